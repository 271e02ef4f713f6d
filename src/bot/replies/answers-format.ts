import { dayOf } from '../../days.js';
import type { Day, Instant, StoredFact } from '../../model/fact.js';
import type { Item, Ledger } from '../../model/ledger.js';
import { singly } from './figures.js';

/** 38, 2.05, 0.592 without binary dust. */
export function numberText(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** 21.6%, 45%: one decimal, cut when it is none. */
export function percentText(value: number): string {
  return `${Number(value.toFixed(1))}%`;
}

export function points(value: number): string {
  return `${Number(value.toFixed(2))}个百分点`;
}

/** 55眼, 2.5个百分点: how large a change is, whatever its direction. */
export function amountText(change: number, unit: string): string {
  return unit === '%' ? points(Math.abs(change)) : `${numberText(Math.abs(change))}${unit}`;
}

/** 620户（0.062万户）: less than one of its unit is said singly. */
export const fewText = (value: number, unit: string): string =>
  value > 0 && value < 1 ? singly(value, unit) : `${numberText(value)}${unit}`;

/** 5月20日至5月23日, or the one day. */
export const daysText = (from: Day, to: Day, today: Day): string =>
  from === to ? dayText(from, today) : `${dayText(from, today)}至${dayText(to, today)}`;

/** 增加55眼, 减少2.5个百分点, or that nothing changed. */
export function changeText(change: number, unit: string, none = '持平，没有变化'): string {
  return change === 0 ? none : `${change > 0 ? '增加' : '减少'}${amountText(change, unit)}`;
}

/** 5月23日; with its year when that is another one than `today`'s. */
export function dayText(day: Day, today: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year === Number(today.slice(0, 4)) ? '' : `${year}年`}${month}月${date}日`;
}

/** The local day of an instant: what was told before eight in the morning is of that day too. */
export const whenText = (at: Instant, today: Day): string => dayText(dayOf(at), today);

export function monthText(month: string, today: Day): string {
  const [year, number] = month.split('-').map(Number);
  return `${year === Number(today.slice(0, 4)) ? '' : `${year}年`}${number}月`;
}

export function figure(value: number, unit: string | undefined, qualifier?: StoredFact['qualifier']): string {
  const text = `${numberText(value)}${unit ?? ''}`;
  if (qualifier === 'approx') return `约${text}`;
  if (qualifier === 'more_than') return `${text}以上`;
  return qualifier === 'less_than' ? `不到${text}` : text;
}

/** A document's title without what stands in brackets behind it. */
export function titleText(title: string): string {
  return title.replace(/[(（][^()（）]*[)）]$/u, '');
}

/** 来源: who reported it and when, or the document that published it. */
export function sourceText(fact: StoredFact, ledger: Ledger, today: Day): string {
  const day = whenText(fact.reportedAt, today);
  if (fact.kind === 'published') {
    const paper = ledger.source ? `${ledger.source}，` : '';
    return `《${titleText(fact.document ?? ledger.title)}》（${paper}${day}）公布`;
  }
  const who = fact.reporter ?? '';
  const unit = fact.reporterUnit ?? '';
  const named = who && unit && who !== unit ? `${who}（${unit}）` : who || unit;
  return `${named}${day}上报`;
}

const LONGEST = 44;

export function cut(text: string, length = LONGEST): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** 48. 改造完成背街小巷176条…: code and opening words. */
export function itemText(item: Item, several: boolean, length = LONGEST): string {
  const words = item.text.startsWith(item.title) || item.title.length < 4 ? item.text : `${item.title}：${item.text}`;
  return `${several ? item.id : item.code} ${cut(words.replace(/\s+/g, ' '), length)}`;
}
