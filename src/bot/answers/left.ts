import { namesWhose } from '../../parsers/question/asks-of.js';
import type { Query } from '../../parsers/question/query.js';
import { latestOf } from './shown-last.js';
import type { Talk } from './types.js';

const LACKING = /欠(?:着|了|下)?(?:多少|几)(?!项|家|个单位)/u;

/** 还欠多少 right after a figure: what is missing to the target, not who owes a report. */
function ofFigure(query: Query, talk: Talk): Query | undefined {
  const figure = talk.targets.length > 0 || (talk.latest ?? 0) > 0;
  if (query.ask !== 'owes' || !LACKING.test(query.text) || !figure) return undefined;
  return { ...query, ask: 'gap', also: [] };
}

const NOT_DONE =
  /(?:还?有|还?剩下?|还?差)(?:多少|几)([^项条\d\s])[^,，。]{0,6}(?:没|未)|(?:没|未)[^,，。]{0,4}的?(?:还?有|还?剩)(?:多少|几)([^项条\d\s])/u;

/** 还有几件没办完 right after figures counted so (办结2835件): what is left of them, not the items of the ledger. */
function ofCounted(query: Query, talk: Talk): Query | undefined {
  const open = query.state === 'undone' || query.state === 'not_started';
  const unit = open ? NOT_DONE.exec(query.text)?.slice(1).find(Boolean) : undefined;
  if (unit === undefined || !latestOf(talk).some((one) => one.unit === unit)) return undefined;
  const { state: _state, ...rest } = query;
  return { ...rest, ask: 'gap', also: [] };
}

const THE_REST =
  /^(?:那么?)?(?:剩下?|其余|其他|其它|余下|另外)的?(?:[几一两二三四五六七八九十\d]+[项件条])?(?:呢|都|[进现目怎咋到干做办没])/u;

/** 剩下的进展到哪了 right after those that are done: how the others of the same stand. */
function ofDone(query: Query, talk: Talk): Query | undefined {
  const { query: before } = talk;
  const listed = before.state === 'done' && ['list', 'count'].includes(before.ask) && namesWhose(before);
  if (!listed || query.state !== undefined || !THE_REST.test(query.text)) return undefined;
  return { ...before, text: query.text, ask: 'list', also: [], state: 'undone' };
}

/** What is left of the figures that were shown last, asked in words that could also mean items or reports. */
export function leftOf(query: Query, talk: Talk): Query | undefined {
  return ofCounted(query, talk) ?? ofFigure(query, talk) ?? ofDone(query, talk);
}
