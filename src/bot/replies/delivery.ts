/** Why something did not arrive, for the page and the terminal; and what a supervisor 督查室 is told about it. */
export const DELIVERY_WORDS = {
  noRoute: '没有可用的发送渠道：这个平台没有配置，或者此人没有登记账号',
  gone: '会话已不存在：群已解散、机器人已被移出群，或者被对方停用',
  webhookGone: '群机器人地址（webhook）已失效',
  gaveUp: (why: string) => `连续24小时没有发出去，已停止重试（${why}）`,
  cutOff: '发送时程序中断，不知道对方是否已收到',
  failed: '渠道出错，不知道对方是否已收到',
  broken: '程序出错，没有发出去，原因见日志',
  tooSlow: '等了很久没有回音，不知道对方是否已收到',
  /** Before what a platform said in another tongue. */
  platformSaid: (why: string) => `平台返回：${why}`,
  state: { unknown: '不知道对方是否收到', dead: '没有发出去' },
  toGroup: (name: string) => `群“${name}”`,
  toPerson: (name: string) => `${name}（单独）`,
  tellGone: (chat: string) =>
    `群“${chat}”已经发不进去了（群已解散，或者机器人已被移出群）。发往该群的消息都停在“发不出去的消息”里。请把机器人重新拉进群，并在群里@它说一句话；不再用这个群的，请解除绑定。`,
  tellBlocked: (name: string) =>
    `${name}的账号已收不到机器人的消息（停用了机器人，或者账号已注销）。请提醒本人重新与机器人说一句话，或者更正登记的账号。`,
  tellWebhook: (chat: string) =>
    `群“${chat}”的${DELIVERY_WORDS.webhookGone}，已停用，改由机器人自己发送。需要继续使用的，请在群里重新添加群机器人并登记新地址。`,
} as const;
