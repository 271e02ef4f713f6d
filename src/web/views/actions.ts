import type { Action } from '../../model/message.js';
import { type Html, html } from '../html.js';
import type { Entry } from '../talk.js';
import type { Viewer } from '../viewer.js';
import { WORDS } from '../words.js';

/** What can be taken back or put right by the one who said it. */
const STORED: ReadonlySet<Action> = new Set(['record', 'correct', 'pend', 'instruct', 'ask']);

/** More than this is not edited in the box; it is sent again. */
const EDITABLE = 4000;

interface Button {
  act: 'reply' | 'edit' | 'correct' | 'say' | 'look';
  label: string;
  /** What is sent, or put before the words, when pressed. */
  say?: string;
  item?: string;
}

function buttons(list: readonly Button[], entry: Entry, name: 'actions' | 'choices' = 'actions'): Html | '' {
  if (list.length === 0) return '';
  return html`<div class="${name}" role="group" aria-label="${WORDS[name]}">${list.map(
    (button) =>
      html`<button type="button" data-act="${button.act}" data-say="${button.say ?? ''}" data-item="${button.item ?? ''}" data-event="${entry.row.eventId}" data-sender="${entry.row.sender}" data-text="${button.act === 'edit' ? entry.text : entry.text.slice(0, 60)}">${button.label}</button>`,
  )}</div>`;
}

/** Below a message: reply to it; edit it when it is one's own. */
export function ownActions(entry: Entry, own: boolean): Html | '' {
  const list: Button[] = [{ act: 'reply', label: WORDS.act.reply }];
  if (own && entry.text.length <= EDITABLE) list.push({ act: 'edit', label: WORDS.act.edit });
  return buttons(list, entry);
}

/** Below the bot's card: correct or withdraw one's own report, look at the item. */
export function botActions(entry: Entry, viewer: Viewer): Html | '' {
  const { outcome } = entry;
  const own = entry.row.sender === viewer.who;
  if (!outcome) return '';
  const list: Button[] = [];
  const stored = STORED.has(outcome.action) && outcome.facts.length > 0;
  if (own && stored) {
    list.push({ act: 'correct', label: WORDS.act.correct, say: WORDS.correctPrefix });
    list.push({ act: 'say', label: WORDS.act.withdraw, say: WORDS.withdrawSay });
  }
  for (const item of outcome.items.slice(0, 6)) list.push({ act: 'look', label: `${WORDS.act.look} ${item}`, item });
  return buttons(list, entry);
}

/** Below what waits, for those who may decide it; where the bot offers choices of its own, these. */
export function decisions(entry: Entry, viewer: Viewer): Html | '' {
  const { outcome, replies, row, settled } = entry;
  if (outcome?.action !== 'pend' || settled || row.sender === viewer.who) return '';
  if (replies.some((reply) => reply.choices?.length) || !outcome.items.some(viewer.decides)) return '';
  const list: Button[] = [
    { act: 'say', label: WORDS.act.approve, say: WORDS.approveSay },
    { act: 'say', label: WORDS.act.reject, say: WORDS.rejectSay },
  ];
  return buttons(list, entry, 'choices');
}
