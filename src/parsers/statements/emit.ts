import type { Day, Measure } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import { daysOf, liesAhead } from './days.js';
import type { Draft } from './draft.js';
import { isPreparation, milestoneOf, toldEvent } from './milestones.js';
import { noteText } from './notes.js';
import { objectsIn } from './objects.js';
import { cuesOf, find } from './roles.js';

export interface Emitting {
  text: string;
  today: Day;
  thorough: boolean;
}

/** A draft as statements: one, or one for each named thing it is said of (S222、S221完工通车). */
export function emit(draft: Draft, context: Emitting): Statement[] {
  if (draft.gone || (draft.sized && !context.thorough)) return [];
  const fields = draft.note
    ? noteFields(draft, context)
    : draft.kind === 'figure' && !draft.rest
      ? figureFields(draft, context)
      : stateFields(draft, context);
  if (fields === undefined) return [];
  const words = context.text.slice(draft.start, draft.end);
  const base: Statement = {
    text: words.trim(),
    start: draft.start,
    end: draft.end,
    subject: draft.subject.endsWith(draft.counted) ? draft.subject : `${draft.subject}${draft.counted}`,
    ...(draft.heading && { heading: draft.heading }),
    ...(draft.place !== undefined && draft.place !== '市本级' && draft.place !== '市直' && { place: draft.place }),
    ...fields,
  };
  const objects = objectsFor(draft, base);
  if (objects.length > 1 && base.milestone !== undefined) return objects.map((object) => ({ ...base, object }));
  return [objects[0] === undefined ? base : { ...base, object: objects.length > 1 ? objects.join('、') : objects[0] }];
}

type Fields = Partial<Statement> & { measure: Measure };

/** A figure that counts things has an object only where the ledger knows its name; works and events are about some part. */
function objectsFor(draft: Draft, statement: Statement): string[] {
  if (statement.measure === 'rate' && !/率$|占比$|比例$|比重$/.test(draft.subject))
    return objectsIn(draft.before, draft.objects);
  const about =
    statement.milestone !== undefined || statement.problem !== undefined || statement.status === 'in_progress';
  return about ? objectsIn(draft.note ? draft.subject : draft.before, draft.objects) : [...draft.objects];
}

function figureFields(draft: Draft, { today }: Emitting): Fields | undefined {
  const { figure } = draft;
  if (figure === undefined) return undefined;
  const ahead = liesAhead(draft.dates, today);
  const ratio = figure.kind === 'ratio';
  let measure: Measure = draft.sized && draft.measure !== 'planned' ? 'other' : (draft.measure ?? 'done');
  if (figure.kind === 'points' || figure.kind === 'multiple' || draft.compare) measure = 'other';
  else if (draft.negated) measure = 'other';
  else if (draft.prep && measure === 'done' && !ratio) measure = 'planned';
  else if (ahead && measure !== 'other') measure = 'planned';
  else if (ratio && measure !== 'planned' && measure !== 'other') measure = 'rate';
  const days = daysOf(draft.dates, today, measure === 'planned');
  const opening = days.from?.endsWith('-01-01') === true;
  const unit = figure.unit ?? draft.rowUnit;
  const delta =
    measure === 'planned' || measure === 'other' || opening ? undefined : (draft.deltaWord ?? dailyDelta(draft));
  return {
    measure,
    ...(!draft.noTotal && { value: figure.value }),
    ...(unit !== undefined && { unit }),
    ...(delta !== undefined && { mode: 'delta', deltaWord: delta }),
    ...(figure.qualifier !== undefined && { qualifier: figure.qualifier }),
    ...(draft.percent !== undefined && { percent: draft.percent }),
    ...(draft.beside && { beside: true }),
    ...(draft.nested && { nested: true }),
    ...(draft.breakdown && { breakdown: draft.breakdown }),
    ...days,
    ...(draft.verb !== undefined && { verb: draft.verb }),
    ...(draft.all && { all: true }),
    ...(draft.size && { size: draft.size }),
  };
}

/** 今天完成5个: what one day brought adds to what was there (rule 5). */
function dailyDelta(draft: Draft): string | undefined {
  const cues = cuesOf(draft.segment.tokens);
  if (draft.verb === undefined || find(cues, 'total') || draft.measure === 'under_construction') return undefined;
  const today = draft.segment.tokens.find((token) => token.type === 'date' && token.date.kind === 'day');
  if (today?.type !== 'date' || !/^(?:今天|今日|昨天|昨日|当天|当日|本周|这周|上周)$/.test(today.date.text))
    return undefined;
  return today.date.text;
}

function noteFields(draft: Draft, context: Emitting): Fields | undefined {
  const words = noteText(context.text, draft);
  const { due } = daysOf(draft.dates, context.today, true);
  if (draft.note === 'problem') return { measure: 'status', status: 'blocked', problem: words };
  if (draft.note === 'suggestion') return { measure: 'plan', suggestion: words };
  const { figure } = draft;
  return {
    measure: figure ? 'planned' : 'plan',
    nextStep: words,
    ...(due !== undefined && { due }),
    ...(figure && { value: figure.value, ...(figure.unit !== undefined && { unit: figure.unit }) }),
  };
}

function stateFields(draft: Draft, { text, today, thorough }: Emitting): Fields | undefined {
  const cues = cuesOf(draft.segment.tokens);
  const has = (kind: Parameters<typeof find>[1]) => find(cues, kind) !== undefined;
  const past = daysOf(draft.dates, today, false);
  if (has('none')) return { measure: 'status', status: 'no_progress', ...past };
  if (draft.same && draft.rest) return undefined;
  if (draft.same) return { measure: /率$|占比$|比例$/.test(draft.subject) ? 'rate' : 'done', same: true };
  for (const status of ['stalled', 'paused', 'delayed'] as const)
    if (has(status)) return { measure: 'status', status, ...daysOf(draft.dates, today, true) };
  const words = text.slice(draft.start, draft.end);
  const rest = draft.rest && { rest: draft.rest };
  const acted = draft.measure !== undefined && draft.measure !== 'planned' && draft.measure !== 'other';
  if (draft.negated || (has('not') && acted))
    return {
      measure: 'status',
      status: draft.measure === 'started' ? 'not_started' : 'in_progress',
      ...rest,
      ...(draft.verb && { verb: draft.verb }),
    };
  const intended =
    draft.measure === 'planned' &&
    !/^(?:任务|目标|指标|目标任务|年度任务|任务数)$/.test(draft.verb ?? '') &&
    draft.decider?.kind === 'planned' &&
    (draft.dates.length > 0 || !/^(?:等|待|能|可|才|才能|可以|要|应|需)$/.test(draft.verb ?? ''));
  if (intended || (liesAhead(draft.dates, today) && (draft.measure !== undefined || draft.dates.length > 0)))
    return { measure: 'plan', nextStep: words, ...daysOf(draft.dates, today, true), ...rest };
  const told =
    thorough && (draft.measure === undefined || draft.decider?.kind === 'act') ? toldEvent(text, draft) : undefined;
  if (told !== undefined) return { measure: 'milestone', milestone: told, ...past };
  if (draft.measure === undefined || draft.measure === 'other' || draft.measure === 'planned') return undefined;
  if (draft.measure === 'under_construction' && find(cues, 'event') === undefined)
    return { measure: 'status', status: 'in_progress', ...past, ...rest };
  const verb = draft.verb ?? '';
  if (
    draft.all &&
    !isPreparation(draft) &&
    (draft.measure === 'done' || draft.measure === 'started') &&
    draft.objects.length === 0
  )
    return { measure: draft.measure, all: true, verb, ...past, ...rest };
  if (find(cues, 'done') === undefined && find(cues, 'event') === undefined && find(cues, 'started') === undefined)
    return undefined;
  const milestone = milestoneOf(text, draft);
  if (milestone === undefined) return undefined;
  const whole = draft.subject === '' && draft.heading === undefined && /^(?:完成|完工|办结|竣工)$/.test(milestone);
  if (whole) return { measure: 'status', status: 'done', verb, ...past };
  const underway = isPreparation(draft) || draft.measure === 'started';
  return { measure: 'milestone', milestone, verb, ...(underway && { status: 'in_progress' }), ...past, ...rest };
}
