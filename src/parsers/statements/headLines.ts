import { HAN_UNITS } from '../units/lexicon.js';
import { isPlaceLike, TOTAL } from './breakdowns.js';
import type { Draft } from './draft.js';

const UNITS: ReadonlySet<string> = new Set(HAN_UNITS);

/**
 * A line of words over rows of places with figures (公厕建成(座)⏎云溪 4⏎石门 3⏎合计 7) is the label of a list, which is only
 * written one under the other; a unit behind it, in brackets or as 单位:座, is that of the rows.
 */
export function layOutRows(all: readonly Draft[], text: string): void {
  if (!text.includes('\n')) return;
  const drafts = joinLabels(all);
  for (let at = 1; at < drafts.length; at++) {
    const rows = rowsFrom(drafts, at);
    if (rows.length < LEAST) continue;
    const [head, notes] = headOver(drafts, at, text);
    if (head !== undefined && isHead(head, rows[0])) {
      const unit = notes.map((note) => wordsOf(note, text)).find(isUnit) ?? takeUnit(head, text);
      head.segment = { ...head.segment, tail: ':' };
      const { line, sentence } = head.segment;
      rows.forEach((row, nth) => {
        row.segment = { ...row.segment, line, sentence, lead: nth === 0 ? ':' : '、' };
        if (row.figure && row.figure.unit === undefined && unit !== undefined) row.figure = { ...row.figure, unit };
      });
      for (const note of notes) {
        head.dates.push(...note.dates);
        note.gone = true;
      }
    }
    at += rows.length - 1;
  }
}

/** One row alone is told as a sentence. */
const LEAST = 2;

const wordsOf = ({ start, end }: Draft, text: string): string => text.slice(start, end).trim();
const isUnit = (words: string): boolean => UNITS.has(words.replace(/^[万亿千百]+/u, ''));

/** 公厕建成(座): the unit in the bracket behind the name, which is none of its words. */
function takeUnit(head: Draft, text: string): string | undefined {
  const [bracket, unit = ''] = BRACKET.exec(text.slice(head.start, head.end)) ?? [];
  if (bracket === undefined || !isUnit(unit)) return undefined;
  head.end -= bracket.length;
  const tokens = head.segment.tokens
    .filter(({ start }) => start < head.end)
    .map((token) => (token.end > head.end ? { ...token, end: head.end } : token));
  head.segment = { ...head.segment, tokens };
  [head.subject, head.before] = [head.subject.replace(bracket, ''), head.before.replace(bracket, '')];
  return unit;
}
const BRACKET = /\(([^()\d]{1,4})\)$/u;

/** 云溪:4座 and 合计:7座 on a line are rows like 云溪4座. */
function joinLabels(all: readonly Draft[]): Draft[] {
  all.forEach((label, at) => {
    const row = all[at + 1];
    const { segment, place, total, subject, figure, measure } = label;
    if (segment.tail !== ':' || segment.lead !== '\n' || subject !== '' || figure || measure !== undefined) return;
    if (row?.figure?.kind !== 'count' || row.subject !== '' || row.segment.lead !== ':') return;
    if (place !== undefined && place !== 'own') row.place ??= place;
    else if (total !== undefined) row.total ??= total;
    else return;
    row.segment = { ...row.segment, lead: '\n' };
    label.gone = true;
  });
  return all.filter(({ gone }) => !gone);
}

/** What stands over the rows, and the unit noted behind it. */
function headOver(drafts: readonly Draft[], at: number, text: string): [Draft | undefined, Draft[]] {
  const line = drafts[at - 1]?.segment.line;
  let from = at - 1;
  while (from > 0 && drafts[from]?.segment.line === line && isNote(drafts[from], text)) from--;
  return [drafts[from], drafts.slice(from + 1, at)];
}

const isNote = (draft: Draft | undefined, text: string): boolean =>
  draft !== undefined &&
  draft.figure === undefined &&
  (wordsOf(draft, text) === '单位' || isUnit(wordsOf(draft, text)));

const isHead = ({ figure, note, subject, counted, segment }: Draft, row: Draft | undefined): boolean =>
  !segment.aside &&
  figure === undefined &&
  note === undefined &&
  subject + counted !== '' &&
  segment.line + 1 === row?.segment.line;

/** Rows of places, the first on a line of its own, and the sum of them. */
function rowsFrom(drafts: readonly Draft[], at: number): Draft[] {
  const rows: Draft[] = [];
  for (const draft of drafts.slice(at)) {
    if (!follows(draft, rows.at(-1)) || draft.figure?.kind !== 'count') break;
    const isRow =
      draft.place !== undefined && draft.place !== 'own' ? draft.subject === '' : isPlaceLike(draft.subject);
    if (!isRow && (rows.length < LEAST || !isTotal(draft))) break;
    rows.push(draft);
    if (!isRow) break;
  }
  return rows;
}

const isTotal = ({ total = '', cues }: Draft): boolean =>
  TOTAL.test(total) || cues.some(({ word }) => TOTAL.test(word));

function follows({ segment }: Draft, last: Draft | undefined): boolean {
  if (segment.lead === '\n')
    return segment.cell === 0 && (last === undefined || segment.line === last.segment.line + 1);
  return last !== undefined && segment.line === last.segment.line && /^[、,;]$/u.test(segment.lead);
}
