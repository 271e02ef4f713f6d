import { type Context, Hono } from 'hono';
import { sameOrigin } from '../guard.js';
import { WORDS } from '../words.js';

const PATH = '/admin/queues';

export interface QueuePageOptions {
  /** BullMQ's queue. */
  queue: unknown;
  /** Administration of the machine: who may look at jobs, retry and remove them. */
  mayAdmin: (c: Context) => Promise<boolean>;
}

/** The page of jobs, Bull Board, at /admin/queues behind the guard; it is loaded when it is asked for the first time. */
export function queuePage({ queue, mayAdmin }: QueuePageOptions): Hono {
  let board: Promise<Hono> | undefined;
  const routes = new Hono();
  for (const path of [PATH, `${PATH}/*`]) {
    routes.use(path, async (c, next) => {
      if (!(await mayAdmin(c))) return c.text(WORDS.errors.notFound, 404);
      await next();
    });
    routes.use(path, sameOrigin);
    routes.all(path, async (c) => {
      board ??= import('./board.js').then(({ createBoard }) => createBoard(queue, PATH));
      return (await board).fetch(c.req.raw);
    });
  }
  return routes;
}
