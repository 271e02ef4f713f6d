import { TOTAL } from './breakdowns.js';
import type { Draft } from './draft.js';

/** 户厕分县:, 按乡镇看, 各区, 公厕分布: rows by place are to come, whatever they are called. */
const BY_PLACE =
  /(?:分|各|按|逐)(?:[县区市乡镇村]|街道|片区|地区|园区){1,2}(?:来看|看|报|统计|情况|明细|数|的)*$|(?:分布|布局|布点)(?:情况|如下|为|是|在)*$/u;
/** 泽东, 云沟: a district without its 区. */
const LONGEST = 2;
const SHORT_NAME = /^\p{Script=Han}{2,4}$/u;

/**
 * 云溪5、石门4、苇塘3: a name that no ledger knows stands in a row with places, so it is one. Before anything is carried
 * from row to row, as a place and not as a matter.
 */
export function nameRowPlaces(drafts: readonly Draft[], text: string): void {
  if (
    !drafts.some(({ place }) => place !== undefined) &&
    !text.includes('分') &&
    !text.includes('各') &&
    !text.includes('按') &&
    !text.includes('布')
  )
    return;
  for (let at = 0; at < drafts.length; at++) {
    const run = runFrom(drafts, at);
    if (run.length < 2) continue;
    if (isByPlace(drafts, text, at, run))
      for (const row of run) if (row.place === undefined) [row.place, row.subject] = [row.subject, ''];
    at += run.length - 1;
  }
}

/** 公厕石桥3座: the matter stands before the first of the places. */
const isHead = ({ place, subject, figure, segment: { tokens } }: Draft): boolean =>
  place !== undefined &&
  place !== 'own' &&
  subject !== '' &&
  figure?.kind === 'count' &&
  tokens[tokens.findIndex(({ type }) => type === 'figure') - 1]?.type === 'place';

const isRow = ({ place, subject, figure }: Draft): boolean =>
  place !== undefined && place !== 'own' && subject === '' && figure?.kind === 'count';

/** A short name and a bare figure, and nothing that tells what was done. */
const mayBeRow = ({ figure, place, subject, cues, counted, dates }: Draft): boolean =>
  figure?.kind === 'count' &&
  place === undefined &&
  counted === '' &&
  cues.length === 0 &&
  dates.length === 0 &&
  SHORT_NAME.test(subject);

/** Rows parted by the same mark, each with the same unit or with none. */
function runFrom(drafts: readonly Draft[], at: number): Draft[] {
  const run: Draft[] = [];
  let lead: string | undefined;
  for (const draft of drafts.slice(at)) {
    if (draft.gone || !(isRow(draft) || mayBeRow(draft) || (run.length === 0 && isHead(draft)))) break;
    if (run.length === 1) lead = draft.segment.lead;
    if (run.length > 0 && (draft.segment.lead !== lead || draft.figure?.unit !== run[0]?.figure?.unit)) break;
    run.push(draft);
  }
  return lead !== undefined && /[、,;\n]/u.test(lead) ? run : run.slice(0, 1);
}

function isByPlace(drafts: readonly Draft[], text: string, at: number, run: readonly Draft[]): boolean {
  const known = run.filter(isRow).length;
  if (run.every(({ place }) => place !== undefined)) return false;
  const head = drafts[at - 1];
  if (head !== undefined && head.figure === undefined && BY_PLACE.test(text.slice(head.start, head.end))) return true;
  const after = drafts[at + run.length];
  const summed = after?.figure?.kind === 'count' && after.cues.some(({ word }) => TOTAL.test(word));
  // 公厕:石桥3座、北湖2座、东站1座,合计6座: under a label and summed up, they are called as the one place among them.
  if (known > 0 && summed && head !== undefined && isLabel(head)) return true;
  const [lead] = run;
  if (lead !== undefined && isHead(lead)) return summed && run.length > 2;
  if (known < 2 || run.length - known > known) return false;
  const [first, last] = [run.findIndex(isRow), run.findLastIndex(isRow)];
  // Between two places, or where bare figures are summed up behind them.
  const within = run.every((row, i) => isRow(row) || (i > first && i < last));
  const bare = run.every(({ figure }) => figure?.unit === undefined);
  // 其中云溪3个、石门2个、桥头2个、苇塘1个: most of what a total is made up of are places, and the rest is called like them.
  const alike = run.slice(0, 2).every(isRow) && run.every(({ subject }) => subject.length <= LONGEST);
  const made = alike && known > run.length - known && /^其中/u.test(text.slice(run[0]?.start));
  return within || summed || made || (bare && run[1]?.segment.lead === '、');
}

const isLabel = ({ figure, segment }: Draft): boolean => figure === undefined && segment.tail === ':';

/** 背街鼓楼开工12条,顺河9条: a place behind a place, with a figure alone, is at the stage that the first was said to be at. */
export function joinRowStages(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    if (before === undefined || before.gone || !isRow(draft) || before.place === undefined) return;
    if (before.figure?.kind !== 'count' || before.place === draft.place || before.measure === undefined) return;
    if (draft.measure !== undefined || draft.counted !== '' || draft.total !== undefined || draft.nested) return;
    if (draft.segment.sentence !== before.segment.sentence || draft.segment.aside !== before.segment.aside) return;
    if ((draft.figure?.unit ?? before.figure.unit) !== before.figure.unit) return;
    [draft.measure, draft.verb, draft.decider] = [before.measure, before.verb, before.decider];
  });
}
