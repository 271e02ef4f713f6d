import { readOutcome } from '../bot/outcome.js';
import type { StoredFact } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import type { Person } from '../model/message.js';
import type { Request, Store, StoredMessage } from '../store/store.js';
import type { Viewer } from './viewer.js';

/** One message that waits for a decision: what it asks for and what it reports. */
export interface Todo {
  message: StoredMessage | undefined;
  items: string[];
  requests: Request[];
  facts: StoredFact[];
}

const MOST = 100;

/** What this person is to decide, the oldest first. */
export async function todosOf(store: Store, ledgers: readonly Ledger[], viewer: Viewer): Promise<Todo[]> {
  const items = ledgers.flatMap((ledger) => ledger.items.map((item) => item.id)).filter(viewer.decides);
  const [facts, requests] = await Promise.all([store.facts.pending(items, MOST), store.requests.open(items)]);
  const todos = new Map<number, Todo>();
  const todoOf = (messageId: number): Todo => {
    const todo = todos.get(messageId) ?? { message: undefined, items: [], requests: [], facts: [] };
    todos.set(messageId, todo);
    return todo;
  };
  for (const request of requests) todoOf(request.messageId).requests.push(request);
  for (const fact of facts) if (fact.messageId !== undefined) todoOf(fact.messageId).facts.push(fact);
  for (const [id, todo] of todos) {
    todo.message = await store.inbox.get(id);
    todo.items = [...new Set([...todo.requests, ...todo.facts].map((one) => one.item))];
  }
  return [...todos]
    .sort(([a], [b]) => a - b)
    .flatMap(([, todo]) => (todo.message?.sender === viewer.who ? [] : [todo]));
}

/** A message whose doubt was not put to its sender (rule 2). */
export interface Doubt {
  message: StoredMessage;
  question: string;
}

/** What the bot left unasked in the groups: the supervisor sees all, others their own; newest first. */
export async function doubtsOf(store: Store, person: Person): Promise<Doubt[]> {
  const groups = (await store.chats.list()).filter(({ kind }) => kind === 'group');
  const rows = (await Promise.all(groups.map(({ id }) => store.inbox.ofChat(id, MOST)))).flat();
  return rows
    .filter(({ sender }) => person.role === 'supervisor' || sender === person.name)
    .flatMap((message) => {
      const question = readOutcome(message.outcome)?.waiting;
      return question === undefined ? [] : [{ message, question }];
    })
    .sort((a, b) => b.message.id - a.message.id);
}
