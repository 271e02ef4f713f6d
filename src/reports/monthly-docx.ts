import type { MonthlyReport } from './monthly.js';
import { monthlyDocument } from './monthly-document.js';
import { officialDocx } from './official-docx.js';

/** The monthly report 月报 as a Word file; the same report gives the same bytes. */
export function monthlyDocx(report: MonthlyReport): Promise<Uint8Array> {
  return officialDocx(monthlyDocument(report));
}
