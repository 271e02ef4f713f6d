import { readReminderOrder } from '../../parsers/command/reminders.js';
import type { Act } from '../turn.js';
import { sendList } from './list.js';
import { preview, why } from './plan.js';
import { settings } from './settings.js';
import { resume, spare } from './spare.js';

/** Orders about the reminders that go out by the clock: 别催了, 恢复催报, 提醒预览, 为什么提醒我, 提醒设置, and the list's buttons. */
export const reminding: Act = async (turn) => {
  if (!turn.message.addressed) return undefined;
  const order = readReminderOrder(turn.text, {
    today: turn.today,
    vocabulary: turn.vocabulary,
    people: turn.people.map(({ name }) => name),
  });
  switch (order?.kind) {
    case 'exempt':
      return spare(turn, order);
    case 'resume':
      return resume(turn, order);
    case 'preview':
      return preview(turn);
    case 'why':
      return why(turn);
    case 'settings':
      return settings(turn, order);
    case 'list':
      return sendList(turn, order);
    default:
      return undefined;
  }
};
