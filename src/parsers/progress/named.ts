import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { cueAt } from '../lexicon.js';
import { MORE } from './wholes.js';

const OF_ANYTHING = /^(?:已|全部)?(?:完成|完工|竣工|通车|建成|建好|建设|新建|改造|投用|投入使用|开工|动工|在建)$/u;

/** 某路:通信工程已完成4200米 — of several named things of the item, the one that the paragraph is headed by. */
export function ofHeading(
  { subject, heading = '', verb = '', nested, text, value, measure }: Statement,
  { objects }: Item,
): string {
  // 总投资128亿元, 不合格61批次, 带动就业2460人: the word says what is counted.
  if (subject === '' && verb.length > 1 && cueAt(verb, 0)?.kind === 'aside') return verb;
  if (subject === '' && MORE.test(text)) return '';
  // 培训3480人次,其中取证2950人次: a part is called by what was done with it.
  if (subject === '' && nested && verb.length > 1 && !OF_ANYTHING.test(verb)) return verb;
  const further =
    subject === '' && value !== undefined && measure === 'done' ? nextDeed(heading, verb, objects) : undefined;
  if (further !== undefined) return further;
  const named = objects.length > 1 && objects.includes(heading) && subject !== '' && !subject.includes(heading);
  return named ? `${heading}(${subject})` : subject || heading;
}

/** 收集问题11个,已解决9个; 受理诉求320件,办结315件: the second deed on the same things, which are called by it too. */
function nextDeed(heading: string, verb: string, objects: readonly string[]): string | undefined {
  if (verb.length < 2 || OF_ANYTHING.test(verb) || heading.includes(verb)) return undefined;
  const first = cueAt(heading, 0);
  const deed = first?.kind === 'act' || (first?.kind === 'done' && !OF_ANYTHING.test(first.word));
  const thing = deed ? heading.slice(first.word.length) : heading;
  return thing.length < 2 || objects.includes(thing) ? undefined : `${verb}${thing}`;
}

/** 净水设备尚未安装 of an item that counts other things too: the state is of that one alone. */
export const stateOf = ({ measure, subject, value }: Statement, { targets }: Item): string | undefined =>
  measure === 'status' &&
  value === undefined &&
  subject.length > 1 &&
  targets.length > 1 &&
  targets.filter(({ metric }) => metric.includes(subject)).length === 1
    ? subject
    : undefined;
