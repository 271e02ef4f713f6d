import { Chars } from '../chars.js';
import { gated } from '../gate/gate.js';
import type { Quantity } from '../quantities.js';
import { DROPPED_OUT, isAttended, isDropped, isOrdered, isReceived } from './comeAndGone.js';
import { heldOn, workingOn } from './heldOn.js';
import { type CueToken, cuesOf, metPlan, type Role, roleAfter, roleBefore, signs, tellsOfThose } from './roles.js';
import { TASK_OF } from './tasks.js';
import type { Token } from './tokens.js';
import { AT_PAPERS, isWordsOnly } from './wordsOnly.js';
import { ofWorks, PART_DONE, partDone } from './worksParts.js';

/** A figure and what stands around it in its segment. */
interface Around {
  /** Where the segment begins. */
  start: number;
  figure: Quantity;
  left: readonly Token[];
  right: readonly Token[];
  /** The role words before the figure. */
  before: readonly CueToken[];
}

/** 1个等部里验收, 3座还待审批: what it waits for is not there yet. */
const WAITS =
  /^(?:还|都|正|在|正在|仍|只)?[等待](?!等?部门|单位)[^,。;]{0,6}?(?:验收|审批|批复|批准|评审|审核|认定|核准|备案|复核|复验|考评|授牌|验|批)/u;
/** 3个等电力接入, 2个排队等设备: nor is what somebody else has to bring. */
const WAITS_FOR =
  /^(?:还|都|正|在|仍|只|尚|排队)*(?:等待|等着|等候|坐等|等(?!等|级|次|额|离|部门|单位))[^,。;]{0,8}?(?:接[入通]|通[电水气网]|[送供]电|并网|设备|材料|资金|拨款|手续|安装|调试|投用|启用|移交|交付|结果|通知|挂牌)/;
const WAITING: Role = { measure: 'under_construction', verb: '待验收' };
/** 5座完成装修, 12条已完成路面基层: a step of each, none is finished. */
const STEPS =
  /^(?:已经?|都|均|全部|目前|现)*完成了?(?:主体(?:施工|结构|工程)?|基础|桩基|土建|路[面基]|基层|垫层|砌[筑体]|浇筑|粉刷|外墙|内外?装|装修|装饰|屋面|(?:资金|预算|财政|用地|规划|图纸|施工图)\p{Script=Han}{0,2}(?:审批|评审|审查|备案)|图审|技术交底)/u;
const STEP: Role = { measure: 'under_construction', verb: '完成装修' };
function takesStep(text: string, at: number, right: readonly Token[]): boolean {
  return (
    right.length > 0 &&
    '已都均全目现完'.includes(text.charAt(at) || '\n') &&
    STEPS.test(text.slice(at, right.at(-1)?.end))
  );
}

/** 航道疏浚又推进2.8公里: so much further, which is done. */
const ADVANCED = /(?:又|再|累计|已经?|今天|昨天)(?:向前)?(?:推进|掘进|前进)了?[约近]?$/u;
const ADVANCED_BY = /^(?:公里|千米|米|延米|km|m)$/u;
const FURTHER: Role = { measure: 'done', verb: '推进' };
/** 优良天数减少5天: by how much a level fell. */
const FEWER = /[数率量额积度次]减少了?[约近]?$/u;
/** 续展8个不算: left out by who tells it. */
const NOT_COUNTED = /^的?(?:都|也|先|就)?(?:不算|不计|没算|未算|除外|另算|不在内|不包括|不含)(?=$|[在内数])/u;
/** 涉及的240套房子都在办证: whom or what the matter touches. */
const CONCERNED = /(?:涉及|牵涉|惠及|覆盖|带动)到?的$/u;
/** What is brought to a site. */
const SUPPLIES = /(?:设备|材料|物资|苗木|机械|管材|钢材|构件)(?:已|都|均|全部)?进场了?$/u;
/** 统计口径含了桥上护栏12公里: how it was counted, no progress; 按新口径31.2% is the level counted so. */
const MISCOUNTED = gated(
  /(?<!按照?\p{Script=Han}{0,6})口径(?!.{0,3}不(?:太|大|一)?[对致样])|误[报统算记]|重复(?:统计|计算|上报|计)|[混算统计]进/u,
);
/** 建成后新增学位2700个: what it will bring; 自建成后累计接待3万人 has come. */
const AFTERWARDS = /^(?!.*(?:自|已|累计|共|以来)).*(?:建成|建好|投用|投产|完工|竣工|达产)后/u;
const TO_COME: Role = { measure: 'planned', verb: '建成后' };
const TALKED_OF: Role = { measure: 'planned', verb: AT_PAPERS };

/** 完成计划的三成, 占任务的30%, 完成年度55%: a share of what the plan asks, no plan. */
const SHARE_OF_PLAN =
  /(?:占|完成|达到?|干到|为|是)了?(?:(?:全年|年度|总)?(?:计划|任务|目标|指标)(?:数|量|总数)?的|(?:全年|年度)的?)$/u;
/** 化解15个,还有8个: what is left over. */
const STILL = /^(?:目前|现在)?(?:还有|另有|尚有|还剩|只剩|剩下?|剩余)$/u;
const LEFT: Role = { measure: 'other' };
const OVER = new Set(['done', 'started', 'event', 'under']);

/** 开了300套的工, 完了8条的工: a verb of two characters with the figure between them. */
function partedVerb(before: string, after: string, decider: CueToken | undefined): Role | undefined {
  const object = PARTED.exec(after)?.[1];
  if (object === undefined) return undefined;
  if (object === '顶')
    return /封了?$/u.test(before) ? { measure: 'under_construction', verb: '封顶', decider } : undefined;
  if (object === '工' && /[开动]了?$/u.test(before)) return { measure: 'started', verb: '开工', decider };
  const verb = object === '工' ? '完工' : `通${object}`;
  return /[完竣交通]了?$/u.test(before) ? { measure: 'done', verb, decider } : undefined;
}
const PARTS = new Chars('的工车水气电顶');
/** What is left of such a verb behind the figure names nothing. */
export const PARTED = /^的?([工车水气电顶])$/u;

/** 培训三万多人的任务: what there is to do, unless it is said to be done. */
const MET = /^(?:已|完成|干完|做完|拿下|超额|达到?|实现|办完|落实)/u;
const isTaskOf = (after: string, { decider }: Role, before: readonly CueToken[]): boolean =>
  after.includes('的') &&
  TASK_OF.test(after) &&
  !MET.test(decider?.word ?? '') &&
  !before.some(({ word }) => MET.test(word));

/** The role that the words around a figure give it. */
export function figureRole(text: string, { start, figure, left, right, before }: Around): Role {
  if (waits(text, figure.end, right) || awaits(right) || waitsFor(text, figure.start)) return WAITING;
  if (takesStep(text, figure.end, right)) return STEP;
  if (ofWorks(text, right) || partDone(text, left, right, figure))
    return { measure: 'under_construction', verb: PART_DONE };
  const after = right.length > 0 ? text.slice(figure.end, right.at(-1)?.end) : '';
  const held = text.indexOf('着', figure.end) > 0 ? heldOn(after) : undefined;
  if (held) return held;
  const doing = UNDER_WAY.exec(after)?.[0];
  if (doing) return { measure: 'under_construction', verb: doing };
  if (isWordsOnly(after)) return TALKED_OF;
  const words = text.slice(start, figure.start);
  if (words.includes('进') && ADVANCED.test(words) && ADVANCED_BY.test(figure.unit ?? '')) return FURTHER;
  if (words.includes('减少') && FEWER.test(words)) return LEFT;
  if (MISCOUNTED.test(words) || NOT_COUNTED.test(after)) return LEFT;
  if (words.endsWith('的') && CONCERNED.test(words)) return LEFT;
  if (isReceived(words) || isAttended(words, figure)) return LEFT;
  if (right.length > 0 && isDropped(words, after)) return { measure: 'other', verb: DROPPED_OUT };
  if (words.includes('后') && AFTERWARDS.test(words)) return TO_COME;
  if (figure.kind === 'ratio' && SHARE_OF_PLAN.test(words)) return {};
  const parted = PARTS.at(text, figure.end) ? partedVerb(words, after, before.at(-1)) : undefined;
  if (parted) return parted;
  if (isKind(left, text.slice(figure.end, figure.end + 2))) return LEFT;
  const said = saidRole(left, right, figure.kind === 'ratio' ? withoutNamed(text, left, before) : before);
  // 设备进场11座: what they are to be fitted with has come.
  const role =
    said.verb === '进场' && SUPPLIES.test(words) ? { ...said, measure: 'under_construction' as const } : said;
  if (right.length > 0 && isTaskOf(after, role, before)) return { measure: 'planned', verb: '任务' };
  // 又收尾15间: once more so many came to their end.
  if (role.verb === '收尾' && before.some(({ kind }) => kind === 'delta')) return { ...role, measure: 'done' };
  if (role.verb !== undefined && HELD_AT.test(role.verb) && isHeld(text, figure, before)) return {};
  const works = role.verb === undefined && right.length === 0 ? workingOn(words, before) : undefined;
  if (works) return works;
  if ((role.verb === undefined || isOnlyNamed(role, left)) && right.length === 0) {
    const verb = aspectVerb(text, left);
    if (verb !== undefined) return { measure: 'done', verb };
  }
  if (isOrdered(role.verb, figure)) return { ...role, measure: 'planned' };
  if (role.decider?.kind === 'event') {
    if (TENDERED.test(role.decider.word)) return { ...role, measure: 'planned' };
    if (role.decider.word === '架设' && LENGTH.test(figure.unit ?? '')) return { ...role, measure: 'done' };
    if (GRANTED.test(role.decider.word) && !PAPERS.test(words)) return { ...role, measure: 'done' };
  }
  // 还有二百来户排队等材料: whatever they are at, nothing of it is over.
  const over = right.some((token) => token.type === 'cue' && OVER.has(token.kind));
  const open = role.verb === undefined ? !over : role.decider?.kind === 'act';
  return open && STILL.test(words) ? LEFT : role;
}

/** 不合格食品处置率100%: of what the rate is taken, and no fault that is told. */
function withoutNamed(text: string, left: readonly Token[], before: readonly CueToken[]): readonly CueToken[] {
  const name = left.at(-1);
  if (name?.type !== 'text' || text.charAt(name.end - 1) !== '率') return before;
  return before.filter(({ kind, end }) => kind !== 'aside' || end !== name.start);
}

/** 都是10.5米的电动车, 均为12米长的: of what kind all of them are. */
const isKind = (left: readonly Token[], after: string): boolean => {
  const [all, is] = left.slice(-2);
  return (
    all?.type === 'cue' && all.kind === 'all' && is?.type === 'cue' && KIND_IS.test(is.word) && KIND_OF.test(after)
  );
};
const KIND_IS = /^[是为]$/u;
const KIND_OF = /^[长宽高厚深]?的/u;

/** 近视率控制在47.9%: a level that is held there; 控制在48%以内 and 力争控制在47% are still the aim. */
const isHeld = (text: string, { end, text: said }: Quantity, before: readonly CueToken[]): boolean =>
  !WITHIN.test(said) &&
  !WITHIN.test(text.slice(end, end + 2)) &&
  before.every(({ kind, word }) => kind !== 'planned' || HELD_AT.test(word));
const HELD_AT = /^压?控制?在$/;
const WITHIN = /以[内下]|之内|内$/u;

/** 开标132条: tendered, so meant to be built. */
const TENDERED = /^(?:开标|中标|挂网|招完了?标|批复|核准|立项)$/;
/** 架设线路300公里: so much of the line hangs; 架设箱梁86片 is a step of the bridge. */
const LENGTH = /(?:公里|米)$/u;
/** 省级中心批下来2个 are there; 许可证办下来3个 are but papers. */
const GRANTED = /^[批评]下来$/;
const PAPERS = /证|手续|批复|材料|方案|用地|土地/;

/**
 * 23个楼盘,盘活了12个; 28件已经跑通21件: a word alone with 了 or 已 before a figure says what was done to so many. Where a name stands before
 * it in one run nobody can tell the two apart, and a bare figure says the same.
 */
function aspectVerb(text: string, left: readonly Token[]): string | undefined {
  const [already, deed] = left.slice(-2);
  if (deed?.type === 'text' && already?.type === 'cue' && already.end === deed.start && ALREADY.test(already.word)) {
    const word = text.slice(deed.start, deed.end);
    return word.length === 2 && !NO_DEED.test(word) ? word : undefined;
  }
  const [verb, aspect, ...more] = left.slice(left.findIndex(({ type }) => type === 'text'));
  if (verb?.type !== 'text' || more.length > 0 || aspect?.type !== 'cue' || aspect.word !== '了') return undefined;
  const word = text.slice(verb.start, verb.end);
  return word.length === 2 && !NO_DEED.test(word) ? word : undefined;
}
/** 绿化已经栽下5万亩, 造林栽下了5万亩: the work in front names the matter, and the deed at the figure tells. */
const isOnlyNamed = ({ decider }: Role, left: readonly Token[]): boolean => {
  const deed = left.findLast(({ type }) => type === 'text');
  return decider?.kind === 'act' && deed !== undefined && decider.end <= deed.start;
};
const NO_DEED = /[少差缺欠剩余短超多]/;
const ALREADY = /^(?:已经?|均已|都已|业已|现已)$/u;

/** 13个运营、4个装修: a work that comes before the end, alone behind so many. */
const UNDER_WAY =
  /^(?:还)?(?:在)?(?:装修|施工|征迁|拆迁|安装|布展|[架打浇铺刷砌贴吊绑挖填焊抹喷支][梁桩顶油漆墙砖筋槽沟土线管板模架浆灰])$/u;

/** 拆了旧门等新门进场的21樘: what they wait for is said in front of them; 甲证、乙证等证书的4111人 ends a list. */
const waitsFor = (text: string, at: number): boolean =>
  text.charAt(at - 1) === '的' &&
  WAITED_FOR.test(text.slice(Math.max(0, at - 14), at)) &&
  !LIST_END.test(text.slice(Math.max(0, at - 40), at));
const LIST_END = /、[^,。;、]*等[^,。;、等]*$/u;
const WAITED_FOR = /[等待候](?!级|次|等|已|都|均|全|遇)\p{Script=Han}{2,10}的$/u;

/** 已建好待入网, 建成等待启用: built, and not yet what it is for. */
const awaits = (right: readonly Token[]): boolean =>
  right.some((token, at) => {
    const before = right[at - 1];
    if (token.type !== 'cue' || !AWAITS.test(token.word) || before?.type !== 'cue') return false;
    return before.kind === 'done' && before.end === token.start;
  });
const AWAITS = /^(?:待|等)$/u;

function waits(text: string, at: number, right: readonly Token[]): boolean {
  if (!'还都正在仍只尚排等待'.includes(text.charAt(at) || '\n')) return false;
  const after = text.slice(at, right.at(-1)?.end);
  return WAITS.test(after) || WAITS_FOR.test(after);
}

/** 自行改造的25条街巷: a verb inside the description of what is counted decides nothing. */
function saidRole(left: readonly Token[], right: readonly Token[], before: readonly CueToken[]): Role {
  const last = left.at(-1);
  const described = last?.type === 'cue' && last.word === '的' && right[0]?.type === 'text';
  const after = roleAfter(cuesOf(right));
  if (after.verb !== undefined && tellsOfThose(last, right[0])) return after;
  const own = described && before.length > 1 && !before.some((cue) => cue.kind === 'adverb' || cue.kind === 'share');
  return metPlan(right) ?? strongerRole(own ? {} : roleBefore(before), after);
}

const TASK = /^(?:年度|目标)?(?:任务|目标|计划)数?$/u;

/** 建成9座 beats what follows; 改造97个已完工 takes the stronger word after it. */
function strongerRole(before: Role, after: Role): Role {
  if (before.verb === undefined) return after;
  // 任务9座已全部建成: what was to be done is done.
  if (after.measure === 'done' && !after.negated && TASK.test(before.verb)) return after;
  if (after.decider?.kind === 'prep' && signs(before, after.decider)) return after;
  if (before.verb === '推进' && after.measure !== undefined) return after;
  const weak = before.measure === 'done' && before.decider?.kind === 'act' && after.measure !== undefined;
  return weak && (after.decider?.kind !== 'act' || after.prep) ? after : before;
}
