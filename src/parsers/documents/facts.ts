import type { Fact } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import { vocabularyOf } from '../items/vocabulary.js';
import { progressFacts } from '../progress.js';
import { normalise } from '../text.js';
import { withWholeWords } from './whole.js';

/** Progress of one item as printed, before it is read into facts. */
export interface Block {
  /** Item id. */
  item: string;
  line: number;
  text: string;
}

/** The progress printed beside the items, as facts of the day that it stands for. */
export function factsOf(ledger: Ledger, blocks: Block[]): Fact[] {
  const vocabulary = vocabularyOf([ledger]);
  const byId = new Map(ledger.items.map((i) => [i.id, i]));
  return blocks.flatMap(({ item: id, text }) => {
    const item = byId.get(id);
    if (!item) return [];
    const children = ledger.items.filter((i) => i.parent === id);
    return withWholeWords(progressFacts(item, text, { published: ledger.published, vocabulary, children }), text);
  });
}

/** Shorter clauses name nothing. */
const SHORTEST = 4;

/** Keeps with each item the clauses of its progress that no fact holds. */
export function keepEfforts({ items, facts }: Ledger, blocks: readonly Block[]): void {
  const texts = new Map(blocks.map((block) => [block.item, block.text]));
  const saidOf = new Map<string, string>();
  for (const { item, text } of facts) {
    // What is said of a part, B1-9.5(1), is told of its item as well.
    for (const id of new Set([item, item.split('(', 1)[0] ?? item]))
      saidOf.set(id, `${saidOf.get(id) ?? ''}${text ?? ''}\n`);
  }
  for (const item of items) {
    const told = saidOf.get(item.id) ?? '';
    const efforts = normalise(texts.get(item.id) ?? '')
      .split(/[,。;!?\n]/u)
      .map((clause) => clause.trim())
      .filter((clause) => clause.length >= SHORTEST && !told.includes(clause));
    if (efforts.length > 0) item.efforts = efforts;
  }
}
