import { dayText, figure as figureText, numberText, percentText, points } from '../bot/replies/answers-format.js';
import { partsText } from '../bot/replies/answers-parts.js';
import { minus } from '../ledger/arithmetic.js';
import { overTarget } from '../ledger/audit.js';
import { reached } from '../ledger/lights.js';
import type { Figure } from '../ledger/progress.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Target } from '../model/ledger.js';
import type { TargetLine } from './month-item.js';
import { whoSaid } from './state.js';
import { wide } from './words.js';

/** Words that a metric may begin with already: 新开工安置房累计开工… would say it twice. */
const VERB = { done: '完成', started: '开工', rate: '' } as const;
const ASIDE: Partial<Record<StoredFact['measure'], string>> = {
  started: '已开工',
  under_construction: '在建',
  planned: '计划',
  done: '已完成',
  rate: '进度',
};
const STATUS: Record<NonNullable<StoredFact['status']>, string> = {
  not_started: '尚未开工',
  in_progress: '正在推进',
  done: '已完成',
  no_progress: '本月无进展',
  paused: '暂缓实施',
  stalled: '工作停滞',
  delayed: '进度延期',
  blocked: '推进受阻',
};

/** 176条; 不超过5%; 96%以上 where the target is a floor of a ratio. */
export function goalText({ op, value, most, unit }: Target): string {
  return `${op === '<=' ? '不超过' : ''}${numberText(value)}${most === undefined ? '' : `~${numberText(most)}`}${unit}`;
}

/** 38条, 约38条, 推算约8.1个: the figure as it may be printed. */
export function valueText(target: Target, figure: Figure): string {
  if (figure.share !== undefined)
    return `推算约${numberText(Number(figure.value.toFixed(2)))}${figure.unit ?? target.unit}`;
  return figureText(figure.value, figure.unit ?? target.unit, figure.qualifier);
}

type Shared = Pick<TargetLine, 'target' | 'share' | 'stated'> & { figure?: Figure };

/** The share of a figure in its target, percent, as the chat says it: the stated one where one was stated. Null = has none. */
export function shareNumber({ target, figure, share, stated }: Shared): number | null {
  if (figure === undefined || target.unit === '%' || target.op === '<=') return null;
  return (stated ? share : (figure.percent ?? share)) ?? null;
}

export function shareText(line: Shared): string | null {
  const share = shareNumber(line);
  if (share === null) return null;
  return line.stated || line.figure?.percent !== undefined ? `${numberText(share)}%` : percentText(share);
}

/** One target in the genre's phrasing: 截至5月20日，新建口袋公园累计完成5个，占目标12个的41.7%，较上月增加2个. */
export function targetSentence(line: TargetLine, today: Day): string {
  const { target, figure } = line;
  const name = wide(target.metric);
  if (figure === undefined) {
    const known = line.asides.map((fact) => asideText(fact, today));
    const missing = `${name}没有上报${VERB[target.counts] || '完成'}数（目标${goalText(target)}）`;
    return [missing, ...addedUp(line), ...known].join('，');
  }
  const parts = [
    `${line.fresh ? '' : '本月没有新数，'}${dayOfFigure(figure, today)}，${figureWords(line, name, figure)}`,
  ];
  const change = changeText(line);
  if (change !== null) parts.push(change);
  const pace = paceText(line, figure);
  if (pace !== null) parts.push(pace);
  if (line.rows !== undefined) parts.push(`其中${rowsText(line.rows, figure.unit ?? target.unit)}`);
  parts.push(...addedUp(line));
  parts.push(...line.asides.map((fact) => asideText(fact, today)));
  parts.push(...line.figures.slice(1).map((other) => otherText(target, other, today)));
  return parts.join('，');
}

/** The same without comparisons: for a report that is published. */
export function plainSentence(line: TargetLine, today: Day): string {
  const { target, figure } = line;
  if (figure === undefined) return '';
  const rows = line.rows === undefined ? '' : `，其中${rowsText(line.rows, figure.unit ?? target.unit)}`;
  return `${dayOfFigure(figure, today)}，${figureWords(line, wide(target.metric), figure)}${rows}`;
}

function dayOfFigure(figure: Figure, today: Day): string {
  const asOf = dayText(figure.asOf, today);
  return figure.from === undefined ? `截至${asOf}` : `${dayText(figure.from, today)}至${asOf}`;
}

function figureWords(line: TargetLine, name: string, figure: Figure): string {
  const { target } = line;
  const goal = goalText(target);
  const value = valueText(target, figure);
  if (target.op === '<=') {
    const kept = reached(target, figure.value);
    return `${name}为${value}，${kept ? `控制在目标（${goal}）以内` : `高于上限${numberText(target.value)}${target.unit}`}`;
  }
  if (target.unit === '%') return `${name}达到${value}`;
  const verb = name.includes(VERB[target.counts]) ? '' : VERB[target.counts];
  if (figure.share !== undefined) return `${name}${verb}目标${goal}的${percentText(figure.share)}（${value}）`;
  if (figure.increments) return `${name}新增${value}（仅为新增数，没有累计数），目标${goal}`;
  if (target.most !== undefined) return `${name}累计${verb}${value}，目标${goal}`;
  const share = shareText(line);
  const stated = `公布占比${share}（口径与目标数不同），目标${goal}`;
  return `${name}累计${verb}${value}，${line.stated ? stated : `占目标${goal}的${share ?? ''}`}`;
}

function changeText({ change, target }: TargetLine): string | null {
  if (change === null) return null;
  if (change === 0) return '与上月持平';
  const size = Math.abs(change);
  if (target.unit === '%') return `较上月${change > 0 ? '提高' : '下降'}${points(size)}`;
  return `较上月${change > 0 ? '增加' : '减少'}${numberText(size)}${target.unit}`;
}

/** Against the target and 序时进度; the light is the chat's. */
function paceText({ target, light }: TargetLine, figure: Figure): string | null {
  if (target.op === '<=') return null;
  const over = overTarget(figure.value, target);
  if (reached(target, figure.value)) {
    const more = over !== null && target.unit !== '%' ? `，超额${numberText(over)}${target.unit}` : '';
    return `已达到目标${target.unit === '%' ? goalText(target) : ''}${more}`;
  }
  const gap = target.unit === '%' ? `距目标${goalText(target)}还差${points(minus(target.value, figure.value))}` : null;
  if (light === undefined) return gap;
  const behind = Number(light.behind.toFixed(1));
  const pace =
    behind > 0 ? `落后序时进度${points(behind)}` : behind < 0 ? `快于序时进度${points(-behind)}` : '与序时进度持平';
  return gap === null ? pace : gap;
}

/** As the chat says it, beside what was reported of the whole. */
function addedUp({ parts, target }: TargetLine): string[] {
  return parts === null ? [] : [partsText(target, parts)];
}

function rowsText(rows: Readonly<Record<string, number>>, unit: string): string {
  return Object.entries(rows)
    .map(([place, value]) => `${place}${numberText(value)}${unit}`)
    .join('、');
}

function asideText(fact: StoredFact, today: Day): string {
  const note = fact.measure === 'done' || fact.measure === 'rate' ? '' : '，不计入完成';
  const word = ASIDE[fact.measure] ?? '其他';
  return `${word}${figureText(fact.value ?? 0, fact.unit, fact.qualifier)}（截至${dayText(fact.asOf, today)}${note}）`;
}

/** Figures of another source stand beside, never merged (rule 20). */
function otherText(target: Target, other: Figure, today: Day): string {
  const who = whoSaid(other.head) || (other.head.document === undefined ? '' : `《${other.head.document}》`);
  return `另据${who}为${valueText(target, other)}（截至${dayText(other.asOf, today)}，未作合并）`;
}

/** A milestone, a state or another figure, in the words that it was reported in. */
export function stageText(fact: StoredFact): string {
  const said = wide(fact.text ?? fact.milestone ?? '');
  const object = fact.object ?? fact.scope ?? '';
  const head = object !== '' && !said.includes(object) ? `${wide(object)}：` : '';
  if (said !== '') return `${head}${said}`;
  if (fact.value !== undefined)
    return `${head}${ASIDE[fact.measure] ?? ''}${figureText(fact.value, fact.unit, fact.qualifier)}`;
  return `${head}${fact.status === undefined ? '' : STATUS[fact.status]}`;
}
