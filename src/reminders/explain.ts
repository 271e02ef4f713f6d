import type { PlannedCall } from './call.js';

/** The calls of a plan that reach a person: to him one to one, or to a group that calls upon him. For 为什么提醒我. */
export function callsTo(calls: readonly PlannedCall[], name: string): PlannedCall[] {
  return calls.filter(({ recipient, content }) =>
    recipient.kind === 'person'
      ? recipient.name === name
      : content.kind === 'group' && content.rows.some((row) => row.people.includes(name)),
  );
}
