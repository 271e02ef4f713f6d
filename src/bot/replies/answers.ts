import { clean } from '../../ledger/arithmetic.js';
import type { Colour, Light } from '../../ledger/lights.js';
import type { Figure } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Ledger, Target } from '../../model/ledger.js';
import { dayText, figure, numberText, percentText, points, sourceText } from './answers-format.js';

export const LAMP_WORDS: Record<Colour, string> = { green: '🟢绿灯', yellow: '🟡黄灯', red: '🔴红灯' };

export function targetText(target: Target): string {
  const sign = target.op === '<=' ? '不超过' : '';
  return `${sign}${numberText(target.value)}${target.most === undefined ? '' : `~${numberText(target.most)}`}${target.unit}`;
}

function isRate(target: Target): boolean {
  return target.unit === '%';
}

/** 1.7847万人 that was said as 17847人: both are shown. */
export function saidInOnes(own: Figure): string {
  const unit = own.unit ?? '';
  if (own.facts.length !== 1 || !unit.startsWith('万')) return '';
  const ones = numberText(own.value * 10_000);
  return (own.head.text ?? '').includes(ones) ? `（即${ones}${unit.slice(1)}）` : '';
}

export const DONE_WORD = { done: '已完成', started: '已开工', rate: '' } as const;

/** 背街小巷：38/176条，21.6%，截至5月23日. */
export function figureLine(
  name: string,
  target: Target,
  own: Figure,
  share: number | undefined,
  stated: boolean,
  today: Day,
): string {
  const asOf = `截至${dayText(own.asOf, today)}`;
  const rows = own.from ? `${dayText(own.from, today)}至${dayText(own.asOf, today)}` : asOf;
  if (isRate(target) || target.op === '<=') {
    const short = isRate(target) && target.op === '>=' && own.value < target.value;
    const gap = short ? `，还差${points(clean(target.value - own.value))}` : '';
    return `${name}：${figure(own.value, own.unit ?? target.unit, own.qualifier)}，目标${targetText(target)}${gap}（${rows}）`;
  }
  const value =
    own.share === undefined ? figure(own.value, '', own.qualifier) : `约${numberText(Number(own.value.toFixed(2)))}`;
  const how = own.share === undefined ? '' : `（上报为完成${percentText(own.share)}，按完成比例推算）`;
  const plain = saidInOnes(own);
  const grown = own.increments ? '（仅为新增数，没有累计数）' : '';
  const part =
    share === undefined
      ? ''
      : stated
        ? `，公布占比${numberText(share)}%（口径与目标数不同，按目标数算为${percentText((own.value / target.value) * 100)}）`
        : own.percent !== undefined
          ? `，占${numberText(own.percent)}%`
          : `，占${percentText(share)}`;
  // Of a range 3~5家 no share is told: it would be of one of its ends.
  if (target.most !== undefined)
    return `${name}：${DONE_WORD[target.counts]}${value}${target.unit}${plain}${how}${grown}，目标${targetText(target)}（${rows}）`;
  return `${name}：${DONE_WORD[target.counts]}${value}/${numberText(target.value)}${target.unit}${plain}${how}${grown}${part}（${rows}）`;
}

export function lightText(light: Light, target: Target, done: boolean, today: Day): string {
  const due = light.given
    ? `期限${dayText(light.deadline, today)}`
    : `未写明期限，按${dayText(light.deadline, today)}计`;
  if (done) return `${due}，${LAMP_WORDS[light.colour]}，${target.op === '<=' ? '未超上限' : '已达到目标'}`;
  const gap =
    light.behind > 0
      ? `比时间进度（${percentText(light.expected)}）慢${points(Number(light.behind.toFixed(1)))}`
      : `不慢于时间进度（${percentText(light.expected)}）`;
  return `${due}，${LAMP_WORDS[light.colour]}，${gap}`;
}

export const SOURCE = '来源：';

export function sourceLine(facts: readonly StoredFact[], ledger: Ledger, today: Day): string {
  const texts = [...new Set(facts.map((fact) => sourceText(fact, ledger, today)))];
  return `${SOURCE}${texts.slice(0, 3).join('；')}${texts.length > 3 ? '等' : ''}`;
}

export function overText(over: number, target: Target): string {
  return `超额${numberText(over)}${target.unit}`;
}

/** Counted by the names that were reported, since no figure was. */
export function LISTED_DONE(names: readonly string[], target: Target): string {
  return `按上报列名计，已完成${names.length}${target.unit}（目标${targetText(target)}）：${names.join('、')}`;
}

const ASIDE_WORDS: Partial<Record<StoredFact['measure'], string>> = {
  started: '已开工',
  under_construction: '在建',
  planned: '计划',
  done: '已完成',
  rate: '进度',
};

/** The target that a published ratio is of. */
export function OF_TARGET(target: Target): string {
  return `目标：${target.metric}${targetText(target)}`;
}

/** The share that a reported figure has of the whole that the document printed. */
export const OF_WHOLE = (name: string, whole: StoredFact, share: number): string =>
  `${name}：按公布的总数${figure(whole.value ?? 0, whole.unit, whole.qualifier)}计算，占${percentText(share)}`;

/** 没有上报, and what is known instead (rule 17). */
export function noFigure(name: string, target: Target, due: string): string {
  return `${name}：没有上报${target.counts === 'started' ? '开工' : '完成'}数。目标${targetText(target)}，${due}`;
}

export function dueText(day: Day | null, yearEnd: Day, today: Day): string {
  return day === null ? `未写明期限，按${dayText(yearEnd, today)}计` : `期限${dayText(day, today)}`;
}

/** Lines of a whole item where one thing of it was asked for. */
export const NOT_APART = '以下是这一项的进展，没有分开说是哪一件的：';

export const NO_ORDINAL = (ordinal: string): string => `没有按“${ordinal}”分开列的进展，这项已知的有：`;

export const NONE_OF = (measure: keyof typeof ASIDE_WORDS): string => `${ASIDE_WORDS[measure] ?? ''}数没有上报。`;

/** 开工率, as computed. */
export const BEGUN_SHARE = (begun: number, { value, unit }: Target, share: number): string =>
  `开工率${percentText(share)}（${numberText(begun)}/${numberText(value)}${unit}，推算）`;

/** Behind the figure of what was begun. */
export const NONE_FINISHED = '建成（竣工）的数没有上报，以上是开工数。';

/** 主体封顶1900套（不算完成，截至5月20日）: a step on the way in the words of who told it. */
export const STEP_LINE = (fact: StoredFact, today: Day): string =>
  `${fact.text ?? ''}（不算完成，截至${dayText(fact.asOf, today)}）`;

/** Figures that do not count: 已开工310套（不计入完成）. */
export function asideLine(fact: StoredFact, today: Day): string {
  const word = ASIDE_WORDS[fact.measure] ?? '其他';
  const note =
    fact.measure === 'started' || fact.measure === 'under_construction' || fact.measure === 'planned'
      ? '，不算完成'
      : '';
  const said = fact.text ?? '';
  if (fact.kind === 'published' && said.length <= 40 && said.includes(String(fact.value)))
    return `${said}（${note === '' ? '' : `${word}${note}，`}截至${dayText(fact.asOf, today)}）`;
  return `${fact.scope ?? ''}${word}${figure(fact.value ?? 0, fact.unit, fact.qualifier)}（截至${dayText(fact.asOf, today)}${note}）`;
}

const STATUS_WORDS: Record<NonNullable<StoredFact['status']>, string> = {
  not_started: '未开工',
  in_progress: '正在推进',
  done: '已完成',
  no_progress: '零报告（本期无进展）',
  paused: '暂缓',
  stalled: '停滞',
  delayed: '延期',
  blocked: '受阻',
};

export function statusWord(status: NonNullable<StoredFact['status']>): string {
  return STATUS_WORDS[status];
}

/** Of 望江路(通信工程) before 通信工程已完成4200米 only the road. */
function unsaid(object: string, words: string): string {
  const [, whole, part] = /^(.+)\(([^()]+)\)$/u.exec(object) ?? [];
  return whole !== undefined && part !== undefined && words.includes(part.slice(0, 4)) ? whole : object;
}

/** One line of an item, in the words that it was reported in. */
export function factLine(fact: StoredFact, today: Day): string {
  const object = fact.object ?? '';
  const words = fact.text ?? fact.milestone ?? fact.nextStep ?? fact.problem ?? '';
  const head = object !== '' && !words.includes(object) ? `${unsaid(object, words)}：` : '';
  const share =
    fact.percent !== undefined && !words.includes(String(fact.percent))
      ? `（${numberText(fact.percent)}%）`
      : fact.unit === '%' && fact.value !== undefined && /[一二三四五六七八九]成/u.test(words)
        ? `（${figure(fact.value, '%', fact.qualifier)}）`
        : '';
  if (words !== '') {
    const status = fact.status && fact.status !== 'in_progress' ? `【${statusWord(fact.status)}】` : '';
    const tag = fact.measure === 'plan' ? '【下一步】' : fact.measure === 'planned' ? '【计划】' : status;
    const due = fact.due && fact.measure === 'plan' && !/\d+月/.test(words) ? `（${dayText(fact.due, today)}前）` : '';
    return `${tag}${head}${words}${share}${due}`;
  }
  if (fact.status) return `${head}${statusWord(fact.status)}`;
  if (fact.value === undefined) return object;
  return `${head}${ASIDE_WORDS[fact.measure] ?? ''}${figure(fact.value, fact.unit, fact.qualifier)}${share}`;
}

export const UNKNOWN = (words: string, near?: string): string =>
  `台账里没有这项（${words}）。${near ? `相近的有：${near.replace(/。$/u, '')}。` : ''}`;

/** A number was asked for, and only words are known. */
export const NO_NUMBER = '没有上报具体数，已知的情况：';

/** What is finished was asked for, and only the size is known. */
export const NO_DONE = '没有上报完成数，已知的情况：';

/** 分了几套 of a target that counts what is built. */
export const NO_DEED = (deed: string): string => `“${deed}”的数没有上报，台账记的是：`;

/** 牟平的户厕: the word narrows the matter, and nothing is known of it. */
export const NO_PART = (word: string): string => `台账里没有“${word}”的数，以下是台账记的总数：`;

/** A named thing of an item, of which nothing was told. */
export const NO_OBJECT = (name: string, rest: boolean): string =>
  `${name}：没有上报进展${rest ? '，这一项已上报的情况：' : '。'}`;

export const NO_MATTER = '请说一下问的是哪一项，比如事项的名称或编号。';

export const NOT_LISTED = (place: string, name: string, listed: string): string =>
  `${name}：${place}没有列出${listed ? `（列出的有：${listed}）` : ''}，不等于没有。`;

export const NO_ROWS = (place: string, name: string): string => `${name}：没有分县区的数，${place}的数没有列出。`;

export const MORE = (count: number): string => `另有${count}条，说“详细”可看全部。`;
