import { gated } from '../../parsers/gate/gate.js';
import { namesOwners } from '../../parsers/question/asks-of.js';
import type { Query } from '../../parsers/question/query.js';
import { readQuestion } from '../../parsers/question/read.js';
import { itemText } from '../replies/answers-format.js';
import { NO_REQUEST, REQUEST_STATE } from '../replies/answers-waiting.js';
import type { Handler } from './handlers.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Said } from './types.js';
import { valueAnswer } from './value.js';

const KINDS = { 延: 'extend', 展: 'extend', 缓: 'pause', 停: 'pause', 销: 'close', 结: 'close' } as const;

/** What became of a request 申请: 延期批了吗, 同意延期了没, 销号申请到哪一步了. */
const DECIDED = gated(
  /的?(?:申请|要|说)?的?(?:延期|延时|展期|暂缓|缓建|停建|销号|销项|办结)(?:这事|的事)?(?:的?申请|报告)?[^,，。;；\d]{0,4}?(?:批准|批复|批|同意|通过|准|答应|点头|审核|确认)(?:了|过|下来|回来)*(?:没有?|吗|么|不|没有批)?(?:[?？。!]|$)|(?:批准|批|同意|通过|准|答应)(?:了|过|不)*(?:没有?|吗)?(?<matter>[^,，。;；\d]{0,12}?)(?:延期|展期|暂缓|缓建|销号|销项|办结)(?:了|的)*(?:申请)?(?:没有?|吗|么|不)?(?:[?？。!]|$)|的?(?:延期|展期|暂缓|销号|销项|办结)(?:的)?申请(?:怎么样|什么情况|啥情况|什么结果|结果|到哪|到什么|办|有消息|有结果)[^,，。;；\d]{0,6}/u,
);
/** 办结了没有, 算不算销号了, 能销号了吗: how it stands, and whether its closing waits. */
const CLOSED = gated(
  /(?:算不算|算是?|是不是|能不能|可以|可|能)?(?:已经?)?(?:办结|销号|销项|结项)了?(?:没有?|吗|么|没|不)(?:[?？。!]|$)/u,
);

/** 批了吗 after 谁申请延期了. */
const ONLY_DECIDED =
  /^(?:那|现在|都|督查[室局科]|领导)*(?:批|同意|通过|准|答应|批准|批复)(?:了|过|下来|没批|不)*(?:没有?|吗|么|不)?[?？。!]*$/u;
const DECIDABLE = /延期|展期|暂缓|销号|办结/u;

/** What became of requests for extension, pause or closing of the matter; nothing is made up where none was made. */
export const requestedAnswer: Handler = async (query, context, talk) => {
  const bare = ONLY_DECIDED.test(query.text) ? DECIDABLE.exec(talk?.query.text ?? '')?.[0] : undefined;
  if (bare !== undefined) return requestedAnswer({ ...query, text: `${bare}批了吗` }, context, talk);
  const decided = DECIDED.exec(query.text);
  const found = decided ?? CLOSED.exec(query.text);
  const word = found && WORD.exec(found[0])?.[0];
  if (!found || !word || namesOwners(query)) return null;
  const kind = kindOf(word);
  const rest = [
    query.text.slice(0, found.index),
    found.groups?.matter ?? '',
    query.text.slice(found.index + found[0].length),
  ].join(' ');
  const asked = readAgain(rest, query, context);
  const { parts } = subjectOf(asked, context, talk);
  if (parts.length === 0 || parts.length > MOST) return null;
  const ids = parts.map(({ item }) => item.id);
  const all = (await context.requests?.of?.(ids)) ?? (await context.requests?.open(ids)) ?? [];
  const own = all.filter((one) => one.kind === kind);
  if (!decided) return own.length === 0 ? null : withState(await valueAnswer(parts, context, asked), own, context);
  const lines = parts.flatMap(({ item }) => {
    const made = own.filter((one) => one.item === item.id);
    const named = made.filter(({ object }) => object !== undefined && query.text.includes(object));
    const shown = named.length > 0 ? named : made;
    const name = itemText(item, context.ledgers.length > 1);
    return [name, ...(shown.length > 0 ? shown.map((one) => REQUEST_STATE(one, context.today)) : [NO_REQUEST(kind)])];
  });
  return { items: ids, text: lines.join('\n') };
};

const MOST = 3;
const WORD = /延期|延时|展期|暂缓|缓建|停建|销号|销项|结项|办结/u;

function kindOf(word: string): 'extend' | 'pause' | 'close' {
  const [, kind] = Object.entries(KINDS).find(([char]) => word.includes(char)) ?? [];
  return kind ?? 'close';
}

/** The question without the words of the request: its matter, else that of the talk. */
function readAgain(rest: string, query: Query, context: AnswerContext): Query {
  const again = readQuestion(rest.trim(), context);
  const { topics, items, places } = again ?? { topics: [], items: query.items, places: [] };
  const { state: _state, ...plain } = query;
  return { ...plain, ask: 'status', also: [], topics, items, places };
}

function withState(said: Said, requests: Parameters<typeof REQUEST_STATE>[0][], { today }: AnswerContext): Said {
  const [newest] = requests.slice(-1);
  return newest ? { ...said, text: `${said.text}\n${REQUEST_STATE(newest, today)}` } : said;
}
