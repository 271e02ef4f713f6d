import { z } from 'zod';
import { readAnswer } from './answer.js';
import type { WecomHttp } from './http.js';
import { BYTES } from './limits.js';
import { assertText, type ResponseMessage } from './messages.js';

/**
 * Answers a callback through its response_url 主动回复: once, within one hour. In a group it quotes what it answers.
 *
 * @throws WecomError and nothing else; after `unknown` the address may be used up
 */
export async function respondTo(http: WecomHttp, responseUrl: string, message: ResponseMessage): Promise<void> {
  const api = 'aibot/response';
  if (message.msgtype === 'markdown') assertText(api, message.markdown.content, BYTES.aibotMarkdown);
  const body = JSON.stringify(message);
  readAnswer(api, await http.request({ api, method: 'POST', url: responseUrl, body }), z.object({}));
}
