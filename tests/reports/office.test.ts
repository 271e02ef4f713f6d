import { describe, expect, it } from 'vitest';
import { composeBulletin } from '../../src/reports/bulletin.js';
import { bulletinDocument } from '../../src/reports/bulletin-document.js';
import { composeMonthly } from '../../src/reports/monthly.js';
import { monthlyDocument } from '../../src/reports/monthly-document.js';
import { officialDocx } from '../../src/reports/official-docx.js';
import { hasOffice, printed } from '../support/soffice.js';
import { FACTS, LEDGER } from './sample.js';

const input = {
  ledger: LEDGER,
  facts: FACTS,
  reported: new Set(['X1', 'X3']),
  closed: new Set<string>(),
  month: '2023-05',
  today: '2023-05-28',
};
const MINUTE = 120_000;
const plain = (page: string | undefined): string => (page ?? '').replace(/\s+/gu, '');

/** What LibreOffice makes of the files; Word counts the same lines and characters. */
describe.runIf(hasOffice())('opened in LibreOffice and printed', () => {
  it('has 22 lines of 28 characters on a page', { timeout: MINUTE }, async () => {
    const text = '督查工作'.repeat(400);
    const { pages } = await printed(await officialDocx({ title: 't', parts: [{ blocks: [{ kind: 'text', text }] }] }));
    const lines = (pages[0] ?? '').split('\n').filter((line) => line.includes('督查'));
    expect(lines.length).toBe(22);
    expect(lines.slice(1).map((line) => plain(line).length)).toEqual(Array.from({ length: 21 }, () => 28));
    expect(pages.length).toBe(3);
  });

  it('is the monthly report: title, levels, figures, signature, page numbers, annex', { timeout: MINUTE }, async () => {
    const { pages } = await printed(await officialDocx(monthlyDocument(composeMonthly(input))));
    const text = pages.map(plain);
    const all = text.join('');
    for (const words of [
      '〔2023〕号',
      '5月份工作进展情况',
      '一、宜居',
      '1.新建口袋公园',
      '进展情况：截至5月20日，新建口袋公园累计完成5个，占目标12个的41.7%，较上月增加2个，快于序时进度1.3个百分点（市园林局秦川5月20日报）。',
      '存在问题：两处用地未交。',
      '下一步：6月开工3个。',
      '本月未报。',
      '零报告，本月无进展',
      '市政府督查室2023年5月28日',
    ])
      expect(all).toContain(words);
    expect(text.map((page) => /—(\d+)—/u.exec(page)?.[1])).toEqual(pages.map((_, at) => String(at + 1)));
    // Odd numbers stand on the right, even ones on the left.
    const at = (page: string | undefined): number => /^ *(?=— *\d+ *—)/mu.exec(page ?? '')?.[0].length ?? -1;
    expect(at(pages[0])).toBeGreaterThan(at(pages[1]) + 10);
    expect(text.at(-1)).toMatch(/^附件2023年5月份工作进展情况一览表/u);
    expect(text.at(-1)).toContain('5个');
  });

  it('is the bulletin: marked as a draft on every page, blanks for praise and criticism', {
    timeout: MINUTE,
  }, async () => {
    const { pages } = await printed(await officialDocx(bulletinDocument(composeBulletin(input))));
    expect(pages.every((page) => plain(page).startsWith('草稿'))).toBe(true);
    expect(pages.map(plain).join('')).toMatch(
      /六、通报表扬（由办公室研究填写）.{0,60}七、通报批评（由办公室研究填写）/u,
    );
  });
});
