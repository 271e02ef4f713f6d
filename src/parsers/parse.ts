import { auditRows, scaleSlip } from '../ledger/audit.js';
import type { Fact } from '../model/fact.js';
import type { Action, Role } from '../model/message.js';
import type { Statement } from '../model/statement.js';
import { isCorrection, isDemand, isHearsay, isPrivateTalk, isSmallTalk, isWithdrawal, requestOf } from './cues/cues.js';
import { setsDay } from './cues/demands.js';
import { HOW_FAR } from './cues/howfar.js';
import { toldBodies } from './cues/orders.js';
import { isClassified, maskPersonal } from './cues/privacy.js';
import { WHETHER_DONE, WHICH_FIGURE } from './cues/whether.js';
import { gated } from './gate/gate.js';
import { declineOf } from './question/declines.js';
import { isAskingPhrase, SEEKS_YES } from './question/phrases.js';
import { readQuestion } from './question/read.js';
import { matchText } from './resolve/aboutText.js';
import type { ParseContext } from './resolve/context.js';
import { withoutItemNumbers } from './resolve/itemNumbers.js';
import { type Draft, resolveStatements } from './resolve/resolve.js';
import { toldEvents } from './resolve/told.js';
import { readStatements } from './statements/read.js';
import { normaliseTalk } from './talk.js';

export interface Parsed {
  action: Action;
  /** What it states (of an instruction: what it demands); nothing of what is in doubt. */
  facts: Fact[];
}

/** Longest text that is read as a message; what is longer is a document or no talk at all. */
export const LONGEST = 4000;

/** Told of every step, for `duban parse --explain`. */
export type Trace = (step: string, detail: unknown) => void;

/**
 * What a message would be taken for, from its words alone: no talk before it, no earlier figures, nothing stored. The
 * order is that of the bot's actions.
 */
export function parseMessage(raw: string, context: ParseContext, trace?: Trace): Parsed {
  const { text, masked } = maskPersonal(normaliseTalk(raw));
  trace?.('normalise', text);
  const only = (action: Action): Parsed => ({ action, facts: [] });
  if (isClassified(text)) return only('decline');
  if (text.length > LONGEST) return only('ignore');
  if (text.trim() === '' || isSmallTalk(text) || isHearsay(text) || isPrivateTalk(text)) return only('ignore');
  const statements = readStatements(withoutItemNumbers(text, context), {
    today: context.today,
    vocabulary: context.vocabulary,
    ...(trace ? { trace } : {}),
  });
  trace?.('statements', statements);
  const query = mayAsk(text, statements, context.role)
    ? readQuestion(text, { ledgers: context.index.ledgers, today: context.today })
    : null;
  trace?.('question', query);
  if (query?.ask === 'decline') return only('decline');
  if (isWithdrawal(text)) return only('withdraw');
  const request = requestOf(text);
  if (request === 'extend' || request === 'pause') return only('pend');
  const resolution = resolveStatements(statements, text, context);
  const drafts = [...resolution.drafts, ...toldEvents(text, resolution, context)];
  trace?.(
    'items',
    drafts.map(({ fact, score, options }) => ({ ...fact, score, options })),
  );
  const figures = drafts.some(({ fact }) => fact.value !== undefined || fact.status !== undefined);
  const yes = context.role !== 'liaison' && SEEKS_YES.test(text);
  if (query?.explicit && (!figures || yes || ASKING.test(text) || isAskingPhrase(text))) return only('answer');
  const orders = context.role === 'leader' || context.role === 'supervisor';
  const demands = isDemand(text) || (context.role === 'leader' && setsDay(text));
  if (orders && (demands || toldBodies(text, context.vocabulary).length > 0) && matchText(text, context))
    return only('instruct');
  if (drafts.length === 0) return only(query && context.role !== 'liaison' ? 'answer' : 'ignore');
  const clear = drafts
    .filter((draft) => !isDoubtful(draft, context))
    .map(({ fact }) => (masked ? { ...fact, masked: true as const } : fact));
  if (clear.length < drafts.length) return { action: 'ask', facts: clear };
  if (isCorrection(text)) return { action: 'correct', facts: clear };
  return { action: drafts.some(({ fact }) => isOthers(fact, context)) ? 'pend' : 'record', facts: clear };
}

const isOthers = ({ item, scope }: Fact, { dutyOf, place }: ParseContext): boolean =>
  dutyOf(item) === 'none' || (scope !== undefined && place !== undefined && scope !== place);

/** A liaison's figures and states without a word of asking are a report; only what is no order to falsify them is left to see. */
function mayAsk(text: string, statements: readonly Statement[], role: Role): boolean {
  if (text.length > 200) return false;
  const reports =
    role === 'liaison' && statements.some(({ value, status }) => value !== undefined || status !== undefined);
  return !reports || ASKING.test(text) || isAskingPhrase(text) || declineOf(text, false) !== undefined;
}

const WORDS = gated(
  new RegExp(
    `${WHETHER_DONE}|${WHICH_FIGURE}|${/[?？]|多少|(?<![这那十]|(?<![建盖修改装铺办弄做搞种换挖拆])好|其余|其他|其它|另外|剩下的|余下的)几[个项条座户家所处台块件场套艘辆部口列亩吨张盏株栋幢公里](?![^,。;?]{0,4}(?:还在|正在|卡[在住着]|不肯|不同意|不愿|没谈|没签))|(?<![这那前近过十好])几(?:月|号(?![楼线院机桥厂库]))|吗|谁(?!知道)|(?<!没有?|[那这]个)(?:什么|啥)(?!的?[也都]|的(?:$|[,。;!\s]))|哪(?!怕|里?[有能]\d|里?有[那这]么[多少快高])|(?<!不知道?|不管|无论|甭管)怎么(?!说呢?[,\s]|讲)|(?<!无论)如何|是否|有没有|是不是|算不算|会不会|(?<!(?:还[没未在差早要得]|正在?|没)[^,。;的]{0,6})(?<!着)呢[。!\s]*$|[了完成好够到]没有?[。!\s]*$|[对行够齐全准]不[。!\s]*$|几成[?。!\s]*$|(?:还有|还剩|剩下?|还差)(?:多少|几)天|够不够|行不行|成不成|对不对|到不到|算不算|准不准|真不真|达不达|通不通|列(?:一)?下/u.source}`,
    'u',
  ),
);

/** Words that make a question whatever figures stand beside them. */
export const ASKING = { test: (text: string): boolean => WORDS.test(text) || HOW_FAR.test(text) };

function isDoubtful({ fact, options, alienUnit, target }: Draft, context: ParseContext): boolean {
  if (options || alienUnit) return true;
  if (fact.value === undefined) return false;
  if (fact.breakdown && auditRows(fact.value, fact.breakdown)) return true;
  const goal = target ?? context.index.get(fact.item)?.targets.find(({ id }) => id === fact.target);
  return (
    goal !== undefined &&
    fact.unit === goal.unit &&
    fact.mode !== 'percent' &&
    fact.measure === goal.counts &&
    scaleSlip(fact.value, goal.value) !== null
  );
}
