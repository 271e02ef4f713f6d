import type { Outgoing } from '../../model/message.js';
import type { Content, OwedRow, PlannedCall } from '../../reminders/call.js';
import {
  calendarText,
  goneText,
  listChoices,
  listText,
  overdueText,
  undeliveredText,
  unreachedNote,
  weeklyText,
} from './reminders-desk.js';
import { codesText, dueText, itemHead, missingText, monthWords, nudgeText, unitLines } from './reminders-lines.js';

/** A call as it goes out: to `@name` or a group, with those who are called upon, never 所有人 (rule 24). */
export function callMessage(call: PlannedCall): Outgoing {
  const { recipient, content } = call;
  const text = callText(call);
  if (recipient.kind === 'person') {
    const choices = content.kind === 'list' ? listChoices(content.list) : [];
    return { chat: `@${recipient.name}`, text, ...(choices.length > 0 ? { choices } : {}) };
  }
  const rows = content.kind === 'group' ? content.rows : [];
  return { chat: recipient.chat, text, mentions: mentionsOf(rows) };
}

/** The people who stand for a unit, else the unit itself. */
function mentionsOf(rows: readonly OwedRow[]): string[] {
  return [...new Set(rows.flatMap((row) => (row.people.length > 0 ? row.people : [row.unit])))];
}

export function callText({ content, at }: PlannedCall): string {
  switch (content.kind) {
    case 'monthly':
      return monthlyText(content);
    case 'group':
      return groupText(content);
    case 'nudge':
      return [NUDGE_HEAD(content.nudges.length), ...content.nudges.map(nudgeText), NUDGE_TAIL].join('\n');
    case 'undelivered':
      return undeliveredText(content.nudges);
    case 'overdue':
      return overdueText(content.nudges);
    case 'list':
      return listText(content.list, at);
    case 'weekly':
      return weeklyText(content.parts, at);
    case 'unreached':
      return unreachedNote(content.title, content.units);
    case 'calendar':
      return calendarText(content.year);
    case 'gone':
      return goneText(content.ledger);
  }
}

const NUDGE_HEAD = (n: number): string => `【到期提醒】有${n}项快到期了：`;
const NUDGE_TAIL = '有新进展请直接回复；办不完请说“申请延期到几月几日”和原因，批准以前仍按原来的期限。';
const HOW = '直接回复进展即可，报的时候说清事项和数字；没有进展也请回一句“本月无进展”。';

/** One to one: what exactly this person still owes, and how to report it. */
function monthlyText({ period, rows, last }: Extract<Content, { kind: 'monthly' }>): string {
  const items = rows.flatMap((row) => row.items);
  const head = `【月报提醒】${monthWords(period.month)}进展还有${items.length}项没有报，${dueText(period, last)}。`;
  const lines = rows.flatMap((row) => [
    `${row.unit}：`,
    ...row.items.map((item) => {
      const missing = missingText(item);
      return `· ${itemHead(item)}${missing === '' ? '' : `：${missing}`}`;
    }),
  ]);
  return [head, ...lines, HOW].join('\n');
}

/** In the group: units and their items, and nobody who reported. */
function groupText({ period, rows, nudges, last }: Extract<Content, { kind: 'group' }>): string {
  const lines: string[] = [];
  if (period !== null && rows.length > 0) {
    const until = dueText(period, last);
    lines.push(
      `【月报提醒】下列事项${monthWords(period.month)}进展还没有报，${until}，在群里直接说即可；没有进展也请说一声。`,
    );
    lines.push(...unitLines(rows));
  }
  if (nudges.length > 0) {
    lines.push(`【到期提醒】下列${nudges.length}项快到期了：`);
    lines.push(...nudges.map((one) => `${one.unit}：${nudgeText(one)}`));
  }
  return lines.join('\n');
}

/** 催办按什么: units and items of a call in a few words, for the preview. */
export function aboutText(call: PlannedCall): string {
  const { content } = call;
  if (content.kind === 'monthly' || (content.kind === 'group' && content.rows.length > 0)) {
    const rows = content.rows.slice(0, 4).map((row) => `${row.unit}（${codesText(row.items, 6)}）`);
    return `${rows.join('、')}${content.rows.length > 4 ? `等${content.rows.length}个单位` : ''}`;
  }
  if ('nudges' in content) return codesText(content.nudges.map((one) => one.item));
  if (content.kind === 'list') return `未报${content.list.counts.missing}项`;
  return '';
}
