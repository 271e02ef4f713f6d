import { nth, rank, top } from '../../ledger/compare.js';
import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import type { Query } from '../../parsers/question/query.js';
import { weigh } from '../../parsers/question/residue.js';
import { grams } from '../../parsers/question/tokens.js';
import { sourceLine } from '../replies/answers.js';
import { lineLabel, PACE, rankText } from '../replies/answers-ranks.js';
import { family, load } from './load.js';
import { newest } from './newest.js';
import type { Part } from './part.js';
import { shownFact } from './shows.js';
import { isRate } from './surroundings.js';
import type { AnswerContext, Said } from './types.js';

const RATE = /(?:\p{Script=Han}{2}率|占比)(?=最|倒|排|第|从|由|$)/u;
/** 哪个率最低: of the ratios that have a name. */
const ANY_RATE = /^[哪一]个率/u;

/** 哪个达标率最低: the ratios of one item that have that name, each by its own line. */
export async function ofLines(query: Query, parts: readonly Part[], context: AnswerContext): Promise<Said | null> {
  const name = RATE.exec(query.text)?.[0] ?? (THING.test(query.text) ? '' : undefined);
  if (name === undefined) return null;
  for (const part of parts) {
    const loaded = await load(context, family(part.item, part.ledger));
    const own = newest(loaded.of(part.item.id))
      .filter((fact) => counts(fact) && fact.asOf <= context.today && isRate(fact) && says(fact, name))
      .filter((fact) => name !== '' || ofThing(fact, part));
    if (own.length < 2) continue;
    const telling = new Set(weigh(part.topic).strong.flatMap((piece) => [...grams(piece)]));
    const named = own.filter((fact) =>
      [...grams(`${fact.object ?? ''},${fact.text ?? ''}`)].some((one) => telling.has(one)),
    );
    const share = (fact: StoredFact) => (fact.unit === '%' ? fact.value : fact.percent) ?? 0;
    const all = rank(named.length > 1 ? named : own, share, query.order ?? 'most');
    const ranked = nth(all, query.nth) ?? top(all, query.n ?? 1);
    return {
      items: [part.item.id],
      shown: ranked.flatMap((one) => shownFact(one.entry) ?? []),
      text: [
        rankText(
          `${ANY_RATE.test(name) ? '' : name || PACE}${query.order === 'least' ? '由低到高' : '由高到低'}：`,
          ranked.map((one) => ({ place: one.place, label: lineLabel(one.entry), value: one.value, unit: '%' })),
        ),
        sourceLine(
          ranked.map((one) => one.entry),
          part.ledger,
          context.today,
        ),
      ].join('\n'),
    };
  }
  return null;
}

/** 哪条最慢, 哪座桥最快: the things of one item by how far each is. */
const THING = /哪[一几]?(?:条|座|个|段|所|处|栋|样|块|标段|期|家|路|桥|站)/u;

/** A rate of one of the things that the item names (S318线 of S318、S221). */
function ofThing(fact: StoredFact, { item }: Part): boolean {
  const { object } = fact;
  if (object === undefined) return false;
  if (item.objects.length === 0 && item.targets.length === 0) return true;
  return item.objects.some((name) => object.startsWith(name) || name.startsWith(object));
}

/** 达标率 is that of 达标占比 and of what is 达标 with its share beside it as well. */
function says(fact: StoredFact, name: string): boolean {
  if (ANY_RATE.test(name)) return fact.unit === '%' && /率/u.test(`${fact.object ?? ''}${fact.text ?? ''}`);
  return `${fact.object ?? ''}${fact.text ?? ''}`.includes(name.replace(/率$/u, ''));
}
