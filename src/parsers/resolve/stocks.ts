import { withSynonyms } from '../items/synonyms.js';
import { sharesPair } from '../statements/pairs.js';
import type { Draft } from './drafted.js';
import { subjectWords } from './words.js';

/** 现有存量8.9万人, 托位总数1.2万个, 新增42万平方米,累计供热860万: all there is, years back, where a target counts what is new. */
export const isWholeStock = ({ fact, target, statement }: Draft, drafts: readonly Draft[]): boolean =>
  target?.metric.includes('新增') === true &&
  fact.measure === 'done' &&
  fact.mode === undefined &&
  !statement.text.includes('新增') &&
  (STOCK.test(statement.text) ||
    ((fact.value ?? 0) > target.value &&
      drafts.some(
        ({ fact: other, statement: said }) =>
          other.target === fact.target &&
          said.text.includes('新增') &&
          (other.value ?? 0) * MANY < (fact.value ?? 0) &&
          // 累计2860个,本月新增150个: what the last weeks added to the year's sum.
          !(SUM.test(statement.text) && other.mode === 'delta') &&
          // 1640是含4月的,5月新增63: nor what one month did.
          (other.from === undefined || other.from.endsWith('-01-01')),
      )));
const STOCK = /总[数量](?!比)|存量|保有量|总(?:面积|规模|里程|容量)/u;
const SUM = /累[计积]/u;
const MANY = 3;

/** 路15公里,路面整修完6.2公里,绿化做了9公里: works side by side on what was named, none of which is the whole of it. */
export const isOfParts = (draft: Draft, drafts: readonly Draft[]): boolean =>
  isWorkOn(draft) && drafts.some((other) => other !== draft && isWorkOn(other) && areWorksBeside(draft, other));
const areWorksBeside = ({ fact, statement }: Draft, { fact: other, statement: said }: Draft): boolean =>
  fact.target === other.target &&
  fact.scope === other.scope &&
  fact.asOf === other.asOf &&
  fact.value !== other.value &&
  subjectWords(statement) !== subjectWords(said);
const isWorkOn = ({ fact, target, statement }: Draft): boolean =>
  target !== undefined &&
  fact.measure === 'done' &&
  fact.mode === undefined &&
  subjectWords(statement).length > 1 &&
  !statement.nested &&
  !sharesPair(subjectWords(statement), `${target.metric} ${withSynonyms(target.metric)}`);
