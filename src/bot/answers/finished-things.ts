import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { gated } from '../../parsers/gate/gate.js';
import { namesOwners } from '../../parsers/question/asks-of.js';
import { factLine, sourceLine } from '../replies/answers.js';
import { cut, itemText } from '../replies/answers-format.js';
import { SUCH_THINGS } from '../replies/answers-lists.js';
import type { Handler } from './handlers.js';
import { isFinished } from './listed.js';
import { family, load } from './load.js';
import { newest } from './newest.js';
import { ofKind, toldOfThings } from './of-kind.js';
import { subjectOf } from './subject.js';

/** 投用的有哪些, 哪几家医院投用了, 变电站投运几座了: of things that an item names, not of items. */
const END =
  '投用|投运|投入使用|启用|通车|竣工|完工|建成|交付|封顶|验收|投产|开放|开业|贯通|打通|通(?=了)|开工|启动|开建';
const WHICH = '(?:哪[一几两二三四五六七八九十\\d些]*|几)[条座所处段家个栋站]?';
const ASKED = gated(
  new RegExp(
    `(?<first>${END})了?的?(?:\\p{Script=Han}{2,6}?)?(?:都)?(?:是|有)?${WHICH}了?(?:项目|医院)?[呢啊了?？。]*$|${WHICH}\\p{Script=Han}{0,6}?(?:已经?)?(?<last>${END})了[呢啊?？。]*$`,
    'u',
  ),
);
const NOT = /没|未|不/u;
const NOT_THINGS = /任务|事项|承诺|单位|部门|局|委|[县区]/u;
/** Words for one and the same end. */
const ALIKE: readonly string[] = [
  '投用|投运|投入使用|启用|开放|开业|运营',
  '通车|贯通|打通|通',
  '交付|移交',
  '开工|启动|开建',
];
/** The end of the whole thing, however it is called. */
const OVER = /^(?:竣工|完工|建成)$/u;

/** Of the things that an item names one by one, those that were told to have come so far. */
export const finishedThingsAnswer: Handler = async (query, context, talk) => {
  const { first, last } = ASKED.exec(query.text)?.groups ?? {};
  const end = first ?? last;
  if (end === undefined || NOT.test(query.text) || NOT_THINGS.test(query.text) || namesOwners(query)) return null;
  const topics = query.topics.map((topic) => topic.replace(end, '')).filter(({ length }) => length > 1);
  const { parts } = subjectOf({ ...query, topics, ask: 'value' }, context, talk);
  const part = await toldOfThings(parts, context);
  // Where the things are counted by a target its figure is the answer.
  if (!part || part.item.targets.some(({ metric }) => topics.some((topic) => metric.includes(topic)))) return null;
  const loaded = await load(context, family(part.item, part.ledger));
  const own = newest(loaded.of(part.item.id).filter((fact) => counts(fact) && fact.asOf <= context.today));
  const named = [...new Set(own.flatMap(({ object }) => object ?? []))];
  const things = ofKind(named, topics);
  const told = own.filter(({ object }) => object !== undefined && things.includes(object));
  if (told.length === 0) return null;
  const such = told.filter(cameTo(end));
  const rest = told.filter((fact) => !such.some(({ object }) => object === fact.object));
  return {
    items: [part.item.id],
    targets: [],
    text: [
      cut(itemText(part.item, context.ledgers.length > 1), 40),
      SUCH_THINGS(end === '通' ? '通了' : end, [...new Set(such.flatMap(({ object }) => object ?? []))]),
      ...[...new Set(rest.map((fact) => factLine(fact, context.today)))].slice(0, LONGEST),
      sourceLine(told, part.ledger, context.today),
    ].join('\n'),
  };
};

const LONGEST = 6;

function cameTo(end: string): (fact: StoredFact) => boolean {
  if (OVER.test(end)) return isFinished;
  const words = ALIKE.find((row) => row.split('|').includes(end)) ?? end;
  const said = new RegExp(`(?<!${AHEAD})(?:${words})`, 'u');
  return ({ measure, milestone = '' }) => measure === 'milestone' && said.test(milestone);
}
/** 报请验收, 待交付: not there yet. */
const AHEAD = '申请|报请|提请|申报|准备|等待?|待|拟|具备|组织';
