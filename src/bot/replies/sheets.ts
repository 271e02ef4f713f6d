import type { Item, Ledger, Target } from '../../model/ledger.js';
import type { Carried } from '../../reports/ledger-carry.js';
import type { AddedItem, ItemChange, TargetChange } from '../../reports/ledger-edit.js';
import type { SheetPlan } from '../sheets/plan.js';
import { dayText, numberText } from './answers-format.js';

/** Lines of a preview; the file itself has them all. */
const MOST = 20;
const LONGEST = 30;

const FIELDS = { title: '事项', text: '内容', units: '责任单位', leaders: '责任人', deadline: '办结时限' } as const;

/** Every sentence about taking in an edited ledger sheet 台账表. */
export const SHEET_WORDS = {
  onlySupervisor: '台账由督查室修改；报进展请直接在群里说。',
  noLedger: '还没有导入台账，请先把通知文件发给我。',
  refused: (why: string) => `${why}台账没有改动。`,
  same: ({ ledger }: SheetPlan) => `台账表与《${ledger.title}》现有台账一致，没有改动。`,
  plan: (plan: SheetPlan) => lines(plan).join('\n'),
  confirm: '确认修改台账吗？\n1. 确认修改\n2. 不修改',
  yes: '确认修改',
  no: '不修改',
  done: (plan: SheetPlan) =>
    `台账已修改：${counts(plan)}。${plan.edit.added.some(({ parent }) => parent !== undefined) ? '新增的子任务从现在起单独报送、单独催报。' : ''}`,
  dropped: '好的，台账没有改动。',
  carried: (carried: Carried) => carriedLines(carried),
} as const;

function counts({ edit: { added, changed, targets } }: SheetPlan): string {
  const parts = added.filter(({ parent }) => parent !== undefined).length;
  const told = [
    parts > 0 ? `新增子任务${parts}项` : '',
    added.length > parts ? `新增事项${added.length - parts}项` : '',
    targets.length > 0 ? `目标改动${targets.length}处` : '',
    changed.length > 0 ? `其他改动${changed.length}处` : '',
  ];
  return told.filter(Boolean).join('，');
}

function lines(plan: SheetPlan): string[] {
  const { ledger, edit } = plan;
  const all = [
    ...edit.added.map((item) => addedLine(item, ledger)),
    ...edit.targets.map((change) => targetLine(change, ledger)),
    ...edit.changed.map((change) => changeLine(change, ledger)),
  ];
  return [
    `《${ledger.title}》：${counts(plan)}。`,
    ...all.slice(0, MOST),
    ...(all.length > MOST ? [`……另${all.length - MOST}处`] : []),
    ...sums(plan),
    ...(edit.missing.length > 0 ? [`另有${edit.missing.length}项不在表里，保持原样。`] : []),
  ];
}

function addedLine(item: AddedItem, ledger: Ledger): string {
  const { code, parent, title, units, leaders, deadline, targets } = item;
  const about = [
    units.join('、'),
    leaders.join('、'),
    deadline === null ? '' : `${dayText(deadline, ledger.yearStart)}前`,
    targets.map(targetText).join('、'),
  ].filter(Boolean);
  const what = parent === undefined ? '新增事项' : '子任务';
  return `+ ${what}${code}：${cut(title)}${about.length > 0 ? `（${about.join('，')}）` : ''}`;
}

function targetLine({ item, old, new: now }: TargetChange, ledger: Ledger): string {
  const code = codeOf(item, ledger);
  if (!old) return `+ ${code}项新增目标：${targetText(now)}`;
  const value = old.value === now.value && old.unit === now.unit ? '' : `：${figure(old)} → ${figure(now)}`;
  const words = old.metric === now.metric ? '' : `，改称“${cut(now.metric)}”`;
  const due = old.due === now.due || now.due === undefined ? '' : `，目标时限${dayText(now.due, ledger.yearStart)}`;
  const op = old.op === now.op ? '' : `，要求改为${{ '>=': '不低于', '<=': '不超过', '=': '等于' }[now.op]}`;
  return `~ ${code}项目标“${cut(old.metric)}”${value}${words}${due}${op}（原目标保留备查）`;
}

function changeLine(change: ItemChange, ledger: Ledger): string {
  const text = (value: string | string[] | null) =>
    value === null || value.length === 0 ? '（无）' : cut(Array.isArray(value) ? value.join('、') : value);
  return `~ ${codeOf(change.id, ledger)}项${FIELDS[change.field]}：${text(change.old)} → ${text(change.new)}`;
}

/** Do the parts come to the target of their item? Only told: a target may be met with more, or partly left to nobody. */
function sums({ edit, next }: SheetPlan): string[] {
  const parents = new Set(edit.added.flatMap(({ parent }) => parent ?? []));
  return next.items
    .filter(({ id }) => parents.has(id))
    .flatMap((whole) => {
      const parts = next.items.filter(({ parent }) => parent === whole.id).flatMap(({ targets }) => targets);
      return whole.targets.flatMap((target) => {
        const own = parts.filter((one) => one.metric === target.metric && one.unit === target.unit);
        const sum = Number(own.reduce((total, one) => total + one.value, 0).toFixed(4));
        if (target.unit === '%' || own.length === 0 || sum === target.value) return [];
        return `注意：${whole.code}项子任务“${cut(target.metric)}”合计${numberText(sum)}${target.unit}，与目标${figure(target)}不一致。`;
      });
    });
}

function carriedLines({ items, targets, changed, dropped }: Carried): string[] {
  const codes = (list: readonly Item[]) => [...new Set(list.map(({ code }) => code))].join('、');
  const said: string[] = [];
  if (items.length > 0) said.push(`台账表增加的${items.length}项保留（${codes(items)}）`);
  if (targets.length > 0)
    said.push(
      `台账表改过或增加的目标保留：${targets.map(({ item, target }) => `${item.code}项${targetText(target)}`).join('、')}`,
    );
  if (changed.length > 0) said.push(`台账表改过的单位、时限等保留（${codes(changed)}）`);
  if (dropped.length > 0)
    said.push(
      `文件已改，以文件为准，台账表的改动不再保留：${dropped.map(({ item, what }) => `${item.code}项${cut(what)}`).join('、')}`,
    );
  return said;
}

function targetText({ metric, value, unit }: Target): string {
  return `${cut(metric)}${numberText(value)}${unit}`;
}

function figure({ value, unit }: { value: number; unit: string }): string {
  return `${numberText(value)}${unit}`;
}

function codeOf(id: string, ledger: Ledger): string {
  return ledger.items.find((item) => item.id === id)?.code ?? id;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
