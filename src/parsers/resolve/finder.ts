import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { type Candidate, candidatesFor, type Named, namedIn } from './candidates.js';
import type { ParseContext } from './context.js';
import { measuredPart } from './measuredPart.js';
import { bestFit, type UnitFit } from './unitFits.js';

/** Below this the words are like a name by chance: 鼓楼1条 is no 楼盘. */
const LIKE = 0.15;

/** 又完成3条,龙亭2条: what is counted otherwise than all that the item counts is not told of it by a later clause. */
const mayCount = (item: Item, { value, unit }: Statement): boolean =>
  value === undefined || unit === undefined || MEASURED.test(unit) || FITTING.has(bestFit(item, unit) ?? 'alien');
/** Lengths, areas and shares are of any works. */
const MEASURED = /[里米%点亩吨]$/u;
const FITTING = new Set<UnitFit>(['same', 'kin', 'unsaid', 'share']);

/** Finds the items that the statements of one message may be about; what each names is looked up once. */
export class Finder {
  private readonly statements: readonly Statement[];
  private readonly context: ParseContext;
  private readonly named = new Map<Statement, Named>();
  /** The item that most of the message is about; null while nobody asked. */
  private anchor: Item | undefined | null;

  constructor(statements: readonly Statement[], context: ParseContext) {
    this.statements = statements;
    this.context = context;
    this.anchor = statements.length > 1 ? null : undefined;
  }

  /** Best first. What the rest of the message is about is only asked for where the statement alone does not tell. */
  find(statement: Statement, previous: Item | undefined): Candidate[] {
    const named = this.namedBy(statement);
    const alone = measuredPart(candidatesFor(statement, named, this.context, previous), statement);
    const [best, second] = alone;
    if (best && best.score >= 0.6 && best.score - (second?.score ?? 0) > 0.15) return alone;
    if (this.anchor === null) this.anchor = this.anchorOf();
    const { anchor } = this;
    if (!anchor) return alone;
    if (named.words === '') return previous || !mayCount(anchor, statement) ? alone : [{ item: anchor, score: 0.5 }];
    return alone
      .map((one) => (one.item === anchor ? { item: anchor, score: one.score + 0.08 } : one))
      .sort((a, b) => b.score - a.score);
  }

  /** What is said elsewhere in the message tells what its elliptic parts mean. */
  private anchorOf(): Item | undefined {
    const sums = new Map<Item, number>();
    for (const statement of this.statements) {
      // 其余正在办手续: what is left of something names no matter of its own.
      if (statement.rest) continue;
      const named = this.namedBy(statement);
      if (named.words !== '' && !named.items.some(({ score }) => score >= LIKE)) continue;
      const found = candidatesFor(statement, named, this.context, undefined);
      for (const { item, score } of found.slice(0, 3)) sums.set(item, (sums.get(item) ?? 0) + Math.max(0, score - 0.2));
    }
    return [...sums].sort(([, a], [, b]) => b - a)[0]?.[0];
  }

  private namedBy(statement: Statement): Named {
    let named = this.named.get(statement);
    if (named === undefined) {
      named = namedIn(statement, this.context);
      this.named.set(statement, named);
    }
    return named;
  }
}
