import { describe, expect, it } from 'vitest';
import type { Me } from '../../../src/bot/channels/telegram/addressed.js';
import { readMessage } from '../../../src/bot/channels/telegram/read.js';
import { updateSchema } from '../../../src/bot/channels/telegram/update.js';
import { ALONE, DATE, GROUP, LIAISON, message } from '../../support/telegram/said.js';
import { BOT } from '../../support/telegram/state.js';

const ME: Me = { id: BOT.id, username: BOT.username, readsAll: true };
const AT = `@${BOT.username}`;

function read(change: Record<string, unknown>, edited = false) {
  const { message: said } = updateSchema.parse({ update_id: 1, message: message(change) });
  return said && readMessage(said, ME, edited);
}
const entity = (type: string, offset: number, length: number, more = {}) => ({ type, offset, length, ...more });
const replied = (change: Record<string, unknown>) => ({ reply_to_message: message({ message_id: 5, ...change }) });

describe('a message in a group', () => {
  it('is the sender’s, in the group, at its time', () => {
    expect(read({})).toEqual({
      message: {
        channel: 'telegram',
        eventId: `${GROUP.id}:77`,
        at: '2026-06-10T10:00:00+08:00',
        chat: `telegram:${GROUP.id}`,
        chatKind: 'group',
        sender: 'telegram:42',
        senderName: '市城管局联络员',
        text: '改造雨污管网40公里',
        addressed: false,
        attachments: [],
        handle: { chat: GROUP.id, message: 77, files: [] },
      },
    });
  });

  const spoken: [string, Record<string, unknown>, { text: string; addressed: boolean }][] = [
    [
      'a mention',
      { text: `${AT} 7项完成多少`, entities: [entity('mention', 0, AT.length)] },
      { text: '7项完成多少', addressed: true },
    ],
    [
      'a mention in the middle, in another case',
      { text: `请 ${AT.toUpperCase()} 查一下`, entities: [entity('mention', 2, AT.length)] },
      { text: '请 查一下', addressed: true },
    ],
    [
      'a mention behind an emoji, which is two units',
      { text: `😀${AT} 在吗`, entities: [entity('mention', 2, AT.length)] },
      { text: '😀 在吗', addressed: true },
    ],
    [
      'a mention by account',
      { text: '督办 7项完成多少', entities: [entity('text_mention', 0, 2, { user: BOT })] },
      { text: '7项完成多少', addressed: true },
    ],
    [
      'a mention of somebody else',
      { text: '@another_one 看看', entities: [entity('mention', 0, 12)] },
      { text: '@another_one 看看', addressed: false },
    ],
    ['words that only look like a mention', { text: `邮箱a${AT}` }, { text: `邮箱a${AT}`, addressed: false }],
    ['a command', { text: '/help', entities: [entity('bot_command', 0, 5)] }, { text: '帮助', addressed: true }],
    [
      'a command to this bot',
      { text: `/whoami${AT}`, entities: [entity('bot_command', 0, 7 + AT.length)] },
      { text: '我是谁', addressed: true },
    ],
    [
      'an unknown command to this bot',
      { text: `/sum${AT} 7项`, entities: [entity('bot_command', 0, 4 + AT.length)] },
      { text: '/sum 7项', addressed: true },
    ],
    [
      'a command to another bot',
      { text: '/help@another_bot', entities: [entity('bot_command', 0, 17)] },
      { text: '/help@another_bot', addressed: false },
    ],
    [
      'an unknown command',
      { text: '/sum', entities: [entity('bot_command', 0, 4)] },
      { text: '/sum', addressed: false },
    ],
    ['a reply to the bot', replied({ from: BOT, text: '已登记' }), { text: '改造雨污管网40公里', addressed: true }],
    ['a reply to a person', replied({}), { text: '改造雨污管网40公里', addressed: false }],
    [
      'something in a topic that the bot opened',
      replied({ from: BOT, forum_topic_created: { name: '进度' } }),
      { text: '改造雨污管网40公里', addressed: false },
    ],
    [
      'a forward of what somebody else said',
      { forward_origin: { type: 'user', sender_user: { id: 8 } } },
      { text: '转发：改造雨污管网40公里', addressed: false },
    ],
    [
      'a forward of a hidden sender',
      { forward_origin: { type: 'hidden_user' } },
      { text: '转发：改造雨污管网40公里', addressed: false },
    ],
    [
      'a forward of the sender’s own words',
      { forward_origin: { type: 'user', sender_user: LIAISON } },
      { text: '改造雨污管网40公里', addressed: false },
    ],
    ['half of a character', { text: '好\ud83d的\u0000' }, { text: '好\ufffd的', addressed: false }],
  ];
  it.each(spoken)('%s', (_, change, expected) => expect(read(change)?.message).toMatchObject(expected));

  const nobody: [string, Record<string, unknown>][] = [
    ['another bot', { from: { ...LIAISON, is_bot: true } }],
    ['a channel', { chat: { ...GROUP, type: 'channel' } }],
    ['an anonymous administrator', { sender_chat: GROUP }],
    ['nobody', { from: undefined }],
    ['a sticker', { text: undefined, sticker: { file_id: 's' } }],
    ['a notice that somebody joined', { text: undefined, new_chat_members: [LIAISON] }],
  ];
  it.each(nobody)('of %s is not heard', (_, change) => expect(read(change)).toBeUndefined());
});

describe('links between messages', () => {
  it('a reply to a person names the event of what it replies to', () =>
    expect(read(replied({}))?.message).toMatchObject({ replyTo: `${GROUP.id}:5` }));

  it('a reply to the bot gives its words, without the number of the piece', () => {
    const to = replied({ from: BOT, text: '（2/3）\n已登记' });
    expect(read(to)?.message).toMatchObject({ quote: '已登记' });
    expect(read(to)?.message).not.toHaveProperty('replyTo');
  });

  it('a reply to the bot’s buttons gives the data of the first', () => {
    const reply_markup = {
      inline_keyboard: [
        [
          { text: '甲', callback_data: '3:0.x' },
          { text: '乙', callback_data: '3:1.y' },
        ],
      ],
    };
    expect(read(replied({ from: BOT, text: '是哪一项？', reply_markup }))?.button).toBe('3:0.x');
  });

  it('an edited message names the one it edits, and each of its versions is another event', () => {
    const [first, again, later] = [
      read({ edit_date: DATE + 60, text: '60公里' }, true),
      read({ edit_date: DATE + 60, text: '60公里' }, true),
      read({ edit_date: DATE + 60, text: '61公里' }, true),
    ].map((heard) => heard?.message);
    expect(first).toMatchObject({ edits: `${GROUP.id}:77`, text: '60公里', at: '2026-06-10T10:01:00+08:00' });
    expect(first?.eventId).toMatch(new RegExp(`^${GROUP.id}:77:${DATE + 60}:`));
    expect(again?.eventId).toBe(first?.eventId);
    expect(later?.eventId).not.toBe(first?.eventId);
  });

  it('a topic is answered in the topic', () =>
    expect(read({ message_thread_id: 12, is_topic_message: true })?.message.handle).toMatchObject({ thread: 12 }));
});

describe('alone with the bot', () => {
  it('everything is addressed, and the chat is the account’s', () =>
    expect(read({ chat: ALONE })?.message).toMatchObject({
      chat: 'telegram:@42',
      chatKind: 'private',
      addressed: true,
    }));
  it('the first word of all', () =>
    expect(read({ chat: ALONE, text: '/start x', entities: [entity('bot_command', 0, 6)] })?.message.text).toBe(
      '帮助 x',
    ));
});

describe('what hangs on a message', () => {
  const file = (id: string, more = {}) => ({ file_id: id, file_unique_id: `u${id}`, ...more });
  const cases: [string, Record<string, unknown>, unknown[], unknown[]][] = [
    [
      'a document with words',
      { caption: '月报', document: file('d', { file_name: '5月.docx', file_size: 9 }) },
      [{ kind: 'file', name: '5月.docx' }],
      [{ id: 'd', size: 9 }],
    ],
    [
      'a photo in its largest size',
      { photo: [file('s', { file_size: 1 }), file('l', { file_size: 3 }), file('m', { file_size: 2 })] },
      [{ kind: 'image', name: '图片77.jpg' }],
      [{ id: 'l', size: 3 }],
    ],
    ['a voice message', { voice: file('v') }, [{ kind: 'voice', name: '语音77.ogg' }], [{ id: 'v' }]],
    ['a video', { video: file('w', { file_name: 'a.mp4' }) }, [{ kind: 'video', name: 'a.mp4' }], [{ id: 'w' }]],
    ['a document without a name', { document: file('n') }, [{ kind: 'file', name: '文件77' }], [{ id: 'n' }]],
  ];
  it.each(cases)('%s', (_, change, attachments, files) => {
    const said = read({ text: undefined, ...change })?.message;
    expect(said).toMatchObject({ text: change.caption ?? '', attachments, handle: { files } });
  });
  it('the caption is read like a text', () =>
    expect(
      read({
        text: undefined,
        caption: `${AT} 存一下`,
        caption_entities: [entity('mention', 0, AT.length)],
        document: file('d'),
      })?.message,
    ).toMatchObject({ text: '存一下', addressed: true }));
});

describe('names', () => {
  const cases: [Record<string, unknown>, string][] = [
    [{ first_name: '值班员' }, '值班员'],
    [{ first_name: 'Duty', last_name: 'Desk' }, 'Duty Desk'],
    [{ first_name: '联络员', last_name: '水利局' }, '水利局联络员'],
  ];
  it.each(cases)('%j', (names, name) =>
    expect(read({ from: { id: 1, is_bot: false, ...names } })?.message.senderName).toBe(name),
  );
});
