import fc from 'fast-check';
import { aibotRequest, appRequest, type SignedRequest } from '../wecom/callbacks.js';
import { APP } from './wecom-app.js';

/** A POST that no platform sends. */
export interface Callback {
  query: Record<string, string>;
  headers: Record<string, string>;
  body: string;
}

const NONSENSE = [
  '',
  'null',
  '[]',
  '{}',
  '{"msgtype":1}',
  '{"msgtype":"text"}',
  '{"msgtype":"event"}',
  '<xml/>',
  '<xml>',
  '\u0000',
];

const junk = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom('', '0', '-1', '9'.repeat(40), 'NaN', '%00', '中', '{}', '[[['),
);

const changed = (body: string, cipher: string, at: number, more: string): string =>
  body.replace(cipher, () => cipher.slice(0, at) + more + cipher.slice(at));

/** A request that is wrong somewhere: cut, changed, made up, or rightly signed nonsense. */
function malformed({ query, body }: SignedRequest, nonsense: readonly SignedRequest[]): fc.Arbitrary<Callback> {
  const cipher = /[A-Za-z0-9+/=]{100,}/.exec(body)?.[0] ?? '';
  const name = fc.constantFrom('msg_signature', 'timestamp', 'nonce');
  const other = { ...query, msg_signature: 'f'.repeat(40) };
  const without = (key: string) => Object.fromEntries(Object.entries(query).filter(([one]) => one !== key));
  return fc
    .oneof(
      fc.tuple(name, junk).map(([key, value]) => ({ query: { ...query, [key]: `${value}x` }, body })),
      name.map((key) => ({ query: without(key), body })),
      fc.nat(body.length - 1).map((end) => ({ query, body: body.slice(0, end) })),
      // Only what is encrypted is signed: around it, a changed character may change nothing.
      fc
        .tuple(fc.nat(cipher.length), junk)
        .map(([at, more]) => ({ query, body: changed(body, cipher, at, `${more}!`) })),
      junk.map((more) => ({ query: other, body: more })),
      fc.json({ maxDepth: 2 }).map((text) => ({ query, body: text })),
      fc.constantFrom(...nonsense),
    )
    .map((callback) => ({ ...callback, headers: {} }));
}

/** To the aibot, which takes JSON. */
export function malformedBot(now: number): fc.Arbitrary<Callback> {
  const from = { msgid: 'M', aibotid: 'B', from: { userid: 'u' }, chattype: 'single' };
  const good = aibotRequest({ ...from, msgtype: 'text', text: { content: '好' } }, { now });
  const sealed = NONSENSE.map((text) => {
    const { query, body } = appRequest(text, { now, receiveId: '' });
    return { query, body: JSON.stringify({ encrypt: /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(body)?.[1] ?? '' }) };
  });
  return malformed(good, sealed);
}

/** To the app, which takes XML. */
export function malformedApp(now: number): fc.Arbitrary<Callback> {
  const fields = { ToUserName: APP.corpId, FromUserName: 'u', CreateTime: String(Math.floor(now / 1000)) };
  const all = { ...fields, MsgType: 'text', Content: '好', MsgId: '1' };
  const xml = `<xml>${Object.entries(all)
    .map(([key, value]) => `<${key}>${value}</${key}>`)
    .join('')}</xml>`;
  const receiveId = APP.corpId;
  return malformed(
    appRequest(xml, { now, receiveId }),
    NONSENSE.map((text) => appRequest(text, { now, receiveId })),
  );
}

const HEADER = 'x-telegram-bot-api-secret-token';
const message = {
  message_id: 1,
  date: 1_715_652_000,
  chat: { id: 5, type: 'private' },
  from: { id: 5, is_bot: false, first_name: '甲' },
  text: '好',
};

/** To Telegram's webhook: the secret is wrong, or the update is none. */
export function malformedUpdate(secret: string): fc.Arbitrary<Callback> {
  const good = JSON.stringify({ update_id: 1, message });
  const right = { [HEADER]: secret };
  const wrong = fc.string({ unit: 'grapheme-ascii', maxLength: 40 }).filter((one) => one.trim() !== secret);
  const broken = fc.constantFrom<Record<string, unknown>>(
    ...['message_id', 'date', 'chat'].flatMap((key) => [{ [key]: undefined }, { [key]: '-' }]),
    ...['from', 'text'].map((key) => ({ [key]: 1 })),
  );
  return fc
    .oneof(
      wrong.map((one) => ({ headers: { [HEADER]: one }, body: good })),
      fc.nat(good.length - 1).map((end) => ({ headers: right, body: good.slice(0, end) })),
      junk.map((body) => ({ headers: right, body })),
      fc.json({ maxDepth: 3 }).map((body) => ({ headers: right, body })),
      broken.map((change) => ({
        headers: right,
        body: JSON.stringify({ update_id: 1, message: { ...message, ...change } }),
      })),
      fc
        .constantFrom(null, '1', 1.5, {})
        .map((id) => ({ headers: right, body: JSON.stringify({ update_id: id, message }) })),
    )
    .map((callback) => ({ ...callback, query: {} }));
}
