/** Sentences of what waits 待办, the matrix of months 月报情况, files 导入导出, the audit log 操作记录 and reminders 提醒设置. */
export const DOUBT_WORDS = {
  title: '没有看懂、正在追问的消息',
  hint: '可以改成说得清楚的话再报，或者指定事项。改报的话按您本人的话处理，规则与群里一样。',
  asked: '已追问',
  unasked: '没有追问',
  where: (chat: string) => `来自${chat}`,
  private: '单独会话',
  group: (name: string) => `群“${name}”`,
  restate: '改报为',
  item: '指定事项',
  noItem: '不指定',
  noSuchItem: (item: string) => `台账里没有编号为“${item}”的事项，请返回上一页，从列表里选择。`,
  about: (title: string, text: string) => `${title}：${text}`,
  send: '按此上报',
  dismiss: '不用处理',
  gone: '这条消息已经处理过，请刷新页面。',
  notYours: '这条消息由本人或督查室处理。',
};

export const MATRIX_WORDS = {
  title: '月报情况',
  show: '查看',
  ledger: '台账',
  unit: '牵头单位',
  month: (month: number) => `${month}月`,
  items: (count: number) => `${count}项`,
  cell: (done: number, all: number) => `${done}/${all}`,
  cellWords: (done: number, all: number, zero: number) =>
    `应报${all}项，已报${done}项${zero > 0 ? `，其中零报告${zero}项` : ''}`,
  hint: '按牵头单位统计：当月有进展、零报告或问题的事项算已报；通知下发以前、办结以后的月份不计。',
  keys: { full: '全部已报', part: '部分已报', none: '没有报', idle: '不用报' },
  table: '各单位各月报送情况',
};

export const FILES_WORDS = {
  title: '导入导出',
  import: '导入',
  drop: '把文件拖到这里，或者选择文件',
  hint: '任务通知、承诺事项（.txt、.docx），改好的台账、人员名册（.xlsx、.csv）；单个文件不超过20MB。先显示改动，确认后才生效。',
  onlySupervisor: '导入由督查室办理。',
  choose: '选择文件',
  start: '上传',
  uploading: '正在上传…',
  reading: '正在读取，请稍候…',
  done: '已读取，结果如下。',
  failed: '没有传上去，请检查网络后重试。',
  progress: '上传进度',
  result: '结果',
  export: '导出',
  exportHint: '文件由机器人当场生成，与在群里说这句话得到的一样。',
  making: '正在生成，请稍候…',
  orders: {
    monthly: (month: string) => `生成${month}月报`,
    ledger: '导出台账',
    bulletin: (month: string) => `生成${month}通报`,
    records: '导出操作记录',
    roster: '导出名册',
  },
  thisMonth: (month: number) => `${month}月份`,
};

export const AUDIT_WORDS = {
  title: '操作记录',
  hint: '只增不改，从新到旧。要留存请“导出操作记录”。',
  only: '操作记录由督查室查看。',
  when: '时间',
  who: '操作人',
  act: '操作',
  what: '内容',
  none: '没有记录。',
  message: (id: number) => `消息${id}`,
  facts: (count: number) => `${count}条数据`,
  more: '更早的记录',
};

export const SETTINGS_WORDS = {
  title: '提醒设置',
  only: '提醒设置由督查室管理。',
  hint: '这里说的话与单独对机器人说的一样：设置不合规定的，它会说明原因。',
  say: '要改什么',
  example: '例如：提醒设置 报送日25日',
  send: '发送',
  preview: '提醒预览',
};
