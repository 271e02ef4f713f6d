import { dayOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import type { ItemLine, PlannedCall } from '../../reminders/call.js';
import type { ReminderSettings } from '../../reminders/settings.js';
import { dayWords, momentWords } from './commands.js';
import { monthDay } from './figures.js';
import { aboutText } from './reminders.js';
import { codesText, monthWords } from './reminders-lines.js';

/** 为什么提醒我: the rule and the state behind a call. */
export function whyText(call: PlannedCall, settings: ReminderSettings): string {
  const { content } = call;
  switch (content.kind) {
    case 'monthly':
    case 'group': {
      const { period, rows } = content;
      if (period === null) return nudgeWhy(codesText(nudgedItems(content)), settings);
      const moved = period.base === period.ordered ? '' : `，当天是休息日，按前一个工作日${monthDay(period.base)}算`;
      const state = rows.map((row) => `${row.unit}牵头的${codesText(row.items)}`).join('、');
      return [
        `规则：${monthWords(period.month)}进展要在${monthDay(period.ordered)}前报送${moved}；${ladderText(settings)}，报了就不再提醒。`,
        `情况：${state}${monthWords(period.month)}还没有收到上报。`,
      ].join('\n');
    }
    case 'nudge':
    case 'undelivered':
      return nudgeWhy(codesText(nudgedItems(content)), settings);
    case 'overdue':
      return `规则：期限过后的第一个工作日向督查部门报一次。\n情况：${codesText(nudgedItems(content))}还没有看到完成的上报。`;
    case 'list':
      return `规则：报送日后的第一个工作日${settings.list.time}给督查部门一份名单。\n情况：还有${content.list.counts.missing}项没有报。`;
    case 'weekly':
      return `规则：每周第一个工作日${settings.weekly.time}给督查部门一份一周情况。`;
    case 'unreached':
      return '规则：提醒发不到的单位，每个单位告诉督查部门一次。';
    case 'calendar':
      return '规则：日历里还没有某一年的放假安排时，告诉督查部门一次。';
    case 'gone':
      return '规则：台账不在了，提醒自行停止，并告诉督查部门一次。';
  }
}

function nudgedItems(content: PlannedCall['content']): ItemLine[] {
  return 'nudges' in content ? content.nudges.map((one) => one.item) : [];
}

function nudgeWhy(items: string, { nudges }: ReminderSettings): string {
  const days = [...nudges.days].sort((a, b) => b - a).join('、');
  return [
    `规则：期限前${days}天各提醒一次（遇休息日提前到前一个工作日），上次提醒后报过进展的不再提醒。`,
    `情况：${items}快到期，还没有看到完成的上报。`,
  ].join('\n');
}

/** 提前5个、2个工作日和当天09:00、16:00提醒 */
function ladderText({ ladder }: ReminderSettings): string {
  const before = [...new Set(ladder.filter((one) => one.before > 0).map((one) => `${one.before}个`))];
  const same = ladder.filter((one) => one.before === 0).map((one) => one.time);
  const parts = [
    before.length > 0 ? `提前${before.join('、')}工作日` : '',
    same.length > 0 ? `当天${same.join('、')}` : '',
  ].filter((one) => one !== '');
  return `${parts.join('和')}提醒`;
}

export const NO_REMINDER = '目前没有要提醒您的事项。';

const STEP_WORDS: Record<PlannedCall['content']['kind'], string> = {
  monthly: '月报催报',
  group: '群里提醒',
  nudge: '到期提醒',
  undelivered: '到期提醒（请转告）',
  overdue: '到期未完成',
  list: '报送名单',
  weekly: '一周督办',
  unreached: '提醒发不到的单位',
  calendar: '节假日未录入',
  gone: '提醒停止',
};

/** 5月20日（周五）09:00 私聊市城管局联络员：月报催报，市城管局第32、34项（5月27日前报，提前5个工作日） */
export function previewLine(call: PlannedCall): string {
  const { recipient, content, at } = call;
  const to = recipient.kind === 'person' ? `私聊${recipient.name}` : '工作群';
  const about = aboutText(call);
  const why = reasonText(call);
  return `${momentWords(at)} ${to}：${STEP_WORDS[content.kind]}${about === '' ? '' : `，${about}`}${why === '' ? '' : `（${why}）`}`;
}

/** Why it goes out on that day, in a few words; '' where the kind says it. */
export function reasonText({ why: { rule, day, before } }: PlannedCall): string {
  if (rule === 'ladder') {
    const until = `${monthDay(day)}前报`;
    return before === undefined || before === 0 ? until : `${until}，提前${before}个工作日`;
  }
  if (rule === 'nudge') {
    if (before === undefined) return `期限${monthDay(day)}`;
    return before === 0 ? `${monthDay(day)}到期` : `期限${monthDay(day)}，还有${before}天`;
  }
  if (rule === 'overdue') return `期限${monthDay(day)}已过`;
  return rule === 'list' ? `${monthDay(day)}是最后报送日` : '';
}

const MOST = 40;

/** 提醒预览: what goes out in the days ahead if nothing more is reported. */
export function previewText(calls: readonly PlannedCall[], from: Day, to: Day): string {
  const span = `${monthDay(from)}到${monthDay(to)}`;
  if (calls.length === 0) return `${span}没有要发的提醒。`;
  const days = new Set(calls.map((call) => dayOf(call.at)));
  const shown = calls.slice(0, MOST).map(previewLine);
  const more = calls.length > MOST ? [`……还有${calls.length - MOST}条。`] : [];
  return [`${span}将发出${calls.length}条提醒（${days.size}天；中间报了的不再发）：`, ...shown, ...more].join('\n');
}

/** 别催了: until when a unit is not called. */
export const EXEMPT = {
  done: (unit: string, until: Day): string =>
    `好的，${unit}到${dayWords(until)}为止不再提醒，之后照常；报送名单里会注明。`,
};
