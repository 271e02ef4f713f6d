import { start } from './001-start.js';
import { lines } from './002-lines.js';
import { groups } from './003-groups.js';
import { order } from './004-order.js';
import { sessions } from './005-sessions.js';
import { plainLedgers } from './006-plain-ledgers.js';
import { fittingFacts } from './007-fitting-facts.js';

/** Steps of the schema in order; a step that was published is never changed, a new one is added. */
export const MIGRATIONS: readonly { name: string; sql: string }[] = [
  { name: '001-start', sql: start },
  { name: '002-lines', sql: lines },
  { name: '003-groups', sql: groups },
  { name: '004-order', sql: order },
  { name: '005-sessions', sql: sessions },
  { name: '006-plain-ledgers', sql: plainLedgers },
  { name: '007-fitting-facts', sql: fittingFacts },
];
