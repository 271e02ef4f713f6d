import { ownerOf } from '../../parsers/question/belongs.js';
import { placeWords } from '../../parsers/question/names.js';
import type { Ask, Query } from '../../parsers/question/query.js';
import { readQuestion } from '../../parsers/question/read.js';
import { heldAgainst } from './promised.js';
import { subjectOf } from './subject.js';
import type { AnswerContext } from './types.js';

const FIGURES: ReadonlySet<Ask> = new Set<Ask>(['value', 'share', 'status', 'gap', 'delta', 'sum', 'count']);
const BESIDE: ReadonlySet<Ask> = new Set<Ask>(['reason', 'problem', 'deadline', 'remaining', 'who', 'instructions']);

/** Where the second question begins: after a mark, or at its first word behind 多少, 没 or 了. */
const CUT =
  /[\s,，。;；?？]+|(?<=多少\p{Script=Han}{0,2}|没有?|了)(?=(?:还)?(?:有|存在|遇到)(?:什么|啥|哪些|没有)(?:问题|困难)|为什么|为啥|什么原因|谁(?:负责|管|牵头|在管)|(?:什么|啥)时候(?:截止|到期|完))/u;

function bare(query: Query): boolean {
  return [query.topics, query.items, query.leaders, query.units, query.places, query.sections].every(
    (list) => list.length === 0,
  );
}

/** 建了多少 有啥困难没: figures and something else about the same matter, asked in one breath. */
export function halvesOf(query: Query, context: AnswerContext): readonly Query[] | undefined {
  const city =
    heldAgainst(query) ??
    cityAndPlace(query, context) ??
    ofOwners(query, context) ??
    inTurn(query, context) ??
    andThat(query, context) ??
    andRank(query, context) ??
    againstThen(query, context) ??
    bothEnds(query) ??
    andShare(query, context);
  if (city) return city;
  const asks = [query.ask, ...query.also];
  if (!asks.some((ask) => BESIDE.has(ask)) || !asks.some((ask) => FIGURES.has(ask))) return undefined;
  const pieces = query.text.split(CUT).filter((piece) => piece !== '');
  if (pieces.length < 2) return undefined;
  const first = readQuestion(pieces.slice(0, -1).join(' '), context);
  const second = readQuestion(pieces.at(-1) ?? '', context);
  if (!first?.explicit || !second) return undefined;
  const figure = FIGURES.has(first.ask) && BESIDE.has(second.ask);
  // 原定几月投运,现在到哪了: the day, then how it stands.
  if (!figure && !(first.ask === 'deadline' && second.explicit && FIGURES.has(second.ask))) return undefined;
  // 全市还差多少 哪天到期 in a talk: of its matter.
  const named = !bare(first) || context.memory !== undefined;
  return named && bare(second) ? [first, second] : undefined;
}

const CLAUSES = /[\s,，。;；?？]+/u;
const LATER: ReadonlySet<Ask> = new Set<Ask>(['gap', 'delta', 'source', 'share']);
const MOST_IN_TURN = 3;

/** 改了几公里?比4月多多少?谁报的: a figure, then what is missing or was added, each asked in a clause of its own. */
function inTurn(query: Query, context: AnswerContext): readonly Query[] | undefined {
  const asks = [query.ask, ...query.also];
  const clauses = query.text.split(CLAUSES).filter((clause) => clause !== '');
  if (!asks.some((ask) => ask === 'gap' || ask === 'delta') || clauses.length < 2 || clauses.length > MOST_IN_TURN)
    return undefined;
  const read = clauses.flatMap((clause) => readQuestion(clause, context) ?? []);
  const [first, ...later] = read;
  if (!first?.explicit || bare(first) || !FIGURES.has(first.ask) || read.length < clauses.length) return undefined;
  const further = later.every((one) => one.explicit && bare(one) && LATER.has(one.ask));
  if (!further || !later.some((one) => one.ask === 'gap' || one.ask === 'delta')) return undefined;
  return [first, ...later.map((one) => (one.ask === 'delta' && !one.city ? { ...one, places: first.places } : one))];
}

/** 清淤多少米 涵洞呢: a question, and the same of another matter. */
function andThat(query: Query, context: AnswerContext): readonly Query[] | undefined {
  const clauses = query.text.split(CLAUSES).filter((clause) => clause !== '');
  const [head, ...others] = clauses;
  if (head === undefined || others.length === 0 || clauses.length > MOST_IN_TURN) return undefined;
  if (!others.every((clause) => /呢$/u.test(clause))) return undefined;
  const first = readQuestion(head, context);
  const later = others.flatMap((clause) => readQuestion(clause, context) ?? []);
  if (!first?.explicit || bare(first) || later.length < others.length || later.some(bare)) return undefined;
  return [first, ...later];
}

/** 某局报了几项,最好的是哪个; 某领导几项,哪项最慢: what a body or leader has, then the first or last of it. */
function andRank(query: Query, context: AnswerContext): readonly Query[] | undefined {
  if (query.units.length + query.leaders.length !== 1 || ![query.ask, ...query.also].includes('rank')) return undefined;
  const [head, last, other] = query.text.split(CLAUSES).filter((clause) => clause !== '');
  if (head === undefined || last === undefined || other !== undefined) return undefined;
  const [first, second] = [readQuestion(head, context), readQuestion(last, context)];
  if (!first?.explicit || first.units.length + first.leaders.length !== 1 || first.ask === 'rank') return undefined;
  return second?.ask === 'rank' && bare(second) ? [first, second] : undefined;
}

const AGAINST_THEN = /^[跟和与同比较][^,，。]{1,8}?(?:相?比|比较)(?:呢|怎么?样|咋样|如何|起来)?$/u;

/** 增长多少 跟一季度比呢: the figure as it stands, then that of the period. */
function againstThen(query: Query, context: AnswerContext): readonly Query[] | undefined {
  if (query.period === undefined) return undefined;
  const [head, last, other] = query.text.split(CLAUSES).filter((clause) => clause !== '');
  if (head === undefined || last === undefined || other !== undefined || !AGAINST_THEN.test(last)) return undefined;
  const [first, second] = [readQuestion(head, context), readQuestion(last, context)];
  if (!first?.explicit || bare(first) || first.period !== undefined) return undefined;
  return second?.period && bare(second) ? [first, second] : undefined;
}

const TOGETHER =
  /全[市县]?[^,，。]{0,6}多少[,，\s]|(?:全[市县]|市里).{0,4}(?:和|与|跟|及|、|还有).|(?:和|与|跟|及|、|还有).{0,3}(?:全[市县]|市里)/u;

/** 老旧小区全市的和某区的: the whole and the place, each for itself. */
function cityAndPlace(query: Query, context: AnswerContext): readonly Query[] | undefined {
  if (!query.city || query.places.length === 0 || !TOGETHER.test(query.text)) return undefined;
  if (!['value', 'status', 'share', 'count'].includes(query.ask) || query.topics.length === 0) return undefined;
  const { city: _city, ...rest } = query;
  return [{ ...query, places: [] }, ...(ofOwners(rest, context) ?? [rest])];
}

/** 技能培训甲县、乙县各多少: counties that each have a commitment of their own on the matter. */
function ofOwners(query: Query, context: AnswerContext): readonly Query[] | undefined {
  if (query.topics.length === 0 || query.ask !== 'value') return undefined;
  if (query.places.length === 0 && query.placeKind !== undefined) return ofAll(query, context);
  if (query.places.length < 2) return undefined;
  // Beside a city-wide notice the county's own promise is meant.
  const ledgers = context.ledgers.filter(({ kind }) => kind === 'commitments').map(({ key }) => key);
  const own = query.ledgers.length > 0 ? query : { ...query, ledgers };
  const owned = query.places.every((place) => promised(own, place, context));
  return owned ? query.places.map((place) => ({ ...own, places: [place] })) : undefined;
}

/** Has the place a commitment of its own on the matter? */
function promised(query: Query, place: string, context: AnswerContext): boolean {
  const { parts } = subjectOf({ ...query, places: [place] }, context, undefined);
  return parts.some(({ item, ledger }) => placeWords(place, ledger).includes(ownerOf(item, ledger) ?? ''));
}

/** 技能培训各家都培训了多少, where the nearest item is one county's own: each county that promised it. */
function ofAll(query: Query, context: AnswerContext): readonly Query[] | undefined {
  const { placeKind: _kind, kind: _of, ...rest } = query;
  const [nearest] = subjectOf(rest, context, undefined).parts;
  if (nearest === undefined || ownerOf(nearest.item, nearest.ledger) === undefined) return undefined;
  const own = { ...rest, ledgers: [nearest.ledger.key] };
  const places = nearest.ledger.places.map(({ name }) => name).filter((place) => promised(own, place, context));
  return places.length > 1 ? places.map((place) => ({ ...own, places: [place] })) : undefined;
}

/** 哪个最多,最少呢: the two ends of one ranking. */
function bothEnds(query: Query): readonly Query[] | undefined {
  if (query.ask !== 'rank' || query.n !== undefined || query.nth !== undefined) return undefined;
  if (!/最[多高快大好]/u.test(query.text) || !/最[少低慢小差]/u.test(query.text)) return undefined;
  const both = { ...query, also: query.also.filter((ask) => ask !== 'compare') };
  return [
    { ...both, order: 'most' },
    { ...both, order: 'least' },
  ];
}

/** 办件总量多少 企业的占多少: a figure, then what one part of it comes to. */
function andShare(query: Query, context: AnswerContext): readonly Query[] | undefined {
  if (!query.text.includes('占')) return undefined;
  const [head, last, other] = query.text.split(CLAUSES).filter((clause) => clause !== '');
  if (head === undefined || last === undefined || other !== undefined || !/的?占(?:了|比)?(?:多少|几成)/u.test(last))
    return undefined;
  const first = readQuestion(head, context);
  const second = readQuestion(last, context);
  if (!first?.explicit || bare(first) || !second || second.ask !== 'share' || second.topics.length !== 1)
    return undefined;
  return [first, second];
}
