import { type Bot, createBot } from '../../src/bot/bot.js';
import type { Outcome } from '../../src/bot/channel.js';
import { storeLedger } from '../../src/bot/intake.js';
import type { Person } from '../../src/model/message.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';

/** A task notice of an invented city, in the genre's layout and our own words. */
export const NOTICE = `云岭市人民政府办公室
关于印发2024年云岭市民生实事任务清单的通知
云政办〔2024〕6号

各责任单位要在每月28日前将进展情况、存在问题、工作建议报市政府督查室（市政府1号楼305室）。

附件：2024年云岭市民生实事任务清单

2024年云岭市民生实事任务清单（共9项）

一、出行更畅（3项）

1. 新建改建乡村道路120公里，改造危旧桥梁15座。
责任领导：高志远
责任单位：市交通运输局

2. 打通望山路、临溪街、文昌巷、柳林路4条断头路。
责任领导：高志远
责任单位：市住房城乡建设局

3. 更新电动公交车60台。
责任领导：高志远
责任单位：市交通运输局

二、居住更好（3项）

4. 改造老旧小区48个、背街小巷70条。
责任领导：白秋实
责任单位：市住房城乡建设局

5. 新开工安置房900套。
责任领导：白秋实
责任单位：市住房城乡建设局

6. 新改造农村户厕2.4万户。
责任领导：白秋实
责任单位：市农业农村局

三、服务更优（3项）

7. 新增普惠托位2600个，建成示范托育机构12家。
责任领导：白秋实
责任单位：市卫生健康委

8. 城乡生活垃圾收运率达到96%以上。
责任领导：高志远
责任单位：市城市管理局，石桥县、青溪县

9. 推行高频事项“一窗办结”。
责任领导：高志远
责任单位：市政务服务局
`;

export const PEOPLE: Person[] = [
  { name: '交通联络员', unit: '市交通运输局', role: 'liaison' },
  { name: '住建联络员', unit: '市住建局', role: 'liaison' },
  { name: '农业联络员', unit: '市农业农村局', role: 'liaison' },
  { name: '卫健联络员', unit: '市卫健委', role: 'liaison' },
  { name: '城管联络员', unit: '市城管局', role: 'liaison' },
  { name: '石桥联络员', unit: '石桥县', role: 'liaison' },
  { name: '督查室', unit: '市政府督查室', role: 'supervisor' },
  { name: '市领导', role: 'leader' },
  { name: '办公室', unit: '市政府办公室', role: 'member' },
];

export interface Town {
  store: Store;
  bot: Bot;
  /** Says something in the work group; a minute goes by with every message. */
  say(
    sender: string,
    text: string,
    more?: { replyTo?: string; edits?: string; addressed?: boolean; at?: string; chat?: string; eventId?: string },
  ): Promise<Outcome>;
  close(): Promise<void>;
}

/** A work group over the notice, in memory; the clock starts on Tuesday 2024-05-14 at 10:00. */
export async function openTown(
  filesDir = '/nonexistent',
  { notice = NOTICE, people = PEOPLE, others = [] }: { notice?: string; people?: Person[]; others?: string[] } = {},
): Promise<Town> {
  const store = await openStore({ memory: true });
  let minute = 0;
  let now = '2024-05-14T10:00:00+08:00';
  await storeLedger(store, readLedger(notice, 'A'), now);
  for (const [at, other] of others.entries()) await storeLedger(store, readLedger(other, `B${at + 1}`), now);
  await store.chats.save({ id: 'G', kind: 'group', ledger: 'A' });
  for (const person of people) await store.people.save(person);
  const bot = createBot({ store, now: () => now, filesDir });
  return {
    store,
    bot,
    say(sender, text, { replyTo, edits, addressed = true, at, chat = 'G', eventId } = {}) {
      minute += 1;
      now = at ?? new Date(Date.parse('2024-05-14T10:00:00+08:00') + minute * 60_000).toISOString();
      return bot.receive({
        channel: 'test',
        eventId: eventId ?? `m${minute}`,
        at: now,
        chat,
        sender,
        text,
        addressed,
        attachments: [],
        ...(replyTo === undefined ? {} : { replyTo }),
        ...(edits === undefined ? {} : { edits }),
      });
    },
    close: () => store.close(),
  };
}
