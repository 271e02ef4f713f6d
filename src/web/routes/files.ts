import type { Context, Hono } from 'hono';
import { readOutcome } from '../../bot/outcome.js';
import { seatOf } from '../chats.js';
import type { WebDeps } from '../deps.js';
import { cleanName, type FoundFile, findFile, findProduced } from '../files.js';
import { noticesOf } from '../notices.js';
import { WORDS } from '../words.js';

function give(c: Context, file: FoundFile | undefined, name: string): Response {
  if (!file) return c.text(WORDS.errors.notFound, 404);
  const way = file.picture ? 'inline' : 'attachment';
  c.header('Content-Type', file.picture ?? 'application/octet-stream');
  c.header('Content-Disposition', `${way}; filename*=UTF-8''${encodeURIComponent(cleanName(name))}`);
  c.header('Cache-Control', 'private, max-age=31536000, immutable');
  return c.body(new Uint8Array(file.bytes));
}

/** With login, a file that the bot made is for those who see the chat in which it was asked for. */
async function sees(deps: WebDeps, c: Context, chat: string): Promise<boolean> {
  if (!deps.entrance.login) return true;
  const { chats } = await seatOf(deps, c, {});
  return chats.some((one) => one.chat.id === chat);
}

/** Attachments that people sent, and files that the bot produced. */
export function fileRoutes(app: Hono, deps: WebDeps): void {
  app.get('/files/:folder/:name', async (c) => {
    const { folder, name } = c.req.param();
    return give(c, await findFile(deps.dataDir, folder, name), c.req.query('name') ?? name);
  });

  app.get('/produced/:message/:index', async (c) => {
    const message = Number(c.req.param('message'));
    const row = Number.isSafeInteger(message) && message > 0 ? await deps.store.inbox.get(message) : undefined;
    if (row && !(await sees(deps, c, row.chat))) return c.text(WORDS.errors.notFound, 404);
    const file = readOutcome(row?.outcome)?.files[Number(c.req.param('index'))];
    return give(c, file && (await findProduced(deps.dataDir, file.path)), file?.name ?? '');
  });

  // What the bot sent of its own accord, or from a talk elsewhere: a bulletin that was ordered in the group.
  app.get('/noticed/:index', async (c) => {
    const { chat = '', key = '' } = c.req.query();
    if (!(await sees(deps, c, chat))) return c.text(WORDS.errors.notFound, 404);
    const notice = (await noticesOf(deps.store, chat)).find((one) => one.key === key);
    const file = notice?.out.files?.[Number(c.req.param('index'))];
    return give(c, file && (await findProduced(deps.dataDir, file.path)), file?.name ?? '');
  });
}
