import type { Fact } from '../../model/fact.js';
import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { convert } from '../units.js';

/** 摸排项目136个3.1万户: the second figure, of which nothing else is said, was found as the first was. */
export const inOneBreath = (said: Statement, before: Statement | undefined): Statement =>
  before !== undefined &&
  before.end === said.start &&
  said.verb === undefined &&
  said.subject === '' &&
  before.verb !== undefined
    ? { ...said, verb: before.verb, measure: before.measure }
    : said;

/** 东街完成立面改造70%,另外2条正在设计: the others are not of what was told of before them. */
export function ofOthers(statement: Statement, before: Statement | undefined): Statement {
  if (statement.subject !== '' || statement.heading === undefined || !OTHERS.test(statement.text)) return statement;
  // 证书新获21个,另有14个完成检查: so many more of what was counted just before.
  if (MORE.test(statement.text) && statement.unit !== undefined && before?.unit === statement.unit && !before.nested)
    return statement;
  const { heading: _heading, ...rest } = statement;
  return rest;
}
/** 另有14个: so many more of the same. */
export const MORE = /^(?:另有|还有)\d/u;
const OTHERS = /^(?:另外|另有|其余|其他|其它|剩余|余下|还有)的?\d/u;

/** 日处理污水18万吨,处理率97.4%: a rate that a target of its own takes up is no share of the figure before it. */
export function takeBack(facts: readonly Fact[], share: number | undefined): void {
  const host = facts.findLast(({ percent }) => percent === share);
  if (host !== undefined && host.target === undefined) delete host.percent;
}

/** 1—8月3.1万人,9月新增0.4万人: added to what was told up to then, though the goal itself is called 新增. */
export const isAdded = (
  { mode, from }: Statement,
  { target, measure, scope }: Fact,
  before: readonly Fact[],
): boolean =>
  mode === 'delta' &&
  from !== undefined &&
  target !== undefined &&
  before.some(
    (one) =>
      one.target === target && one.measure === measure && one.scope === scope && !one.mode && (one.asOf ?? from) < from,
  );

/** 停车场4处、车位380个,2处已投用: what has no name of its own is of the thing that was counted so. */
export const otherOf = (
  { subject, unit }: Statement,
  target: Target | undefined,
  before: readonly Fact[],
): Fact | undefined =>
  subject === '' && target !== undefined && unit !== undefined && convert(1, unit, target.unit) === null
    ? before.findLast((fact) => fact.unit === unit && fact.target === undefined)
    : undefined;

/** 签约13个,其中10亿元以上2个: a part of the figure before it is not how far the target has come. */
export const isPart = ({ nested, from }: Statement, fact: Fact, before: readonly Fact[]): boolean =>
  nested === true &&
  fact.target !== undefined &&
  fact.value !== undefined &&
  before.some(
    ({ target, measure, scope, value }) =>
      target === fact.target &&
      measure === fact.measure &&
      scope === fact.scope &&
      (value ?? 0) > (fact.value ?? 0) - (from === undefined ? 0 : 1e-9),
  );

/** 新建1620个,累计建成6380个: all that there are, beside those that were asked for. */
export const isStock = ({ text, mode }: Statement, fact: Fact, before: readonly Fact[], { targets }: Item): boolean =>
  fact.target !== undefined &&
  ADDED.test(targets.find(({ id }) => id === fact.target)?.metric ?? '') &&
  fact.measure === 'done' &&
  mode !== 'delta' &&
  STOCK.test(text) &&
  before.some(
    ({ target, measure, scope, mode: added, value, asOf }) =>
      target === fact.target &&
      measure === 'done' &&
      added === undefined &&
      scope === fact.scope &&
      asOf === fact.asOf &&
      (value ?? 0) * MANY < (fact.value ?? 0),
  );
/** A goal of so many more; others are levels to be reached. */
export const ADDED = /^(?:净增|新|建成|建设|完成|培育|认定|引进|招引|改造|打造|发展|创建)/u;
const STOCK = /累计|总数|总量|总计|总规模|保有量|现有|共有|达到/u;
/** So many times as much is no later count of the same. */
const MANY = 1.5;

/** 新增床位60张 where 床位达到800张 is promised: so many more, and not how many there are. */
export function isMore({ text, value }: Statement, fact: Fact, { targets, text: promised }: Item): boolean {
  const target = targets.find(({ id }) => id === fact.target);
  if (target === undefined || value === undefined || fact.measure !== 'done' || fact.mode === 'percent') return false;
  if (ADDED.test(target.metric) || target.metric.includes('新') || !ADDITION.test(text)) return false;
  const at = promised.indexOf(String(target.value));
  return at > 0 && LEVEL_BEFORE.test(promised.slice(Math.max(0, at - 8), at));
}
const ADDITION =
  /^(?:今年|全[市县区年]|年内|本年|累计|共|已|新近|上半年|\d{1,2}[-—至]\d{1,2}月)*,?(?:新[增建购设登注办入开招]|净增|增加)(?!至|到)/u;
const LEVEL_BEFORE = /(?:达到?|突破|稳定在|保持在?|增至|到|超过)[约]?$/u;

export function partOf({ target, mode, ...fact }: Fact, { subject, from, nested }: Statement): Fact {
  // 1—5月1.42万人,其中5月0.29万人: what one month brought of it.
  if (nested && target !== undefined && from !== undefined && !from.endsWith('-01-01'))
    return { ...fact, target, measure: 'other' };
  return { ...fact, ...(mode && { mode }), measure: 'other', ...(subject !== '' && { object: subject }) };
}

/** 改造33.7公里(…),更换立管4800户,占计划的56.2%: the share is that of the figure whose target proves it. */
export function withProvedShares(facts: readonly Fact[], { targets }: Item): Fact[] {
  const out = [...facts];
  out.forEach(({ target: own, percent, ...rest }, at) => {
    if (percent === undefined || own !== undefined) return;
    const to = out.findLastIndex(({ value, target, percent: known }, i) => {
      const goal = targets.find(({ id }) => id === target);
      if (i >= at || goal === undefined || value === undefined || known !== undefined) return false;
      return Math.abs((100 * value) / goal.value - percent) < 0.06;
    });
    const host = out[to];
    if (host === undefined) return;
    out[to] = { ...host, percent };
    out[at] = rest;
  });
  return out;
}

/** 改造管网38.5公里,完成70% of 55公里: the share proves that so much is done. */
export const withProvedSizes = (facts: readonly Fact[], { targets }: Item): Fact[] =>
  facts.flatMap((fact, at) => {
    const next = facts[at + 1];
    if (next !== undefined && isProved(fact, next, targets)) {
      const { object: _object, ...figure } = fact;
      return [{ ...figure, measure: 'done', target: next.target, percent: next.value }];
    }
    return isProved(facts[at - 1], fact, targets) ? [] : [fact];
  });

function isProved(size: Fact | undefined, share: Fact | undefined, targets: readonly Target[]): boolean {
  if (size?.value === undefined || size.target !== undefined || size.measure !== 'other') return false;
  if (share?.mode !== 'percent' || share.value === undefined) return false;
  const goal = targets.find(({ id }) => id === share.target);
  const reached = goal && size.unit ? convert(size.value, size.unit, goal.unit) : null;
  return goal !== undefined && reached !== null && Math.abs((100 * reached) / goal.value - share.value) < 0.06;
}

/** 任务全部完成,共6620亩: the figure said is how much all of it was. */
export const withoutImplied = (facts: readonly Fact[], statements: readonly Statement[]): Fact[] =>
  facts.filter(
    (fact, at) =>
      fact.target === undefined ||
      fact.measure !== 'done' ||
      !statements.some(({ all, value, text }) => all === true && value === undefined && text === fact.text) ||
      !facts
        .slice(at + 1)
        .some(
          (next) => next.target === fact.target && next.measure === 'done' && (next.value ?? 0) >= (fact.value ?? 0),
        ),
  );

/** One sentence about several names makes one event each; where the names are lost it is told once. */
export const withoutRepeats = (facts: readonly Fact[]): Fact[] =>
  facts.filter((fact, at) => at === 0 || fact.milestone === undefined || !isSameEvent(fact, facts[at - 1]));

const isSameEvent = (fact: Fact, before: Fact | undefined): boolean =>
  before !== undefined &&
  fact.value === undefined &&
  (['item', 'milestone', 'object', 'scope', 'asOf', 'text'] as const).every((key) => fact[key] === before[key]);

/** 5个街道综合养老服务中心: the target's own figure with no word of what became of it (rule 6). */
export function isTargetAgain(statement: Statement, target: Target | undefined, text: string): boolean {
  return (
    statement.measure === 'done' &&
    statement.verb === undefined &&
    !statement.all &&
    target !== undefined &&
    target.value === statement.value &&
    target.counts !== 'rate' &&
    !REACHED.test(
      text.slice(Math.max(...STOPS.map((stop) => text.lastIndexOf(stop, statement.start))) + 1, statement.end),
    )
  );
}
const STOPS = [',', ';', '。', '\n'];
/** 低保标准提高到720元, 床位达到800张: it has come as far as was promised; 已取缔采砂点16处: it is done, whatever the work is called. */
const REACHED =
  /(?:^|[均都现])已经?(?!在|列入|纳入|确定|明确|下达|分解|谋划|规划|选定|安排|[上申]报|启动|开[工始展]|动工|签|制定|编制|形成方案|印发)|(?:[达升增降减缩提]|提高|提升|增加|扩大|压缩|压减|缩短|缩减|降低|下降|上升|上调|下调|调整|稳定|保持|控制)(?:到|至|为|在)?(?:每[人月年户]|了|人均)*[约近]?\d/u;

/** 5个问题楼盘已化解2个: how many there are to be, said beside what became of them. */
export const isSizeAgain = ({ measure, verb, value, unit, subject }: Statement, { targets }: Item): boolean =>
  measure === 'other' &&
  verb === undefined &&
  subject.length > 1 &&
  targets.some((one) => one.value === value && one.unit === unit && one.metric.endsWith(subject));
