import type { Block, OfficialDocument } from './document.js';
import type { PublishedItem, PublishedReport } from './published.js';
import { chineseNumber, fullDay, officeOf, sectionTitle, titleOf, wide } from './words.js';

const PROGRESS = '推进情况：';

/** The published progress in the shape of the commitments document: section, person, item with its date, 推进情况. */
export function publishedDocument({ ledger, sections, asOf, today }: PublishedReport): OfficialDocument {
  const title = wide(titleOf(ledger));
  const lines = /进展(?:情况)?$/u.test(title) ? [title] : [title, '办理进展情况'];
  const blocks: Block[] = [
    { kind: 'title', lines },
    { kind: 'number', text: `（截至${fullDay(asOf)}）` },
    { kind: 'blank' },
  ];
  sections.forEach(({ title: section, people }, at) => {
    const named = people.filter(({ person }) => person !== undefined).length;
    blocks.push({
      kind: 'section',
      text: `${wide(sectionTitle(section, at))}${named > 0 ? `（${named}人）` : ''}`,
    });
    people.forEach(({ person, items }, n) => {
      if (person)
        blocks.push({ kind: 'person', text: `（${chineseNumber(n + 1)}）${person.name} ${person.posts}`.trim() });
      for (const item of items) blocks.push(...itemBlocks(item));
    });
  });
  const office = officeOf(ledger);
  if (office !== '') blocks.push({ kind: 'tail', text: '' }, { kind: 'sign', name: office, day: today });
  return { title: lines.join(''), parts: [{ blocks }] };
}

function itemBlocks({ number, text, deadline, progress }: PublishedItem): Block[] {
  const head = /\d$/u.test(number) ? `${number}.` : wide(number);
  const due = deadline === undefined ? '' : `（办结时限：${dueText(deadline)}）`;
  const item: Block = { kind: 'text', text: `${head}${wide(text)}${due}`, strong: true };
  return progress === undefined ? [item] : [item, { kind: 'text', lead: PROGRESS, text: progress }];
}

/** 2022年9月; with its day where that is not the month's last. */
function dueText(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return day === last ? `${year}年${month}月` : fullDay(day);
}
