import { datedSteps, wholeOf } from '../../ledger/steps.js';
import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { gated } from '../gate/gate.js';
import { grams } from '../items/grams.js';
import { isShortFor } from '../items/shortened.js';
import { withSynonyms } from '../items/synonyms.js';
import { convert } from '../units.js';
import type { Aim } from './aims.js';
import { unitFit } from './unitFits.js';
import { subjectWords } from './words.js';

/** 老旧小区81个,开工32个 beside a target of 2: the figure is of the 81, which no target counts. */
export function otherSize({ size, verb = '', text }: Statement, item: Item, asked: Target): boolean {
  // 在网1310座,今年新建426座: what was there before is no whole of it.
  if (
    size === undefined ||
    NEW.test(text) ||
    GRANTED.test(verb) ||
    item.targets.some(({ value }) => value === size.value)
  )
    return false;
  // 立杆52个,通电41个 of 95: so many are under way, none of them beyond what is asked.
  return !(
    COUNTED_SO.has(unitFit(size.unit, asked)) &&
    (convert(size.value, size.unit, asked.unit) ?? size.value) < asked.value
  );
}

const NEW = /新[建增开设改装添]|今年|年内|本年/u;
const COUNTED_SO = new Set(['same', 'kin']);

/** 申报62个,认定51个: so many were applied for, whatever the target asks. */
const GRANTED = /^(?:认定|获批|通过|获评|批复|入选)/u;

/** 中小学幼儿园项目四分之一竣工: what looks like a named thing is the matter of the target itself. */
export function namesWhole({ object, subject }: Statement, { targets, objects }: Item): boolean {
  if (object === undefined || objects.some((one) => one.includes(object) || object.includes(one))) return false;
  const name = core(subject);
  return name.length > 2 && targets.some(({ metric }) => core(metric).startsWith(name));
}

const core = (words: string): string =>
  words
    .replace(/[^\p{Script=Han}]|[和及与的]/gu, '')
    .replace(WORKS, '')
    .replace(/(?:建设|改造|提升|项目|工程|创建|培育|打造)+$/u, '')
    .replace(SPAN, '');
/** 全国示范校 is called 示范校 by those who work on it. */
const SPAN = /^(?:创建|培育|打造)?(?:全国|全省|全市|国家级?|省级|市级)(?=.{3})/u;

/**
 * 新建公厕20座:6月底8座,9月底2座… are steps of one goal: the figure measures the whole, unless it is as many as one of them asks
 * for and that one is said to be over (上半年8座的任务已完成).
 */
export function steps(rivals: Aim[], all: readonly Aim[], { value, text }: Statement): Aim[] {
  const targets = all.map(({ target }) => target);
  const dated = datedSteps(targets);
  const goal = dated.length > 0 ? wholeOf(dated, targets) : undefined;
  if (goal && rivals.every(({ target }) => target === goal || dated.includes(target))) {
    const over = ITS_TASK.test(text) ? dated.filter((step) => step.value === value) : [];
    const meant = over.length === 1 ? over[0] : goal;
    return all.filter(({ target }) => target === meant);
  }
  const whole = [...rivals].sort((a, b) => b.target.value - a.target.value)[0];
  const parts = rivals.filter(
    (aim) =>
      aim !== whole &&
      whole?.target.due !== undefined &&
      aim.target.due !== undefined &&
      aim.target.unit === whole.target.unit &&
      alike(aim.target.metric, whole.target.metric),
  );
  return rivals.filter((aim) => !parts.includes(aim));
}

const ITS_TASK = /的(?:任务|目标|\d)|任务|目标|[前月]的/u;

/** 泊位3500个,其中立体泊位600个: 泊位 alone means all of them, 其中 the part. */
export function wholes({ nested }: Statement, { text }: Item, rivals: Aim[]): Aim[] {
  if (rivals.length < 2) return rivals;
  const parts = rivals.filter(({ target }) => isPrintedPart(target, text));
  if (parts.length === 0 || parts.length === rivals.length) return rivals;
  return nested ? parts : rivals.filter((aim) => !parts.includes(aim));
}

const isPrintedPart = ({ metric }: Target, text: string): boolean => {
  const at = text.indexOf(metric);
  return at > 0 && /(?:其中|包括|包含|含)[:,]?$/u.test(text.slice(Math.max(0, at - 3), at));
};

/** 技能人才 is one target by its full name, though 高技能人才 holds the words too. */
export function namesakes(statement: Statement, rivals: Aim[]): Aim[] {
  const words = subjectWords(statement);
  const exact = rivals.filter(({ target }) => target.metric.replace(WORKS, '') === words || target.metric === words);
  if (words.length > 2 && exact.length === 1) return exact;
  // 投产44个 beside 全年投产项目 and 开工项目中选出投产的项目: the one whose name says nothing besides.
  const bare = ofYear(words || (statement.verb ?? ''));
  const alone = bare.length > 1 ? rivals.filter(({ target }) => ofYear(target.metric) === bare) : [];
  return alone.length === 1 ? alone : byHead(words, rivals);
}

/** 新增班18个 beside 新增教学班 and 新增学位: the noun in which the words end tells. */
function byHead(words: string, rivals: Aim[]): Aim[] {
  const same = words.length > 1 ? rivals.filter(({ target }) => target.metric.endsWith(words.slice(-1))) : [];
  return same.length === 1 ? same : rivals;
}

/** 路46公里 beside roads and “花海路”: what has a name of its own in quotes is called by it. */
export function unquoted({ subject }: Statement, rivals: Aim[]): Aim[] {
  if (rivals.length < 2) return rivals;
  const named = rivals.filter(({ target: { metric } }) => {
    const quoted = QUOTED.exec(metric)?.[1];
    return quoted !== undefined && !grams(quoted).some((gram) => gram.length > 1 && subject.includes(gram));
  });
  return named.length === rivals.length ? rivals : rivals.filter((aim) => !named.includes(aim));
}
const QUOTED = /“([^”]{2,})”/u;

const LEVEL = /^(?:国家|[省市县区乡镇村])级?(?=.{2})/u;

/** 省级中心2个 beside a target of national ones and one of provincial ones: the level tells. */
export function ofLevel({ subject }: Statement, rivals: Aim[]): Aim[] {
  const level = LEVEL.exec(subject)?.[0].replace('级', '');
  if (level === undefined || rivals.length < 2) return rivals;
  const same = rivals.filter(({ target }) => target.metric.includes(`${level}级`) || target.metric.includes(level));
  return same.length === 1 ? same : rivals;
}

/** 全年签约项目, 今年签约: the same matter. */
const ofYear = (words: string): string => words.replace(/^(?:全年|年度|今年|本年)|(?:项目|企业)?数?量?$/gu, '');

/**
 * 护理床位 beside a target of 家庭养老床位: one kind of thing, each called otherwise in front of it. Beds only, of which
 * there are many kinds; of roads and schools the words in front are mostly names.
 */
export function isSister(words: string, { metric }: Target): boolean {
  const [said, asked] = [KIND.exec(words.replace(WORKS, '')), KIND.exec(metric.replace(WORKS, ''))];
  const [a = '', b = ''] = [said?.[1], asked?.[1]];
  if (a.length < 2 || b.length < 2 || said?.[2] !== asked?.[2]) return false;
  return !grams(`${b} ${withSynonyms(b)}`).some((gram) => gram.length > 1 && a.includes(gram));
}
const KIND = gated(/(\p{Script=Han}*?)(床位|学位|车位|岗位)$/u);

/** Works in front of what is counted. */
const WORKS = /^(?:完成|新建|改造|建设|提升|打造|新增|实施|推进|开展|培育|建成|处置|更新|改造提升)+/u;

function alike(a: string, b: string): boolean {
  const [x, y] = [a, b].map((metric) => new Set(grams(`${metric} ${withSynonyms(metric)}`)));
  if (!x || !y) return false;
  const shared = [...x].filter((gram) => y.has(gram)).length;
  return shared >= 0.6 * Math.min(x.size, y.size);
}

/** 小区全部开工 of 改造小区21个、1860户: of two measures of one thing the first stands for both. */
const oneThing = ({ all, value }: Statement, aims: Aim[]): Aim[] =>
  all && value === undefined && new Set(aims.map(({ target }) => target.metric)).size === 1 ? aims.slice(0, 1) : aims;

/** 国卫乡镇覆盖率 beside targets of 国家卫生乡镇 and of 省级卫生乡镇: short 简称 for one of them alone. */
function shortFor({ subject }: Statement, rivals: Aim[]): Aim[] {
  if (rivals.length < 2 || subject.length < 3) return rivals;
  const short = rivals.filter(({ target }) => isShortFor(subject, target.metric));
  return short.length === 1 ? short : rivals;
}

/** The nearest aims that the words leave open. */
export const rivalsAmong = (near: Aim[], statement: Statement, item: Item): Aim[] =>
  shortFor(
    statement,
    oneThing(statement, unquoted(statement, ofLevel(statement, namesakes(statement, wholes(statement, item, near))))),
  );
