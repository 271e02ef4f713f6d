import type { Day } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import type { Draft } from './draft.js';
import { figureFields } from './figureFields.js';
import { withoutObject } from './milestones.js';
import { noteFields } from './notes.js';
import { objectsIn } from './objects.js';
import { stateFields } from './stateFields.js';

export interface Emitting {
  text: string;
  today: Day;
  thorough: boolean;
}

/** A draft as statements: one, or one for each named thing it is said of (S901、S902完工通车). */
export function emit(draft: Draft, { text, today, thorough }: Emitting): Statement[] {
  if (draft.gone || (draft.sized && !thorough)) return [];
  const words = text.slice(draft.start, draft.end).trim();
  const subject = draft.subject.endsWith(draft.counted) ? draft.subject : draft.subject + draft.counted;
  const statement: Statement = { text: words, start: draft.start, end: draft.end, subject, measure: 'other' };
  if (draft.heading) statement.heading = draft.heading;
  if (draft.place !== undefined && !WHOLE.test(draft.place)) statement.place = draft.place;
  const told = draft.note
    ? noteFields(statement, draft, text, today)
    : draft.figure && !draft.rest
      ? figureFields(statement, draft, draft.figure, today)
      : stateFields(statement, draft, { text, today, thorough });
  if (!told) return [];
  const objects = objectsFor(draft, statement);
  if (statement.milestone !== undefined) statement.milestone = withoutObject(statement.milestone, objects);
  if (objects.length > 1 && statement.milestone !== undefined)
    return objects.map((object) => ({ ...statement, object }));
  if (objects.length > 0) statement.object = objects.join('、');
  return [statement];
}

/** 市本级: a row of a breakdown, but no narrower place. */
const WHOLE = /^(?:市本级|市直|县本级|区本级)$/;
const RATE = /率$|占比$|比例$|比重$/;

/** A figure that counts things has an object only where the ledger knows its name; works and events are about some part. */
function objectsFor(draft: Draft, statement: Statement): string[] {
  if (statement.measure === 'rate' && !RATE.test(draft.subject)) return objectsIn(draft.before, draft.objects);
  const { milestone, problem, status } = statement;
  const about =
    milestone !== undefined || problem !== undefined || status === 'in_progress' || status === 'not_started';
  return about ? objectsIn(draft.note ? draft.subject : draft.before, draft.objects) : draft.objects;
}
