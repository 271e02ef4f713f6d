import { cueAt } from '../lexicon.js';
import type { Draft } from './drafted.js';
import { unitFit } from './unitFits.js';
import { sharesWord, subjectWords } from './words.js';

/**
 * 85万平米厂房我们区22万平完工, 小区改造333个,已交付120个: as many as the target asks for, without a verb or with the bare name of the work,
 * before what was done of it, is the target said again (rule 6).
 */
export function withoutTargetsSaid(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(
    (draft, at) =>
      !isYardstick(draft, drafts.slice(0, at)) &&
      !isTargetBehind(draft, drafts.slice(0, at)) &&
      (!isTarget(draft) || !drafts.slice(at + 1).some((other) => isDoneOf(other, draft))),
  );
}

/** 占比4.8%,已控制在5%以内; 收运率96.1%,超过95%的要求: what the level is held against. */
const isYardstick = ({ fact, statement }: Draft, before: readonly Draft[]): boolean =>
  (fact.qualifier === 'less_than' || fact.qualifier === 'more_than') &&
  fact.unit === '%' &&
  /^(?:(?:省定|市定|年度|规定)?(?:要求|目标|任务|标准|指标|红线|底线|上限|下限|规定))?$/u.test(statement.subject) &&
  before.some(
    ({ target, fact: told }) =>
      target?.unit === '%' && target.value === fact.value && told.item === fact.item && told.value !== fact.value,
  );

/** 完工41条,总共176条 where 176条 are asked for: how many there are, behind what was done of them; 又完工3条,总共176条 is all of it. */
const isTargetBehind = ({ fact, statement, target }: Draft, before: readonly Draft[]): boolean =>
  target !== undefined &&
  fact.value === target.value &&
  fact.measure === target.counts &&
  fact.mode === undefined &&
  fact.percent === undefined &&
  fact.breakdown === undefined &&
  ALL_THERE.test(statement.text) &&
  (statement.verb === undefined || !statement.text.includes(statement.verb)) &&
  before.some(
    ({ target: same, fact: done }) =>
      same === target &&
      done.measure === fact.measure &&
      done.mode === undefined &&
      done.from === undefined &&
      done.scope === fact.scope &&
      (done.value ?? target.value) < target.value,
  );
const ALL_THERE =
  /^(?:(?:全[市县区]|任务)(?:[总一]?共|总数|合计|总计)?|[总一]共|总数|总量|合计|共计|总计|共)(?:就|才|只|也|有|是|为)*\d/u;

const isTarget = ({ fact, statement, target }: Draft): boolean =>
  target !== undefined &&
  statement.measure === 'done' &&
  fact.measure === target.counts &&
  fact.mode === undefined &&
  fact.value === target.value &&
  fact.percent === undefined &&
  fact.breakdown === undefined &&
  (statement.verb === undefined || isBareWork(statement)) &&
  !statement.all &&
  statement.deltaWord === undefined &&
  statement.asOf === undefined;

/** 改造333个; 已改造333个, 累计改造333个 and 改造了333个 were reached. */
const isBareWork = ({ verb = '', text }: Draft['statement']): boolean =>
  cueAt(verb, 0)?.kind === 'act' && cueAt(verb, 0)?.word === verb && verb.length > 1 && !REACHED.test(text);
const REACHED = /已|累[计积]|[总一共]共|[共合总]计|达到?|了|目前|现在|实际/u;

function isDoneOf({ fact, statement, target }: Draft, { item, target: asked }: Draft): boolean {
  if (asked === undefined || fact.item !== item.id || (target !== undefined && target !== asked)) return false;
  const words = subjectWords(statement);
  const verb = statement.verb ?? (words === '完' ? words : undefined);
  // 安置房600套,已经开工的240套: of a target that asks for a start.
  const reached = statement.measure === 'done' || (asked.counts === 'started' && statement.measure === 'started');
  if (!reached || verb === undefined || statement.nested || fact.mode !== undefined) return false;
  const fit = unitFit(statement.unit, asked);
  return (
    (fit === 'same' || fit === 'kin' || fit === 'unsaid') &&
    (fact.value ?? asked.value) < asked.value &&
    (words === '' || words === verb || sharesWord(words, asked.metric))
  );
}
