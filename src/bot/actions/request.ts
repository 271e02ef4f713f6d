import type { Fact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import { requestOf } from '../../parsers/cues/cues.js';
import { findDates } from '../../parsers/dates.js';
import { gated } from '../../parsers/gate/gate.js';
import { isShortFor } from '../../parsers/items/shortened.js';
import { type About, matchText } from '../../parsers/resolve/aboutText.js';
import type { Draft } from '../../parsers/resolve/resolve.js';
import type { Outcome } from '../channel.js';
import { may } from '../permissions.js';
import { REQUEST_WORDS } from '../replies/requests.js';
import { type Act, parseContext, remember, say, type Turn } from '../turn.js';
import { newFact } from './keep.js';
import { printed, reportDrafts } from './report.js';
import { understand } from './understand.js';

/** 申请延期到…, 申请暂缓: the old deadline stays until the supervisor approves (rule 12). A closing is the report's. */
export const request: Act = async (turn) => {
  if (ABOUT_REQUESTS.test(turn.text)) return undefined;
  const kind = requestOf(turn.text);
  if ((kind !== 'extend' && kind !== 'pause') || !may(turn.person, 'request')) return undefined;
  const told = besides(turn);
  const about =
    matchText(asked(turn.text, told), parseContext(turn)) ??
    matchText(turn.text, parseContext(turn)) ??
    shortened(turn) ??
    partNamed(turn);
  if (!about) return turn.message.addressed ? say(turn, 'ask', REQUEST_WORDS.whichItem) : undefined;
  const { item, object } = about;
  const due = kind === 'extend' ? newDeadline(turn.text, turn.today) : undefined;
  if (kind === 'extend' && due === undefined)
    return say(turn, 'ask', REQUEST_WORDS.untilWhen(item), { items: [item.id] });
  const fact: Fact = {
    item: item.id,
    measure: kind === 'extend' ? 'plan' : 'status',
    status: kind === 'extend' ? 'delayed' : 'paused',
    text: turn.text,
    ...(due === undefined ? {} : { due }),
    ...(object === undefined ? {} : { object }),
  };
  const [stored] = await turn.store.facts.add([newFact(turn, fact, 'pending')]);
  await turn.store.requests.add({
    ledger: item.ledger,
    item: item.id,
    kind,
    reason: turn.text,
    by: turn.person.name,
    messageId: turn.message.id,
    at: turn.now,
    ...(object === undefined ? {} : { object }),
    ...(due === undefined ? {} : { due }),
    ...(turn.duties.unit === undefined ? {} : { byUnit: turn.duties.unit }),
  });
  const first = told.length > 0 ? await reportDrafts(turn, { drafts: told, unknown: [] }) : undefined;
  remember(turn, [item.id]);
  const waiting = await say(turn, 'pend', REQUEST_WORDS.waiting(item, kind, due), {
    items: [item.id],
    facts: stored ? [printed(stored)] : [],
  });
  return first ? joined(first, waiting) : waiting;
};

/** 谁在申请延期, 延期批了没, 申请延到几月了: asked about requests, and none is made; 能否延期到9月底 makes one. */
const ABOUT_REQUESTS = gated(
  /(?:谁|哪[些几家个一]*(?:单位|部门|项|件)?|有(?:没有)?(?:谁|哪|几|单位|人)[^,，。]{0,4}|几[个家项件])[^,，。]{0,6}(?:申请|提出?|要求?|想)[^,，。]{0,4}(?:延期|展期|暂缓|推迟)|(?:延期|展期|暂缓|推迟)[^,，。;；]{0,8}(?:批|同意|通过|准|答应)(?:了|过|下来)*(?:没有?|吗|么|不|没批)|(?:延期?|推迟?|展期?|缓)到(?:了)?(?:什么时候|啥时候|几月|几号|哪天|何时)/u,
);

/** The words that ask for it; what stands before them is told. */
const ASKS = /申请|请求|恳请|建议|希望|想[要请把]?|拟|能否|请(?!教|问)|延期|延到|延至|推迟|顺延|宽限|暂缓|暂停|缓办/u;
const TOLD = new Set<Fact['measure']>(['done', 'started', 'rate', 'under_construction']);

/** 公厕8座,游园…申请延期: the figures in front of a request are reported all the same (rule 3). */
function besides(turn: Turn): Draft[] {
  const before = turn.text.slice(0, begins(turn.text, [',', '。', ';', '!', '\n']));
  return before === ''
    ? []
    : understand(turn, before).drafts.filter(
        ({ fact, options }) => fact.value !== undefined && TOLD.has(fact.measure) && options === undefined,
      );
}

/** Where the clause or the sentence begins that asks. */
function begins(text: string, marks: readonly string[]): number {
  const at = text.search(ASKS);
  return Math.max(0, ...marks.map((mark) => text.lastIndexOf(mark, at) + 1));
}

/** The sentence of the request, from behind the last figure that is told. */
const asked = (text: string, told: readonly Draft[]): string =>
  text.slice(Math.max(begins(text, ['。', ';', '!', '\n']), ...told.map(({ statement: { end } }) => end)));

/** What was told is stored or asked about; what was asked for waits. */
const joined = (first: Outcome, second: Outcome): Outcome => ({
  ...first,
  action: first.action === 'ask' ? 'ask' : 'pend',
  items: [...new Set([...first.items, ...second.items])],
  facts: [...first.facts, ...second.facts],
  reply: [...first.reply, ...second.reply],
});

/** 棚改申请延期: no words of the ledger, but a short name of one of the sender's own items. */
function shortened(turn: Turn): Pick<About, 'item' | 'object'> | undefined {
  const [before = ''] = turn.text.split(/申请|请求|恳请|建议|希望|拟|想|[,。;:!\s]|延|推迟|暂/u);
  const name = before.replace(
    /^(?:我们?(?:[县区局委])?的?|第?\d+项)|(?:项目|工程|那[项个]?|这[项个]?|的|因.*|受.*|由于.*)+$/gu,
    '',
  );
  const own = turn.ledgers.flatMap(({ items }) => items.filter(({ id }) => turn.duties.own.has(id)));
  const called = (text: (item: Item) => string): Item[] => own.filter((item) => isShortFor(name, text(item)));
  const [item, ...others] =
    [called(({ title }) => title), called(({ text }) => text)].find((found) => found.length > 0) ?? [];
  return item && others.length === 0 ? { item } : undefined;
}

/** 码头那边…,申请延到明年5月: one of the sender's own items lists a thing whose name ends so. */
function partNamed({ text, ledgers, duties }: Turn): Pick<About, 'item' | 'object'> | undefined {
  const items = ledgers.flatMap((ledger) => ledger.items).filter(({ id }) => duties.own.has(id));
  const named = items.flatMap((item) =>
    [...item.text.matchAll(LISTED)].flatMap(([thing]) =>
      thing.length > 3 && text.includes(thing.slice(-2)) ? [{ item, object: thing }] : [],
    ),
  );
  const [only] = named;
  return named.length === 1 ? only : undefined;
}
/** 北山公园、东湖码头建成投用: things one behind the other, up to what is to become of them. */
const LISTED = /\p{Script=Han}{4,10}?(?=、|建成|开工|投[用运产]|完工|竣工|通车)/gu;

/** The last day said, as a day to come: 6月初完不成,申请延到7月15日. */
export function newDeadline(text: string, today: string): string | undefined {
  // 6月底没守住,申请调整为12月20日: the day that is asked for stands behind its word, else last.
  const at = text.search(/延期|延到|延至|延长|推迟|顺延|宽限|展期|(?:调整?|改|推|放|挪|缓)(?:到|至|为|成)|往后/u);
  const dates = findDates(text, today, 'future').filter(({ to, kind }) => to !== null && kind !== 'recurring');
  const after = at < 0 ? [] : dates.filter(({ start }) => start >= at);
  return (after[0] ?? dates.at(-1))?.to ?? undefined;
}

/** 同意延到9月15日, 行,就6月28: the day that is granted, where the decision says one. */
export const grantedDay = (text: string, today: string): string | undefined =>
  findDates(text, today, 'future').find(
    ({ start, to, kind }) =>
      to !== null && kind !== 'recurring' && (GRANTED.test(text.slice(0, start)) || GRANTED.test(text.charAt(start))),
  )?.to ?? undefined;
const GRANTED = /[到至就按为]$/u;
