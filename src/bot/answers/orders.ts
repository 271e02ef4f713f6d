import type { Query } from '../../parsers/question/query.js';
import { itemText } from '../replies/answers-format.js';
import { instructionLine, NO_INSTRUCTION, NONE_GIVEN } from '../replies/answers-orders.js';
import type { Handler } from './handlers.js';
import { unknownAnswer } from './plain.js';
import { viewed } from './scope.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Said } from './types.js';
import { valueAnswer } from './value.js';

const NEWEST = 5;
const MOST = 200;

/** 我刚才交办的是哪件, 领导交代了哪些事: the newest instructions of the ledgers in view, the asker's own where 我 is said. */
async function givenBy(query: Query, context: AnswerContext): Promise<Said | null> {
  const mine = /我(?:刚才?|刚刚|前面|上次|昨天|今天|之前|都)*(?:交办|部署|布置|安排|交代|批示|要求)/u.test(query.text);
  if (query.topics.length + query.items.length > 0) return null;
  if (!mine && !/交办|部署|布置|安排|交代|批示过?(?:了|的)?(?:都)?(?:有|是)?(?:哪|什么|啥|几)/u.test(query.text))
    return null;
  const all = viewed(query, context).flatMap((ledger) => ledger.items);
  const facts = await context.facts.instructions(
    all.map((item) => item.id),
    MOST,
  );
  const given = facts.filter((fact) => !mine || fact.reporter === context.person.name);
  const newest = given.slice(0, /刚/u.test(query.text) ? 1 : NEWEST);
  if (newest.length === 0) return { items: [], text: mine ? NONE_GIVEN : NO_INSTRUCTION };
  const lines = newest.flatMap((fact) => {
    const item = all.find(({ id }) => id === fact.item);
    return item
      ? [`${itemText(item, context.ledgers.length > 1).replace(/。$/u, '')}：${instructionLine(fact, context.today)}`]
      : [];
  });
  return { items: [...new Set(newest.map(({ item }) => item))], text: lines.join('\n') };
}

/** 有什么批示: the instructions that leaders gave on an item, newest first. */
export const ordersAnswer: Handler = async (query, context, talk) => {
  if (query.ask !== 'instructions') return null;
  const given = talk && talk.items.length > 0 && /批示/u.test(query.text) ? null : await givenBy(query, context);
  if (given) return given;
  const subject = subjectOf(query, context, talk);
  if (subject.parts.length === 0) return subject.unknown.length > 0 ? unknownAnswer(subject, context) : null;
  const items = [...new Set(subject.parts.map((part) => part.item))];
  const facts = await context.facts.instructions(
    items.map((item) => item.id),
    NEWEST,
  );
  const lines = items.flatMap((item) => {
    const own = facts.filter((fact) => fact.item === item.id);
    const name = itemText(item, context.ledgers.length > 1);
    return own.length === 0
      ? [`${name}：${NO_INSTRUCTION}`]
      : [name, ...own.map((fact) => instructionLine(fact, context.today))];
  });
  // 我昨天说的那事落实了没: what was ordered, and how the matter stands.
  const stands = CARRIED_OUT.test(query.text) ? [(await valueAnswer(subject.parts, context, query)).text] : [];
  return { items: items.map((item) => item.id), text: [...lines, ...stands].join('\n') };
};

const CARRIED_OUT = /落实|办[了得完好]|结果|回音|下文|怎么样|咋样|进展/u;
