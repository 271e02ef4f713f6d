import { scaleSlip } from '../../ledger/audit.js';
import type { Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { withSynonyms } from '../items/synonyms.js';
import { splitUnit } from '../units.js';
import { rankTargets } from './aims.js';
import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';
import { factOf } from './fact.js';
import { sharesWord, subjectWords } from './words.js';

/** No words at all (又完成5个): the sender's own targets that are counted so, or nothing. */
export function fromNothing(statement: Statement, context: ParseContext): Draft | undefined {
  if (statement.value === undefined || statement.measure === 'other') return undefined;
  // 通许22个: so many of a county, and no word of what was done, is as well its part of any matter of the whole city.
  if (statement.place !== undefined && statement.verb === undefined && statement.deltaWord === undefined)
    return undefined;
  const open: Draft[] = [];
  const words = subjectWords(statement);
  const named = words.length > 1 && words !== statement.verb;
  const works = saidBefore(statement.text);
  const unit = splitUnit(statement.unit ?? '').scale > 1 ? statement.unit : undefined;
  for (const id of context.own) {
    const item = context.index.get(id);
    if (!item || !context.ledgers.includes(item.ledger) || context.role === 'supervisor') continue;
    for (const { target, fit } of rankTargets(item, statement)) {
      // 沉桩完成六成 beside a rate of water supply: words that it knows nothing of are of another thing.
      // 160里有12个是修的: so many there are is not what the target asks for.
      if (statement.size !== undefined && statement.size.value !== target.value && fit !== 'unsaid') continue;
      if (named && !sharesWord(words, target.metric)) continue;
      if (target.counts === 'rate' && works.length > 1 && !sharesWord(works, target.metric)) continue;
      const started = target.counts === 'started' && statement.verb !== undefined && statement.measure === 'done';
      const unsaid = fit === 'unsaid' && isSaidBare(statement, target);
      if ((fit === 'same' || fit === 'kin' || unsaid) && !started && (fit === 'same' || !exact(open))) {
        const fact = factOf(statement, item, target, context);
        // 6.4亿条 is no number of what is asked for by the hundred.
        if (fact.unit === target.unit && scaleSlip(fact.value ?? 0, target.value) !== null && unit !== undefined)
          continue;
        open.push({ statement, item, target, score: 0.5, fact });
      }
    }
  }
  const byDeed = ofDeed(open, statement, context);
  if (byDeed) return byDeed;
  const same = open.filter(({ target }) => target && target.unit === statement.unit);
  const pool = same.length > 0 ? same : open;
  const [first] = [...pool].sort((a, b) => recency(b, context) - recency(a, context));
  if (!first || pool.length > (statement.unit === undefined ? 4 : 6)) return undefined;
  if (pool.length === 1) return first;
  return { ...first, options: [first, ...pool.filter((one) => one !== first)].map(({ fact }) => fact) };
}

/** 新入库7家: of the sender's own items one alone tells of what was done. */
function ofDeed(
  open: readonly Draft[],
  { verb = '', deltaWord = '' }: Statement,
  context: ParseContext,
): Draft | undefined {
  const deed = (verb || deltaWord).replace(/^(?:新|又|再)|[了到]$/gu, '');
  if (deed.length < 2 || OF_ANYTHING.test(deed)) return undefined;
  if (open.length < 2) return undefined;
  // 取证8600人 of 取得证书: one target alone is called so.
  const called = [deed, ...withSynonyms(deed).split(' ')].filter((word) => word !== '');
  const [meant, other] = open.filter(({ target }) => called.some((word) => target?.metric.includes(word)));
  if (meant && !other) return meant;
  const [only, more] = open.filter(({ item }) => context.index.get(item.id)?.text.includes(deed));
  return more ? undefined : only;
}
const OF_ANYTHING =
  /^(?:完成|完工|竣工|建成|建设|新建|改造|提升|投用|投运|交付|开工|动工|启动|验收|推进|实施|办理|新增|增加|安装|整治|处置|培育)$/u;

/** 打桩完成六成: what is said before a share, without the words that any share may have. */
const saidBefore = (text: string): string =>
  text
    .replace(/[\d.零一二三四五六七八九十百]+[成%％].*$/u, '')
    .replace(
      /目前|现在|截至|已经?|完成|达到?|提高|上升|提升|[我咱][们局县区委]?|[到至了是约近又也都]|[^\p{Script=Han}]/gu,
      '',
    );

/** 又增加了20: said to be done, and not so many that the target could not hold them. */
const isSaidBare = ({ unit, value = 0, verb, deltaWord }: Statement, target: Target): boolean =>
  unit === undefined && (verb ?? deltaWord) !== undefined && target.counts !== 'rate' && value <= target.value;

function exact(drafts: Draft[]): boolean {
  return drafts.some(({ target, statement }) => target?.unit === statement.unit);
}

function recency({ item }: Draft, context: ParseContext): number {
  const at = context.recent.indexOf(item.id);
  return at < 0 ? -1 : 10 - at;
}
