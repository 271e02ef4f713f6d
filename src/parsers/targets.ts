import type { Item, Target } from '../model/ledger.js';
import type { Statement } from '../model/statement.js';
import { isOfKind, isShortName } from './alike.js';
import { ofAllProjects } from './allOf.js';
import { isChangeName, isSameChange, withoutChange } from './changes.js';
import { inAll } from './inAll.js';
import { type Gram, gramCodes, isLong } from './items/grams.js';
import { isRateName, isSameRate, rateNamed } from './rates.js';
import { type Aim, isSurvey, rankTargets } from './resolve/aims.js';
import { type UnitFit, unitFit } from './resolve/unitFits.js';

/** How well the words must name the metric before a figure counts towards it, by how the units go together. */
const LEAST: Partial<Record<UnitFit, number>> = { same: 0.25, kin: 0.4, unsaid: 0.5, share: 0.6, other: 0.7 };
const COUNTED = new Set(['done', 'started', 'under_construction', 'planned', 'rate']);
/** 同比增长8.3% measures a target that is itself a growth. */
const GROWTH = /^(?:同比|增长|同比增长|提高|下降|降低|上升)$/;
const PLAN_SHARE = /^(?:任务|目标|计划|年度|全年|总)*(?:完成|达成)(?:率|比例)$/u;
/** A rate said by its common name alone, where the item has one rate: 办结率 for 问题解决率. */
const COMMON_RATE = /^\p{Script=Han}{0,4}率$/u;

/** The numeric target 目标 of an item that a statement measures; undefined for figures of parts and of other things. */
export function matchTarget(item: Item, statement: Statement): Target | undefined {
  const found = named(item, statement);
  return found !== undefined && (isOtherRate(found, statement, item) || isChange(found, statement)) ? undefined : found;
}

function named(item: Item, statement: Statement): Target | undefined {
  if (statement.value === undefined && !statement.all && !statement.same) return undefined;
  if (!COUNTED.has(statement.measure) && !GROWTH.test(statement.verb ?? '')) return undefined;
  if (LISTED.test(statement.subject) && statement.measure !== 'other') return listed(item, statement);
  const words = `${statement.heading ?? ''}${statement.subject}${statement.verb ?? ''}`;
  if ((!statement.heading && statement.subject.replace(WORKS, '') === '') || PHASE.test(statement.subject))
    return elliptic(item, statement);
  if (statement.heading && statement.subject.replace(WORKS, '') === '' && statement.heading.replace(WORKS, '') === '') {
    const { subject, heading, unit } = statement;
    const meant = (subject.length > 1 ? ofWorks(item, subject, unit) : undefined) ?? ofWorks(item, heading, unit);
    if (meant) return meant;
  }
  if (!statement.heading && statement.subject === statement.verb) {
    // 已培训2060人 of 培训技能人才4500人: the deed alone names the one target that says it.
    const same = item.targets.filter((target) => unitFit(statement.unit, target) === 'same');
    const [named, other] = same.filter(({ metric }) => metric.includes(statement.subject));
    if (named && !other && same.length === 1 && statement.measure === 'done') return named;
  }
  const deed = byDeed(item, statement) ?? ofUnknown(item, statement) ?? ofAllProjects(item, statement);
  if (deed) return deed;
  const begun = beginning(item, statement) ?? byKind(item, statement);
  if (begun) return begun;
  const said = new Set(gramCodes(words));
  const size = classOf(statement.subject || (statement.heading ?? ''));
  const [best, second] = rankTargets(item, statement)
    .filter(({ target, fit }) => fit !== 'alien' && classOf(target.metric) === size)
    .map(({ target, fit, score }) => {
      const held = coverage(target, said);
      return { target, fit, held, score: Math.max(score, 0.9 * held, sameCore(target, statement) ? 0.8 : 0) };
    })
    .sort((a, b) => b.score + b.held / 3 - a.score - a.held / 3 || (a.fit === 'same' ? -1 : 1));
  if (best === undefined || !fits(best, statement, item)) return undefined;
  const tied =
    second !== undefined && second.fit === best.fit && second.score + second.held > best.score + best.held - 0.05;
  return tied && second.target.metric !== best.target.metric ? undefined : best.target;
}

/** 开工72个,完工23个 with no word of what: the item's own target that is counted so; the first of several is the main one. */
function elliptic(item: Item, statement: Statement): Target | undefined {
  const fit = item.targets.filter((target) => unitFit(statement.unit, target) === 'same');
  // 同比提高5% measures what is to change, and no level.
  const { verb = '', text } = statement;
  const same = GROWTH.test(verb) ? fit.filter(({ metric }) => isSameChange(metric, verb, text)) : fit;
  const begun = statement.measure === 'started';
  const meant = begun || statement.measure === 'done' ? same.filter((t) => (t.counts === 'started') === begun) : [];
  const pool = inAll(meant.length > 0 ? meant : same, text);
  return ofOwnWorks(pool, statement.subject) ?? pool[0];
}

/** 一期6万平方米竣工: a part of the works on whatever is asked for. */
const PHASE = /^[一二三四]期(?:工程|项目|部分)?$/u;

/** 改造提升1.1万亩 beside 新建: the one target that names these works. */
function ofOwnWorks(targets: readonly Target[], works: string): Target | undefined {
  const name = works.replace(PART, '');
  const [only, other] = name.length < 2 ? [] : targets.filter(({ metric }) => metric.includes(name));
  return other === undefined ? only : undefined;
}

/** 新建部分 are the works of that name. */
const PART = /部分$/u;

/** 开展技能培训…,新增取证9940人: what was done names the one target that says it, whatever stands over it. */
function byDeed({ targets }: Item, { heading, subject, verb = '', unit, measure }: Statement): Target | undefined {
  if (!heading || (subject !== '' && subject !== verb) || !/^(?:done|started)$/.test(measure)) return undefined;
  if (verb.length < 2 || verb.replace(WORKS, '') === '') return undefined;
  const [only, other] = targets.filter(({ metric }) => metric.includes(verb));
  return only && other === undefined && unitFit(unit, only) === 'same' ? only : undefined;
}

/** 排查管段260处,已整治113处: the deed is the goal's, and what stands over it is of nothing that the item counts. */
function ofUnknown({ targets }: Item, { heading, subject, verb = '', measure, unit }: Statement): Target | undefined {
  // 入户评估600户,改造完成352户: the works are what was done.
  const works = subject !== '' && subject.replace(WORKS, '') === '' ? subject : verb;
  if (!heading || measure !== 'done' || works.length < 2 || (subject !== '' && subject !== works)) return undefined;
  const over = new Set(gramCodes(heading).filter(isLong));
  if (targets.some(({ metric }) => gramCodes(metric).some((gram) => over.has(gram)))) return undefined;
  const [only, other] = targets.filter((target) => unitFit(unit, target) === 'same');
  return other === undefined && only?.metric.includes(works) ? only : undefined;
}

/** 某路、某街等5条已通车, 12路、35路两条: so many of what the item counts, some of them named. */
const LISTED = /(?:、\p{Script=Han}+|”)等$|\d路$/u;
function listed({ targets }: Item, { unit }: Statement): Target | undefined {
  const [only, other] = targets.filter((target) => unitFit(unit, target) === 'same');
  return other === undefined && only?.unit !== '%' ? only : undefined;
}

/** 10亿元以上项目: those of that size are told by it, and the others are not among them. */
const classOf = (words: string): string => CLASS.exec(words.replace(ONE, '1'))?.[0] ?? '';
const CLASS =
  /(?:(?<=超过?)|(?=[\d.万亿千百]+(?:元|亩|吨|平方米|千瓦)以[上下]))\d[\d.]*[万亿千百]*(?:元|亩|吨|平方米|千瓦)/u;
/** 亿元以上 are 1亿元以上. */
const ONE = /(?<![\d.十百千万数几])(?=[亿千百]万?元)/u;

/** 每千人口托位数, 人均公园面积, 单产: so much for each is none of the whole. */
const EACH = /^(?:每[十百千万]*(?:人|户|亩|个|村)|[人户亩校村]均|单产|平均单产)/u;

/** 已选派特派员124名 of 选派特派员下沉一线服务: the first words of the one target that is counted so. */
function beginning({ targets }: Item, { heading, subject, measure, unit }: Statement): Target | undefined {
  if (subject.length < 2 || !STAGES.has(measure)) return undefined;
  if (heading && !targets.some(({ metric }) => metric.includes(heading))) return undefined;
  const same = targets.filter((target) => unitFit(unit, target) === 'same');
  const [only, other] = same.filter(({ metric }) => metric.replace(QUOTES, '').startsWith(subject));
  return other === undefined && (subject.length > 3 || same.length === 1) ? only : undefined;
}
/** “明厨亮灶”接入食堂 is said without its marks. */
const QUOTES = /[“”‘’"]/gu;
const STAGES = new Set(['done', 'started', 'under_construction']);

const coreOf = (words: string): string => words.replace(PLAIN, '').replace(FOR, '').replace(WORKS, '');
/** 为群众办理不动产权证: whom it is done for. */
const FOR = /^为\p{Script=Han}{2,4}?(?=办理|提供|发放|解决)/u;
/** 桥梁完工3座 of 改造危桥, 公厕12座 of 公共厕所: the one target of that kind, or of that short name. */
function byKind({ targets }: Item, { subject, heading = '', measure, unit }: Statement): Target | undefined {
  const said = STAGES.has(measure) ? coreOf(subject) || coreOf(heading) : '';
  if (said === '') return undefined;
  const same = targets.filter((target) => unitFit(unit, target) === 'same' && coreOf(target.metric) !== said);
  const [only, other] = same.filter(
    ({ metric }) => isOfKind(said, coreOf(metric)) || isShortName(said, coreOf(metric)),
  );
  return other === undefined ? only : undefined;
}

/** 新建6万亩全部开工,完工2.7万亩: works alone name the one target that begins with them. */
function ofWorks({ targets }: Item, works: string, unit: string | undefined): Target | undefined {
  const name = works.replace(PART, '');
  const [only, other] = targets.filter((t) => t.metric.includes(name) && unitFit(unit, t) === 'same');
  return other === undefined ? only : undefined;
}

function fits({ target, fit, score }: Aim, statement: Statement, item: Item): boolean {
  if (
    statement.measure === 'other' &&
    !(fit === 'same' && target.unit === '%' && isSameChange(target.metric, statement.verb ?? '', statement.text))
  )
    return false;
  if (EACH.test(statement.subject) !== EACH.test(target.metric)) return false;
  // 完成比例40% is a share of the plan, and no 增加值增长, no 覆盖率.
  if (PLAN_SHARE.test(statement.subject) && (isRateName(target.metric) || isChangeName(target.metric))) return false;
  if (fit === 'same' && target.counts === 'rate' && COMMON_RATE.test(statement.subject))
    return score > 0 || item.targets.filter(({ counts }) => counts === 'rate').length === 1;
  if ((fit === 'share' && statement.object !== undefined) || isSurvey(statement, target)) return false;
  return (
    score >= (LEAST[fit] ?? Number.POSITIVE_INFINITY) &&
    sameHead(
      target.metric,
      statement.subject.replace(WORKS, '') === '' ? (statement.heading ?? '') : statement.subject,
      fit === 'kin' || fit === 'other',
    )
  );
}

/** 分别增长12.1%、15.3% of what is counted in people or money: no share of the target. */
function isChange({ unit, metric }: Target, { unit: said, verb = '', text }: Statement): boolean {
  if (said !== '%' || unit === '%') return false;
  if (GROWTH.test(verb) || OF_WORKS.test(text)) return true;
  // 教师培训合格率97% is no share of how many were to be trained; 改造率62% is.
  const deed = /(\p{Script=Han}{2})率$/u.exec(rateNamed(text) ?? '')?.[1];
  return deed !== undefined && !metric.includes(deed) && !OWN_RATE.test(deed);
}
const OWN_RATE = /完成|建成|完工|竣工|开工|达标|任务|目标|进度|达成|办结|解决|交付|投用|兑现/u;
/** 4所改造完成总工程量的65%: how far the works are, and not so many of them. */
const OF_WORKS = /(?:工程|工作)(?:总?量|进度)|形象进度/u;

/** 按期办结率99.6% beside 群众满意率: a rate of something else, though it be the only one that is told. */
function isOtherRate({ metric, unit }: Target, { text: said, unit: own }: Statement, { text }: Item): boolean {
  if (unit !== '%' || own !== '%' || !isRateName(metric)) return false;
  const name = rateNamed(said);
  return name !== undefined && !isSameRate(metric, name, text);
}

/** Share of the metric's pairs of characters that the words hold. */
function coverage(target: Target, said: ReadonlySet<Gram>): number {
  const pairs = gramCodes(target.metric).filter(isLong);
  return pairs.length === 0 ? 0 : pairs.filter((gram) => said.has(gram)).length / pairs.length;
}

/** Works at either end of a name: 路灯整治 and 各类路灯维修更换 are about one thing. */
const WORKS =
  /^(?:(?:全|我|本)[市县区省]|[市县区省](?=各类)|累计|平均(?=提高|增长|下降|上升|$)|完成|新建|新?改扩建|新改建|扩建|改建|改造|建设|提升|打造|新增|实施|推进|开展|培育|建成|各类)+|(?:维修|更换|整治|改造|建设|提升|治理|处置|安装|铺设|更新|完成|修复|清理|施工|配套|布点|布设|设置|部分)+$/gu;

/** What is counted, without the works on it and the place: 各类路灯维修更换 and 整治路灯 both come down to 路灯. */
function sameCore({ metric }: Target, { subject }: Statement): boolean {
  const [whole, said] = [coreOf(metric), coreOf(subject)];
  if (!whole || !said || whole.length < 2 || said.length < 2) return false;
  return whole.endsWith(said) || said.endsWith(whole);
}

const PLAIN = /[^\p{Script=Han}]/gu;

/**
 * The thing counted comes last in Chinese: 街边书屋 is no 主题公园, however alike the rest is. `strict`: counted in another
 * unit, so that 4所幼儿园 are not what 幼儿园学位1800个 asks for.
 */
function sameHead(metric: string, subject: string, strict = false): boolean {
  const [whole, said] = [metric, subject].map((words) =>
    withoutChange(words.replace(SIZE, '').replace(PLAIN, '').replace(OF, '')),
  );
  if (!whole || !said) return said === '' || subject === '';
  const [a, b] = [whole.replace(WORKS, '') || whole, said.replace(WORKS, '') || said];
  if (b === '') return true;
  const [headA, headB] = [a.slice(-2), b.slice(-2)];
  if (headA === headB && GENERIC.test(headA)) return shares(a.slice(0, -2), b.slice(0, -2));
  // 节水灌溉面积8万亩: that it is an area is said by the unit.
  const thing = a.replace(EXTENT, '');
  return (strict ? a.endsWith(headB) : a.slice(-6).includes(headB)) || b.includes(headA) || b.includes(thing.slice(-2));
}

/** 收入20万元以上的村, 收入超过20万元的村: how large is told by classOf. */
const SIZE = /(?:超过?)?\d[\d.]*[万亿千百]*(?:元|亩|吨|平方米|千瓦)(?:以[上下])?/gu;
const OF = /的(?=.)/g;
const EXTENT = /(?<=\p{Script=Han}{4})(?:总?面积|规模|总?长度|总?里程)$/u;
/** Heads that many things have: what stands before them must be alike too. */
const GENERIC = /^(?:面积|项目|工程|工作|活动|数量|企业|设施|场所|人数|次数)$/u;
const shares = (a: string, b: string): boolean => a === '' || b === '' || [...b].some((char) => a.includes(char));

/** Does the statement add to what the target counts (rule 4)? */
export function countsFor(target: Target, statement: Statement): boolean {
  if (target.counts === 'started')
    return statement.measure === 'started' || (statement.measure === 'done' && statement.verb === undefined);
  if (target.counts === 'rate') return statement.measure === 'rate';
  return statement.measure === 'done' || (statement.measure === 'rate' && statement.unit === '%');
}
