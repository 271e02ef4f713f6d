import type { Statement } from '../../model/statement.js';
import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';
import { factOf } from './fact.js';
import { isPartOfWorks, OVERALL, subjectWords } from './words.js';

/**
 * 望江路没通车,目前90%: a share without a name is of the thing that the sentence named before it; so is one of its works
 * behind its sizes, 新院区建筑面积8万平米、床位600张,主体结构完成78%.
 */
export function withObject(statement: Statement, drafts: readonly Draft[], text: string): Statement {
  const road = ofRoad(
    statement,
    drafts.findLast(({ fact: { object } }) => object !== undefined),
    text,
  );
  if (road) return road;
  if (statement.measure !== 'rate' || statement.object !== undefined) return statement;
  const sized = isPartOfWorks(statement);
  const before = sized ? drafts.findLast(({ fact }) => fact.measure !== 'other' || fact.object) : drafts.at(-1);
  const object = before?.fact.object;
  if (object === undefined || (sized && before?.fact.measure !== 'other')) return statement;
  if ((subjectWords(statement) !== '' && !sized) || before?.statement.measure === 'rate') return statement;
  return /[。;\n]/u.test(text.slice(before?.statement.end, statement.start)) ? statement : { ...statement, object };
}

/** G301东段水稳铺了12公里,面层6.5公里,总体进度68%: its layers, and how far all of it has come, behind the road that the sentence named. */
function ofRoad(statement: Statement, before: Draft | undefined, text: string): Statement | undefined {
  const object = before?.fact.object;
  if (object === undefined || statement.object !== undefined || !ROAD.test(object)) return undefined;
  const words = subjectWords(statement);
  const overall = statement.measure === 'rate' && OVERALL.test(words);
  if (!overall && !(statement.measure === 'done' && LAYER.test(words))) return undefined;
  if (/[。;\n]/u.test(text.slice(before?.statement.end, statement.start))) return undefined;
  return { ...statement, object, ...(overall && { subject: '', heading: undefined }) };
}
const ROAD = /[GSXYC]\d{3}|[路街道]$|段$|高速/u;
const LAYER =
  /^(?:沥青|混凝土|砼|水泥)?(?:[上中下]?面层|底?基层|水稳层?|垫层|路基|路面|油面|桥涵|涵洞|管涵|边沟|护栏|标线)$/u;

/**
 * 大坝灌浆完成85%,溢洪道已完工,预计7月底验收: an event that no item names, with what is to come of it, is of the matter that its
 * sentence is about.
 */
export function ofSameSentence(
  statement: Statement,
  before: Draft | undefined,
  text: string,
  context: ParseContext,
): Draft | undefined {
  if (before !== undefined && statement.measure === 'rate') return ofPart(statement, before, text, context);
  if (before === undefined || statement.measure !== 'milestone' || statement.value !== undefined) return undefined;
  const planned = statement.nextStep !== undefined || statement.due !== undefined;
  if (!planned && !isPartOfOwn(statement, before, context)) return undefined;
  if (/[。;\n]/u.test(text.slice(before.statement.end, statement.start)) || before.options) return undefined;
  return { statement, item: before.item, score: 1, fact: factOf(statement, before.item, undefined, context) };
}

/** 两校一园附中主体完成,附小装修干了七成: how far a part has come that no item names, behind what happened to another part. */
function ofPart(statement: Statement, before: Draft, text: string, context: ParseContext): Draft | undefined {
  const object = statement.object ?? subjectWords(statement);
  const own = context.dutyOf(before.item.id) !== 'none' && before.options === undefined;
  const worked = statement.verb !== undefined && statement.unit === '%' && object.length > 1;
  if (!own || !worked || before.fact.milestone === undefined || before.item.targets.length > 0) return undefined;
  if (/[。;\n]/u.test(text.slice(before.statement.end, statement.start))) return undefined;
  const part: Statement = { ...statement, object };
  return { statement: part, item: before.item, score: 1, fact: factOf(part, before.item, undefined, context) };
}

/** 游泳馆在装修,锅炉房完工: what was finished of a matter of one's own, by a name that no matter is called by. */
const isPartOfOwn = ({ verb, object }: Statement, { item, fact }: Draft, { role, dutyOf }: ParseContext): boolean =>
  role === 'liaison' &&
  dutyOf(item.id) === 'own' &&
  verb !== undefined &&
  object === undefined &&
  (fact.measure === 'milestone' || fact.measure === 'status');
