import type { Item } from '../../model/ledger.js';
import { gated } from '../../parsers/gate/gate.js';
import type { Query } from '../../parsers/question/query.js';
import { factLine } from '../replies/answers.js';
import { whenText } from '../replies/answers-format.js';
import {
  NOTHING_REQUESTED,
  NOTHING_WAITS,
  REQUEST_LINE,
  REQUEST_WORDS_OF,
  WAITING_HEAD,
} from '../replies/answers-waiting.js';
import type { Handler } from './handlers.js';
import { itemById } from './load.js';
import { viewed } from './scope.js';
import type { AnswerContext, Said } from './types.js';

/** 有啥等我批的, 待审批的有哪些, 还有几件没批: what waits for the supervisor or the unit that answers for it. */
const WAITING = gated(
  /(?:等着?|待|要|需要?)(?:我|我们|咱们?|俺|督查[局室科]?|领导)?(?:来|去)?(?:审?批(?!示|发|评|次|量)|审核|确认|签批|拍板|核准)|(?:还有)?(?:没|未)(?:审批|批(?!示|评)|确认|审核)(?:的|完)|(?:审批|批准|确认)(?:的)?(?:申请|事项|单子)/u,
);
/** 谁在申请延期, 有哪些申请暂缓的, 延期申请有几个: requests of one kind. */
const REQUESTED = gated(
  /(?:谁|哪[些几家个一]*(?:单位|部门|项|件)?|有(?:没有)?(?:谁|哪|几|单位|人)?[^,，。]{0,4}|几[个家项件])[^,，。]{0,6}(?:申请|提出?|要求?|想)[^,，。]{0,4}(?:延期|展期|暂缓|销号|办结)|(?:延期|展期|暂缓|销号|办结)(?:的)?申请(?:都|一共)?(?:有|是)?(?:哪|谁|几|多少|什么|吗|没有?)|(?:延期|展期|暂缓|销号|办结)(?:的)?(?:申请)?(?:都|一共)?(?:有|是)(?:哪|谁|几|多少)[^,，。]{0,4}申请/u,
);
const WHY = /理由|原因|为什么|为啥|为何|咋回事|怎么回事/u;
const KIND_WORDS = { extend: /延期|展期/u, pause: /暂缓/u, close: /销号|办结/u, bind: /绑定/u } as const;

const ASKED = /什么|啥|哪|几|多少|有没有|有吗|没有?$|吗|列|看/u;

/** Nothing of the ledger is named by it. */
const OF_WAITING =
  /^(?:谁|在|理由|原因|提|等着?|待|要|需|我|来|审?批|审核|确认|签批|拍板|核准|批准|同意|申请|延期|暂缓|销号|事项|单子)+$/u;
const LONGEST = 10;
const MOST = 200;

/** What waits for a decision: requests for extension, pause or closing, and reports of others on a unit's items. */
export const waitingAnswer: Handler = async (query, context) => {
  const requested = REQUESTED.test(query.text);
  if (!requested && (!WAITING.test(query.text) || !ASKED.test(query.text))) return null;
  if (requested && query.topics.every((topic) => OF_WAITING.test(topic))) return requestsOf(query, context);
  if (query.topics.some((topic) => !OF_WAITING.test(topic)) || query.ask === 'instructions') return null;
  const items = viewed(query, context).flatMap((ledger) => ledger.items);
  const view = (query.items.length > 0 ? items.filter(({ id }) => query.items.includes(id)) : items).map(
    ({ id }) => id,
  );
  const open = (await context.requests?.open(view)) ?? [];
  const asked = new Set(open.map(({ messageId }) => messageId));
  const facts = ((await context.facts.pending?.(view, MOST)) ?? []).filter(
    ({ messageId }) => messageId === undefined || !asked.has(messageId),
  );
  if (open.length + facts.length === 0) return { items: [], text: NOTHING_WAITS };
  const named = (id: string, line: (item: Item) => string) => {
    const item = itemById(context, id);
    return item ? [line(item)] : [];
  };
  const lines = [
    ...open.flatMap((one) => named(one.item, (item) => REQUEST_LINE(item, one, context.today))),
    ...facts.flatMap((fact) =>
      named(
        fact.item,
        (item) =>
          `${item.code}项 ${factLine(fact, context.today)}（${fact.reporter ?? ''}${whenText(fact.reportedAt, context.today)}报，待确认）`,
      ),
    ),
  ];
  return {
    items: [...new Set([...open, ...facts].map(({ item }) => item))],
    text: [WAITING_HEAD(lines.length), ...lines.slice(0, LONGEST)].join('\n'),
  };
};

/** The open requests of the kind that was named, with their words where the reason is asked for. */
async function requestsOf(query: Query, context: AnswerContext): Promise<Said> {
  const items = viewed(query, context).flatMap((ledger) => ledger.items);
  const open = (await context.requests?.open(items.map(({ id }) => id))) ?? [];
  const own = open.filter(({ kind }) => KIND_WORDS[kind].test(query.text));
  if (own.length === 0) return { items: [], text: NOTHING_REQUESTED };
  const lines = own.slice(0, LONGEST).flatMap((one) => {
    const item = itemById(context, one.item);
    if (!item) return [];
    const why = WHY.test(query.text) && one.reason !== undefined ? [REQUEST_WORDS_OF(one.reason)] : [];
    return [REQUEST_LINE(item, one, context.today), ...why];
  });
  return { items: [...new Set(own.map(({ item }) => item))], text: [WAITING_HEAD(own.length), ...lines].join('\n') };
}
