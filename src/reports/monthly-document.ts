import type { Block, OfficialDocument } from './document.js';
import type { ReportItem } from './month-item.js';
import type { MonthlyReport } from './monthly.js';
import { annexRows } from './monthly-annex.js';
import { stageText, targetSentence } from './sentences.js';
import { ANNEX_COLUMNS, fullDay, headingOf, officeOf, sectionTitle, sentence, titleOf, WORDS, wide } from './words.js';

/** The monthly report as an official document: the text, then the table of all targets lying on its side. */
export function monthlyDocument(report: MonthlyReport): OfficialDocument {
  const { ledger, month, today, unit } = report;
  const name = unit === undefined ? [wide(titleOf(ledger)), WORDS.month(month)] : [WORDS.unitTitle(unit, month)];
  const office = officeOf(ledger);
  const blocks: Block[] = [
    { kind: 'number', text: WORDS.number(today.slice(0, 4)) },
    { kind: 'blank' },
    { kind: 'title', lines: name },
    { kind: 'blank' },
    ...(unit === undefined || office === '' ? [] : [{ kind: 'addressee' as const, text: `${office}：` }]),
    { kind: 'text', text: WORDS.opening(WORDS.basis(ledger), report.asOf) },
    ...overview(report),
    ...report.sections.flatMap(({ title, items }, at): Block[] => [
      { kind: 'section', text: wide(sectionTitle(title, at)) },
      ...items.flatMap((item) => itemBlocks(item, report)),
    ]),
    { kind: 'tail', text: '' },
    { kind: 'tail', text: WORDS.annexLine(month) },
    { kind: 'tail', text: '' },
    { kind: 'sign', name: unit ?? office, day: today },
  ];
  const annex: Block[] = [
    { kind: 'annex', text: WORDS.annex },
    { kind: 'title', lines: [WORDS.annexTitle(month)] },
    { kind: 'table', columns: ANNEX_COLUMNS, rows: annexRows(report) },
    { kind: 'note', text: WORDS.annexNote },
  ];
  return { title: name.join(''), parts: [{ blocks }, { landscape: true, blocks: annex }] };
}

/** How many came, how they stand, and who has not reported. */
function overview({ counts, sections }: MonthlyReport): Block[] {
  const items = sections.flatMap((section) => section.items);
  const lines = items.flatMap((item) => item.targets);
  const known = lines.filter((line) => line.figure !== undefined);
  const lit = (colour: string): number => lines.filter((line) => line.light?.colour === colour).length;
  const colours = { green: lit('green'), yellow: lit('yellow'), red: lit('red') };
  const text = [WORDS.counts(counts)];
  if (counts.reported === 0) text.push(WORDS.empty);
  if (lines.length > 0) text.push(WORDS.lights(lines.length, known.length, colours));
  const owed = new Map<string, string[]>();
  for (const item of items)
    if (item.leaf && item.state === 'owed') owed.set(item.lead, [...(owed.get(item.lead) ?? []), item.code]);
  const missing = [...owed].map(([unit, codes]) => WORDS.owedUnit(unit, codes)).join('、');
  return [
    { kind: 'text', text: text.join('') },
    ...(missing === '' ? [] : [{ kind: 'text' as const, lead: WORDS.owedHead, text: `${missing}。` }]),
  ];
}

function itemBlocks(item: ReportItem, report: MonthlyReport): Block[] {
  const head: Block[] = [
    { kind: 'item', text: `${item.code}${/\d$/u.test(item.code) ? '.' : ''}${wide(headingOf(item.item))}` },
    { kind: 'text', text: dutyText(item) },
  ];
  const figures = item.targets
    .filter(
      (line) => line.figure !== undefined || line.parts !== null || line.asides.length > 0 || item.state === 'reported',
    )
    .map((line) => targetSentence(line, report.today));
  const stages = item.stages.map(stageText).filter((text) => text !== '');
  const parts = item.leaf
    ? []
    : [WORDS.subTasks(report.ledger.items.filter((one) => one.parent === item.item.id).length)];
  if (!item.leaf && item.sources.length === 0) return [...head, ...paragraph('', [...figures, ...parts])];
  if (item.state === 'owed' || item.state === 'closed') {
    const state = item.state === 'owed' ? WORDS.owed : WORDS.closed;
    return [...head, { kind: 'text', text: state, strong: true }, ...paragraph(WORDS.before, figures)];
  }
  const progress = [...(item.state === 'zero' ? [WORDS.zero] : []), ...figures, ...stages, ...parts];
  const source = item.sources.length === 0 ? '' : `（${sourcesText(item)}）`;
  return [
    ...head,
    ...paragraph(WORDS.progress, progress.length > 0 ? progress : [WORDS.noStage], source),
    ...said(item),
  ];
}

/** Problems, suggestions, next steps; what was not said is told, in one line where nothing was. */
function said(item: ReportItem): Block[] {
  if (item.problems.length + item.suggestions.length + item.nextSteps.length === 0)
    return paragraph(WORDS.restEmpty, [WORDS.nothingSaid]);
  return [
    ...paragraph(WORDS.problems, item.problems.length > 0 ? item.problems : [WORDS.noProblem]),
    ...paragraph(WORDS.suggestions, item.suggestions.length > 0 ? item.suggestions : [WORDS.noSuggestion]),
    ...paragraph(WORDS.nextSteps, item.nextSteps.length > 0 ? item.nextSteps : [WORDS.noNextStep]),
  ];
}

/** 责任单位：市城管局（牵头）、云岚县。责任领导：…。完成时限：2022年9月30日。 */
function dutyText({ item, lead, targets }: ReportItem): string {
  const others = item.units.filter((unit) => unit !== lead);
  const lines = [`${WORDS.duty}${[others.length > 0 ? `${lead}${WORDS.leads}` : lead, ...others].join('、')}`];
  if (item.leaders.length > 0) lines.push(`${WORDS.leader}${item.leaders.join('、')}`);
  const due = item.deadline ?? targets.find((line) => line.light?.given)?.light?.deadline;
  if (due !== undefined) lines.push(`${WORDS.due}${fullDay(due)}`);
  return `${lines.join('；')}。`;
}

/** 市园林局 秦川5月18日、5月20日报 */
function sourcesText({ sources }: ReportItem): string {
  const days = new Map<string, string[]>();
  for (const { who, day } of sources) days.set(who, [...(days.get(who) ?? []), day]);
  return [...days].map(([who, own]) => WORDS.reportedBy(who, own)).join('，');
}

/** A named part of an item's report as one paragraph; none where there is nothing to say. */
function paragraph(lead: string, texts: readonly string[], after = ''): Block[] {
  if (texts.length === 0) return [];
  const body = texts.map((text) => sentence(text)).join('');
  const text = after === '' ? body : `${body.replace(/。$/u, '')}${after}。`;
  return [{ kind: 'text', text, ...(lead === '' ? {} : { lead }) }];
}
