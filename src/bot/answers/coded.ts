import type { Ledger } from '../../model/ledger.js';
import { type Hit, named } from '../../parsers/question/match.js';

/** A road by its code: S902. */
const CODE = /[A-Z]\d{2,4}(?!\d)/iu;

/** G301桥涵做完了没: of the items that have the road, whatever else is called a bridge; by the road alone where the rest names nothing. */
export function ofCode(topic: string, ledgers: readonly Ledger[]): Hit[] {
  const code = CODE.exec(topic)?.[0];
  if (code === undefined || code === topic) return [];
  const only = new Set(
    ledgers.flatMap(({ items }) => items.flatMap(({ id, text }) => (text.includes(code.toUpperCase()) ? [id] : []))),
  );
  if (only.size === 0) return [];
  const hits = named(topic, ledgers, { only });
  return hits.length > 0 ? hits : named(code, ledgers, { only });
}
