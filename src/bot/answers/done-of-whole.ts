import { minus } from '../../ledger/arithmetic.js';
import { counts, newestFirst } from '../../ledger/progress.js';
import type { Ledger } from '../../model/ledger.js';
import { gated } from '../../parsers/gate/gate.js';
import { sourceLine } from '../replies/answers.js';
import { remainderLine } from '../replies/answers-compare.js';
import { itemText } from '../replies/answers-format.js';
import { factLines } from './fact-lines.js';
import type { Handler } from './handlers.js';
import { family, itemById, ledgerOf, load } from './load.js';
import { latestOf } from './shown-last.js';
import { shownFact } from './shows.js';
import { type Triple, triples } from './triples.js';
import type { AnswerContext, Said } from './types.js';

const ASKED = gated(
  /^(?:那么?)?(?:其中)?(?:已经?|都)?(?<deed>办结|办完|办好|解决|化解|整改|查结|处理)(?:完|好)?了?的?(?:有)?(?:多少|几)(?<unit>[^项条\d\s])[?？。呢了]*$/u,
);
/** How far behind a count the deeds of it stand in a published text. */
const NEAR = 6;

/** 化解了多少件 right after 交办1387件: how many of those that were shown, and never their number again (rule 21). */
export const doneOfWholeAnswer: Handler = async (query, context, talk) => {
  const said = ASKED.exec(query.text)?.groups;
  const [shown] = latestOf(talk);
  if (!said || !shown || shown.unit !== said.unit || shown.target !== undefined) return null;
  const item = itemById(context, shown.item);
  if (!item) return null;
  const ledger = ledgerOf(context, item);
  const loaded = await load(context, family(item, ledger));
  const facts = loaded.of(item.id).filter(counts);
  const made = triples(facts).find(({ whole }) => shown.facts.includes(whole.id));
  if (made) return ofTriple(made, ledger, context);
  const first = Math.min(...shown.facts);
  const told = facts
    .filter(({ id, unit }) => id > first && id <= first + NEAR && unit === said.unit)
    .filter(({ text = '' }) => text.includes(said.deed ?? ''))
    .sort(newestFirst);
  if (told.length === 0) return null;
  const part = { ledger, item, aims: [], topic: '', line: false, score: 1, cover: 1 };
  return {
    items: [item.id],
    shown: told.flatMap((fact) => shownFact(fact) ?? []),
    text: [itemText(item, false, 24), ...factLines(told, part, context)].join('\n'),
  };
};

function ofTriple({ whole, part }: Triple, ledger: Ledger, { today }: AnswerContext): Said {
  const left = minus(whole.value ?? 0, part.value ?? 0);
  return {
    items: [part.item],
    shown: [part].flatMap((fact) => shownFact(fact) ?? []),
    text: [remainderLine(whole, part, left, today), sourceLine([part], ledger, today)].join('\n'),
  };
}
