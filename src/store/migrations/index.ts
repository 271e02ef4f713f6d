import { start } from './001-start.js';

/** Steps of the schema in order; a step that was published is never changed, a new one is added. */
export const MIGRATIONS: readonly { name: string; sql: string }[] = [{ name: '001-start', sql: start }];
