import type { Query } from './query.js';

/** Does it name a leader, a body or a part of the list? */
export const namesOwners = ({ leaders, units, sections }: Query): boolean =>
  leaders.length + units.length + sections.length > 0;

/** Of whom, or of which part of the list, a question asks; of one's own too. */
export const namesWhose = (query: Query): boolean => namesOwners(query) || query.own === true;

/** Does it name a matter? */
export const namesMatter = ({ topics, items }: Query): boolean => topics.length + items.length > 0;
