/** What of WeCom 企业微信 is configured; each part is there as a whole or not at all. */
export interface WecomConfig {
  /** 智能机器人 over the long connection 长连接. */
  bot?: {
    id: string;
    secret: string;
    /** Of a private deployment 私有部署; wss://openws.work.weixin.qq.com when absent. */
    wsUrl?: string;
    /** Certificates (PEM) to trust beside the usual ones. */
    ca?: string;
    /** http://host:port of the proxy that the connection goes through. */
    proxy?: string;
  };
  /** 接收消息 of bot and app: Token and EncodingAESKey. */
  callback?: { token: string; aesKey: string };
  /** 自建应用. */
  app?: { corpId: string; agentId: string; secret: string; apiUrl?: string };
  /** Of the only group that has no webhook 消息推送 of its own. */
  webhookKey?: string;
  /** Names that the bot is @-called by; needed where one has a blank in it. */
  names?: readonly string[];
}
