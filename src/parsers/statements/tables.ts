import type { Measure } from '../../model/fact.js';
import type { Draft } from './draft.js';

/** What a column of a pasted table holds, by its head: 计划, 完成, 在建, 完成率, 单位. */
interface Column {
  measure?: Measure;
  verb?: string;
  unit?: string;
  share?: true;
  delta?: string;
  units?: true;
  skip?: true;
}

const HEADS: readonly [RegExp, Column][] = [
  [/^单位$/, { units: true }],
  [/备注|说明|责任|联系|序号|日期/, { skip: true }],
  [/率|占比|比例|%|进度$/, { share: true }],
  [/计划|任务|目标|总数|总量|应/, { measure: 'planned', verb: '计划' }],
  [/本月|当月|本周|新增|增加/, { measure: 'done', verb: '完成', delta: '本月' }],
  [/在建|施工/, { measure: 'under_construction', verb: '在建' }],
  [/开工|启动/, { measure: 'started', verb: '开工' }],
  [/完成|完工|竣工|建成|累计|实际|已/, { measure: 'done', verb: '完成' }],
];

const TOTAL = /^(?:合计|总计|共计|小计|全市|全县)$/;

/** A pasted table with a head line: every cell takes its role, unit and name from its column and row. */
export function joinTables(drafts: readonly Draft[], text: string): void {
  const head = headOf(drafts, text);
  if (head === undefined) return;
  let [name, place, unit]: [string, string | undefined, string | undefined] = ['', undefined, undefined];
  for (const draft of drafts) {
    const { cell, line } = draft.segment;
    if (line <= head.line || draft.gone) continue;
    const words = text.slice(draft.start, draft.end);
    if (cell === 0) {
      if (draft.segment.tail !== '\t') continue;
      [name, place, unit] = [draft.subject || words.trim(), draft.place, undefined];
      if (place !== undefined) name = draft.subject;
      draft.gone = true;
      continue;
    }
    const column = head.columns.get(cell);
    if (column?.units) unit = words.trim();
    if (column === undefined || column.units || column.skip || draft.figure === undefined) {
      if (column?.units || column?.skip) draft.gone = true;
      continue;
    }
    apply(draft, column);
    if (TOTAL.test(name)) draft.total = name;
    else if (!column.share) draft.subject ||= name;
    draft.place ??= place;
    const counted = column.unit ?? unit;
    if (counted !== undefined && draft.figure.unit === undefined && draft.figure.kind === 'count')
      draft.figure = { ...draft.figure, unit: counted };
  }
}

function apply(draft: Draft, column: Column): void {
  if (draft.verb === undefined && column.measure !== undefined)
    [draft.measure, draft.verb] = [column.measure, column.verb];
  if (column.share) {
    draft.share = true;
    if (draft.figure?.kind === 'count') draft.figure = { ...draft.figure, kind: 'ratio', unit: '%' };
  }
  if (column.delta !== undefined) draft.deltaWord = column.delta;
}

function headOf(drafts: readonly Draft[], text: string): { line: number; columns: Map<number, Column> } | undefined {
  const line = drafts.find((draft) => draft.segment.cell > 0)?.segment.line;
  if (line === undefined) return undefined;
  const cells = drafts.filter((draft) => draft.segment.line === line);
  if (cells.some((draft) => draft.figure !== undefined)) return undefined;
  const columns = new Map<number, Column>();
  for (const draft of cells) {
    const words = text.slice(draft.start, draft.end);
    const column = HEADS.find(([pattern]) => pattern.test(words))?.[1];
    const unit = /[((]([^)数量]{1,6})[)]/.exec(words)?.[1];
    if (column && draft.segment.cell > 0)
      columns.set(draft.segment.cell, unit === undefined || column.share ? column : { ...column, unit });
  }
  if (columns.size === 0) return undefined;
  for (const draft of cells) draft.gone = true;
  return { line, columns };
}
