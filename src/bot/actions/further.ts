import { ASKING } from '../../parsers/parse.js';
import { matchText } from '../../parsers/resolve/aboutText.js';
import type { Draft, Resolution } from '../../parsers/resolve/resolve.js';
import { parseContext, type Turn } from '../turn.js';
import { understand } from './understand.js';

/**
 * 那2个卡在征地补偿上, a minute after the figures: what names no item is about what the sender reported last, where that is their own.
 * So is the figure of a place counted as its target is (石桥刚报上来,60套); any other figure of nothing known is asked about.
 */
export function furtherWords(turn: Turn, understood: Resolution, text: string): Resolution {
  const [latest] = turn.talk.recent;
  const own = latest !== undefined && turn.duties.own.has(latest);
  const { drafts: found, unknown } = understood;
  const placed = unknown.every(({ place, value }) => place !== undefined && place !== 'own' && value !== undefined);
  if (!own || turn.person.role !== 'liaison' || ASKING.test(text) || OF_REPORTING.test(text)) return understood;
  if (POINTS_BACK.test(text)) return ofThose(turn, understood, text, latest);
  if (found.length > 0 || !placed) return understood;
  // 丽苑学校的审批过了,就等招生: what is named is another matter, whatever was reported last.
  const about = matchText(text, parseContext(turn));
  if (about !== undefined && about.item.id !== latest) return understood;
  const again = understand(turn, text, latest);
  const takes = unknown.length > 0 ? isCounted : tells;
  return again.drafts.every((draft) => draft.item.id === latest && takes(draft)) ? again : understood;
}

/** 没开工那6座里兰考占了4座: of those that were just told of, unless the words name another matter of one's own. */
function ofThose(turn: Turn, understood: Resolution, text: string, latest: string): Resolution {
  const [first] = understood.drafts;
  const named = understood.drafts.some(({ item }) => turn.duties.own.has(item.id));
  if (named || (first?.score ?? 0) >= SURELY_NAMED) return understood;
  const again = understand(turn, text, latest);
  return again.drafts.length > 0 && again.drafts.every(({ item }) => item.id === latest) ? again : understood;
}
const SURELY_NAMED = 0.8;
const POINTS_BACK = /[那这]\d+\p{Script=Han}|(?:其中|里头|里面|当中)/u;

/** 具体的数下周再报, 等我核实一下: how the report will come, and nothing of the matter. */
const OF_REPORTING =
  /(?:再|才|补|另|统一|月底|[明后]天|下周)报(?!建|批|审|验)|数(?:字|据)?[^,。;]{0,6}(?:没|未|再|还在)|说不[准清好]|核实|统计|汇总/u;

/** Of one target of the item, in its unit. */
const isCounted = ({ target, fact, options, alienUnit }: Draft): boolean =>
  target !== undefined && fact.unit === target.unit && options === undefined && alienUnit === undefined;

/** A problem, a wish, a step, or a named part that is being worked at. */
const tells = ({ fact, statement }: Draft): boolean =>
  fact.value === undefined &&
  fact.breakdown === undefined &&
  ((fact.problem ?? fact.suggestion ?? fact.nextStep ?? fact.milestone) !== undefined ||
    (fact.status === 'in_progress' && statement.subject !== ''));
