import { yearOf } from '../../days.js';
import type { StoredFact } from '../../model/fact.js';
import { gated } from '../../parsers/gate/gate.js';
import { readQuestion } from '../../parsers/question/read.js';
import { NO_PAST } from '../replies/answers-months.js';
import type { Handler } from './handlers.js';
import { load } from './load.js';
import type { Part } from './part.js';
import { subjectOf } from './subject.js';
import { valueAnswer } from './value.js';

/** 去年底, 去年同期, 上年, 2021年. */
const PAST = gated(/去年|前年|上一?年(?!级)|往年|(?<!\d)(20[012]\d)年/u);
const SAID = /[比较跟和与同]?(?:去年|前年|上一?年|往年|20[012]\d年)(?:全年|同期|同月|年?底|末|年末|的|度)*/gu;
/** Lines that were published against the year before. */
const YEARLY = /同比|去年|上年|增长|增速/u;
const OF_FIGURES = new Set(['value', 'share', 'delta', 'gap', 'difference', 'count', 'status', 'compare']);

/** A figure of a year before the ledger's: there is none, and how it stands now is told beside it; never the present for the past. */
export const pastYearAnswer: Handler = async (query, context, talk) => {
  const found = PAST.exec(query.text);
  if (!found || !OF_FIGURES.has(query.ask)) return null;
  const start = Math.min(...context.ledgers.map(({ yearStart }) => yearOf(yearStart)));
  if (found[1] !== undefined && Number(found[1]) >= start) return null;
  const again = readQuestion(query.text.replace(SAID, ''), context);
  const { period: _period, base: _base, ...rest } = again ?? query;
  const asked = { ...rest, ask: 'value' as const, also: [], months: [] };
  const { parts } = subjectOf(asked, context, talk);
  if (parts.length === 0 || parts.length > MOST) return null;
  const loaded = await load(
    context,
    parts.map(({ item }) => item),
  );
  const compared = /比|较|增长|同期|[多少高低]了/u.test(query.text);
  if (compared && parts.some((part) => toldOfYear(part, loaded.of(part.item.id)))) return null;
  const now = await valueAnswer(parts, context, asked);
  return { ...now, text: `${NO_PAST(start)}\n${now.text}` };
};

/** 就业2.31万人,去年同期2.58万: of that target alone, where the item has others; what was told with them is not its own. */
function toldOfYear({ item, aims }: Part, facts: readonly StoredFact[]): boolean {
  const beside = facts.filter(({ text = '' }) => YEARLY.test(text));
  if (aims.length === 0 || item.targets.length < 2) return beside.length > 0;
  const named = new Set(aims.map(({ target }) => target.id));
  const isNamed = ({ target }: StoredFact): boolean => target !== undefined && named.has(target);
  const messages = new Set(facts.filter(isNamed).map(({ messageId }) => messageId));
  return beside.some((fact) => isNamed(fact) || messages.has(fact.messageId));
}

const MOST = 3;
