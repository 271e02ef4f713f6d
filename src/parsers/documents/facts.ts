import type { Fact } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import { vocabularyOf } from '../items/vocabulary.js';
import { progressFacts } from '../progress.js';
import { normalise } from '../text.js';
import { withColumnShare } from './columnshares.js';
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
    const facts = progressFacts(item, text, { published: ledger.published, vocabulary, children });
    return underNames(withColumnShare(withWholeWords(facts, text), item));
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

const BUILDING =
  '(?:运动场|操场|看台|教学楼|宿舍楼|综合楼|办公楼|实验楼|实训楼|图书馆|体育馆|餐厅|食堂|围墙|大门|门诊楼|住院楼|病房楼|医技楼)';
const BARE = new RegExp(`^${BUILDING}$`, 'u');
const NAMED = new RegExp(`^(\\p{Script=Han}{2,12}?)${BUILDING}$`, 'u');

/** 东庄小学教学楼已封顶;运动场正在招标: what stands bare behind a building of a named place is of that place. */
function underNames(facts: Fact[]): Fact[] {
  let name: string | undefined;
  return facts.map((fact) => {
    const { object } = fact;
    if (object === undefined) return fact;
    if (BARE.test(object)) return name === undefined ? fact : { ...fact, object: `${name}${object}` };
    name = NAMED.exec(object)?.[1];
    return fact;
  });
}
