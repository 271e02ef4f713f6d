import type { Query } from '../../parsers/question/query.js';

/** Of whom, or of which part of the list, a question asks. */
export const namesWhose = ({ leaders, units, sections, own }: Query): boolean =>
  leaders.length + units.length + sections.length > 0 || own === true;

/** Does it name a matter? */
export const namesMatter = ({ topics, items }: Query): boolean => topics.length + items.length > 0;
