import type { SignedRequest } from '../tests/support/wecom/callbacks.js';
import { Connection, postOf } from './connection.js';
import { within } from './limit.js';

export interface Loaded {
  /** Of all together. */
  ms: number;
  /** Of each acknowledgement. */
  each: number[];
}

/** A machine that needs longer than this beyond what the rate asks for measures nothing. */
const LIMIT_SECONDS = 20;

/**
 * Sends callbacks of the self-built app 自建应用 over `atOnce` connections, at `perSecond` where given; milliseconds.
 * @throws Error when an answer is not 200, a connection is closed, or not all is answered in time
 */
export async function load(
  url: string,
  requests: readonly SignedRequest[],
  atOnce: number,
  perSecond?: number,
): Promise<Loaded> {
  const address = (query: Record<string, string>) => new URL(`/callback/wecom/app?${new URLSearchParams(query)}`, url);
  const posts = requests.map(({ query, body }) => postOf(address(query), 'text/xml', body));
  const { hostname, port } = new URL(url);
  const connections = await Promise.all(Array.from({ length: atOnce }, () => Connection.open(hostname, Number(port))));
  const each: number[] = [];
  const begun = performance.now();
  const seconds = LIMIT_SECONDS + (perSecond === undefined ? 0 : posts.length / perSecond);
  try {
    const sending =
      perSecond === undefined ? allAtOnce(connections, posts, each) : steadily(connections, posts, each, perSecond);
    const reached = () => `${each.length} of ${posts.length} answered`;
    await within(seconds, `sending ${posts.length} callbacks`, sending, reached);
    return { ms: performance.now() - begun, each };
  } finally {
    for (const connection of connections) connection.close();
  }
}

async function allAtOnce(connections: readonly Connection[], posts: readonly Buffer[], each: number[]): Promise<void> {
  let next = 0;
  const sender = async (connection: Connection) => {
    for (let post = posts[next++]; post; post = posts[next++]) {
      const since = performance.now();
      await connection.send(post);
      each.push(performance.now() - since);
    }
  };
  await Promise.all(connections.map(sender));
}

/** Each is due at its own instant, whether the ones before were answered or not. */
async function steadily(
  connections: readonly Connection[],
  posts: readonly Buffer[],
  each: number[],
  rate: number,
): Promise<void> {
  const free = [...connections];
  const waiting: ((connection: Connection) => void)[] = [];
  const begun = performance.now();
  await Promise.all(
    posts.map(async (post, at) => {
      const due = begun + (at * 1000) / rate;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      // Waiting for a connection counts as waiting for the answer.
      // The one that rested longest: a server closes what rests for seconds.
      const connection = free.shift() ?? (await new Promise<Connection>((resolve) => waiting.push(resolve)));
      await connection.send(post);
      each.push(performance.now() - due);
      const next = waiting.shift();
      if (next) next(connection);
      else free.push(connection);
    }),
  );
}
