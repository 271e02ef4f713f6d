import type { SendMarkdownMsgBody, TemplateCard } from '@wecom/aibot-node-sdk';
import { refusal } from './errors.js';
import { BYTES } from './limits.js';

interface TextMessage {
  msgtype: 'text';
  text: { content: string };
}
interface MediaMessage {
  msgtype: 'file';
  file: { media_id: string };
}
interface ImageMessage {
  msgtype: 'image';
  image: { media_id: string };
}
/** 文本卡片: title 128 and description 512 characters, a link. */
interface TextCardMessage {
  msgtype: 'textcard';
  textcard: { title: string; description: string; url: string; btntxt?: string };
}
interface CardMessage {
  msgtype: 'template_card';
  template_card: TemplateCard;
}

/** What a self-built app 自建应用 sends to members. */
export type AppMessage =
  | TextMessage
  | SendMarkdownMsgBody
  | TextCardMessage
  | MediaMessage
  | ImageMessage
  | CardMessage;

/** What it sends to a group that it made itself. `mentioned_list`: userids, or `@all`. */
export type ChatMessage =
  | { msgtype: 'text'; text: { content: string; mentioned_list?: string[] } }
  | SendMarkdownMsgBody
  | TextCardMessage
  | MediaMessage
  | ImageMessage;

/** Answer to a response_url 主动回复; `feedback.id` makes a feedback_event 用户反馈事件 possible. */
export type ResponseMessage =
  | { msgtype: 'markdown'; markdown: { content: string; feedback?: { id: string } } }
  | CardMessage;

/** @throws WecomError `refused` for an empty text, or one that WeCom would cut off without a word */
export function assertText(api: string, content: string, most: number): void {
  const size = Buffer.byteLength(content);
  if (size === 0) throw refusal(api, 'the text is empty');
  if (size > most) throw refusal(api, `a text of ${size} bytes is above ${most}`);
}

/** The texts of an app's message are within their limits. @throws WecomError `refused` */
export function assertMessage(api: string, message: AppMessage | ChatMessage): void {
  if (message.msgtype === 'text') assertText(api, message.text.content, BYTES.appText);
  if (message.msgtype === 'markdown') assertText(api, message.markdown.content, BYTES.appMarkdown);
}
