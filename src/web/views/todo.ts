import { queryOf, type Seated, senderOf } from '../chats.js';
import { CHANNEL } from '../deps.js';
import { dayWords, factWords, instantWords } from '../format.js';
import { type Html, html } from '../html.js';
import type { Todo } from '../todo.js';
import { TODO_WORDS, WORDS } from '../words.js';
import { sayButton } from './say.js';

export interface TodoPage {
  todos: readonly Todo[];
  seat: Seated;
  /** What the bot answered to the button that was pressed. */
  said: Html | '';
  /** Titles of items by id. */
  titles: ReadonlyMap<string, string>;
  /** Messages that were not taken in. */
  unclear: Html;
  /** Messages that did not go out. */
  left?: Html;
}

/** A message of the page is answered where it stands; one of a platform is decided by its items, alone with the bot. */
function decisions({ message, items, requests }: Todo, { seat, titles }: TodoPage): Html {
  const back = `/todo?${queryOf(seat)}`;
  const here = message?.channel === CHANNEL;
  const title = titles.get(items[0] ?? '') ?? '';
  const [first] = requests;
  const kind = first ? WORDS.decisionKind[first.kind] : '';
  const button = (word: string) =>
    here
      ? sayButton(seat, { text: word, label: word, chat: message.chat, replyTo: message.eventId, back })
      : sayButton(seat, { text: WORDS.decision(word, title, kind), label: word, back });
  return html`<div class="choices">${button(WORDS.approveSay)}${button(WORDS.rejectSay)}</div>`;
}

function todoView(todo: Todo, page: TodoPage): Html {
  const { message } = todo;
  const { seat } = page;
  const item = (id: string) => html`<a href="/items/${encodeURIComponent(id)}?${queryOf(seat)}">${id}</a> `;
  return html`<li><p class="by"><b>${message ? senderOf(message, seat) : ''}</b> ${message ? instantWords(message.at) : ''} · ${todo.items.map(item)}</p>
<p class="text">${message?.text ?? ''}</p>
<ul class="facts">${todo.requests.map(
    (one) =>
      html`<li><span class="tag wait">${WORDS.requestKind[one.kind]}</span> ${one.object ?? ''} ${one.due ? WORDS.until(dayWords(one.due)) : ''}</li>`,
  )}${todo.facts.map((fact) => html`<li><span class="tag wait">${WORDS.state.pending}</span> ${factWords(fact)}</li>`)}</ul>
${decisions(todo, page)}</li>`;
}

/** What waits for this person's decision, and what nobody took in. */
export function todoPageBody(page: TodoPage): Html {
  const { todos, said, unclear, left } = page;
  return html`${said}${left ?? ''}<section class="sheet"><h1>${TODO_WORDS.title}</h1>${
    todos.length === 0
      ? html`<p class="none">${TODO_WORDS.none}</p>`
      : html`<ul class="todos">${todos.map((todo) => todoView(todo, page))}</ul>`
  }</section>${unclear}`;
}
