import { cut, percentText, points } from '../bot/replies/answers-format.js';
import type { UnitDue } from '../ledger/dues.js';
import type { Bulletin, OverdueRow, PaceRow } from './bulletin.js';
import type { Block, Column, OfficialDocument } from './document.js';
import { goalText, stageText, valueText } from './sentences.js';
import { chineseNumber, fullDay, headingOf, lightWords, numbered, officeOf, titleOf, WORDS, wide } from './words.js';

const PACE: Column[] = [
  { title: '序号', width: 12, align: 'center' },
  { title: '任务事项', width: 40 },
  { title: '牵头单位', width: 26 },
  { title: '完成情况', width: 36 },
  { title: '占比', width: 15, align: 'center' },
  { title: '序时', width: 13, align: 'center' },
  { title: '进度灯', width: 14, align: 'center' },
];
const OVERDUE: Column[] = [
  { title: '序号', width: 12, align: 'center' },
  { title: '任务事项', width: 44 },
  { title: '牵头单位', width: 28 },
  { title: '完成时限', width: 29, align: 'center' },
  { title: '逾期', width: 13, align: 'center' },
  { title: '目前情况', width: 30 },
];
const LONGEST = 40;
/** Lines that are left for writing by hand. */
const BLANK_LINES = 3;

const TEXT = {
  draft: '草稿（供办公室研究使用，未经审定不得印发）',
  title: (month: string): string => `${Number(month.slice(5, 7))}月份进展情况的通报`,
  opening: (basis: string, asOf: string): string => `根据${basis}，现将截至${asOf}的工作进展情况通报如下。`,
  overview: (b: Bulletin): string =>
    `共有任务${b.all}项。按上报数和序时进度比较，快于序时进度（含已达到目标）${b.ahead.length}项，符合序时进度${b.onPlan.length}项，落后序时进度${b.behind.length}项，超过时限未完成${b.overdue.length}项；没有可比数字${b.incomparable.length}项。`,
  rule: '以下按结果客观列出。序时进度从年初到完成时限按天平均推算；一项有几个目标的，按最慢的一个列。',
  ahead: '快于序时进度的事项',
  onPlan: '符合序时进度的事项',
  behind: '落后序时进度的事项',
  overdue: '超过时限未完成的事项',
  owed: '本月未报的单位和事项',
  incomparable: '没有可比数字的事项：',
  nothing: '一项都没有报的单位：',
  some: '部分事项没有报的单位：',
  noneOwed: '各牵头单位应报事项都已报送。',
  none: '无。',
  praise: '通报表扬（由办公室研究填写）',
  blame: '通报批评（由办公室研究填写）',
  days: (days: number): string => `${days}天`,
};

/**
 * The bulletin as a draft: lists only; praise and criticism are blank for the office's hand. As it is published it has
 * neither those blanks nor the mark of a draft.
 */
export function bulletinDocument(bulletin: Bulletin, final = false): OfficialDocument {
  const { ledger, month, today } = bulletin;
  const lines = [wide(titleOf(ledger)), TEXT.title(month)];
  const sections: [string, Block[]][] = [
    [TEXT.ahead, paceBlocks(bulletin.ahead)],
    [TEXT.onPlan, paceBlocks(bulletin.onPlan)],
    [TEXT.behind, paceBlocks(bulletin.behind)],
    [TEXT.overdue, overdueBlocks(bulletin.overdue)],
    [TEXT.owed, owedBlocks(bulletin)],
    ...(final ? [] : byOffice()),
  ];
  const blocks: Block[] = [
    ...(final ? [] : [NUMBER(today), BLANK]),
    { kind: 'title', lines },
    { kind: 'blank' },
    { kind: 'text', text: TEXT.opening(WORDS.basis(ledger), fullDay(bulletin.asOf)) },
    { kind: 'text', text: TEXT.overview(bulletin) },
    { kind: 'text', text: TEXT.rule },
    ...sections.flatMap(([title, own], at): Block[] => [
      { kind: 'section', text: `${chineseNumber(at + 1)}、${title}` },
      ...own,
    ]),
    { kind: 'tail', text: '' },
    { kind: 'sign', name: officeOf(ledger), day: today },
  ];
  return { title: lines.join(''), ...(final ? {} : { header: TEXT.draft }), parts: [{ blocks }] };
}

const BLANK: Block = { kind: 'blank' };
const NUMBER = (today: string): Block => ({ kind: 'number', text: WORDS.number(today.slice(0, 4)) });

/** Whom to praise and whom to criticise is for the office to write. */
function byOffice(): [string, Block[]][] {
  return [
    [TEXT.praise, byHand()],
    [TEXT.blame, byHand()],
  ];
}

function paceBlocks(rows: readonly PaceRow[]): Block[] {
  if (rows.length === 0) return [{ kind: 'text', text: TEXT.none }];
  return [{ kind: 'table', columns: PACE, rows: rows.map(paceRow) }];
}

function paceRow({ item, line }: PaceRow): string[] {
  const { target, figure, light } = line;
  const done = figure === undefined ? '' : valueText(target, figure);
  const gap = light.behind > 0 ? `慢${points(Number(light.behind.toFixed(1)))}` : '';
  return [
    item.code,
    cut(wide(headingOf(item.item)), LONGEST),
    item.lead,
    `${wide(target.metric)}${done}，目标${goalText(target)}${gap === '' ? '' : `，${gap}`}`,
    percentText(light.share),
    percentText(light.expected),
    lightWords(light.colour),
  ];
}

function overdueBlocks(rows: readonly OverdueRow[]): Block[] {
  if (rows.length === 0) return [{ kind: 'text', text: TEXT.none }];
  const cells = rows.map(({ item, deadline, days }) => {
    const [line] = item.targets;
    const figure = line?.figure && `${valueText(line.target, line.figure)}（目标${goalText(line.target)}）`;
    const stage = item.stages.at(-1);
    return [
      item.code,
      cut(wide(headingOf(item.item)), LONGEST),
      item.lead,
      fullDay(deadline),
      TEXT.days(days),
      figure ?? (stage ? cut(stageText(stage), 24) : '没有上报'),
    ];
  });
  return [{ kind: 'table', columns: OVERDUE, rows: cells }];
}

function owedBlocks({ nothing, some, incomparable }: Bulletin): Block[] {
  const units = (dues: readonly UnitDue[]): string =>
    `${dues
      .map((due) =>
        WORDS.owedUnit(
          due.unit,
          due.owed.map((item) => item.code),
        ),
      )
      .join('、')}。`;
  const blocks: Block[] = [];
  if (nothing.length > 0) blocks.push({ kind: 'text', lead: TEXT.nothing, text: units(nothing) });
  if (some.length > 0) blocks.push({ kind: 'text', lead: TEXT.some, text: units(some) });
  if (blocks.length === 0) blocks.push({ kind: 'text', text: TEXT.noneOwed });
  if (incomparable.length > 0)
    blocks.push({
      kind: 'text',
      lead: TEXT.incomparable,
      text: `${numbered(incomparable.map((item) => item.code))}。`,
    });
  return blocks;
}

function byHand(): Block[] {
  return Array.from({ length: BLANK_LINES }, () => ({ kind: 'hand', text: '' }));
}
