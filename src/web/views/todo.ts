import { randomUUID } from 'node:crypto';
import { CHANNEL } from '../deps.js';
import { dayWords, factWords, instantWords } from '../format.js';
import { type Html, html } from '../html.js';
import type { Doubt, Todo } from '../todo.js';
import { TODO_WORDS, WORDS } from '../words.js';

function decision(todo: Todo, who: string, say: string, label: string): Html | '' {
  const { message } = todo;
  if (message?.channel !== CHANNEL) return '';
  return html`<form method="post" action="/say"><input type="hidden" name="who" value="${who}"><input type="hidden" name="chat" value="${message.chat}"><input type="hidden" name="key" value="${randomUUID()}"><input type="hidden" name="replyTo" value="${message.eventId}"><input type="hidden" name="addressed" value="1"><button name="text" value="${say}">${label}</button></form>`;
}

function todoView(todo: Todo, who: string): Html {
  const { message } = todo;
  return html`<li><p class="by"><b>${message?.sender ?? ''}</b> ${message ? instantWords(message.at) : ''} · ${todo.items.join(WORDS.listComma)}</p>
<p class="text">${message?.text ?? ''}</p>
<ul class="facts">${todo.requests.map(
    (one) =>
      html`<li><span class="tag wait">${WORDS.requestKind[one.kind]}</span> ${one.object ?? ''} ${one.due ? WORDS.until(dayWords(one.due)) : ''}</li>`,
  )}${todo.facts.map((fact) => html`<li><span class="tag wait">${WORDS.state.pending}</span> ${factWords(fact)}</li>`)}</ul>
<div class="choices">${decision(todo, who, WORDS.approveSay, WORDS.approveSay)}${decision(todo, who, WORDS.rejectSay, WORDS.rejectSay)}</div></li>`;
}

/** What waits for this person's decision. */
export function todoPageBody(todos: readonly Todo[], who: string, doubts: readonly Doubt[] = [], left?: Html): Html {
  return html`${left ?? ''}<section class="sheet"><h1>${TODO_WORDS.title}</h1>${
    todos.length === 0
      ? html`<p class="none">${TODO_WORDS.none}</p>`
      : html`<ul class="todos">${todos.map((todo) => todoView(todo, who))}</ul>`
  }</section>${doubts.length === 0 ? '' : doubtsView(doubts)}`;
}

function doubtsView(doubts: readonly Doubt[]): Html {
  return html`<section class="sheet"><h2>${TODO_WORDS.doubts}</h2><ul class="todos">${doubts.map(
    ({ message, question }) =>
      html`<li><p class="by"><b>${message.sender}</b> ${instantWords(message.at)}</p><p class="text">${message.text}</p><p class="text">${question}</p></li>`,
  )}</ul></section>`;
}
