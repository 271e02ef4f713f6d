import type { Query } from '../../parsers/question/query.js';
import { readQuestion } from '../../parsers/question/read.js';
import { normaliseTalk } from '../../parsers/talk.js';
import { SOURCE } from '../replies/answers.js';
import { asBody } from './as-body.js';
import { halvesOf } from './halves.js';
import { HANDLERS } from './handlers.js';
import { inherit } from './inherit.js';
import { remember, talkOf } from './memory.js';
import { atHome } from './own.js';
import { ofSaidThing } from './said-thing.js';
import { ofThatLeader } from './that-leader.js';
import type { AnswerContext, AnswerResult, Talk } from './types.js';
import { unsettled } from './unsettled.js';
import { widened } from './widened.js';

/**
 * Answers a question from the facts (rules 17–22); null when the text asks nothing of a ledger. The handlers are asked in
 * order: the first that knows what to do answers.
 */
export async function answerQuestion(question: Query | string, context: AnswerContext): Promise<AnswerResult | null> {
  const read = typeof question === 'string' ? readQuestion(normaliseTalk(question), context) : question;
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
  const memory = said.at(-1)?.memory;
  const places = queries.flatMap((query) => (query.places.length === 1 ? query.places : []));
  // 各县完成得怎么样: 谁的高, 加起来多少 go on from all of them.
  if (memory && said.length === queries.length && new Set(places).size === queries.length)
    return { ...ofAll(said, places, memory), action: 'answer' };
  const items = [...new Set(said.flatMap((one) => one.items))];
  return first ? { ...first, items, memory: said.at(-1)?.memory ?? first.memory, text: apart(said) } : null;
}

/** 完成多少,占比呢: what answers both is said once, and so is the line that both have; a light belongs to its own figure. */
function apart(said: readonly AnswerResult[]): string {
  const seen = new Set<string>();
  return said
    .flatMap(({ text }) => {
      let fresh = false;
      return text.split('\n').filter((line) => {
        if (!line.startsWith(SOURCE)) {
          const kept = !seen.has(line) || (fresh && LIGHT.test(line));
          fresh ||= kept;
          seen.add(line);
          return kept;
        }
        const own = fresh;
        fresh = false;
        return own;
      });
    })
    .join('\n');
}
const LIGHT = /灯，/u;

/** Each county's answer, and what is remembered of them together: its figures by its name. */
function ofAll(said: readonly AnswerResult[], places: readonly string[], memory: Talk): Omit<AnswerResult, 'action'> {
  const shown = said.flatMap((one, at) =>
    one.memory.shown
      .slice(-(one.memory.latest ?? 0) || one.memory.shown.length)
      .slice(0, 1)
      .map((figure) => ({ ...figure, label: `${places[at] ?? ''}${figure.label}` })),
  );
  const items = [...new Set(said.flatMap((one) => one.items))];
  const targets = [...new Set(said.flatMap((one) => one.memory.targets))];
  return {
    items,
    text: said.map(({ text }) => text).join('\n'),
    memory: { ...memory, query: { ...memory.query, places: [...places] }, items, targets, shown, latest: shown.length },
  };
}

async function one(read: Query, context: AnswerContext): Promise<AnswerResult | null> {
  const last = talkOf(context);
  const query = ofSaidThing(
    inherit(ofThatLeader(asBody(atHome(read, context), context, last), context, last), last),
    context,
  );
  const talk = widened(query, last);
  for (const handler of HANDLERS) {
    const said = await handler(query, context, talk);
    if (!said) continue;
    return {
      action: said.action ?? 'answer',
      items: [...new Set(said.items)],
      text: [said.text, ...(await unsettled(query, said, context))].join('\n'),
      ...(said.choices && { choices: said.choices }),
      ...(said.aimless && { aimless: said.aimless }),
      memory: remember(context, query, said, talk),
    };
  }
  return null;
}
