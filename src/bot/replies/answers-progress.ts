import type { Colour } from '../../ledger/lights.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Item, Ledger } from '../../model/ledger.js';
import { LAMP_WORDS, SOURCE } from './answers.js';
import { cut, dayText, sourceText, titleText } from './answers-format.js';

/** So much of an item's name stands before its progress. */
const NAME = 24;
/** So many reports are named as sources. */
const SOURCES = 6;

/** 市林业局共2项，进展如下：. */
export const PROGRESS_HEAD = (name: string, count: number): string => `${name}共${count}项，进展如下：`;

/** 8 造林绿化（🟢绿灯）：…；…. */
export function progressRow(item: Item, several: boolean, lines: readonly string[], colour?: Colour): string {
  const lamp = colour === undefined ? '' : `（${LAMP_WORDS[colour]}）`;
  const name = cut(titleText(item.title).replace(/[。；;]$/u, ''), NAME);
  return `${several ? item.id : item.code} ${name}${lamp}：${lines.length > 0 ? lines.join('；') : '没有上报。'}`;
}

/** Who reported all that was told, or what published it. */
export function progressSources(facts: readonly StoredFact[], ledger: Ledger, today: string): string {
  const texts = [...new Set(facts.map((fact) => sourceText(fact, ledger, today)))];
  return `${SOURCE}${texts.slice(0, SOURCES).join('；')}${texts.length > SOURCES ? '等' : ''}`;
}

/** 《…》共28项、49个指标：37个有上报数（绿灯30个、黄灯6个、红灯1个，截至今天），12个没有上报数. */
export function OVERVIEW(
  title: string,
  items: number,
  targets: number,
  known: number,
  lamps: Readonly<Record<Colour, number>>,
  today: Day,
): string {
  const lights = `🟢绿灯${lamps.green}个、🟡黄灯${lamps.yellow}个、🔴红灯${lamps.red}个`;
  const rest = targets > known ? `，${targets - known}个还没有上报数` : '';
  return `《${titleText(title)}》共${items}项、${targets}个指标：${known}个有上报数（${lights}，按序时进度计到${dayText(today, today)}）${rest}。`;
}
