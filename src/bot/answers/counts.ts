import { leadOf } from '../../ledger/dues.js';
import { sameBody } from '../../parsers/bodies.js';
import { named } from '../../parsers/question/match.js';
import type { Query } from '../../parsers/question/query.js';
import { percentText } from '../replies/answers-format.js';
import {
  ALL_TOGETHER,
  groupCount,
  leadCount,
  ledgerCount,
  officialsCount,
  peopleCount,
  SHARE_OF_ALL,
  sectionsText,
} from '../replies/answers-lists.js';
import type { Handler } from './handlers.js';
import { ledgerOf } from './load.js';
import { asksHowItStands } from './progress-list.js';
import { byLedger, crossed, type Group, groupsOf, topLevel, viewed } from './scope.js';
import type { AnswerContext, Said, Talk } from './types.js';

/** 共办了多少件: of the matter of the talk. */
const DONE = /(?:办|受理|化解|收集|处理|解决|办理|办结|整改|减少|建|改|修|装|换|发)了(?:多少|几)[件个条]/u;

/** 打通了几条路: no items are counted so. */
const OF_THINGS =
  /(?:多少|几)(?:条|座|公里|套|户|台|处|所|块|亩|米|吨|辆|栋|间|张|场|公顷|千瓦)(?!任务|承诺|目标|措施|事项)/u;

const PEOPLE =
  /(?:多少|几)(?:个|位|名)?(?:人|(?:省|市|县|区)?领导|(?:副?市|副?县|副?区)长|干部|同志|负责人|成员)|几位|多少位/u;
const SECTIONS = /(?:多少|几)(?:个)?(?:部分|板块|章|大类|大项|领域|方面)|几(?:大)?(?:类|块)/u;
const UNITS = /(?:多少|几)(?:个|家)?(?:责任)?(?:单位|部门|局)/u;

/** 牵头几项,配合几项: the two are told apart. */
const LEADS = /牵头|领衔|打头|主办/u;
const JOINS = /配合|参与|协办|协助/u;

/** 几项: how many items a person, unit, section or the whole ledger has; people and units are counted as well. */
export const countAnswer: Handler = async (query, context, talk) => {
  const part = shareOfAll(query, context);
  if (part) return part;
  if (query.ask !== 'count' || asksHowItStands(query)) return null;
  const groups = groupsOf(query, context);
  if (groups.length === 0) return wholeCount(query, context, talk);
  if (query.topics.some((topic) => named(topic, context.ledgers, { only: idsOf(groups) }).length > 0)) return null;
  if (PEOPLE.test(query.text)) {
    const people = [...new Set(groups.flatMap((group) => group.items.flatMap((item) => item.leaders)))];
    return {
      items: [],
      text: peopleCount(
        groups.map((group) => group.name),
        people,
      ),
    };
  }
  const [only, another] = groups;
  if (only?.kind === 'unit' && !another && LEADS.test(query.text) && JOINS.test(query.text)) {
    const lead = only.items.filter((item) => sameBody(leadOf(item, ledgerOf(context, item)), only.name));
    return {
      items: only.items.map((item) => item.id),
      text: leadCount(only.name, only.items, lead, context.ledgers.length > 1),
    };
  }
  const items = crossed(groups);
  if (items)
    return {
      items: items.map((item) => item.id),
      text: groupCount(
        [{ name: groups.map((one) => one.name).join('、'), kind: 'all', items }],
        context.ledgers.length > 1,
      ),
    };
  return {
    items: [...new Set(groups.flatMap((group) => group.items.map((item) => item.id)))],
    text: [groupCount(byLedger(groups, context), context.ledgers.length > 1), ...altogether(query, groups)].join('\n'),
  };
};

/** 两人加起来几项: an item of both counts once. */
function altogether({ text }: Query, groups: readonly Group[]): string[] {
  if (groups.length < 2 || !/加起来|加一起|合计|[一总]共|合起来|总计/u.test(text)) return [];
  return [ALL_TOGETHER(idsOf(groups).size)];
}

/** 就医养老占全部任务的百分之几: its items among all of the list. */
const OF_ALL = /占[^,，。]{0,6}(?:任务|事项|承诺|清单|台账|项目|项数)/u;

function shareOfAll(query: Query, context: AnswerContext): Said | null {
  if (query.ask !== 'share' || query.topics.length > 0 || query.items.length > 0 || !OF_ALL.test(query.text))
    return null;
  const groups = groupsOf(query, context);
  const all = topLevel(viewed(query, context).flatMap((ledger) => ledger.items)).length;
  if (groups.length === 0 || all === 0) return null;
  return {
    items: [],
    text: groups
      .map((group) =>
        SHARE_OF_ALL(group.name, group.kind, group.items.length, all, percentText((group.items.length / all) * 100)),
      )
      .join('\n'),
  };
}

/** Items of the groups; a matter among them that the question names is asked for itself (某人的某事办成几个). */
function idsOf(groups: readonly Group[]): Set<string> {
  return new Set(groups.flatMap((group) => group.items.map((item) => item.id)));
}

function wholeCount(query: Query, context: AnswerContext, talk: Talk | undefined): Said | null {
  if (query.topics.length > 0 || query.items.length > 0 || (talk && DONE.test(query.text))) return null;
  if (OF_THINGS.test(query.text)) return null;
  // 5月底是几个 after a figure asks for that figure then.
  if (talk && talk.targets.length > 0 && query.months.length > 0 && !/项|任务|事项|承诺/u.test(query.text)) return null;
  const ledgers = viewed(query, context);
  if (PEOPLE.test(query.text) && !SECTIONS.test(query.text)) {
    return { items: [], text: ledgers.map((ledger) => officialsCount(ledger)).join('\n') };
  }
  if (SECTIONS.test(query.text)) return { items: [], text: ledgers.map((ledger) => sectionsText(ledger)).join('\n') };
  const units = UNITS.test(query.text);
  return {
    items: [],
    text: ledgers.map((ledger) => ledgerCount(ledger, topLevel(ledger.items).length, units)).join('\n'),
  };
}
