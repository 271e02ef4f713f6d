/** What of WeCom 企业微信 is configured; each part is there as a whole or not at all. */
export interface WecomConfig {
  /** 智能机器人 over the long connection 长连接. `wsUrl` of a private deployment 私有部署. */
  bot?: { id: string; secret: string; wsUrl?: string };
  /** 接收消息 of bot and app: Token and EncodingAESKey. */
  callback?: { token: string; aesKey: string };
  /** 自建应用. */
  app?: { corpId: string; agentId: string; secret: string };
  /** Of the only group, where it has no webhook 消息推送 of its own. */
  webhookKey?: string;
  /** Address of the interfaces; https://qyapi.weixin.qq.com when absent. */
  apiUrl?: string;
  /** PEM file of a certification authority that is trusted beside the known ones. */
  caFile?: string;
  /** http://host:port of the proxy that everything goes through. */
  proxy?: string;
  /** Names that the bot is @-called by; needed where one has a blank in it. */
  names?: readonly string[];
}
