import type { Message } from '../../../src/model/message.js';
import type { NewFact } from '../../../src/store/store.js';

let count = 0;

export const message = (fields: Partial<Message> = {}): Message => ({
  channel: 'web',
  eventId: `event-${++count}`,
  at: '2023-06-01T01:00:00.000Z',
  chat: '工作群',
  sender: '李明',
  text: '清渠：累计完成12公里',
  addressed: true,
  attachments: [],
  ...fields,
});

export const fact = (fields: Partial<NewFact> = {}): NewFact => ({
  item: 'C7',
  ledger: 'C',
  state: 'confirmed',
  kind: 'report',
  measure: 'done',
  value: 12,
  unit: '公里',
  target: 'C7.1',
  asOf: '2023-06-01',
  reportedAt: '2023-06-01T01:00:00.000Z',
  reporter: '李明',
  reporterUnit: '云溪县水利局',
  ...fields,
});
