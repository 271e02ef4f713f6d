import { createHash } from 'node:crypto';
import type { TemplateCard } from '@wecom/aibot-node-sdk';
import { z } from 'zod';
import { readAnswer } from './answer.js';
import { refusal } from './errors.js';
import { DEFAULT_BASE_URL, type HttpOptions, WecomHttp } from './http.js';
import { BYTES, MEDIA } from './limits.js';
import { assertText } from './messages.js';
import { assertUpload, multipart, type Upload, uploadedSchema } from './upload.js';

export interface WecomWebhookOptions {
  /** The `key` of the webhook's address. Whoever has it can speak in the group. */
  key: string;
  baseUrl?: string;
  http?: HttpOptions;
}

/** Who is called by name @: userids, or mobile numbers where those are not known; `@all` for everybody. */
export interface Mentions {
  mentioned_list?: readonly string[];
  mentioned_mobile_list?: readonly string[];
}

/** 图文: title 128 and description 512 bytes. */
export interface Article {
  title: string;
  description?: string;
  url: string;
  picurl?: string;
}

const SEND = 'webhook/send';

/**
 * A group's webhook 消息推送（原群机器人）: speaks, hears nothing; 20 messages a minute. Every method throws a `WecomError`
 * and nothing else. There is no check for duplicates: what is `unknown` may stand in the group.
 */
export class WecomWebhook {
  readonly #key: string;
  readonly #base: string;
  readonly #http: WecomHttp;

  constructor({ key, baseUrl = DEFAULT_BASE_URL, http }: WecomWebhookOptions) {
    this.#key = key;
    this.#base = `${baseUrl.replace(/\/+$/, '')}/cgi-bin/`;
    this.#http = new WecomHttp(http);
  }

  /** Text of at most 2048 bytes; `<@userid>` in it calls somebody too. */
  async sendText(content: string, mentions: Mentions = {}): Promise<void> {
    assertText(SEND, content, BYTES.webhookText);
    await this.#send({ msgtype: 'text', text: { content, ...mentions } });
  }

  /** Headings, bold, links, quotes, three colours, `<@userid>`; at most 4096 bytes. */
  async sendMarkdown(content: string): Promise<void> {
    assertText(SEND, content, BYTES.webhookMarkdown);
    await this.#send({ msgtype: 'markdown', markdown: { content } });
  }

  /** With lists and tables, without colours and mentions; at most 4096 bytes. Clients before 4.1.36 show it bare. */
  async sendMarkdownV2(content: string): Promise<void> {
    assertText(SEND, content, BYTES.webhookMarkdown);
    await this.#send({ msgtype: 'markdown_v2', markdown_v2: { content } });
  }

  /** JPG or PNG of at most 2 MB. */
  async sendImage(bytes: Uint8Array): Promise<void> {
    if (bytes.length > MEDIA.webhookImage) throw refusal(SEND, `a picture of ${bytes.length} bytes is above 2 MB`);
    const base64 = Buffer.from(bytes).toString('base64');
    await this.#send({ msgtype: 'image', image: { base64, md5: createHash('md5').update(bytes).digest('hex') } });
  }

  /** 1 to 8 articles. */
  async sendNews(articles: readonly Article[]): Promise<void> {
    if (articles.length < 1 || articles.length > 8)
      throw refusal(SEND, `${articles.length} articles: 1 to 8 are taken`);
    for (const { title, description } of articles) {
      assertText(SEND, title, BYTES.newsTitle);
      if (description) assertText(SEND, description, BYTES.newsDescription);
    }
    await this.#send({ msgtype: 'news', news: { articles } });
  }

  /** @param media_id of this webhook's own `uploadMedia` */
  async sendFile(media_id: string): Promise<void> {
    await this.#send({ msgtype: 'file', file: { media_id } });
  }

  /** text_notice or news_notice (see `noticeCard`): a webhook hears no buttons. */
  async sendTemplateCard(template_card: TemplateCard): Promise<void> {
    if (!/^(text|news)_notice$/.test(template_card.card_type)) throw refusal(SEND, 'a webhook takes notice cards only');
    await this.#send({ msgtype: 'template_card', template_card });
  }

  /** Returns the media_id, good for three days and for this webhook only. */
  async uploadMedia(upload: Upload & { type: 'file' | 'voice' }): Promise<string> {
    const api = 'webhook/upload_media';
    assertUpload(api, upload);
    return (await this.#call(api, multipart(upload), { type: upload.type }, uploadedSchema)).media_id;
  }

  async #send(message: object): Promise<void> {
    await this.#call(SEND, { body: JSON.stringify(message) }, {}, z.object({}));
  }

  async #call<T>(
    api: string,
    content: { body: string | Uint8Array; contentType?: string },
    query: Record<string, string>,
    schema: z.ZodType<T>,
  ): Promise<T> {
    const url = `${this.#base}${api}?${new URLSearchParams({ key: this.#key, ...query })}`;
    return readAnswer(api, await this.#http.request({ api, method: 'POST', url, ...content }), schema);
  }
}
