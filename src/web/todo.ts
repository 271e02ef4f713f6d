import { personOf } from '../bot/address.js';
import type { StoredFact } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
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
    .flatMap(([, todo]) => (senderOf(todo, viewer) === viewer.who ? [] : [todo]));
}

/** On a platform the sender is an account; the roster knows whose. */
function senderOf({ message }: Todo, { people }: Viewer): string | undefined {
  return message && (personOf(message.sender, people)?.name ?? message.sender);
}
