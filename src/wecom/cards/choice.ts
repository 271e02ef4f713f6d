import type { TemplateCard } from '@wecom/aibot-node-sdk';
import { CARD } from '../limits.js';
import { assertCount, assertKeys, cut, taskId } from './checks.js';

/** Something to choose: `key` comes back when it is pressed, `text` is what stands on it (cut where too long). */
export interface Choice {
  key: string;
  text: string;
  /** Look of a button, 1 to 4; 1 when left out. */
  style?: 1 | 2 | 3 | 4;
}

/** What every card that asks says; texts that are too long are cut with '…'. */
export interface Question {
  /** Unique to the bot; comes back with the press. Letters, digits, `_-@`; at most 128 bytes. */
  taskId: string;
  /** 26 characters, 16 of a vote. */
  title: string;
  /** 30 characters. */
  desc?: string;
}

/** 按钮交互: up to 6 buttons, keys of at most 1024 bytes. `text`: 112 characters. @throws RangeError */
export function buttonCard(question: Question & { text?: string; choices: readonly Choice[] }): TemplateCard {
  const { text, choices } = question;
  assertCount('buttons', choices.length, CARD.buttons);
  const keys = choices.map(({ key }) => key);
  assertKeys(keys, CARD.keyBytes);
  return {
    card_type: 'button_interaction',
    ...head(question),
    ...(text && { sub_title_text: cut(text, CARD.subTitle) }),
    button_list: choices.map(({ key, text, style }) => ({
      text: cut(text, CARD.buttonText),
      ...(style && { style }),
      key,
    })),
  };
}

/** A button that sends what was chosen. */
export type Submit = Pick<Choice, 'key' | 'text'>;

interface Vote extends Question {
  /** Comes back with the choice. */
  questionKey: string;
  choices: readonly Choice[];
  submit: Submit;
  /** Several may be chosen. */
  several?: boolean;
}

/** 投票选择: up to 20 choices to tick, keys of at most 128 bytes. @throws RangeError */
export function voteCard(vote: Vote): TemplateCard {
  const { questionKey, choices, submit, several = false } = vote;
  assertCount('options', choices.length, CARD.options);
  assertOptions([{ key: questionKey, choices }], submit);
  return {
    card_type: 'vote_interaction',
    ...head(vote, CARD.voteTitle),
    checkbox: {
      question_key: questionKey,
      mode: several ? 1 : 0,
      option_list: choices.map(({ key, text }) => ({ id: key, text: cut(text, CARD.optionText), is_checked: false })),
    },
    submit_button: { text: cut(submit.text, CARD.buttonText), key: submit.key },
  };
}

/** One list of a `selectCard`: 13 characters of title, up to 10 choices. */
export interface Selection {
  key: string;
  title?: string;
  choices: readonly Choice[];
}

/** 多项选择: up to 3 drop-down lists of up to 10 choices each, keys of at most 128 bytes. @throws RangeError */
export function selectCard(question: Question & { selections: readonly Selection[]; submit: Submit }): TemplateCard {
  const { selections, submit } = question;
  assertCount('lists', selections.length, CARD.selects);
  for (const { choices } of selections) assertCount('options', choices.length, CARD.selectOptions);
  assertOptions(selections, submit);
  return {
    card_type: 'multiple_interaction',
    ...head(question),
    select_list: selections.map(({ key, title, choices }) => ({
      question_key: key,
      ...(title && { title: cut(title, CARD.selectTitle) }),
      option_list: choices.map((choice) => ({ id: choice.key, text: cut(choice.text, CARD.selectOptionText) })),
    })),
    submit_button: { text: cut(submit.text, CARD.buttonText), key: submit.key },
  };
}

/**
 * The card that so many choices fit on: buttons for up to 6, ticks for up to 20.
 *
 * @throws RangeError for none or more than 20: narrow them down first
 */
export function choiceCard(vote: Vote & { text?: string }): TemplateCard {
  return vote.choices.length <= CARD.buttons && !vote.several ? buttonCard(vote) : voteCard(vote);
}

function head(
  { taskId: id, title, desc }: Question,
  most: number = CARD.title,
): Pick<TemplateCard, 'task_id' | 'main_title'> {
  const titles = { title: cut(title, most), ...(desc && { desc: cut(desc, CARD.desc) }) };
  return { task_id: taskId(id), main_title: titles };
}

function assertOptions(lists: readonly Selection[], submit: Submit): void {
  assertKeys([...lists.map(({ key }) => key), submit.key], CARD.keyBytes);
  for (const { choices } of lists)
    assertKeys(
      choices.map(({ key }) => key),
      CARD.optionIdBytes,
    );
}
