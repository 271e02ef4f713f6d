/** Why settings of reminders 提醒设置 are refused: one plain sentence that says what would do. */
export const SETTING_WORDS = {
  time: (said: string): string => `“${said}”不是时间，请写成“09:00”这样的24小时制时间。`,
  day: (said: string): string => `“${said}”不是日期，请写成“2025-06-05”这样的日期。`,
  past: (day: string): string => `${day}已经过去了，请换一个今天或以后的日期。`,
  before: '提前的天数要在0到15个工作日之间。',
  dueDay: '每月报送日要在1到31之间。',
  noStep: (at: number, count: number): string =>
    count === 0 ? '现在没有安排催报。' : `没有第${at}次，现在一共催${count}次。`,
  manySteps: '一个月最多催6次，请减少次数。',
  manyNudges: '一个期限最多提醒6次，请减少次数。',
  groupAfter: '群消息最多比私聊晚240分钟。',
  nudge: '到期提醒的天数要在1到365之间。',
  stale: '“没有进展”的天数要在7到365之间。',
  quietHours: '晚上9点到早上8点不发提醒，静默时段只能更长，不能更短。',
  inQuiet: (time: string, quiet: { from: string; to: string }): string =>
    `${time}在静默时段（${quiet.from}到次日${quiet.to}）里，不会发出，请换一个时间。`,
  twice: '有两步催报定在同一天同一时间，请去掉一步。',
  thrice: '同一天最多催两次，请去掉一步。',
  everyDay: '这样等于连着几天天天催，请把催报的日子隔开，最多连着两天。',
  nudgeEveryDay: '这样等于到期前天天提醒，请把天数隔开，最多连着两天。',
  unknown: (path: string): string => (path === '' ? '提醒设置的写法不对。' : `提醒设置里的“${path}”不对或没有这一项。`),
};
