import type { Fact } from '../../model/fact.js';
import type { Draft } from '../../parsers/resolve/resolve.js';
import { subjectWords } from '../../parsers/resolve/words.js';
import type { Turn } from '../turn.js';
import { itemOf, targetOf } from './lines.js';

/** Shares that are rounded or cut off agree within this many percentage points (rule 9). */
const AGREES = 0.11;
/** Works before what is counted, and how many there are of it. */
const WORKS = /^(?:新增|新建|建成|完成|改造|培育|认证|打造|建设|发展|推广|处置|更新|提升|实施)+|(?:项目|工程)$/gu;

/** Rule 11: nothing is asked that the message itself, or who sends it, answers already; else the choice stays as it is. */
export function narrowed(turn: Turn, draft: Draft): Draft {
  const { options } = draft;
  if (options === undefined || options.length < 2) return draft;
  const ways: ((fact: Fact) => boolean)[] = [
    (fact) => sharesAgree(turn, fact),
    (fact) => isNamedInFull(turn, draft, fact),
    (fact) => isOwnWork(turn, fact),
  ];
  for (const fits of ways) {
    const left = options.filter(fits);
    const [only] = left;
    if (only !== undefined && left.length === 1) return settledOn(turn, draft, only);
  }
  return draft;
}

function settledOn(turn: Turn, { options: _options, target: _target, ...draft }: Draft, fact: Fact): Draft {
  const target = targetOf(turn, fact);
  return { ...draft, fact, item: itemOf(turn, fact) ?? draft.item, ...(target ? { target } : {}) };
}

/** 118.6亿元,占91.2%: of one target alone the figure is that share. */
function sharesAgree(turn: Turn, fact: Fact): boolean {
  const target = targetOf(turn, fact);
  if (target === undefined || fact.percent === undefined || fact.value === undefined) return false;
  return fact.unit === target.unit && Math.abs((100 * fact.value) / target.value - fact.percent) <= AGREES;
}

/** 绿色食品: all that is said is what one target counts, though another one's name holds the words too. */
function isNamedInFull(turn: Turn, { statement }: Draft, fact: Fact): boolean {
  const said = core(subjectWords(statement));
  const counted =
    targetOf(turn, fact)
      ?.metric.split(/[、和及与]/u)
      .map(core) ?? [];
  return said.length > 1 && counted.includes(said);
}

const core = (words: string): string =>
  words
    .replace(/[“”"\s]/gu, '')
    .replace(WORKS, '')
    .replace(GAINED, '');
const GAINED = /(?:[新又再]|通过|获得?|拿到?|认证|评上)+$/u;

/** A county means the work that is its own before the city's of the same name (rule 12). */
function isOwnWork(turn: Turn, { item }: Fact): boolean {
  return turn.duties.dutyOf(item) === 'own' && turn.person.role === 'liaison';
}
