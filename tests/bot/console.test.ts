import { PassThrough } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConsoleChannel } from '../../src/bot/channels/console.js';
import { readCommand } from '../../src/bot/channels/console-commands.js';
import { type OpenStore, openStore } from '../../src/store/open.js';
import { fakeBot, LEDGER, PEOPLE } from '../web/support.js';

let store: OpenStore;
beforeAll(async () => {
  store = await openStore({ memory: true });
  await store.ledgers.save(LEDGER, '2026-05-01T00:00:00Z');
  for (const person of PEOPLE) await store.people.save(person);
  await store.chats.save({ id: 'G-T', kind: 'group', ledger: 'T' });
});
afterAll(() => store.close());

/** What the terminal shows when these lines are piped in. */
async function played(lines: string[]): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  const shown = textOf(output);
  const channel = createConsoleChannel({ store, now: () => '2026-05-25T10:00:00+08:00', input, output });
  await channel.start({ receive: fakeBot(store) });
  input.end(`${lines.join('\n')}\n`);
  await channel.done;
  await channel.stop();
  output.end();
  return shown;
}

describe('the terminal', () => {
  it.each<[string, string[], string[]]>([
    ['begins as the first liaison in the first group', [], ['您现在是城管局联络员，在G-T']],
    ['answers a report', ['雨污管网累计完成12公里'], ['督办：T7 改造雨污管网 累计12公里']],
    [
      'takes the choice of a number',
      ['又完成5个', '1'],
      ['是哪一项？', '1. 雨污管网', '2. 口袋公园', '已记到雨污管网'],
    ],
    ['changes the person', ['/我是 秘书长', '雨污管网多少'], ['您现在是秘书长，在G-T', '目标80公里']],
    ['finds a person by a part of the name', ['/我是 水利'], ['您现在是水利局联络员']],
    ['lists people', ['/我是'], ['督查室值班（督查室）']],
    ['does not know a person', ['/我是 路人'], ['没有叫“路人”的人']],
    ['goes to the private chat and back', ['/群 私聊', '/群 T'], ['在@城管局联络员', '在G-T']],
    ['keeps its own private chat when the person changes', ['/群 私聊', '/我是 秘书长'], ['您现在是秘书长，在@秘书长']],
    ['lists chats for an unknown one', ['/群 X'], ['G-T 云溪市2026年重点任务']],
    ['edits and takes back', ['累计完成20公里', '/修改 累计完成21公里', '/作废'], ['累计21公里', '已撤回']],
    ['has nothing to take back', ['/作废'], ['您还没有发过消息']],
    ['joins lines', ['雨污管网\\', '累计完成14公里'], ['累计14公里']],
    ['says that the bot was silent', ['收到'], ['机器人没有回话']],
    ['says when handling failed', ['坏了'], ['处理时出了问题']],
    ['shows what goes elsewhere', ['通知督查'], ['（发给@督查室值班）有一条待您确认']],
    ['does not know a command', ['收到', '/飞'], ['没有这个命令']],
    ['helps', ['/帮助'], ['/我是 名字']],
  ])('%s', async (_, lines, expected) => {
    const shown = await played(lines);
    for (const part of expected) expect(shown).toContain(part);
  });

  it('ends at /退出 and reads no further', async () => {
    expect(await played(['/退出', '雨污管网多少'])).not.toContain('目标80公里');
  });

  it.each([
    ['/我是 张三', { name: 'be', rest: '张三' }],
    ['／群 G-A', { name: 'go', rest: 'G-A' }],
    ['/退出', { name: 'quit', rest: '' }],
    ['井盖完成1/3', undefined],
  ])('reads %s', (line, command) => {
    expect(readCommand(line)).toEqual(command);
  });
});
