import { viewOf } from '../../src/bot/world.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { type Parsed, parseMessage } from '../../src/parsers/parse.js';

/** What a liaison of a unit is understood to say on 12 June 2024, against the ledger of one document alone. */
export function listenerOf(document: string): (unit: string, text: string) => Parsed {
  const view = viewOf([readLedger(document, 'A')]);
  return (unit, text) => {
    const { dutyOf, own, place } = view.dutiesOf({ name: '', unit, role: 'liaison' });
    return parseMessage(text, {
      today: '2024-06-12',
      index: view.index,
      vocabulary: view.vocabulary,
      ledgers: ['A'],
      role: 'liaison',
      dutyOf,
      own,
      recent: [],
      ...(place === undefined ? {} : { place }),
    });
  };
}
