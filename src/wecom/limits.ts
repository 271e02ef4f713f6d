const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MB = 1024 * 1024;

/** Longest texts, in UTF-8 bytes: 2048 are 682 Chinese characters 汉字. What is longer is cut off without a word. */
export const BYTES = {
  /** message/send and appchat/send. */
  appText: 2048,
  appMarkdown: 2048,
  /** Group webhook 消息推送（原群机器人）. */
  webhookText: 2048,
  webhookMarkdown: 4096,
  /** Aibot 智能机器人: markdown through response_url or the long connection, and the content of a stream. */
  aibotMarkdown: 20_480,
  /** Passive reply to an app's message. */
  passiveText: 2048,
  newsTitle: 128,
  newsDescription: 512,
  feedbackId: 256,
} as const;

/** So many messages in so many milliseconds. */
export interface Rate {
  count: number;
  per: number;
}

/** What WeCom takes; a destination obeys all rates of its list. */
export const RATES = {
  /** Per webhook; above it 45009. */
  webhook: [{ count: 20, per: MINUTE }],
  /** Per conversation of an aibot, replies and pushes together; above it 45009. */
  aibotConversation: [
    { count: 30, per: MINUTE },
    { count: 1000, per: HOUR },
  ],
  /** Per member of message/send; what is above is dropped without an error. */
  appMember: [
    { count: 30, per: MINUTE },
    { count: 1000, per: HOUR },
  ],
  /** Per member of appchat/send; what is above is dropped without an error. */
  chatMember: [
    { count: 200, per: MINUTE },
    { count: 10_000, per: DAY },
  ],
} as const satisfies Record<string, readonly Rate[]>;

/** How long things are good for, in milliseconds. */
export const LIFETIMES = {
  /** Address of a picture or file in a callback. */
  mediaUrl: 5 * MINUTE,
  /** response_url 主动回复: one answer. */
  responseUrl: HOUR,
  /** Reply to a frame of the long connection. */
  replyFrame: DAY,
  /** From the first frame of a stream 流式消息 to its last. */
  stream: 6 * MINUTE,
  /** media_id of an uploaded file. */
  mediaId: 3 * DAY,
} as const;

/** Smallest and largest uploads, in bytes. */
export const MEDIA = {
  least: 6,
  image: 10 * MB,
  voice: 2 * MB,
  file: 20 * MB,
  /** Pictures sent inside a webhook's message, before base64. */
  webhookImage: 2 * MB,
} as const;

/** message/send: receivers, and seconds in which the same message is not delivered twice. */
export const APP_MESSAGE = {
  users: 1000,
  parties: 100,
  tags: 100,
  duplicateCheck: 1800,
  duplicateCheckMax: 14_400,
} as const;

/** appchat/create. */
export const CHAT = { name: 50, leastMembers: 2, mostMembers: 2000, id: /^[0-9A-Za-z]{1,32}$/ } as const;

/** Template cards 模板卡片; texts in characters 字, keys and ids in bytes. */
export const CARD = {
  title: 26,
  /** Of a vote: an app shows 16, an aibot 26. */
  voteTitle: 16,
  desc: 30,
  subTitle: 112,
  buttonText: 10,
  optionText: 11,
  selectOptionText: 10,
  selectTitle: 13,
  rowName: 5,
  rowValue: 26,
  buttons: 6,
  options: 20,
  selects: 3,
  selectOptions: 10,
  rows: 6,
  keyBytes: 1024,
  optionIdBytes: 128,
  taskId: /^[0-9A-Za-z_\-@]{1,128}$/,
} as const;
