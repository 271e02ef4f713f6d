import type { Instant } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import type { LadderStep, ReminderSettings } from '../../reminders/settings.js';
import type { Exemption } from '../../reminders/state.js';
import { momentWords } from './commands.js';
import { monthDay } from './figures.js';

export const SPARE_WORDS = {
  notAllowed: '暂停催报由督查室安排。把本月的进展报上来（没有进展也请回一句“本月无进展”），就不会再提醒了。',
  whom: '请写明哪个单位、到哪一天，例如“别催了 市城管局 到6月5日”。',
  untilWhen: (units: readonly string[]): string =>
    `${units.join('、')}暂不催到哪一天？请连单位一起说，例如“别催了 ${units[0] ?? ''} 到6月5日”。`,
  unknown: (words: readonly string[]): string => `台账里没有“${words.join('”“')}”，请写单位的全称或常用简称。`,
  resumed: (units: readonly string[]): string => `好的，${units.join('、')}从现在起照常提醒。`,
  notSpared: (units: readonly string[]): string => `${units.join('、')}没有暂停过，一直照常提醒。`,
};

export const PREVIEW_WORDS = { notAllowed: '提醒预览只给督查室和领导看。想知道自己的，请问“为什么提醒我”。' };

export const WHY_WORDS = {
  settled: '之前提醒您，是因为当时您这里的事项还没有报；现在该报的都报了，这个月不再提醒。',
  next: (at: Instant, why: string): string => `最近没有提醒过您。如果一直不报，${momentWords(at)}会提醒：\n${why}`,
};

export const LIST_WORDS = {
  notAllowed: '未报名单由督查室发送。',
  none: '这个台账没有这个月的报送名单。',
  which: (ledgers: readonly Pick<Ledger, 'key' | 'title'>[]): string =>
    ledgers.length === 0
      ? '没有要求按月报送的台账。'
      : `请写明是哪个台账的，例如“把${ledgers[0]?.key ?? ''}台账的未报名单发到群里”。`,
  nobody: '该报的都报了，没有可发的名单。',
  noGroup: '这个台账还没有对应的工作群，名单没有发出。请先在群里说“绑定台账”。',
  already: '这份名单今天已经安排发到群里了，没有重复发。',
  planned: (at: Instant): string =>
    `现在不是工作时间，名单已安排在${momentWords(at)}发到群里；发出前会去掉已经补报的。`,
  sent: '未报名单已发到群里。',
};

export const SETTINGS_WORDS = {
  notAllowed: '提醒设置由督查室调整。',
  noLedger: (ledgers: readonly Pick<Ledger, 'title'>[]): string =>
    ledgers.length === 0
      ? '还没有导入台账，没有可设置的提醒。'
      : ['没有这个台账，现有：', ...ledgers.map(({ title }) => `《${title}》`)].join('\n'),
  which: (ledgers: readonly Pick<Ledger, 'title'>[]): string =>
    ['改哪个台账的提醒？', ...ledgers.map(({ title }, at) => `${at + 1}. ${title}`)].join('\n'),
  notUnderstood: (said: string): string => `“${said}”没有看懂，提醒没有改动。${EXAMPLES}`,
  refused: (reason: string): string => `没有改：${reason}`,
  changed: '已改好，从现在起照这样提醒：',
};

const EXAMPLES = [
  '要改请这样说：',
  '提醒设置 关（或 开；从6月1日起）',
  '提醒设置 催报 提前5天09:00，提前2天09:00，当天09:00、16:00',
  '提醒设置 第1次 提前4天10:00（或 取消；发群、不发群）',
  '提醒设置 到期提醒 30天、7天、1天09:30（或 关）',
  '提醒设置 名单09:00；提醒设置 周报08:30（或 关）；提醒设置 没有进展30天',
  '提醒设置 报送日25日（或 按通知）；提醒设置 静默20:00到08:30；提醒设置 恢复默认',
].join('\n');

/** 提醒设置: everything that holds for each ledger, whom nobody calls, and how it is changed. */
export function settingsText(
  rows: readonly { ledger: Ledger; settings: ReminderSettings }[],
  exemptions: readonly Exemption[],
): string {
  const spared = exemptions.map(({ unit, until }) => `${unit}（到${monthDay(until)}）`);
  return [
    ...rows.flatMap(({ ledger, settings }) => ledgerLines(ledger, settings)),
    ...(spared.length > 0 ? [`暂不催：${spared.join('、')}`] : []),
    EXAMPLES,
  ].join('\n');
}

function ledgerLines(ledger: Ledger, settings: ReminderSettings): string[] {
  const { on, from, ladder, list, nudges, weekly, staleDays, quiet, groupAfter } = settings;
  const begins = from === null ? '' : `，从${monthDay(from)}起`;
  return [
    `《${ledger.title}》：提醒${on ? `开${begins}` : '关'}`,
    `· 月报：${dueWords(ledger, settings)}`,
    ...ladder.map((one, at) => `  第${at + 1}次 ${stepWords(one)}，${GROUP[one.group](groupAfter)}`),
    `· 名单：报送日后第一个工作日${list.time}给督查室`,
    `· 到期提醒：${nudges.days.length === 0 ? '关' : `期限前${daysWords(nudges.days)}天，${nudges.time}`}`,
    `· 周报：${weekly.on ? `每周第一个工作日${weekly.time}，${staleDays}天以上没有进展的列入` : '关'}`,
    `· 静默：${quiet.from}到次日${quiet.to}和休息日不发`,
  ];
}

function dueWords({ rules }: Ledger, { dueDay, ladder }: ReminderSettings): string {
  const day = dueDay ?? rules?.dueDay ?? null;
  if (day === null) return '通知没有规定报送日，不催月报';
  const often = (rules?.everyMonths ?? 1) > 1 ? `每${rules?.everyMonths}个月` : '每月';
  const source = dueDay === null ? '通知规定' : '督查室设定';
  return `${often}${day === 31 ? '月底' : `${day}日`}前报（${source}；遇休息日按前一个工作日）${ladder.length === 0 ? '，不催' : `，催${ladder.length}次`}`;
}

function stepWords({ before, time }: LadderStep): string {
  return `${before === 0 ? '当天' : `提前${before}个工作日`}${time}`;
}

const GROUP: Record<LadderStep['group'], (minutes: number) => string> = {
  none: () => '只发本人',
  unreached: (minutes) => `先发本人，发不到的${minutes}分钟后在群里提醒`,
  all: (minutes) => `先发本人，${minutes}分钟后还没报的在群里提醒`,
};

const daysWords = (days: readonly number[]): string => [...days].sort((a, b) => b - a).join('、');
