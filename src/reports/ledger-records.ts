import type { Row } from 'write-excel-file/node';
import type { StoredFact } from '../model/fact.js';
import type { LedgerInput } from './ledger-xlsx.js';
import { reportDay } from './state.js';
import { titleOf, wide } from './words.js';
import { dayCell, numberCell, textCell } from './xlsx-cells.js';

/** Most facts that the sheet lists, newest kept. */
const MOST = 20_000;

export const FACT_COLUMNS = [
  { title: '序号', width: 8 },
  { title: '事项编号', width: 11 },
  { title: '目标编号', width: 11 },
  { title: '类别', width: 8 },
  { title: '性质', width: 9 },
  { title: '数字', width: 10 },
  { title: '计量单位', width: 9 },
  { title: '口径', width: 8 },
  { title: '县区', width: 14 },
  { title: '对象', width: 18 },
  { title: '截至', width: 12 },
  { title: '原话', width: 50 },
  { title: '存在问题', width: 28 },
  { title: '工作建议', width: 28 },
  { title: '下一步', width: 28 },
  { title: '上报单位', width: 20 },
  { title: '上报人', width: 16 },
  { title: '上报日期', width: 12 },
  { title: '文件', width: 28 },
  { title: '状态', width: 9 },
  { title: '更正序号', width: 9 },
] as const;

const KINDS: Record<StoredFact['kind'], string> = { report: '上报', published: '公布', instruction: '批示' };
const STATES: Record<StoredFact['state'], string> = {
  confirmed: '有效',
  pending: '待确认',
  rejected: '未通过',
  superseded: '已更正',
  withdrawn: '已撤销',
};
const MODES: Record<NonNullable<StoredFact['mode']>, string> = { cumulative: '累计', delta: '新增', percent: '比例' };
const MEASURES: Record<StoredFact['measure'], string> = {
  done: '完成',
  started: '开工',
  under_construction: '在建',
  planned: '计划',
  rate: '比率',
  milestone: '节点',
  status: '状态',
  plan: '下一步',
  other: '其他',
};

/** Everything that was said, corrected and withdrawn included, in the order of storing. */
export function factRows({ facts }: LedgerInput): Row[] {
  const sorted = [...facts].sort((a, b) => a.id - b.id).slice(-MOST);
  return sorted.map((fact) => [
    numberCell(fact.id),
    textCell(fact.item),
    textCell(fact.target),
    textCell(KINDS[fact.kind]),
    textCell(MEASURES[fact.measure]),
    numberCell(fact.value),
    textCell(fact.unit),
    textCell(fact.value === undefined ? undefined : MODES[fact.mode ?? 'cumulative']),
    textCell(fact.scope),
    textCell(fact.object),
    dayCell(fact.asOf),
    textCell(fact.text ?? fact.milestone),
    textCell(fact.problem),
    textCell(fact.suggestion),
    textCell(fact.nextStep),
    textCell(fact.reporterUnit),
    textCell(fact.reporter),
    dayCell(reportDay(fact)),
    textCell(fact.document && wide(fact.document)),
    textCell(STATES[fact.state]),
    numberCell(fact.supersedes),
  ]);
}

export const SOURCE_COLUMNS = [
  { title: '来源', width: 44 },
  { title: '类别', width: 14 },
  { title: '条数', width: 8 },
  { title: '最早', width: 12 },
  { title: '最近', width: 12 },
] as const;

/** The document itself, then who reported how often and when; last, what of this file may be changed and sent back. */
export function sourceRows({ ledger, facts, day }: LedgerInput): Row[] {
  const groups = new Map<string, StoredFact[]>();
  for (const fact of [...facts].sort((a, b) => a.id - b.id)) {
    const name =
      fact.kind === 'published'
        ? `《${wide(fact.document ?? ledger.title)}》`
        : (fact.reporterUnit ?? fact.reporter ?? '');
    const key = `${name}\n${KINDS[fact.kind]}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const document = `《${wide(titleOf(ledger))}》${ledger.docNumber ?? ''}`;
  const rows: Row[] = [
    [textCell(document), textCell('台账依据'), null, dayCell(ledger.published), dayCell(ledger.published)],
  ];
  for (const [key, own] of groups) {
    const [name = '', kind = ''] = key.split('\n');
    const days = own.map(reportDay).sort();
    rows.push([textCell(name), textCell(kind), numberCell(own.length), dayCell(days[0]), dayCell(days.at(-1))]);
  }
  return [...rows, ...notes(day).map((note): Row => [textCell(note)])];
}

function notes(day: string): string[] {
  return [
    `本表数字截至${day}，完成、完成率、进度灯等由系统按上报计算，改动不会导入；上报的数请在群里更正。`,
    '可以修改后发回：事项、任务内容、牵头单位、配合单位、责任人、办结时限、目标、要求、目标值、计量单位、目标时限。编号和目标编号请不要改。',
    '新增事项：在所属板块的表里加一行，编号留空。分解到县区或单位：加一行，编号留空，上级编号填原事项编号，并写明牵头单位、责任人、办结时限和目标。',
  ];
}
