import type { Colour } from '../../ledger/lights.js';
import type { StoredFact } from '../../model/fact.js';
import type { Item, Ledger } from '../../model/ledger.js';
import { LAMP_WORDS, SOURCE } from './answers.js';
import { cut, sourceText, titleText } from './answers-format.js';

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
