/** What the doctor says of the supervisors 督查室. */
export const DESK_WORDS = {
  desk: '督查室',
  nobody: '名册里没有督查室的人，报送名单、一周督办和故障提示没有人收',
  nobodyMend: '请在名册里登记督查室的同志',
  unreached: (all: number) => `登记了${all}人，但机器人一个也不能私聊，报送名单、一周督办和故障提示发不出去`,
  unreachedMend: '请督查室的同志与机器人单独会话，发送“绑定”登记账号',
  reached: (all: number, reached: number) => `登记了${all}人，能私聊${reached}人`,
} as const;

/** What the doctor says of the platforms. */
export const CHANNEL_WORDS = {
  bot: '企业微信智能机器人',
  app: '企业微信自建应用',
  callback: '企业微信回调',
  webhook: '企业微信群机器人',
  telegram: 'Telegram',
  botGood: 'Bot ID 和 Secret 被接受，长连接可用',
  botHeld: '长连接由正在运行的服务持有，不另外试连（另连会把它挤掉）',
  botRefused: 'Bot ID 或 Secret 不被接受',
  botRefusedMend: '请在企业微信管理后台核对 WECOM_BOT_ID、WECOM_BOT_SECRET，并确认机器人开启了“API 模式、使用长连接”',
  botSilent: '连不上长连接地址',
  botSilentMend: '请检查外网、WECOM_WS_URL、PROXY_URL 和 WECOM_CA_FILE',
  appGood: '企业 ID 和 Secret 被接受，接口可用',
  appMend: '请在企业微信管理后台核对 WECOM_CORP_ID、WECOM_AGENT_ID、WECOM_AGENT_SECRET',
  trustedIpMend: '请在自建应用的“企业可信IP”里加上本机的出口地址',
  rightsMend: '请在管理后台检查应用是否启用、可见范围和接口权限',
  rateMend: '请一小时后再试，不要反复调用',
  networkMend: '请检查外网、WECOM_API_URL、PROXY_URL 和 WECOM_CA_FILE',
  callbackGood: (paths: string) => `地址为 https://你的域名${paths}，要在管理后台的“接收消息”里填写并保存一次才会生效`,
  webhookGood: '已配置；只有真正发一条才知道是否有效，没有试发',
  telegramGood: (name: string) => `令牌被接受，机器人是 @${name}，群里的消息都听得到`,
  telegramPrivacy: (name: string) => `令牌被接受，机器人是 @${name}，但开着隐私模式，群里只听得到@它、回复它和命令`,
  telegramPrivacyMend: '要听到全部消息，请到 @BotFather 用 /setprivacy 选 Disable，再把机器人移出群、重新加入',
  telegramRefused: 'TELEGRAM_BOT_TOKEN 不被接受',
  telegramRefusedMend: '请到 @BotFather 核对令牌',
  telegramSilent: '连不上 Telegram',
  telegramSilentMend: '境内网络不能直连，请设置 PROXY_URL 或 TELEGRAM_API_ROOT',
} as const;
