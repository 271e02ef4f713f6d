import { namesMatter, namesWhose } from '../../parsers/question/asks-of.js';
import { sourceLine } from '../replies/answers.js';
import { EACH_SHARE } from '../replies/answers-compare.js';
import type { Handler } from './handlers.js';
import { itemById, ledgerOf } from './load.js';
import { factsShown } from './shown-facts.js';
import { lastShown } from './shown-last.js';

const EACH = /各自?(?=是?占)|分别/u;

/** 各占目标多少 after figures of several targets: the share that each has of its own, and nothing added up. */
export const eachShareAnswer: Handler = async (query, context, talk) => {
  if (query.ask !== 'share' && !query.also.includes('share')) return null;
  if (talk === undefined || !EACH.test(query.text) || namesMatter(query) || namesWhose(query)) return null;
  const shown = lastShown(talk);
  const [first] = shown;
  if (first === undefined || shown.length < 2 || shown.some(({ share, target }) => (share ?? target) === undefined))
    return null;
  const known = shown.flatMap(({ share, label, value, unit }) =>
    share === undefined ? [] : { label, value, unit, share },
  );
  const item = itemById(context, first.item);
  if (known.length < shown.length || item === undefined) return null;
  const facts = await factsShown(shown, context);
  return {
    items: [...new Set(shown.map((one) => one.item))],
    targets: [...new Set(shown.flatMap(({ target }) => target ?? []))],
    shown,
    text: [EACH_SHARE(known), sourceLine(facts, ledgerOf(context, item), context.today)].join('\n'),
  };
};
