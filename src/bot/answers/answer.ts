import type { Query } from '../../parsers/question/query.js';
import { readQuestion } from '../../parsers/question/read.js';
import { normalise } from '../../parsers/text.js';
import { halvesOf } from './halves.js';
import { HANDLERS } from './handlers.js';
import { inherit } from './inherit.js';
import { remember, talkOf } from './memory.js';
import { atHome } from './own.js';
import type { AnswerContext, AnswerResult } from './types.js';
import { unsettled } from './unsettled.js';
import { widened } from './widened.js';

/**
 * Answers a question from the facts (rules 17–22); null when the text asks nothing of a ledger. The handlers are asked in
 * order: the first that knows what to do answers.
 */
export async function answerQuestion(question: Query | string, context: AnswerContext): Promise<AnswerResult | null> {
  const read = typeof question === 'string' ? readQuestion(normalise(question), context) : question;
  if (read === null) return null;
  const halves = halvesOf(read, context);
  return halves ? inTurn(halves, context) : one(read, context);
}

/** Several questions in one breath: each goes on from the one before. */
async function inTurn(queries: readonly Query[], context: AnswerContext): Promise<AnswerResult | null> {
  const said: AnswerResult[] = [];
  for (const query of queries) {
    const memory = said.at(-1)?.memory ?? context.memory;
    const next = await one(query, { ...context, memory });
    if (next) said.push(next);
  }
  const [first] = said;
  const items = [...new Set(said.flatMap((one) => one.items))];
  return first
    ? { ...first, items, memory: said.at(-1)?.memory ?? first.memory, text: said.map(({ text }) => text).join('\n') }
    : null;
}

async function one(read: Query, context: AnswerContext): Promise<AnswerResult | null> {
  const last = talkOf(context);
  const query = inherit(atHome(read, context), last);
  const talk = widened(query, last);
  for (const handler of HANDLERS) {
    const said = await handler(query, context, talk);
    if (!said) continue;
    return {
      action: said.action ?? 'answer',
      items: [...new Set(said.items)],
      text: [said.text, ...(await unsettled(query, said, context))].join('\n'),
      ...(said.choices && { choices: said.choices }),
      memory: remember(context, query, said, talk),
    };
  }
  return null;
}
