import type { Query } from '../../parsers/question/query.js';
import { readQuestion } from '../../parsers/question/read.js';
import { normalise } from '../../parsers/text.js';
import { halvesOf } from './halves.js';
import { HANDLERS } from './handlers.js';
import { inherit } from './inherit.js';
import { remember, talkOf } from './memory.js';
import { atHome } from './own.js';
import type { AnswerContext, AnswerResult } from './types.js';

/**
 * Answers a question from the facts (rules 17–22); null when the text asks nothing of a ledger. The handlers are asked in
 * order: the first that knows what to do answers.
 */
export async function answerQuestion(question: Query | string, context: AnswerContext): Promise<AnswerResult | null> {
  const read = typeof question === 'string' ? readQuestion(normalise(question), context) : question;
  if (read === null) return null;
  const halves = halvesOf(read, context);
  return halves ? both(halves, context) : one(read, context);
}

/** Two questions in one breath: the second goes on from the first. */
async function both([first, second]: [Query, Query], context: AnswerContext): Promise<AnswerResult | null> {
  const head = await one(first, context);
  if (!head) return one(second, context);
  const tail = await one(second, { ...context, memory: head.memory });
  return tail ? { ...head, text: `${head.text}\n${tail.text}` } : head;
}

async function one(read: Query, context: AnswerContext): Promise<AnswerResult | null> {
  const talk = talkOf(context);
  const query = inherit(atHome(read, context), talk);
  for (const handler of HANDLERS) {
    const said = await handler(query, context, talk);
    if (!said) continue;
    return {
      action: said.action ?? 'answer',
      items: said.items,
      text: said.text,
      ...(said.choices && { choices: said.choices }),
      memory: remember(context, query, said, talk),
    };
  }
  return null;
}
