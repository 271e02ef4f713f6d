import type { TemplateCard, UpdateTemplateCardBody } from '@wecom/aibot-node-sdk';
import { CARD } from '../limits.js';
import { cut } from './checks.js';

/** What was pressed on a card of ours, of an aibot's or an app's event. */
interface Press {
  /** Key of the button, or of the one that submits. */
  eventKey: string;
  /** Question key → option ids. */
  selections: ReadonlyMap<string, readonly string[]>;
}

/** Keys of the choices: what was ticked or selected, else the button itself. */
export function chosenKeys({ eventKey, selections }: Press): string[] {
  const chosen = [...selections.values()].flat();
  return chosen.length > 0 ? chosen : [eventKey];
}

/** What an answered card says: `note` (112 characters) under its title where there is room for it, `done` (10) on its button. */
interface Answered {
  chosen: readonly string[];
  note: string;
  done: string;
}

/**
 * The same card after the press (更新卡片), with the same task_id as it must be: of the buttons only the one that was pressed is
 * left (the first, where a menu was pressed); ticks and lists show what was chosen and can be changed no more. A press on what is left comes as an event again.
 */
export function answeredCard(card: TemplateCard, { chosen, note, done }: Answered): TemplateCard {
  const text = cut(done, CARD.buttonText);
  const left = card.button_list?.find(({ key }) => chosen.includes(key)) ?? card.button_list?.[0];
  return {
    ...card,
    ...(card.button_list
      ? { sub_title_text: cut(note, CARD.subTitle) }
      : { main_title: { ...card.main_title, desc: cut(note, CARD.desc) } }),
    ...(left && { button_list: [{ ...left, text }] }),
    ...(card.checkbox && {
      checkbox: {
        ...card.checkbox,
        disable: true,
        option_list: card.checkbox.option_list.map((option) => ({ ...option, is_checked: chosen.includes(option.id) })),
      },
    }),
    ...(card.select_list && {
      select_list: card.select_list.map((list) => {
        const selected = list.option_list.find(({ id }) => chosen.includes(id));
        return { ...list, disable: true, ...(selected && { selected_id: selected.id }) };
      }),
    }),
    ...(card.submit_button && { submit_button: { ...card.submit_button, text } }),
  };
}

/** Body that replaces a pressed card; without `userids` for everybody who sees it. Within 5 seconds, only for card events. */
export function cardUpdate(card: TemplateCard, userids?: string[]): UpdateTemplateCardBody {
  return { response_type: 'update_template_card', ...(userids && { userids }), template_card: card };
}
