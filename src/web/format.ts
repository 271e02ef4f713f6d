import type { Fact, FactKind } from '../model/fact.js';
import { WORDS } from './words.js';

const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4, useGrouping: false });
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export const figure = (value: number): string => number.format(value);

export const amount = (value: number, unit: string | undefined): string => `${figure(value)}${unit ?? ''}`;

/** A share as it is shown: one decimal, cut of its zero. */
export const percent = (share: number): string => `${figure(Math.round(share * 10) / 10)}%`;

/** 2022-05-24 → 5月24日; with its year where that is not the year of `today`. */
export function dayWords(day: string, today = ''): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  const short = `${month}月${date}日`;
  return today && String(year) !== today.slice(0, 4) ? `${year}年${short}` : short;
}

/** 5月24日 10:12 */
export function instantWords(at: string): string {
  const parts = new Map(clock.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
  const [month, day, hour, minute] = (['month', 'day', 'hour', 'minute'] as const).map((type) => parts.get(type));
  return `${month}月${day}日 ${hour}:${minute}`;
}

/** A person with the unit, unless the name says it: 城管局联络员; 王科长（市城管局）. */
export function personWords(name: string, unit: string | undefined): string {
  return unit && !name.includes(unit) && !WORDS.post.test(name) ? WORDS.by(name, unit) : name;
}

function figureWords(fact: Fact): string {
  if (fact.value === undefined) return '';
  const mode = fact.measure === 'done' || fact.measure === 'started' ? WORDS.mode[fact.mode ?? 'cumulative'] : '';
  const size = `${WORDS.qualifier[fact.qualifier ?? 'exact']}${amount(fact.value, fact.unit)}`;
  return `${fact.mode === 'percent' ? '' : mode}${WORDS.measure[fact.measure]}${size}`;
}

const isOrder = (fact: Fact & { kind?: FactKind }): boolean => fact.kind === 'instruction';

/** What a fact states, in a few words: 石桥县 累计完成1888个. */
export function factWords(fact: Fact & { kind?: FactKind }): string {
  const said = [
    // The words of a plan or an order hold their figure already.
    fact.measure === 'plan' && fact.nextStep ? '' : figureWords(fact),
    fact.milestone,
    fact.status && WORDS.status[fact.status],
    fact.problem && `${WORDS.problem}：${fact.problem}`,
    fact.suggestion && `${WORDS.suggestion}：${fact.suggestion}`,
    fact.nextStep && (isOrder(fact) ? fact.nextStep : `${WORDS.nextStep}：${fact.nextStep}`),
    fact.due && WORDS.due(dayWords(fact.due)),
  ].filter((part) => part);
  const about = [fact.scope, fact.object].filter((part) => part).join(' ');
  return `${about ? `${about} ` : ''}${said.join(WORDS.clauseComma) || (fact.text ?? '')}`;
}
