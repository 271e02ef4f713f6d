/** What the commands say on the terminal. */
export const CLI_WORDS = {
  serving: (url: string) => `督办已启动，请用浏览器打开 ${url} （按 Ctrl+C 停止）`,
  usage: (names: readonly string[]) =>
    ['用法：duban 命令 [参数]', ...names.map((name) => `  ${name}`), '说明见 README.zh-CN.md。'].join('\n'),
  migrated: (names: readonly string[]) =>
    names.length > 0 ? `已执行迁移：${names.join('、')}` : '数据库结构已是最新。',
  imported: (title: string, key: string) => `已导入《${title}》，台账编号 ${key}。`,
  unchanged: (title: string) => `《${title}》与已有台账完全一致，没有改动。`,
  dryRun: '（试运行，没有保存。）',
  parseUsage: '用法：duban parse --ledger 文件 [--ledger 文件…] [--explain] < 消息.ndjson',
  askUsage: '用法：duban ask "井盖整治完成多少" [--as 名字] [--chat 会话] [--json]',
  importUsage: '用法：duban import 文件…（.txt、.docx，或改过的台账表.xlsx） [--key 编号] [--dry-run] [--json]',
  peopleUsage: '用法：duban people import 名册.xlsx [--dry-run] 或 duban people export 名册.xlsx（也可以是 .csv）',
  rosterSheet: '人员名册',
  rosterWritten: (count: number, file: string) => `已写出${count}人：${file}`,
  noFile: (file: string) => `没有找到文件 ${file}，请检查路径。`,
  scheduleUsage: '用法：duban schedule [--from 2025-05-01] [--to 2025-05-31] [--json]',
  scheduleDay: (said: string) => `“${said}”不是日期，请写成2025-05-01这样的日期。`,
  scheduleOrder: (from: string, to: string) => `开始日期${from}比结束日期${to}晚，请对调。`,
  scheduleLong: (days: number) => `一次最多看${days}天，请缩短日期范围。`,
  scheduleHead: (from: string, to: string, count: number) =>
    count === 0
      ? `${from}到${to}没有要发的提醒。`
      : `${from}到${to}将发出${count}条提醒（按现在的上报情况；中间报了的不再发）：`,
  outboxUsage: '用法：duban outbox [list | retry 编号 | drop 编号]',
  outboxEmpty: '没有发不出去的消息。',
  outboxLine: (id: number, state: string, to: string, since: string, why: string) =>
    `${id}  ${state}  发给${to}  ${since}起  ${why}`,
  outboxDone: (act: 'retry' | 'drop', id: number) =>
    act === 'retry' ? `${id} 号将重新发送。` : `${id} 号已放弃，不再发送。`,
  outboxNone: (id: number) => `没有待处理的 ${id} 号消息。用 duban outbox 查看列表。`,
  badLine: (line: number, why: string) => `第${line}行读不懂：${why}`,
  reportUsage:
    '用法：duban report monthly|unit|published|ledger|bulletin|owed [--month 2022-05] [--out 目录] [--unit 单位] [--by section|unit] [--ledger 编号]',
  reportMonth: (said: string) => `月份“${said}”看不懂，请写成2022-05这样。`,
  reportFuture: (month: string) => `${month}还没有到，没有可生成的内容。`,
  reportNeedsUnit: '请用--unit写明是哪个单位的月报。',
  reportNoUnit: (unit: string) => `台账里没有“${unit}”负责的事项，没有生成文件。`,
  reportNoLedger: (key?: string) =>
    key === undefined ? '还没有导入台账，没有可生成的内容。' : `没有编号为“${key}”的台账。`,
  reportOut: (dir: string) => `目录“${dir}”写不进去，请换一个目录。`,
  reportMade: (path: string, counts: { all: number; reported: number; zero: number; owed: number }) =>
    `${path}\n  共${counts.all}项，已报${counts.reported}项（其中零报告${counts.zero}项），未报${counts.owed}项${counts.reported === 0 ? '；本月没有收到上报' : ''}。`,
} as const;

/** `duban chats`. */
export const CHATS_WORDS = {
  usage: '用法：duban chats 列出各群；duban chats webhook 群编号 密钥（写 - 去掉）',
  none: '还没有绑定台账的群。请督查室的同志在群里对机器人说“绑定台账”。',
  line: (id: string, title: string | undefined, webhook: boolean) =>
    `${id}  ${title === undefined ? '未绑定台账' : `《${title}》`}${webhook ? '  有消息推送' : ''}`,
  noChat: (id: string) => `没有群 ${id}。请先在群里说“绑定台账”，再用 duban chats 查看群编号。`,
  badKey: '密钥不对，请粘贴消息推送页面上的地址，或其中 key= 后面的部分。',
  set: (id: string) => `群 ${id} 的消息推送已保存。`,
  removed: (id: string) => `群 ${id} 的消息推送已去掉。`,
} as const;
