import type { Item, Ledger } from '../../model/ledger.js';
import type { Query, Said as SaidValue } from '../../parsers/question/query.js';
import { grams } from '../../parsers/question/tokens.js';
import { cut } from '../replies/answers-format.js';
import { BOTH_STAND } from '../replies/answers-lists.js';
import type { Said } from './types.js';

interface Row {
  ledger: Ledger;
  item: Item;
  value: SaidValue;
  words: string;
}

/** 1132个还是1127个, which no target counts: where the documents print them, each with its words (rule 20). */
export function toldFigures(query: Query, ledgers: readonly Ledger[], near: ReadonlySet<string>): Said | null {
  const wanted = new Set(query.topics.flatMap((topic) => [...grams(topic)]));
  const rows = ledgers.flatMap((ledger) =>
    ledger.items.flatMap((item) => query.values.flatMap((value) => printed(value, item, ledger, wanted))),
  );
  const close = rows.filter(({ item }) => near.has(item.id));
  const chosen = values(close) < query.values.length ? rows : close;
  if (values(chosen) < query.values.length) return null;
  return {
    items: [...new Set(chosen.map(({ item }) => item.id))],
    text: [
      BOTH_STAND,
      ...chosen.map(
        ({ ledger, item, value, words }) =>
          `${value.value}${value.unit}：${item.code} ${cut(words, 40)}（${item.leaders.join('、')}，《${cut(ledger.title, 24)}》）`,
      ),
    ].join('\n'),
  };
}

const values = (rows: readonly Row[]): number => new Set(rows.map(({ value }) => value.value)).size;

/** The first clause of the item's words and lines that has the figure and a word of the matter. */
function printed(value: SaidValue, item: Item, ledger: Ledger, wanted: ReadonlySet<string>): Row[] {
  const figure = `${value.value}${value.unit}`;
  const pattern = new RegExp(`(?<![\\d.])${figure.replace('.', '\\.')}`, 'u');
  const told = ledger.facts.flatMap((fact) => (fact.item === item.id && fact.text?.includes(figure) ? fact.text : []));
  const words = [item.text, ...told]
    .flatMap((text) => text.split(/[。;；]/u))
    .map((clause) => around(clause, pattern))
    .find(
      (clause) => clause !== undefined && (wanted.size === 0 || [...grams(clause)].some((gram) => wanted.has(gram))),
    );
  return words === undefined ? [] : [{ ledger, item, value, words }];
}

/** The piece between pauses that has the figure. */
const around = (clause: string, figure: RegExp): string | undefined =>
  clause.split(/[,，、]/u).find((piece) => figure.test(piece));
