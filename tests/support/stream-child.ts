/**
 * A process that lives by the inbox as the bot does, for the test that kills it: first what lay unhandled, then the
 * messages of the stream. It says `kept ID` only after a message is stored, and works on it only after saying so.
 * Arguments: place of the store (JSON), first and last number of the stream.
 */
import { writeSync } from 'node:fs';
import { type Location, openStore } from '../../src/store/open.js';
import { fact, message } from '../store/contract/make.js';

const [place = '', first = '', last = ''] = process.argv.slice(2);
const location: Location = place.startsWith('postgres') ? { databaseUrl: place } : { dataDir: place };
const store = await openStore(location);
const now = () => new Date().toISOString();
const say = (line: string) => writeSync(1, `${line}\n`);

async function handle(id: number): Promise<void> {
  await store.transaction(async (tx) => {
    const claimed = await tx.inbox.claim(id);
    if (!claimed) return;
    const value = Number(claimed.eventId);
    await tx.facts.add([fact({ item: `K${value % 5}`, value, messageId: id, reportedAt: claimed.at })]);
    await tx.outbox.put(`reply:${id}`, { chat: claimed.chat, text: `收到第${value}条` }, claimed.at, id);
    await tx.inbox.finish(id, { action: 'record' });
  });
}

for (const left of await store.inbox.unhandled('2100-01-01T00:00:00Z', 1000)) await handle(left.id);
say('ready');
for (let number = Number(first); number <= Number(last); number++) {
  const { id } = await store.inbox.receive(message({ eventId: String(number) }), now());
  say(`kept ${number}`);
  await handle(id);
}
say('end');
await store.close();
