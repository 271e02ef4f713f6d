import type { Day } from '../model/fact.js';
import { type Counts, composeMonthly } from './monthly.js';
import type { LedgerState } from './state.js';

/** monthly 月报, unit 单位月报, published 公布的办理进展, ledger 台账, bulletin 通报草稿, owed 未报事项. */
export const FILE_KINDS = ['monthly', 'unit', 'published', 'ledger', 'bulletin', 'owed'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface FileOrder {
  what: FileKind;
  /** YYYY-MM; not after the month of `today`. */
  month: string;
  today: Day;
  /** Name of a unit by the ledger; needed for `unit`. */
  unit?: string;
  by?: 'section' | 'unit';
  /** A bulletin as it is published: without the marks of a draft and the blanks for the office's hand. */
  final?: true;
}

export interface OfficeFile {
  /** Without its ending and the ledger's key: 2022-05月报. */
  name: string;
  ending: 'docx' | 'xlsx';
  bytes: Uint8Array;
  counts: Counts;
}

/**
 * Makes one file of one ledger; the same order over the same state gives the same bytes. The libraries for Word and Excel
 * are loaded only then: they would cost every start a tenth of a second.
 */
export async function makeFile(order: FileOrder, state: LedgerState): Promise<OfficeFile> {
  const input = { ...state, ...order };
  const { counts } = composeMonthly(input);
  const name = nameOf(order);
  if (order.what === 'ledger') {
    const { ledgerXlsx } = await import('./ledger-xlsx.js');
    return { name, ending: 'xlsx', bytes: await ledgerXlsx({ ...state, day: order.today }), counts };
  }
  if (order.what === 'owed') {
    const { owedXlsx } = await import('./owed-xlsx.js');
    return { name, ending: 'xlsx', bytes: await owedXlsx(state), counts };
  }
  const { officialDocx } = await import('./official-docx.js');
  return { name, ending: 'docx', bytes: await officialDocx(await documentOf(order.what, input)), counts };
}

async function documentOf(what: Exclude<FileKind, 'ledger' | 'owed'>, input: LedgerState & FileOrder) {
  if (what === 'published') {
    const [{ composePublished }, { publishedDocument }] = await Promise.all([
      import('./published.js'),
      import('./published-document.js'),
    ]);
    return publishedDocument(composePublished(input));
  }
  if (what === 'bulletin') {
    const [{ composeBulletin }, { bulletinDocument }] = await Promise.all([
      import('./bulletin.js'),
      import('./bulletin-document.js'),
    ]);
    return bulletinDocument(composeBulletin(input), input.final);
  }
  const { monthlyDocument } = await import('./monthly-document.js');
  return monthlyDocument(composeMonthly(input));
}

function nameOf({ what, month, today, unit, final }: FileOrder): string {
  switch (what) {
    case 'monthly':
      return `${month}月报`;
    case 'unit':
      return `${month}月报_${unit ?? ''}`;
    case 'published':
      return `${month}办理进展`;
    case 'bulletin':
      return final ? `${month}通报` : `${month}通报草稿`;
    case 'owed':
      return `${month}未报事项`;
    case 'ledger':
      return `台账_${today}`;
  }
}
