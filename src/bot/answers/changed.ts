import { minus } from '../../ledger/arithmetic.js';
import { isOfTarget } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { gated } from '../../parsers/gate/gate.js';
import { namesOwners } from '../../parsers/question/asks-of.js';
import { CHANGED, WITHDRAWN } from '../replies/answers-changed.js';
import type { Handler } from './handlers.js';
import { load } from './load.js';
import { aimsOf, type Part } from './part.js';
import { type Reading, readTarget } from './reading.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Said } from './types.js';
import { nameOf, targetLines } from './value.js';

/** 比上次多了多少, 怎么比上次报的还少了, 上回不是报了905吗, 原先报的多少, 改之前是几个, 数怎么变了: why the figure is another one than before. */
const ASKED = gated(
  /(?:第一次|头一次|最早|最初|一开始)(?:的时候)?(?:是)?(?:上?报|填)(?:上来)?(?:的|了)|改过(?:数|数据|数字)(?:没有?|吗|么)|(?:^|数(?:据|字)?)(?:有没有|是否|又|后来|中间)?(?:更|修)?改过(?:没有?|吗|么)|(?:(?:有人|有没有人?|谁|后来|中间)改|更正|修改|纠正)过(?:没有?|吗|么|(?:数|数据|数字)(?:没有?|吗|么))|(?:修?改|更正|纠正|订正)(?:是|的)?(?:在)?(?:什么时候|啥时候|几时|哪一?天|何时|几号|谁)|谁(?:给)?(?:修?改|更正|纠正|订正|撤|作废)(?:回|掉|了)*的|(?:什么时候|啥时候|几时|哪一?天|何时|几号)(?:给|被)?(?:撤|作废|更正|改)(?:回|掉|了)*的|(?:以前|之前|此前|原来|原先|先前)(?:都|还|曾经?)*(?:上?报|填|说)过?的?(?:是)?(?:什么|啥|哪些|哪个|几个)数?|(?:为(?:什么|啥|何)|怎么|咋)(?:又|就)?(?:不算|作废|没了|撤|不计|取消)|[比较跟和同与](?:上[次回]|上一[次回]|前一?次)(?:报?的)?(?:数)?(?:相?比)?[^,，。;；]{0,4}(?:多|少|增|涨|长|减|降|差|变)|(?:原[先来本]|先前|之前|早先|更正(?:之|以)?前|(?:修|更)?改(?:之|以)?前|纠正前)(?:上?报|填|说|写|公布|发布|登|公示)?(?:的|了|过)?(?:那个)?(?:数字?)?(?:是)?(?:多少|几|啥数|什么数)|^(?:那么?)?(?:更正|修改|更改|纠正|改)(?:之|以)?前(?:的)?(?:数字?)?(?:呢|是啥)?[?？。!]*$|(?:公布|公示|刊登)(?:的|了|过)+(?:那个|那次)?(?:数(?:据|字)?)?(?:是)?(?:多少|几|啥数|什么数)|(?:怎么|为什么|为啥|为何|咋)[^,，。;；]{0,14}(?:[少低降减变]了|变[少低]|往下掉|掉下来|缩水|倒退|退回|不一样|对不上|不一致)|(?:上次|上回|之前|原来|前面|前两天|前几天|昨天|前天|刚才|早上|上午)[^,，。;；]{0,6}(?:(?:不是|明明)?(?:报|说|讲)(?:过|的|了)?(?:是|的是)?[^,，。;；]{0,8}|(?:不是|明明是?)[^,，。;；]{0,4})\d[\d.]*[^,，。;；]{0,4}(?:吗|么|啊|怎么|吧)/u,
);
/** Against a month the last figures of both are compared (rule 20). */
const BY_MONTH = /上个?月|\d{1,2}月|[一二三四五六七八九十]{1,2}月|去年|同期|环比|季度/u;
const MOST = 200;
const MOST_PARTS = 3;

/** The figure that stands and the one before it, with who told them and when; what was taken back is said to be (rule 14). */
export const changedAnswer: Handler = async (query, context, talk) => {
  if (!ASKED.test(query.text) || BY_MONTH.test(query.text) || query.places.length > 0) return null;
  if (namesOwners(query)) return null;
  const subject = subjectOf({ ...query, values: [] }, context, talk);
  // Of a matter that two items have (村卫生室) that one is meant whose figure changed.
  const told = await Promise.all(subject.parts.slice(0, MOST_PARTS).map((part) => ofPart(part, context, query.text)));
  const changed = told.flatMap((one) => one ?? []);
  // 之前不是说1186个吗: the one that once stood so.
  const value = query.values[0]?.value;
  const once = value === undefined ? [] : changed.filter(({ text }) => text.includes(`报${value}`));
  const [said, other] = once.length > 0 ? once : changed;
  return said && !other ? said : null;
};

/** 不一样, 对不上: of figures that stand side by side. */
const DISAGREE = /不一样|对不上|不一致|不同/u;

const hasSources = ({ figures }: Reading): boolean => figures.length > 1;

async function ofPart(part: Part, context: AnswerContext, asked: string): Promise<Said | undefined> {
  const loaded = await load(context, [part.item]);
  const history = await context.facts.history([part.item.id], MOST);
  const readings = aimsOf(part).map((aim) => readTarget(aim, loaded, context.today));
  const ofTwo = DISAGREE.test(asked) ? readings.filter(hasSources) : [];
  // 两个数怎么不一样 of what two of them told: both stand side by side, and neither came after the other (rule 20).
  if (ofTwo.length > 0) {
    const lines = ofTwo.flatMap((reading) => targetLines(reading, loaded, context, false));
    return { items: [part.item.id], targets: ofTwo.map(({ target }) => target.id), text: lines.join('\n') };
  }
  const lines = readings.flatMap((reading) => {
    const said = changedLine(reading, history, context.today, asked);
    return said === undefined ? [] : [...targetLines(reading, loaded, context, false), said];
  });
  if (lines.length === 0) return undefined;
  return { items: [part.item.id], targets: part.aims.map(({ target }) => target.id), text: lines.join('\n') };
}

/** 第一次报的是多少: the oldest figure, and not the one before the last. */
const FIRST = /第一次|头一次|最早|最初|一开始/u;
/** 之前公布的是多少: the figure of the document, whatever was told between. */
const PRINTED = /公布|公示|刊登|发布/u;

function changedLine(
  reading: Reading,
  history: readonly StoredFact[],
  today: string,
  asked: string,
): string | undefined {
  const [figure] = reading.figures;
  if (figure === undefined) return undefined;
  const own = history.filter(
    (fact) =>
      isOfTarget(fact, reading.target) && fact.scope === undefined && fact.mode !== 'delta' && fact.mode !== 'percent',
  );
  const name = nameOf(reading, false);
  const { head } = figure;
  const taken = own.find((fact) => fact.state === 'withdrawn' && fact.id > head.id);
  if (taken) return WITHDRAWN(name, taken, today);
  const told = FIRST.test(asked) ? own.toSorted((a, b) => a.asOf.localeCompare(b.asOf) || a.id - b.id) : own;
  const before = told.find(
    (fact) =>
      fact.id < head.id &&
      fact.value !== figure.value &&
      ['confirmed', 'superseded'].includes(fact.state) &&
      (fact.kind === 'published' || !PRINTED.test(asked)) &&
      (!hasSources(reading) || fact.reporterUnit === head.reporterUnit),
  );
  if (before?.value === undefined) return undefined;
  return CHANGED(name, before, head, minus(figure.value, before.value), reading.target, today);
}
