import type { WecomClient } from '../../../../wecom/client.js';

/** How encrypted userids look; plain ones are mostly shorter, and whatever is none is left alone. */
const ENCRYPTED = /^w[ou][A-Za-z0-9_-]{18,}$/;
const MOST = 10_000;
/** A sender waits no longer than this to be known by the plain id; milliseconds. */
const PATIENCE = 2_000;

/**
 * Plain userids of encrypted ones. A bot that no super-administrator 超级管理员 made hears only those, and the roster knows only
 * plain ones. What cannot be converted stays as it is: the message is worth more than the name.
 */
export class UserIds {
  readonly #client: Pick<WecomClient, 'openUserIdToUserId'> | undefined;
  readonly #onError: (error: unknown) => void;
  readonly #known = new Map<string, string>();

  constructor(client: Pick<WecomClient, 'openUserIdToUserId'> | undefined, onError: (error: unknown) => void) {
    this.#client = client;
    this.#onError = onError;
  }

  async plain(userId: string): Promise<string> {
    const known = this.#known.get(userId);
    if (known !== undefined || !this.#client || !ENCRYPTED.test(userId)) return known ?? userId;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), PATIENCE);
    });
    const asked = this.#client.openUserIdToUserId([userId]).then(
      (found) => this.#keep(userId, found.get(userId) ?? userId),
      (error: unknown) => void this.#onError(error),
    );
    const found = await Promise.race([asked, late]);
    clearTimeout(timer);
    return found ?? userId;
  }

  #keep(userId: string, plain: string): string {
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(userId, plain);
    return plain;
  }
}
