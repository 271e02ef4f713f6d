import type { Ledger } from '../../model/ledger.js';
import { type Hit, search } from '../../parsers/question/match.js';
import type { Query } from '../../parsers/question/query.js';
import { NO_MATTER, NO_PART, UNKNOWN } from '../replies/answers.js';
import { ELSEWHERE } from '../replies/answers-declines.js';
import { itemText } from '../replies/answers-format.js';
import { REQUEST_STATE } from '../replies/answers-waiting.js';
import type { Handler } from './handlers.js';
import { ledgerWith } from './in-other.js';
import { notYetTold } from './not-yet-told.js';
import { planLines } from './own-plans.js';
import { type Part, RATE } from './part.js';
import { type Subject, subjectOf } from './subject.js';
import { toldBeside } from './told-beside.js';
import { toldInWords } from './told-in-words.js';
import type { AnswerContext, Said, Talk } from './types.js';
import { valueAnswer } from './value.js';

/** Nearest item to an unknown matter, if any is near. */
function nearest(topics: readonly string[], ledgers: readonly Ledger[]): Hit | undefined {
  return topics
    .flatMap((topic) => search(topic, ledgers))
    .filter((hit) => hit.kind !== 'fact' && hit.cover >= 0.34)
    .sort((a, b) => b.cover - a.cover)[0];
}

/** 台账里没有这项, with the nearest item if one is near; what somebody reported in these very words, if anybody did. */
export async function unknownAnswer(subject: Subject, context: AnswerContext, talk?: Talk): Promise<Said> {
  const told = await toldInWords(subject.unknown, context, talk?.items);
  if (told) return told;
  const words = subject.unknown.join('、');
  const other = ledgerWith(subject.unknown, context.elsewhere ?? []);
  if (other) return { items: [], text: ELSEWHERE(words, other.title) };
  const near = nearest(subject.unknown, context.ledgers);
  return { items: [], text: UNKNOWN(words, near ? itemText(near.item, context.ledgers.length > 1) : undefined) };
}

/** Nothing says what the question is about, and there was no talk. */
function aimless(query: Query): Said | null {
  return query.explicit ? { items: [], text: NO_MATTER, aimless: true } : null;
}

/** 牟平的户厕: a short word before 的 that no ledger knows narrows the matter in a way of which nothing is known. */
function strange(text: string, unknown: readonly string[]): string | undefined {
  return unknown.find(
    (word) =>
      /^\p{Script=Han}{2,4}$/u.test(word) && !/[说要讲提问看报发给写]$/u.test(word) && text.includes(`${word}的`),
  );
}

/** 老旧小区和加装电梯都咋样了: what stands beside a matter of the ledgers, and is none itself. */
const besideKnown = (text: string, unknown: readonly string[]): string | undefined =>
  unknown.find((word) => {
    const [before = '', after = ''] = text.split(word, 2);
    return word.length > 2 && (/(?:[和跟与、]|以及|还有)$/u.test(before) || /^(?:[和跟与、]|以及|还有)/u.test(after));
  });

/** 满意率 where no target is called so: what was reported in this very word comes before what else a document says of it. */
function rateOfNoTarget({ topics: [topic, other], items }: Query, parts: readonly Part[]): string | undefined {
  if (topic === undefined || other !== undefined || items.length > 0 || !RATE.test(topic)) return undefined;
  return parts.some(({ aims, cover }) => aims.length > 0 || cover < WHOLE) ? undefined : topic;
}
const WHOLE = 0.9;

const THING_NAME = /^\p{Script=Han}+[车楼站桥院园场馆机区房厂池井管梯柜亭棚灯林渠]$/u;
const OPENING = /^(?:那么?|请问|我们|咱们?|全[市县区]|今年|目前|现在|一共|总共)+/u;

/** 网约车换了多少新能源: a thing that no ledger knows is what is asked for, whatever stands behind it. */
const thingAtHead = (text: string, unknown: readonly string[]): string | undefined =>
  unknown.find((word) => word.length > 2 && THING_NAME.test(word) && text.replace(OPENING, '').startsWith(word));

/** 现在啥情况, 怎么样了: a request that waits is a part of how it stands. */
const HOW = /情况|怎么?样|咋样|进展|现状|到哪/u;
const FEW = 2;

async function openOf(items: readonly string[], context: AnswerContext): Promise<string[]> {
  if (items.length === 0 || items.length > FEW) return [];
  const open = (await context.requests?.open([...items])) ?? [];
  return open.slice(-FEW).map((one) => REQUEST_STATE(one, context.today));
}

export const plainAnswer: Handler = async (query, context, talk) => {
  const { parts, ...rest } = subjectOf(query, context, talk);
  // The county's share of what the city has was looked for before: the total of the city is no answer.
  const subject = { ...rest, parts: parts.filter(({ ofCity }) => !ofCity) };
  if (subject.parts.length === 0) {
    if (subject.unknown.length === 0) return aimless(query);
    return query.explicit || query.text.length <= 16 ? unknownAnswer(subject, context, talk) : null;
  }
  const head = thingAtHead(query.text, subject.unknown);
  if (head !== undefined) return unknownAnswer({ ...subject, unknown: [head] }, context);
  const rate = rateOfNoTarget(query, subject.parts);
  const reported = rate === undefined ? null : await toldInWords([rate], context, talk?.items);
  if (reported) return reported;
  const within = await toldBeside(query, subject.parts, context);
  if (within) return within;
  const told = await valueAnswer(subject.parts, context, query);
  const waiting = HOW.test(query.text) || (told.shown ?? []).length === 0 ? await openOf(told.items, context) : [];
  const plans = await planLines(subject.parts, query.text, context);
  const more = [...plans.filter((line) => !told.text.includes(line)), ...waiting];
  const said = more.length === 0 ? told : { ...told, text: [told.text, ...more].join('\n') };
  const undone = await notYetTold(query, subject.parts, context);
  if (undone.some((line) => !said.text.includes(line))) return { ...said, text: [...undone, said.text].join('\n') };
  const other = besideKnown(query.text, subject.unknown);
  if (other !== undefined) return { ...said, text: `${said.text}\n${UNKNOWN(other)}` };
  const apart = strange(query.text, subject.unknown);
  return apart === undefined ? said : { ...said, text: `${NO_PART(apart)}\n${said.text}` };
};
