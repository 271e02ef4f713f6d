import { itemState } from '../../ledger/states.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import { gated } from '../../parsers/gate/gate.js';
import type { Query } from '../../parsers/question/query.js';
import { LATEST } from './fact-lines.js';
import { wordsOf } from './lines.js';

/** A step of the works that a question is about: 验收了没, 招标过了吗. */
const STEP = gated(
  /(验收|招标|开标|封顶|交付|搬迁|入住|进场|挂牌|揭牌|开园|审批|评审|征收|拆迁|通车|试运行|备案|立项)(?:完|好|过|通过|掉)?了?(?:没有?|吗|么|不)/u,
);

interface Stage {
  stage: StoredFact[];
  /** So many of them are said. */
  most: number;
  /** Lines that were left out. */
  rest: number;
}

/** Of an item's lines those that are said: of the step that was asked for where anything was told of it, of 怎么样了 the last. */
export function stageOf(
  { ask, text }: Query,
  own: readonly StoredFact[],
  all: () => readonly StoredFact[],
  item: Item,
  day: Day,
): Stage {
  const step = STEP.exec(text)?.[1];
  const told = step === undefined ? [] : all().filter((fact) => wordsOf(fact).includes(step));
  if (told.length > 0) return { stage: told, most: LATEST, rest: 0 };
  const finished = ask === 'status' && !own.some(({ status }) => status === 'done') ? wholeDone(all(), item, day) : [];
  if (finished.length > 0) return { stage: [...finished, ...own], most: LATEST, rest: 0 };
  const far = ask === 'status' && own.every((fact) => fact.kind === 'published');
  const stage = far ? own.slice(-LATEST - 2) : [...own];
  const most = far || stage.some((fact) => fact.percent !== undefined) ? LATEST + 2 : LATEST;
  return { stage, most, rest: own.length - stage.length };
}

/** 改革干完没, where the words name a part of it: that the whole is done is told before the part. */
function wholeDone(all: readonly StoredFact[], item: Item, day: Day): StoredFact[] {
  const said = all.filter((fact) => fact.status === 'done' && fact.object === undefined);
  return said.length > 0 && itemState(item, all, day) === 'done' ? said.slice(0, 1) : [];
}
