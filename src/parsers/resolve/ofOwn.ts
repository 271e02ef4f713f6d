import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import type { ParseContext } from './context.js';
import { beside, type Draft, kin } from './drafted.js';
import { factOf } from './fact.js';
import { bestFit, STRANGE } from './unitFits.js';
import { subjectWords } from './words.js';

/** Somebody else's item so faintly named is not what a message about one's own goes on to. */
export const FAINT = 0.5;
/** From here the words name it plainly. */
const PLAINLY = 0.6;

/** 4月是6个楼盘 behind 5月办了8个楼盘, 公厕2座 of a park that is published with 公厕: somebody else's target is not meant by the words of one's own matter. */
function isOfPrevious(
  { statement, item }: Draft,
  previous: Item,
  before: readonly Draft[],
  context: ParseContext,
): boolean {
  if (statement.value === undefined || kin(item, previous)) return false;
  const [duty, held] = [context.dutyOf(item.id), context.dutyOf(previous.id)];
  if (duty === 'own' || held === 'none' || (duty === 'part' && held !== 'own')) return false;
  const words = subjectWords(statement).replace(PART, '');
  if (words.length < 2 || words.length > SHORT_NAME) return false;
  const counted = before.some(({ item: one, statement: said }) => one === previous && said.subject.endsWith(words));
  const published = context.index.ledgerOf(previous.id)?.facts ?? [];
  return (
    counted ||
    previous.text.includes(words) ||
    published.some(({ item: one, text = '' }) => one === previous.id && text.includes(words))
  );
}
/** 两校一园附中主体完成,幼儿园已交付: a kind of building alone, behind one's own matter, is a part of it and none of what others count. */
function isKindAlone({ statement, item }: Draft, previous: Item, { dutyOf }: ParseContext): boolean {
  const { value, object = '', measure } = statement;
  if (value !== undefined || measure !== 'milestone' || kin(item, previous) || !KIND.test(object)) return false;
  return dutyOf(previous.id) === 'own' && dutyOf(item.id) !== 'own';
}
const KIND =
  /^(?:幼儿园|小学部?|中学部?|初中部?|高中部?|附[中小]|(?:教学|宿舍|门诊|住院|综合|办公)楼|食堂|操场|餐厅|图书馆|体育馆)$/u;

/** 培训11.2万人次(农民工4.1万、退役军人0.3万): parts of what stands before the bracket. */
const inBrackets = (text: string, { start, value, measure }: Statement): boolean => {
  if (value === undefined || measure !== 'other') return false;
  const open = text.lastIndexOf('(', start);
  return open > 0 && text.lastIndexOf(')', start) < open;
};

/** 摘牌拿地的够盖380套 behind one's own flats: counted as those are, and as nothing of the other's item is. */
function countsOnly(own: Item, other: Item, { value, unit }: Statement): boolean {
  if (value === undefined || unit === undefined || ANYTHING.test(unit)) return false;
  return bestFit(own, unit) === 'same' && STRANGE.has(bestFit(other, unit) ?? 'alien');
}
const ANYTHING = /^(?:[个项家件条处]|[万亿]?元)$/u;

const SHORT_NAME = 4;
const PART = /(?<=..)(?:主体|基础|桩基|土建|装修|设备)$/u;

/** 受益2.9万人,资金缺口600万; 整改18条 beside 整改率: a figure beside one's own matter is none of somebody else's. */
export function ofOwn(
  draft: Draft,
  previous: Item | undefined,
  before: readonly Draft[],
  text: string,
  context: ParseContext,
): Draft {
  const { statement, item, score } = draft;
  if (previous && !kin(item, previous) && statement.verb === undefined && inBrackets(text, statement))
    return beside(statement, previous, score, context);
  if (previous && isOfPrevious(draft, previous, before, context))
    return { statement, item: previous, score, fact: factOf(statement, previous, undefined, context) };
  if (previous && isKindAlone(draft, previous, context))
    return { statement, item: previous, score, fact: factOf(statement, previous, undefined, context) };
  const faint = statement.value !== undefined && score < FAINT;
  const torn = draft.options !== undefined;
  if (!previous || kin(item, previous)) return draft;
  const others = context.dutyOf(item.id) === 'none' && context.dutyOf(previous.id) !== 'none';
  const strangely = score < PLAINLY && countsOnly(previous, item, statement);
  if (statement.measure !== 'other' && !draft.alienUnit && !faint && !torn && !strangely) return draft;
  // 3部到货 behind one's own hospital is none of the lifts of another office.
  const foreign = torn && context.dutyOf(previous.id) === 'own' && context.dutyOf(item.id) !== 'own';
  const strange = others || strangely || foreign || (faint && statement.measure === 'other');
  return strange ? beside(statement, previous, score, context) : draft;
}
