import { leadOf, monthSpan } from '../../ledger/dues.js';
import type { Item } from '../../model/ledger.js';
import { sameBody } from '../../parsers/bodies.js';
import { numeralValue } from '../../parsers/numbers/numeral.js';
import { placeWords } from '../../parsers/question/names.js';
import { factOf } from '../../parsers/resolve/fact.js';
import { readStatements } from '../../parsers/statements/read.js';
import { ASK_WORDS } from '../replies/asks.js';
import { type Act, parseContext, say, type Turn } from '../turn.js';
import { reportDrafts } from './report.js';

/** 我们牵头的几项本月没啥变化: all that one's own body leads, and nothing else said. */
const UNMOVED =
  /^(?:领导|各位)?[,，]?(?:我们?|咱们?|本)(?:局|委|办|厅|院|中心|单位|部门|公司|县|区|这边|这)?(?:(?:牵头|负责|承担|承办|承诺|主抓|手上|手里|名下)的?(?=[都均全])|(?:牵头|负责|承担|承办|承诺|主抓|手上|手里|名下|这边)?的?(?:[这那]?(?<count>[一二两三四五六七八九十]+|\d+)项|[这那]?(?:几|些)项?|各项|全部|所有))(?:任务|事项|工作|承诺)?(?:在?(?:本月|这个?月|\d+月(?:份)?|目前|近期|最近)|暂时?|都|均|全|还|也|,)*(?:没有?|无|未有)(?:啥|什么|任何|新的?|明显|大的?)*(?:进展|变化|动静|进度)[了。!]*$/u;

/** 卫健委本月零报告: the same by the name of one's own body. */
const OF_BODY =
  /^(?<body>(?:市|县|区)?\p{Script=Han}{1,10}?(?:局|委|办|厅|中心|公司|县|区))[,:]?(?:(?:本月|这个?月|\d+月份?|目前|近期)?(?:暂时?|都|均|还)?(?:零报告|(?:没有?|无|未有)(?:啥|什么|任何|新的?|明显|大的?)*进展))[了。!]*$/u;

/** 本月没有进展, 零报告: without a word of whose and of what. */
const BARE =
  /^(?:领导|各位)?[,，]?(?:(?:我们)?(?:本月|这个?月|\d+月份?)?(?:暂时?|[都均全]|还|也)*零报告|(?:本月|这个?月|\d+月份?)(?:暂时?|[都均全]|还|也)*(?:没有?|无|未有)(?:啥|什么|任何|新的?|明显|大的?)*(?:进展|变化|动静|进度|情况|报的)?)[了。!]*$/u;

/** A zero report 零报告 of every item that the sender's body leads and has not told of this month (rules 15 and 24). */
export const unmoved: Act = async (turn) => {
  if (turn.person.role !== 'liaison' || turn.text.length > 40) return undefined;
  const bare = turn.talk.recent.length > 0 || !turn.message.addressed ? null : BARE.exec(turn.text);
  const said = UNMOVED.exec(turn.text) ?? ofOwnBody(turn) ?? bare;
  if (said === null) return undefined;
  const all = turn.ledgers.flatMap((ledger) => ledger.items);
  const leads = all.filter((item) => isLed(item, turn));
  // Who leads nothing speaks for what it has a part in.
  const led = bare !== null && leads.length === 0 ? all.filter(({ id }) => turn.duties.own.has(id)) : leads;
  const items = led.filter(({ id }) => !led.some(({ parent }) => parent === id));
  const count = said.groups?.count;
  if (items.length === 0) return undefined;
  if (count !== undefined && numeralValue(count) !== items.length)
    return say(turn, 'ask', ASK_WORDS.otherNumber(items, `${count}项`));
  const told = await toldThisMonth(turn);
  const open = items.filter(({ id }) => !told.has(id));
  // Nobody said that it is all of them.
  if (bare !== null && open.length > 1 && !/[都均全]/u.test(turn.text))
    return say(turn, 'ask', ASK_WORDS.whichUnmoved(open));
  const context = parseContext(turn);
  const [statement] = readStatements(ZERO, { today: turn.today, vocabulary: turn.vocabulary });
  if (statement === undefined) return undefined;
  const own = { ...statement, text: turn.text };
  const drafts = (open.length > 0 ? open : items).map((item) => ({
    statement: own,
    item,
    score: 1,
    fact: factOf(own, item, undefined, context),
  }));
  return reportDrafts(turn, { drafts, unknown: [] });
};

const ZERO = '本月无进展';

function ofOwnBody({ text, person, duties, ledgers }: Turn): RegExpExecArray | null {
  const said = OF_BODY.exec(text);
  const body = said?.groups?.body ?? '';
  const places = ledgers.flatMap((ledger) => (duties.place === undefined ? [] : placeWords(duties.place, ledger)));
  const names = [person.unit ?? '', duties.unit ?? '', ...places];
  return names.some((name) => name !== '' && (name === body || sameBody(name, body))) ? said : null;
}

function isLed(item: Item, { ledgers, duties, person }: Turn): boolean {
  const ledger = ledgers.find(({ key }) => key === item.ledger);
  if (ledger === undefined || !duties.own.has(item.id)) return false;
  const lead = leadOf(item, ledger);
  const names = [person.unit ?? '', ...(duties.place === undefined ? [] : placeWords(duties.place, ledger))];
  return names.some((name) => name !== '' && sameBody(name, lead));
}

async function toldThisMonth(turn: Turn): Promise<Set<string>> {
  const { from, to } = monthSpan(turn.today.slice(0, 7));
  const rows = await Promise.all(turn.ledgers.map(({ key }) => turn.store.facts.reported(key, from, to)));
  return new Set(rows.flat().map(({ item }) => item));
}
