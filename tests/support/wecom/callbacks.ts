import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { CallbackCrypto } from '../../../src/wecom/crypto/callback-crypto.js';
import { passiveReply } from './qyapi/replies.js';

/** Token and key of an invented callback address: what its owner and WeCom share. */
const TOKEN = 'duban-test-token';
const ENCODING_AES_KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';

/** Credentials for the bot under test; the receiveid is the corpid, or '' for an aibot. */
export const callbackOptions = (receiveId: string) => ({ token: TOKEN, encodingAesKey: ENCODING_AES_KEY, receiveId });

/** One HTTP request as WeCom sends it. */
export interface SignedRequest {
  query: Record<string, string>;
  body: string;
}

interface Sender {
  receiveId: string;
  /** Milliseconds since 1970. */
  now: number;
  nonce?: string;
}

function signed(text: string, { receiveId, now, nonce = '1597212914' }: Sender) {
  const crypto = new CallbackCrypto(callbackOptions(receiveId));
  const encrypt = crypto.encrypt(text, randomBytes(16));
  const timestamp = String(Math.floor(now / 1000));
  return { encrypt, query: { msg_signature: crypto.sign({ timestamp, nonce, encrypt }), timestamp, nonce } };
}

/** POST of an aibot 智能机器人: `message` is the decrypted JSON. */
export function aibotRequest(message: unknown, sender: Omit<Sender, 'receiveId'>): SignedRequest {
  const { encrypt, query } = signed(JSON.stringify(message), { ...sender, receiveId: '' });
  return { query, body: JSON.stringify({ encrypt }) };
}

/** POST of a self-built app 自建应用: `text` is the decrypted XML. */
export function appRequest(text: string, sender: Sender): SignedRequest {
  const { encrypt, query } = signed(text, sender);
  const body =
    `<xml><ToUserName><![CDATA[${sender.receiveId}]]></ToUserName><AgentID><![CDATA[1000002]]></AgentID>` +
    `<Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`;
  return { query, body };
}

/** GET with which an address is verified; `echo` is the text that must come back. */
export function verificationRequest(echo: string, sender: Sender): Record<string, string> {
  const { encrypt, query } = signed(echo, sender);
  return { ...query, echostr: encrypt };
}

const sealSchema = z.strictObject({
  encrypt: z.string(),
  msgsignature: z.string(),
  timestamp: z.int(),
  nonce: z.string(),
});

/**
 * Opens the body with which the bot answered an aibot's callback, as WeCom would: the envelope, its signature, the
 * callback's own nonce, and the fields and limits of the reply (101031).
 *
 * @returns the reply; undefined for an empty body, which is no reply
 * @throws when WeCom would not take it
 */
export function openAibotReply(body: string, nonce: string): z.infer<typeof passiveReply> | undefined {
  if (body === '') return undefined;
  const seal = sealSchema.parse(JSON.parse(body));
  if (seal.nonce !== nonce) throw new Error('a reply needs the nonce of its callback');
  const crypto = new CallbackCrypto(callbackOptions(''));
  const opened = crypto.open({ ...seal, timestamp: String(seal.timestamp) }, seal.msgsignature);
  return passiveReply.parse(JSON.parse(opened.toString()));
}
