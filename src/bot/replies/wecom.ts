/** What people in WeCom 企业微信 read beside the answers themselves, and the page of health. */
export const WECOM = {
  working: '正在处理…',
  /** Ends a placeholder when nothing is said in that chat. */
  done: '已收到。',
  /** Ends a placeholder that has been open as long as the platform allows. */
  later: '还在处理，完成后另行回复。',
  below: '答复另发，请看下一条消息。',
  tooLarge: (name: string) => `文件“${name}”超过 20 MB，无法发到这里，请到督办网页下载。`,
  noFile: (name: string) => `文件“${name}”暂时无法发到这里，请到督办网页下载。`,
  /** Where the chat has no buttons. */
  say: (words: readonly string[]) => `可直接回复：${words.join('；')}`,
  cardTitle: '请选择',
  choose: '提交',
  chosen: (who: string, label: string) => `${who}已选择：${label}`,
  already: '这张卡片已经处理过了，无需再选。',
  expired: '这张卡片已失效，请直接回复文字。',
  image: '图片',
  file: '文件',
  video: '视频',
  voice: '语音',
  bodyTooLarge: '内容过大',
  health: {
    connected: '企业微信长连接正常',
    connecting: '企业微信长连接已断开，正在重连',
    standby: '企业微信长连接由另一进程保持，本进程待命',
    auth: '企业微信机器人的 Bot ID 或 Secret 不正确，请核对 WECOM_BOT_ID 和 WECOM_BOT_SECRET',
    kicked: '另一处程序用同一机器人建立了长连接，本进程稍后再试；请确认只有督办使用该机器人',
    starting: '企业微信正在启动',
    callback: '企业微信回调地址可用',
    push: '企业微信只能发出消息，听不到群里的话',
  },
} as const;
