import { percentOf } from '../../ledger/arithmetic.js';
import type { StoredFact } from '../../model/fact.js';
import { gated } from '../../parsers/gate/gate.js';
import type { Query } from '../../parsers/question/query.js';
import { plainText } from '../../parsers/question/topics.js';
import { asideLine, BEGUN_SHARE, factLine, NONE_FINISHED, NONE_OF, STEP_LINE, sourceLine } from '../replies/answers.js';
import { namedBeside } from './named-beside.js';
import { aside, type Reading } from './reading.js';
import type { Aim, AnswerContext, Loaded } from './types.js';

/**
 * 开工多少 of a target that counts what is finished: the started figure as such, beside the one that counts; `told`: what
 * the targets of the answer count (安置房开工几套 保障房建成几套), of which nothing is missing.
 */
export function measuredLines(
  reading: Reading,
  loaded: Loaded,
  context: AnswerContext,
  query: Query,
  told: ReadonlySet<string>,
  topic: string,
): string[] {
  const deeds = deedsLines(reading, loaded, context, query);
  if (deeds.length > 0) return deeds;
  // 安置房建成多少 of a target that counts what was begun.
  const finished = reading.target.counts === 'started' && FINISHED.test(query.text) ? 'done' : undefined;
  if (!query.measure && finished === undefined && topic.length > 1) {
    // 在装修的几座: the line of another measure that has just these words.
    const named = plainText(reading.target.metric).includes(plainText(topic));
    const said = named ? [] : aside(reading, loaded, context.today).filter(({ text }) => text?.includes(topic));
    const lines =
      said.length > 0
        ? [...said.map((fact) => asideLine(fact, context.today)), sourceLine(said, reading.ledger, context.today)]
        : namedBeside(topic, reading, loaded, context.today);
    if (!named || lines.length > 0) return lines;
  }
  // 开工了多少 盖好了多少: the one that its target does not count.
  const measure = query.measure === reading.target.counts ? finished : (query.measure ?? finished);
  if (!measure || reading.figures.length === 0 || reading.target.counts === measure) return [];
  const known = aside(reading, loaded, context.today).filter((fact) => fact.measure === measure);
  // 5所封顶,1所打基础: all that was told of it in one breath.
  const found = known.filter(({ asOf, reportedAt }) => asOf === known[0]?.asOf && reportedAt === known[0]?.reportedAt);
  if (found.length > 0)
    return [
      found.map((one) => asideLine(one, context.today)).join('；'),
      ...begunShare(reading, found, query),
      sourceLine(found, reading.ledger, context.today),
    ];
  // “甲批”项目34个,已开工28个: told of the matter that the target is a ratio of.
  const others = loaded
    .of(reading.item.id)
    .filter((fact) => fact.measure === measure && fact.value !== undefined && fact.target === undefined);
  const own = others.filter(
    ({ object = '' }) => object.length > 1 && plainText(reading.target.metric).includes(plainText(object)),
  );
  if (own.length > 0)
    return [...own.map((fact) => factLine(fact, context.today)), sourceLine(own, reading.ledger, context.today)];
  // 开工430套,其中竣工120套: what the target does not count, in its own unit.
  const beside = others.filter(({ object, unit }) => object === undefined && unit === reading.target.unit).slice(0, 1);
  if (beside.length > 0)
    return [...beside.map((fact) => factLine(fact, context.today)), sourceLine(beside, reading.ledger, context.today)];
  return told.has(measure) || others.length > 0 ? [] : [finished === undefined ? NONE_OF(measure) : NONE_FINISHED];
}

/** 开工率: what was begun of what the target counts, as computed. */
function begunShare({ target }: Reading, found: readonly StoredFact[], { text }: Query): string[] {
  const [begun, more] = found;
  if (!/开工(?:率|比例|占比)/u.test(text) || begun?.value === undefined || more || begun.unit !== target.unit)
    return [];
  const share = percentOf(begun.value, target.value);
  return share === null || share > 100 ? [] : [BEGUN_SHARE(begun.value, target, share)];
}

/** 租赁房建成多少套: of two targets of the same thing, the one that counts what is finished, and not what was begun. */
export function finishedOnes(all: readonly Aim[], { text }: Query): readonly Aim[] {
  const aims = withFinished(all, text);
  if (!aims.some(({ target }) => target.counts === 'started') || !FINISHED.test(text)) return aims;
  const swapped = aims.map((aim) => {
    if (aim.target.counts !== 'started') return aim;
    const thing = aim.target.metric.slice(-SAME_THING);
    const target = aim.item.targets.find(({ counts, metric }) => counts === 'done' && metric.endsWith(thing));
    return target === undefined ? aim : { ...aim, target };
  });
  return swapped.filter((aim, at) => swapped.findIndex(({ target }) => target.id === aim.target.id) === at);
}
const SAME_THING = 3;

/** 开工建成各多少 */
const BOTH_ASKED =
  /(?:开工|动工)[^,，。]{0,4}(?:建成|竣工|完工)[^,，。]{0,4}(?:各|分别|都)|(?:建成|竣工|完工)[^,，。]{0,4}(?:开工|动工)[^,，。]{0,4}(?:各|分别|都)/u;
const BEGUN_ASKED = /[开动]工?了?(?:多少|几)/u;
/** 光伏开了多少装了多少: of an item that counts both in one unit what is finished is told as well. */
function withFinished(aims: readonly Aim[], text: string): readonly Aim[] {
  const [aim, more] = aims;
  const both = BOTH_ASKED.test(text);
  if (!aim || more || !(both || BEGUN_ASKED.test(text))) return aims;
  if (aim.target.counts === 'done') return withBegun(aim, text);
  if (aim.target.counts !== 'started' || !(both || (text.match(/多少|几/gu) ?? []).length > 1)) return aims;
  const other = aim.item.targets.filter(({ counts, unit }) => counts === 'done' && unit === aim.target.unit);
  const [target, another] = other;
  return target && !another ? [aim, { ...aim, target }] : aims;
}

/** 公租房建成多少,开工多少, where the start of just that thing is a target of its own: that one is told, of both asked for both. */
function withBegun(aim: Aim, text: string): readonly Aim[] {
  const target = aim.item.targets.find(
    ({ counts, metric }) => counts === 'started' && aim.target.metric.includes(metric.replace(BEGIN, '')),
  );
  if (target === undefined) return [aim];
  return FINISHED.test(text) || BOTH_ASKED.test(text) ? [aim, { ...aim, target }] : [{ ...aim, target }];
}
const BEGIN = /(?:全部|新)*(?:开工|动工)(?:建设|新建|改造)?/u;

const FINISHED = gated(
  /(?:建成|竣工|完工|[盖建]好|[盖建干]完|交付)了?(?:多少|几)|(?:多少|几)\p{Script=Han}?(?:建成|竣工|完工)/u,
);

/** 签了多少户, 封顶几套: what was done that is counted, apart from words for any work. */
const DEED =
  /(签|腾退|搬离|封顶|入住|选房|评估|评审|备案|申报|摘牌|挂网|招标|立项|批复|进场|调试|验收)(?:约|订|署|离|完)?了?(?:多少|几)/gu;

/** The lines of steps on the way that the question asks for by their own words, beside what counts. */
function deedsLines(reading: Reading, loaded: Loaded, context: AnswerContext, query: Query): string[] {
  const asked = [...query.text.matchAll(DEED)].flatMap((match) => match[1] ?? []);
  const deeds = asked.filter((deed) => !reading.target.metric.includes(deed));
  if (deeds.length === 0 || reading.figures.length === 0) return [];
  const known = aside(reading, loaded, context.today).filter(({ text = '' }) =>
    deeds.some((deed) => text.includes(deed)),
  );
  const [first] = known;
  const said = known.filter(({ asOf, reportedAt }) => asOf === first?.asOf && reportedAt === first.reportedAt);
  return said.length === 0
    ? []
    : [...said.map((fact) => STEP_LINE(fact, context.today)), sourceLine(said, reading.ledger, context.today)];
}
