/** What to do about an error code 返回码. */
type Remedy =
  /** The token is over: fetch another, then the same request once more. */
  | 'refresh'
  /** WeCom's own trouble: the same request again, a little later. */
  | 'retry'
  /** Too much: wait as long as `waitMs` says. */
  | 'slow'
  /** This message, or this receiver, will never do. */
  | 'refused'
  /** The group or the webhook does not exist any more. */
  | 'gone'
  /** Configuration or permission: somebody has to change something in the admin console 管理后台. */
  | 'operator';

export interface Errcode {
  remedy: Remedy;
  /** What it means; errmsg may change, the code does not. */
  meaning: string;
  gone?: 'chat' | 'webhook';
  waitMs?: number;
}

/** The codes that are met in practice; every other code than 0 counts as `refused`. */
export const ERRCODES: ReadonlyMap<number, Errcode> = new Map<number, Errcode>([
  [-1, { remedy: 'retry', meaning: '系统繁忙' }],
  [40001, { remedy: 'operator', meaning: 'secret 不正确' }],
  [40003, { remedy: 'refused', meaning: 'userid 不正确' }],
  [40007, { remedy: 'refused', meaning: 'media_id 不正确或已过三天，需重新上传' }],
  [40008, { remedy: 'refused', meaning: '消息类型不正确' }],
  [40013, { remedy: 'operator', meaning: 'corpid 不正确' }],
  [40014, { remedy: 'refresh', meaning: 'access_token 不正确' }],
  [40031, { remedy: 'refused', meaning: 'userid 列表不正确' }],
  [40050, { remedy: 'gone', gone: 'chat', meaning: '群聊 chatid 不存在' }],
  [40056, { remedy: 'operator', meaning: 'agentid 不正确' }],
  [40058, { remedy: 'refused', meaning: '参数不正确' }],
  [40063, { remedy: 'refused', meaning: '参数为空' }],
  [40091, { remedy: 'operator', meaning: 'secret 不正确' }],
  [41001, { remedy: 'refresh', meaning: '缺少 access_token' }],
  [42001, { remedy: 'refresh', meaning: 'access_token 已过期' }],
  [44004, { remedy: 'refused', meaning: '文本内容为空' }],
  [45002, { remedy: 'refused', meaning: '内容超过长度限制' }],
  [45009, { remedy: 'slow', waitMs: 60_000, meaning: '接口调用超过频率限制' }],
  [45033, { remedy: 'slow', waitMs: 5_000, meaning: '接口并发调用超过限制' }],
  [48002, { remedy: 'operator', meaning: '没有接口权限' }],
  [48006, { remedy: 'operator', meaning: '接口权限因长期未用被收回' }],
  [49008, { remedy: 'gone', gone: 'chat', meaning: '群聊已解散' }],
  [50003, { remedy: 'operator', meaning: '应用已停用' }],
  [60011, { remedy: 'operator', meaning: '不在应用的可见范围' }],
  [60020, { remedy: 'operator', meaning: '来源 IP 不在企业可信 IP 中' }],
  [60021, { remedy: 'operator', meaning: 'userid 不在应用的可见范围' }],
  [60111, { remedy: 'refused', meaning: 'userid 不存在' }],
  [81013, { remedy: 'operator', meaning: '全部接收人不在应用的可见范围' }],
  [93000, { remedy: 'gone', gone: 'webhook', meaning: 'webhook 地址不正确或机器人已移出群' }],
  [93004, { remedy: 'gone', gone: 'webhook', meaning: '机器人已停用' }],
  [93008, { remedy: 'gone', gone: 'webhook', meaning: '机器人不在群中' }],
  // The long connection of the aibot 智能机器人长连接:
  [846605, { remedy: 'refused', meaning: 'req_id 不正确，改用主动推送' }],
  [846608, { remedy: 'refused', meaning: '流式消息已过期，改用主动推送' }],
  [846609, { remedy: 'retry', meaning: '长连接没有订阅，需重新连接' }],
  [853000, { remedy: 'operator', meaning: '机器人 Secret 不正确' }],
  [853006, { remedy: 'operator', meaning: '本企业不能使用该功能' }],
]);

const UNKNOWN: Errcode = { remedy: 'refused', meaning: '未收录的返回码' };

export function errcodeOf(errcode: number): Errcode {
  return ERRCODES.get(errcode) ?? UNKNOWN;
}
