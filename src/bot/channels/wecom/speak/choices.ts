import type { TemplateCard } from '@wecom/aibot-node-sdk';
import type { Outgoing } from '../../../../model/message.js';
import { choiceCard } from '../../../../wecom/cards/choice.js';
import { CARD } from '../../../../wecom/limits.js';
import { WECOM } from '../../../replies/wecom.js';

export const QUESTION = 'choice';

/** What a pressed card was about: row of the outbox, and which button (from 0). */
export interface Pressed {
  row: number;
  at: number;
}

const keyOf = (row: number, at: number): string => `${row}:${at}`;

export function readKey(key: string | undefined): Pressed | undefined {
  const match = /^(\d{1,15}):(\d{1,3})$/.exec(key ?? '');
  return match ? { row: Number(match[1]), at: Number(match[2]) } : undefined;
}

/** `mark` tells databases apart: a card of an earlier one must not be taken for a row of this one. */
export const taskOf = (mark: string, row: number): string => `duban-${mark}-${row}`;

/** Buttons of an answer as a card 模板卡片; undefined when there are none, or more than a card takes. */
export function cardOf(
  { id, choices = [] }: Pick<Outgoing, 'choices'> & { id: number },
  mark: string,
): TemplateCard | undefined {
  if (choices.length === 0 || choices.length > CARD.options) return undefined;
  const most = choices.length <= CARD.buttons ? CARD.buttonText : CARD.optionText;
  const long = choices.some(({ label }) => [...label].length > most);
  return choiceCard({
    taskId: taskOf(mark, id),
    title: WECOM.cardTitle,
    ...(long ? { text: choices.map(({ label }, at) => `${at + 1}. ${label}`).join('\n') } : {}),
    questionKey: QUESTION,
    choices: choices.map(({ label }, at) => ({ key: keyOf(id, at), text: label })),
    submit: { key: `${id}:submit`, text: WECOM.choose },
  });
}
