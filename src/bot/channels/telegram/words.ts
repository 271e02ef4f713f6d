/** Every sentence of the Telegram channel that a person can see: buttons, file names, health, refusals. */
export const TELEGRAM_WORDS = {
  /** What the commands of the menu stand for, as if typed. */
  commands: { help: '帮助', start: '帮助', whoami: '我是谁' },
  menu: [
    { command: 'help', description: '能问什么、怎么报' },
    { command: 'whoami', description: '我绑定的是谁' },
  ],
  forwarded: '转发：',
  choose: '请选择：',
  chosen: (label: string) => `✓ ${label}`,
  pressed: '已经处理过',
  pressGone: '这个按钮已失效，请直接发文字。',
  photo: (id: number) => `图片${id}.jpg`,
  voice: (id: number) => `语音${id}.ogg`,
  video: (id: number) => `视频${id}.mp4`,
  document: (id: number) => `文件${id}`,
  part: (at: number, of: number) => `（${at}/${of}）\n`,

  badToken: 'TELEGRAM_BOT_TOKEN 不对：Telegram 不认这个令牌，请到 @BotFather 核对后重新填写。',
  badWebhook:
    'TELEGRAM_WEBHOOK_URL 不对：Telegram 不接受这个回调地址，须是公网可达的 https 地址，端口为 443、80、88 或 8443。',
  starting: '尚未连上 Telegram。',
  unreachable: '连不上 Telegram，正在重试；请检查网络，或设置代理、TELEGRAM_API_ROOT。',
  conflict: '另有程序正用同一个令牌收取消息；请停掉那个程序，或换一个机器人。',
  limited: 'Telegram 要求稍后再收取消息，正在等待。',
  keeping: '收到的消息存不进数据库，正在重试；请检查数据库。',
  standby: '由另一个进程收取消息，本进程待命。',
  polling: (name: string) => `@${name} 正在收取消息。`,
  webhook: (name: string) => `@${name} 的消息由 Telegram 推送到回调地址。`,
  privacy:
    '机器人开着隐私模式，群里只听得到@它、回复它和命令；要听到全部消息，请到 @BotFather 用 /setprivacy 选 Disable，再把机器人移出群、重新加入，或在群里设为管理员。',
  stopped: '已停止。',

  noChat: '这不是 Telegram 的会话，发不过去。',
  noFile: (name: string) => `文件“${name}”已不在，发不出去。`,
  bigFile: (name: string) => `文件“${name}”超过 50 MB，Telegram 发不了，请在网页上下载。`,
  refused: (why: string) => `Telegram 拒收：${why}`,
  gone: (why: string) => `机器人已不在这个会话里，或对方已停用：${why}`,
  unauthorised: 'Telegram 不认这个令牌，请核对 TELEGRAM_BOT_TOKEN。',
  limitedSend: 'Telegram 限制了发送频率，稍后再发。',
  serverFailed: (code: number) => `Telegram 服务器出错（${code}），稍后再发。`,
  notSent: (code: string) => `连不上 Telegram（${code}），尚未发出，稍后再发。`,
  maybeSent: (code: string) => `发出后没有等到 Telegram 的回音（${code}），不知是否送达。`,
  notMoved: '群已升级为超级群，但新群号没能记下，稍后再发。',
} as const;
