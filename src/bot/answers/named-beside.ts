import { counts, newestFirst } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { plainText } from '../../parsers/question/topics.js';
import { factLine, sourceLine } from '../replies/answers.js';
import type { Reading } from './reading.js';
import type { Loaded } from './types.js';

/** 其中取证5.8万人: what a figure beside the target is of. */
const HEAD =
  /^(?:[^,，。;；\d]{2,10}?(?:里面?|里头|当中|之中))?(?:其中|另外|另有?|还有?|有|含|包括)*(\p{Script=Han}{2,6}?)(?:了|共|累计)?[约近]?\d/u;

/** The name in front of a figure that was told beside a target: 取证 of 其中取证5.8万人. */
export const headOf = ({ text = '' }: StoredFact): string | undefined => HEAD.exec(plainText(text))?.[1];

/** Several things that one target counts. */
const LISTED = /[、和]/u;

/**
 * 技能培训取证多少: what was told beside the target by a name of its own that the question has and the target has not; 幼儿园几所 of
 * 中小学、幼儿园项目 and 卫生乡镇几个 of 卫生乡镇覆盖率: a part of what is counted, or what a level is of.
 */
export function namedBeside(topic: string, { item, target, ledger }: Reading, loaded: Loaded, today: string): string[] {
  const asked = plainText(topic);
  const metric = plainText(target.metric);
  const isMeant = (fact: StoredFact): boolean => {
    const { measure, value, unit, asOf } = fact;
    const head = headOf(fact);
    const part = target.unit === '%' ? unit !== '%' : LISTED.test(target.metric);
    const named =
      head !== undefined &&
      (metric.includes(head) ? part && asked === head : asked.includes(head) || head.endsWith(asked));
    return named && measure === 'other' && value !== undefined && asOf <= today;
  };
  const [newest] = loaded
    .of(item.id)
    .filter((fact) => counts(fact) && isMeant(fact))
    .sort(newestFirst);
  return newest === undefined ? [] : [factLine(newest, today), sourceLine([newest], ledger, today)];
}
