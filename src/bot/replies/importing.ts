import type { Change, LedgerDiff } from '../../import/diff.js';
import type { Ledger } from '../../model/ledger.js';
import type { ImportPlan } from '../importing.js';
import { SHEET_WORDS } from './sheets.js';

const MOST = 8;

function counts({ counts: n }: Ledger): string {
  const parts = [
    `${n.sections}个部分`,
    `${n.items}项`,
    n.subItems > 0 ? `${n.subItems}个子项` : '',
    `${n.targets}个数字目标`,
    n.progressBlocks > 0 ? `${n.progressBlocks}段进展` : '',
  ];
  return parts.filter(Boolean).join('、');
}

/** A title is cut from the text: where the text is told, it needs no telling. */
const inText = (fields: readonly Change[]): boolean => fields.some(({ field }) => field === 'text');

function changes(diff: LedgerDiff): string[] {
  const lines = [
    ...diff.added.map(({ title }) => `+ ${title.slice(0, 30)}`),
    ...diff.removed.map(({ title }) => `− ${title.slice(0, 30)}`),
    ...diff.changed.flatMap(({ title, changes: fields, targets }) => [
      ...fields
        .filter(({ field }) => field !== 'code' && field !== 'parent' && !(field === 'title' && inText(fields)))
        .map(
          (one) => `~ ${title.slice(0, 16)}：${one.old.slice(0, 24) || '（无）'} → ${one.new.slice(0, 24) || '（无）'}`,
        ),
      ...targets.map((one) => `~ ${title.slice(0, 16)}：${figure(one.old)} → ${figure(one.new)}`),
    ]),
  ];
  return [
    ...lines.slice(0, MOST),
    ...(lines.length > MOST ? [`……另${lines.length - MOST}处`] : []),
    ...(diff.newFacts > 0 ? [`新增公布数据${diff.newFacts}条，原有上报保留`] : []),
  ];
}

/** Items under other numbers, and numbers that mean something else: what becomes of their reports. */
function renumbered({ ledger, diff, recoding }: NonNullable<ImportPlan['old']>): string[] {
  const codes = diff.changed.flatMap(({ changes: fields }) =>
    fields.flatMap(({ field, old, new: now }) => (field === 'code' ? [`${old}→${now}`] : [])),
  );
  const gone = ledger.items.filter(({ id }) => recoding.retired.has(id));
  return [
    ...(codes.length > 0
      ? [
          `编号变动${codes.length}项（${codes.slice(0, MOST).join('、')}${codes.length > MOST ? '……' : ''}），原有上报随事项走`,
        ]
      : []),
    ...gone
      .slice(0, MOST)
      .map(
        ({ code, title }) =>
          `原${code}项“${title.slice(0, 16)}”已不在文件里，编号改作他用，它的上报留在历史里，不再计入`,
      ),
    ...(gone.length > MOST ? [`……另有${gone.length - MOST}项也是这样`] : []),
  ];
}

function figure(one: { value: number; unit: string } | null): string {
  return one ? `${one.value}${one.unit}` : '（无）';
}

export const IMPORT_WORDS = {
  plan: ({ ledger, old, namesake }: ImportPlan) => {
    const warnings = ledger.warnings.slice(0, 5).map(({ line, message }) => `注意第${line}行：${message}`);
    if (!old)
      return [
        `《${ledger.title}》：新建台账 ${ledger.key}，共${counts(ledger)}。`,
        ...(namesake === undefined ? [] : [`台账 ${namesake} 与它同名或同文号，但事项不同，按两份文件分别记账。`]),
        ...warnings,
      ].join('\n');
    if (old.diff.same) return `《${ledger.title}》与已有台账完全一致，没有改动。`;
    return [
      `《${ledger.title}》：更新台账 ${ledger.key}，变动如下：`,
      ...changes(old.diff),
      ...renumbered(old),
      ...SHEET_WORDS.carried(old.carried),
      ...warnings,
    ].join('\n');
  },
  confirm: '确认导入吗？',
  yes: '确认导入',
  no: '不导入',
  done: ({ ledger }: ImportPlan) => `已导入《${ledger.title}》，台账 ${ledger.key}，共${counts(ledger)}。`,
  dropped: '好的，没有导入。',
  onlySupervisor: '台账由督查室导入。',
} as const;
