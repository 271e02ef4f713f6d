import type { Fact } from '../../model/fact.js';
import type { Item, Target } from '../../model/ledger.js';
import { findNames } from '../../parsers/command/names.js';
import { isDemand } from '../../parsers/cues/cues.js';
import { setsDay } from '../../parsers/cues/demands.js';
import { toldBodies } from '../../parsers/cues/orders.js';
import { findDates } from '../../parsers/dates.js';
import { grams } from '../../parsers/items/grams.js';
import { ASKING } from '../../parsers/parse.js';
import { findQuantities } from '../../parsers/quantities.js';
import { type About, matchText } from '../../parsers/resolve/aboutText.js';
import type { ParseContext } from '../../parsers/resolve/context.js';
import { listedItems, withoutItemNumbers } from '../../parsers/resolve/itemNumbers.js';
import { unitFit } from '../../parsers/resolve/unitFits.js';
import { figuresIn } from '../../parsers/statements/figures.js';
import { may } from '../permissions.js';
import { REQUEST_WORDS } from '../replies/requests.js';
import { type Act, parseContext, remember, say, type Turn } from '../turn.js';
import { newFact } from './keep.js';
import { printed } from './report.js';

/** 给我一个时间表, 一条不能少: no figure that is demanded. */
const PAPER = /^(?:(?:都|也)?不[能许得准]|(?:明确的?)?(?:时间表|路线图|说法|交代|方案|计划|措施|清单|报告|结果|答复))/u;

/** 批示/要求 by a leader or the supervisor, with or without a date: kept on the item, never counted (rule 1). */
export const instruct: Act = async (turn) => {
  if (!may(turn.person, 'instruct')) return undefined;
  const told = toldBodies(turn.text, turn.vocabulary);
  const asks = /[?？]/u.test(turn.text) || ASKING.test(turn.text) || CAN_IT.test(turn.text);
  if (asks && !ordersLast(turn) && !(told.length > 0 && ANSWERS.test(turn.text))) return undefined;
  // 公交怎么一台没有?月底前先上10台: nobody who asks reports in the same breath.
  const orders = isDemand(turn.text) || ((asks || turn.person.role === 'leader') && setsDay(turn.text));
  if (told.length === 0 && !orders) return undefined;
  const listed = listedItems(turn.text, parseContext(turn));
  const one = listed.length > 0 ? undefined : aboutOf(turn, told);
  const abouts: Pick<About, 'item' | 'object'>[] = one ? [one] : listed.map((item) => ({ item }));
  const [about] = abouts;
  if (!about) return undefined;
  const facts = abouts.map(({ item, object }) => orderOf(turn, item, object));
  const stored = await turn.store.facts.add(
    facts.map((fact) => newFact(turn, fact, 'confirmed', { kind: 'instruction' })),
  );
  const items = abouts.map(({ item }) => item.id);
  remember(turn, items);
  const text = abouts
    .map(({ item }, at) => REQUEST_WORDS.instruction(item, facts[at]?.due, askedOf(item, told)))
    .join('\n');
  return say(turn, 'instruct', text, { items, facts: stored.map(printed) });
};

/** The body of the item that was told, else its leading one. */
const askedOf = ({ units }: Item, told: readonly string[]): string | undefined =>
  units.find((unit) => told.includes(unit)) ?? units[0];

/** 年底能不能修完80公里: asked, and not ordered. */
const CAN_IT = /能不能(?:按期|如期|按时|准时|全部|都)*[^,，。;；]{0,4}(?:完|成|到|好|够)/u;

/** 卫健委周五前报一下卡在哪几个县: what a body is to tell is no question to the bot. */
const ANSWERS =
  /(?:前|内|底|末|抓紧|尽快|马上)[^,。;?]{0,6}(?:报|说|讲|查|摸|列|理|写|回)(?:告|清楚?|明白?|出来?|个?一?下)?[^,。;?]{0,8}(?:哪|多少|几|什么|啥|怎么|谁)[^?吗呢]*$/u;

/** 为什么还没动?城管局月底前必须进场: asked first, then ordered. */
function ordersLast({ text, vocabulary }: Turn): boolean {
  return [/[。;!?\n]/u, /[,。;!?\n]/u].some((mark) => {
    const last = text
      .split(mark)
      .filter((sentence) => sentence.trim() !== '')
      .at(-1);
    if (last === undefined || last === text || ASKING.test(last)) return false;
    return isDemand(last) || setsDay(last) || toldBodies(last, vocabulary).length > 0;
  });
}

function orderOf(turn: Turn, item: Item, object: string | undefined): Fact {
  const fact: Fact = {
    item: item.id,
    measure: 'plan',
    nextStep: turn.text,
    text: turn.text,
    ...demanded(turn, item.id),
  };
  return object === undefined ? fact : { ...fact, object };
}

/** What is to be done with the matter, and by when; its name is what is left. */
const ORDERING =
  /(?:今|明|后)[天日晚早]|[上下]午|[\d一二三四五六七八九十]{1,3}点半?|\d{1,2}[日号月]|月底|年底|[下本这]?(?:周|星期)[一二三四五六日天]?|[拿列理报送交](?:来|上来)?|给我|各?一?[份遍]|清单|名单|明细表?|重新|再过|再|梳理|摸底|新增|不少于|以上/gu;

/** 燃气隐患那项请某局…: the matter stands before those who are asked. */
const MATTER = /^([^,。;!?\n]{2,16}?)(?:[这那]一?[项块个件]事?)?请(?!示|假|求|愿)/u;

/** 把窨井整治照片传到邮箱: of what the papers are that are to come. */
const HANDED_IN =
  /[把将]([^,。;]{2,16}?)的?(?:照片|图片|台账|名单|清单|数据|情况|资料|材料|明细|报告|方案|计划|说明|总结|时间表|进度表|路线图|节点)/u;

/** Least score of words that may name one of the items of a body that is named itself. */
const THEIRS = 0.2;

/** What the order is about: among the items of the body that is told, where the words name one of them. */
export function aboutOf(turn: Turn, told: readonly string[]): About | undefined {
  const context = parseContext(turn);
  if (told.length === 0) {
    const words = [
      turn.text,
      MATTER.exec(turn.text)?.[1],
      HANDED_IN.exec(turn.text)?.[1],
      ...turn.text.split(/[,。;!?\n]/u).filter((clause) => clause.length > 3),
    ];
    for (const matter of words) {
      const about = matter === undefined ? undefined : matchText(matter, context);
      if (about) return clearer(about, withoutPlaces(turn, turn.text), context);
    }
    // 户厕质量…,请某局会同各县区…排查一遍: of the body that is asked, the item that the words come nearest to.
    const { units } = findNames(turn.text, turn.vocabulary, []);
    return units.length === 0 ? undefined : aboutOf(turn, units);
  }
  const matter = withoutFigures(findNames(turn.text, turn.vocabulary, []).rest).replace(ORDERING, ' ');
  const theirs = turn.ledgers.flatMap(({ items }) =>
    items.filter(({ units }) => units.some((one) => told.includes(one))),
  );
  const only = new Set(theirs.map(({ id }) => id));
  const among = only.size > 0 ? matchText(matter, context, only) : undefined;
  const near =
    only.size > 0
      ? matter
          .split(/[,。;:!?\n]/u)
          .flatMap((clause) => context.index.match(clause.replace(/[把将的核查前要一]/gu, ' '), { only, limit: 2 }))
          .sort((a, b) => b.score - a.score)
      : [];
  if (among) return among;
  // 污水厂太慢,生态环境局说明原因: of two plants, the one that the body answers for.
  const any = matchText(matter, context) ?? matchText(turn.text, context);
  return any && only.has(any.item.id) ? any : (nearest(near) ?? any);
}

/** 井盖云溪一直上不来: the county alone names its own matters faintly, where the noun names another one plainly. */
function clearer(about: About, words: string, context: ParseContext): About {
  const other = matchText(words, context);
  return other && other.item !== about.item && other.score > about.score + PLAINER ? other : about;
}
const PLAINER = 0.1;
const withoutPlaces = ({ vocabulary }: Turn, text: string): string =>
  vocabulary.places
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ' '), text);

/** 10千伏项目推进到180个: how much is demanded names no matter, a number inside a name does. */
const withoutFigures = (words: string): string =>
  figuresIn(words).reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, words);

/** The best of theirs, when it is near enough, or stands far before all others. */
function nearest(found: readonly About[]): About | undefined {
  const [best] = found;
  const rival = found.find(({ item }) => item !== best?.item);
  if (best === undefined || best.score < FAINT) return undefined;
  return best.score >= THEIRS || best.score >= ALONE * (rival?.score ?? 0) ? best : undefined;
}
const FAINT = 0.1;
const ALONE = 2;

/** The day and the figure that are demanded: 月底前我要看到50条. */
function demanded(turn: Turn, id: string): Partial<Fact> {
  const dates = findDates(turn.text, turn.today, 'future');
  // 清明上河园…7月底前: the day that is demanded has its 前; a festival may stand in a name.
  const due = [...dates.filter(({ kind }) => kind === 'by'), ...dates].find(
    ({ to, kind }) => to !== null && kind !== 'recurring' && kind !== 'asOf',
  )?.to;
  const item = turn.index.get(id);
  const words = withoutAsked(withoutItemNumbers(turn.text, parseContext(turn)));
  const figure = findQuantities(words).find(
    ({ unit, value, end }) =>
      unit !== undefined &&
      !PAPER.test(words.slice(end, end + 6)) &&
      String(value) !== item?.code &&
      item?.targets.some((target) => ['same', 'kin'].includes(unitFit(unit, target))),
  );
  const target = demandedOf(
    turn.text,
    item?.targets.filter((one) => ['same', 'kin'].includes(unitFit(figure?.unit, one))),
  );
  return {
    ...(due ? { due } : {}),
    ...(figure
      ? {
          value: figure.value,
          ...(figure.unit === undefined ? {} : { unit: figure.unit }),
          ...(target ? { target: target.id } : {}),
        }
      : {}),
  };
}

/** 出租车才86台?月底前上到150台: what is asked about is not what is demanded. */
const withoutAsked = (text: string): string => {
  const orders = text.replace(/[^。;!?\n]*\?/gu, (asked) => ' '.repeat(asked.length));
  return /\d/u.test(orders) ? orders : text;
};

/** 雨污分流要干到20公里: of several targets in that unit the one that the words name; none where they name none. */
function demandedOf(text: string, fitting: readonly Target[] = []): Target | undefined {
  const words = new Set(grams(text));
  const named = ({ metric }: Target): number =>
    grams(metric).filter((gram) => gram.length > 1 && words.has(gram)).length;
  const [best, other] = [...fitting].sort((a, b) => named(b) - named(a));
  return best && other && named(best) === named(other) ? undefined : best;
}
