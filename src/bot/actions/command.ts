import { readCommand } from '../../parsers/command.js';
import { exemptionsOf } from '../commands/remind-settings.js';
import { runCommand } from '../commands/run.js';
import { produce } from '../produce.js';
import { type Act, remember, say } from '../turn.js';

/** Remind, export, help: done or scheduled; what goes elsewhere or later is put into the outbox (rules 23, 24). */
export const command: Act = async (turn) => {
  if (!turn.message.addressed) return undefined;
  const read = readCommand(turn.text, {
    today: turn.today,
    role: turn.person.role,
    vocabulary: turn.vocabulary,
    people: turn.people.map(({ name }) => name),
  });
  if (!read) return undefined;
  const result = await runCommand(read, {
    now: turn.now,
    sender: turn.person,
    chat: turn.chat,
    messageId: turn.message.id,
    index: turn.index,
    people: turn.people,
    chats: turn.chats,
    store: turn.store,
    talk: turn.talk.recent,
    exemptions: await exemptionsOf(turn.store),
    ...(turn.calendar && { calendar: turn.calendar }),
    keepFile: (name, bytes) => produce(turn, name, bytes),
  });
  for (const { key, at, out } of result.sends) await turn.store.outbox.put(key, out, at, turn.message.id);
  remember(turn, result.items);
  const outcome = say(turn, result.action, result.text, { items: result.items, files: result.files });
  const [first] = outcome.reply;
  if (first && result.mentions) first.mentions = result.mentions;
  return outcome;
};
