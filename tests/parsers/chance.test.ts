import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/bot/world.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { candidatesFor } from '../../src/parsers/resolve/candidates.js';
import type { ParseContext } from '../../src/parsers/resolve/context.js';
import { readStatements } from '../../src/parsers/statements/read.js';
import { NOTICE } from '../support/town.js';

const TODAY = '2024-05-14';
const ledger = readLedger(NOTICE, 'A');
const view = viewOf([ledger]);
const { dutyOf, own } = view.dutiesOf({ name: '交通联络员', role: 'liaison', unit: '市交通运输局' });
const context: ParseContext = {
  ...{ today: TODAY, index: view.index, vocabulary: view.vocabulary, ledgers: ['A'], role: 'liaison', dutyOf, own },
  recent: [],
};

describe('words in common by chance', () => {
  const [first] = ledger.items;
  const [named] = readStatements('发电厂设备安装完成70%', { today: TODAY, vocabulary: view.vocabulary });

  it.each([
    ['of a named thing', '发电厂', 0.05, false],
    ['of words that name no thing', undefined, 0.05, false],
    ['of more in common than chance', undefined, 0.12, true],
  ])('%s, its owner speaks for the item: %s', (_what, object, score, wanted) => {
    if (first === undefined || named === undefined) throw new Error('nothing was read');
    const { object: _object, ...rest } = named;
    const statement = object === undefined ? rest : { ...rest, object };
    const [best] = candidatesFor(statement, { words: '发电厂', items: [{ item: first, score }] }, context, undefined);
    expect((best?.score ?? 0) > score).toBe(wanted);
  });
});
