import { dayOf } from '../../days.js';
import { clean } from '../../ledger/arithmetic.js';
import type { StoredFact } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import { breathOf } from '../../parsers/cues/breath.js';
import { crossedOf } from '../../parsers/cues/crossed.js';
import { isCorrection, leftOutOf } from '../../parsers/cues/cues.js';
import { deductionOf, leftAfter } from '../../parsers/cues/deductions.js';
import { excused } from '../../parsers/cues/excuses.js';
import { withoutRight } from '../../parsers/cues/right.js';
import { type Slip, slipOf } from '../../parsers/cues/slips.js';
import { type Swap, swapOf } from '../../parsers/cues/swap.js';
import { isOfUndone } from '../../parsers/cues/undone.js';
import { grams } from '../../parsers/items/grams.js';
import { findQuantities, type Quantity } from '../../parsers/quantities.js';
import { matchText } from '../../parsers/resolve/aboutText.js';
import { resolveStatements } from '../../parsers/resolve/resolve.js';
import { readStatements } from '../../parsers/statements/read.js';
import { SILENT } from '../outcome.js';
import { may } from '../permissions.js';
import { REPORT_WORDS } from '../replies/report.js';
import { type Act, parseContext, say, type Turn } from '../turn.js';
import { additionTo } from './addition.js';
import { exchanged } from './crossed.js';
import { deductedFrom } from './deduction.js';
import { judgedAlone } from './judged.js';
import { inKept, scaleOf, withoutShare } from './kept.js';
import { itemOf } from './lines.js';
import { insteadOf, namedBy, oldFor } from './older.js';
import { type Replacement, replaceFacts } from './replace.js';
import { reportDrafts } from './report.js';
import { isSaidAgain, rightOf, wholeOf, withBoth, withRow, withRows } from './righted.js';
import { rightsOthers } from './rumours.js';
import { ofStageSaid, withParts } from './stage-said.js';
import { inThread } from './thread.js';
import { understand } from './understand.js';
import { factsOfReply } from './withdraw.js';

const CUES =
  /[少漏掉][打写输敲填报]了?(?:一?个|点)?(?:零头|尾数)[,了]*|(?:^|(?<=[,。;\s]))(?:[多少重高低]了)?[,。;\s]*[^,。;\d]{0,10}(?:把|将|连)[^,。;]{1,16}(?:算|统计|统|计|加|报|写|填)(?:进去|进来|上去|进|上)了[,。;]?|[多少漏](?:报|算|统计|写|填|列|计)了?[约近]?[\d.一二两三四五六七八九十]+[^,。;\d]{0,4}(?:,[^,。;\d]{1,6})?(?=,[^,。;]{0,6}\d)|[写报填说](?:得)?[多少](?:了)(?=,)|(?:准确|确切|精确|准)(?:的?数(?:字|据|值)?|的)(?:应该?)?[是为]?(?=[约近]?\d)|正确的?(?:数(?:字|据)?)?(?:应该?)?[是为]|(?:刚才|刚刚)?(?:[说报写填]得?[多少高低]|[多少高低][说报写填])了(?=[,。;\s])|不好意思|抱歉|(?:重复|多)(?:算|加|统计|计)了?[一两][遍次]了?|(?:更正|订正)(?:一下|上报)?[:,]?(?:是(?=[约近]?\d))?|勘误[:,]?|纠正(?:一下)?[:,]?|应该?(?:为|是|(?=[约近]?\d))|改(?:为|成)|(?:[写打填报看输说弄搞]反|(?:写|填|看|报|录)?串(?:行|列|格)|颠倒)了?|才(?:对|是对的|正确)(?=$|[,。;!\s])|写错了?|打错了?|报错了?|说错了?|填错了?|手滑了?|手误|笔误|刚才(?:的)?|之前(?:的)?|上次(?:的)?|(?:[这那]个)?数(?:字|据)?(?:又|重新|再|刚)(?:核[对实查]?|统计|清点|数)(?:过|了)?(?:一[遍下次])?了?/gu;

/** 石桥写错,是10: what was wrong is what the figure behind the comma is of. */
const ROW_WAS_WRONG =
  /((?:^|[,。;\s])\p{Script=Han}{2,8}?)的?(?:数|数字)?(?:写|打|报|填|说|看|录|算|弄)?(?:错|反|串)了?[,;:\s]\s*(?:应该?|实际上?|其实|正确的?)?[是为](?=[约近]?\d)/gu;

/** 更正,是9座,有1座还没验收: which one had been too much, behind what is right. */
const LEFT_BEHIND =
  /(?<=\d\p{Script=Han}{0,3})[,;](?:其中|另外?|还)?有[\d一两]+[^,。;\d]{1,8}(?:还[没未在]|没|未)[^,。;]{1,8}[。!]*$/u;

/** What was said, without the words of correcting; 完工应为46个 stays one clause. */
export const bared = (said: string): string =>
  said
    .replace(ROW_WAS_WRONG, '$1')
    .replace(CUES, ' ')
    .replace(/(?<=[\u4e00-\u9fff]) +(?=[约近]?[\d一二三四五六七八九十百两])/gu, '')
    .trim();

/** 更正, 应为, 不是…是…: only what the correction names changes; the rest of the earlier report stands (rule 14). */
export const correct: Act = async (turn) => {
  if (turn.message.edits !== undefined) return undefined;
  const added = leftOutOf(turn.text) !== undefined && swapOf(turn.text) === undefined;
  const deduction = deductionOf(turn.text);
  if (!added && !deduction && !isCorrection(turn.text)) return undefined;
  const quoted = await factsOfReply(turn);
  // What was reported in another ledger's group is not what is corrected here.
  const known = (quoted.length > 0 ? quoted : await reported(turn)).filter((fact) => itemOf(turn, fact) !== undefined);
  const base = ofStageSaid(turn, known);
  const addition = added ? additionTo(turn, base, base !== known) : undefined;
  const changed = addition ?? (deduction && deductedFrom(turn, deduction, base));
  if (changed) return replaceFacts(turn, [changed]);
  if (!isCorrection(turn.text) || rightsOthers(turn)) return undefined;
  const crossed = crossedOf(turn.text);
  const exchange = crossed ? exchanged(turn, crossed, known) : [];
  if (exchange.length > 0) return replaceFacts(turn, exchange);
  const slip = slipOf(turn.text);
  const breath = breathOf(turn.text);
  const excuse = excused(turn.text);
  if (known.length === 0 && excuse !== undefined) return undefined;
  // 健康细胞32,噢不对,33个: what was never reported is not put right, it is the first report of it.
  if (breath && quoted.length === 0 && !RESTATED.test(turn.text) && !base.some((one) => isFigure(breath.wrong, one)))
    return undefined;
  const swap = swapOf(slip?.rest ?? turn.text) ?? breath;
  const said = (swap?.rest ?? slip?.rest ?? excuse ?? turn.text).replace(LEFT_BEHIND, '');
  const left = leftAfter(turn.text);
  const replacements =
    // 600户里有50户重复,应为550户 where nobody told 600: nothing else is meant.
    (left && (bySwap(turn, left, base) ?? [])) ??
    (swap && bySwap(turn, swap, base)) ??
    (slip && (bySlip(turn, slip, base) ?? bySlipped(slip, base))) ??
    byStatements(
      turn,
      said,
      swap && quoted.length === 0 ? toldToday(turn, base) : withParts(base, known),
      quoted.length > 0,
    );
  if (replacements.length > 0) return replaceFacts(turn, replacements);
  return asNewReport(turn, said);
};

/** 之前报的28.5有误,实际27.9 where nobody told 28.5: what was told long ago is not what was wrong. */
const toldToday = ({ today }: Turn, base: readonly StoredFact[]): readonly StoredFact[] =>
  base.filter(({ reportedAt }) => dayOf(reportedAt) === today);

/** One's last reports, and older ones of the matter that is named. */
async function reported(turn: Turn): Promise<StoredFact[]> {
  const last = await turn.store.facts.lastOf(turn.person.name, 12);
  const all = turn.person.role === 'supervisor';
  const about =
    matchText(turn.text, parseContext(turn))?.item.id ?? (all ? understand(turn).drafts[0]?.fact.item : undefined);
  if (about === undefined) return last;
  const known = new Set(last.map(({ id }) => id));
  const older = await turn.store.facts.recent([about], turn.today);
  // 现场核了,按85个算: the office puts right what others told (rule 12).
  return [...last, ...older.filter(({ id, reporter }) => (all || reporter === turn.person.name) && !known.has(id))];
}

/** 不是31.6是36.1: the earlier figure is named by its value; of several the one whose name stands beside it. */
function bySwap(turn: Turn, { wrong, right, rest }: Swap, base: readonly StoredFact[]): Replacement[] | undefined {
  const words = new Set(grams(withoutRight(turn.text)));
  const [old] = base
    .filter((one) => isFigure(wrong, one))
    .sort((a, b) => namedBy(turn, b, words) - namedBy(turn, a, words));
  if (old) {
    const rows = old.breakdown ? readStatements(rest, { today: turn.today, vocabulary: turn.vocabulary }) : [];
    const scale = right.unit === undefined ? (scaleOf(wrong, old) ?? 1) : 1;
    const value = scale === 1 ? inKept(right, old.unit) : clean(right.value / scale);
    const whole = wholeOf(turn.text, old, value, base);
    return [{ old, next: withRows({ ...withoutShare(old), value }, rows) }, ...(whole ? [whole] : [])];
  }
  const rowed = base.find(({ breakdown }) => breakdown && Object.values(breakdown).includes(wrong.value));
  const place = Object.entries(rowed?.breakdown ?? {}).find(([, value]) => value === wrong.value)?.[0];
  return rowed && place !== undefined ? [{ old: rowed, next: withRow(rowed, place, right.value) }] : undefined;
}

/** 多打了一个0, with no figure behind it: the one that is named, else the last one, is that much smaller. */
function bySlip(turn: Turn, { factor, rest }: Slip, base: readonly StoredFact[]): Replacement[] | undefined {
  if (findQuantities(rest).length > 0) return undefined;
  const words = new Set(grams(withoutRight(turn.text)));
  const [old] = base
    .filter(({ value }) => value !== undefined)
    .sort((a, b) => namedBy(turn, b, words) - namedBy(turn, a, words));
  if (old?.value === undefined) return undefined;
  return [{ old, next: { ...withoutShare(old), value: clean(old.value * factor) } }];
}

/** 打多了个0,132 behind 1320: the figure that is right says which one it was. */
function bySlipped({ factor, rest }: Slip, base: readonly StoredFact[]): Replacement[] | undefined {
  const [right, other] = findQuantities(rest);
  if (right === undefined || other !== undefined) return undefined;
  const old = base.find(({ value, unit }) => value !== undefined && clean(value * factor) === inKept(right, unit));
  return old && [{ old, next: { ...withoutShare(old), value: inKept(right, old.unit) } }];
}

/** 更正: 农村公路36.1,不对,36.4: an earlier report is meant all the same. */
const RESTATED = /^(?:更正|订正|勘误|纠正)/u;

const isFigure = (figure: Quantity, fact: StoredFact): boolean => scaleOf(figure, fact) !== undefined;

/** 总数还是2600: right as it was. */
const STANDS = /还是|仍|照旧|没错|没变|不变|不动/u;

/** 机关办的80个算重了,实际1560: how it came to be wrong is told in figures too. */
const COUNTED_TWICE =
  /[算报统计数加]重|重复|\d[^,。;\d]{0,4}重[了的]|多[算报]|退[回库出]|打回|(?:别|不要|不)用|既[^,。;]{1,12}又|两[边头]都|(?:不能|不该|不应该?)算|扣[除掉]|剔除|里[头面]?[^,。;\d]{0,6}有?\d+[^,。;\d]{0,8}[没不未]|\d[^,。;\d]{0,4}(?:是|属于?)(?:去年|上年|往年)|只(?:能|该)[算按报]|[说报写填算]得?[多少高低]了|按[约近]?\d[^,。;]{0,4}(?:[算报计记认]|统计)/u;

/** 有30家重复,实际新增90家: what was added is put right, and no whole. */
const ADDED = /实际(?:新增|增加)/u;

function byStatements(turn: Turn, said: string, base: readonly StoredFact[], quoted: boolean): Replacement[] {
  const text = bared(said);
  const statements = readStatements(text, { today: turn.today, vocabulary: turn.vocabulary }).filter(
    ({ value }) => value !== undefined,
  );
  const replacements: Replacement[] = [];
  const right = rightOf(said) ?? rightOf(turn.text);
  let wrong: StoredFact | undefined;
  const explained = right !== undefined && COUNTED_TWICE.test(said);
  const aimed = base.filter(({ target }) => target !== undefined);
  const whole = aimed.length > 0 ? aimed : base;
  const counted = explained && ADDED.test(said) ? aimed.filter(({ mode }) => mode === 'delta') : whole;
  for (const told of statements) {
    if (explained && told.value !== right) continue;
    const statement = explained ? toldAlone(told) : told;
    // 没竣工的是11个: how many are not done puts no figure right of those that are.
    if (isOfUndone(told.text) && base.every(({ measure }) => measure === 'done' || measure === 'started')) continue;
    const [draft] = resolveStatements([statement], text, parseContext(turn)).drafts;
    const named = oldFor(turn, statement, draft, explained ? counted : base, quoted);
    if (named?.next && statements.length > 1 && !STANDS.test(statement.text) && isSaidAgain(named.old, named.next)) {
      wrong ??= named.old;
      continue;
    }
    // 28.4写反了,24.8: what stands alone behind the figure that was kept takes its place.
    const short = statement.subject === '' || (statement.value === right && statement.subject.length < 2);
    const alone = wrong !== undefined && short;
    if (alone && statement.place !== undefined && statement.value !== right) continue;
    const found = wrong && alone ? insteadOf(turn, wrong, statement) : named;
    const before = found && replacements.findIndex(({ old }) => old === found.old);
    const earlier = before === undefined ? undefined : replacements[before];
    const both = found?.next && earlier?.next && withBoth(found.old, earlier.next, found.next);
    if (found && before === -1) replacements.push(found);
    else if (found && before !== undefined && both) replacements[before] = { old: found.old, next: both };
    // 活动是18场那是上周的,累计应为86场: of two figures of one fact the one that is said to be right.
    else if (found && before !== undefined && statement.value === right) replacements[before] = found;
  }
  const alone = explained && replacements.length === 0 ? judgedAlone(turn, right, counted) : undefined;
  return alone ? [alone] : replacements;
}

/** 那51个里有3个没认,更正为48个: of what was never reported, only the figure that is right. */
function rightAlone(told: readonly Statement[], said: string): readonly Statement[] {
  const right = COUNTED_TWICE.test(said) ? rightOf(said) : undefined;
  const [named] = told.filter(({ subject, heading = '' }) => subject + heading !== '');
  const one = told.find(({ value }) => value === right);
  if (right === undefined || named === undefined || one === undefined || one === named) return told;
  return [{ ...toldAlone(one), subject: named.subject, heading: named.heading }];
}

/** 通许应该是4,合计17: rows of a list that was never reported tell of no matter. */
const isOfNothing = ({ subject, heading = '', object = '', value, unit }: Statement): boolean =>
  value !== undefined && unit === undefined && subject + heading + object === '';

/** The right figure behind how it came to be wrong: of the words before it nothing goes on to it. */
const toldAlone = (told: Statement): Statement => ({
  ...told,
  subject: '',
  heading: undefined,
  ...(told.nested && { nested: undefined, measure: 'done' }),
});

/** A 更正 without an earlier report of one's own: a report that may lower the figure. */
async function asNewReport(turn: Turn, said: string) {
  const read = (words: string) => readStatements(words, { today: turn.today, vocabulary: turn.vocabulary });
  // 健身路径那个昨天报少了,应该是76: without those words nothing would join the figure to its name.
  const bare = bared(said);
  const text = read(bare).every(isOfNothing) ? said : bare;
  const told = read(text);
  const statements = rightAlone(told, said).filter((statement) => !isOfNothing(statement));
  const resolution = resolveStatements(statements, text, parseContext(turn));
  // 青溪应该是310 behind the whole list of another body: a county puts its own part right.
  const ofThread = statements.length === 0 ? await inThread(turn, text, understand(turn, text)) : undefined;
  if (ofThread?.drafts.some(({ target }) => target)) return reportDrafts(turn, ofThread, new Set(['lower']));
  if (told.length > 0 && statements.length === 0)
    return turn.message.addressed ? say(turn, 'decline', REPORT_WORDS.nothingToCorrect) : SILENT;
  if (resolution.drafts.length > 0 && may(turn.person, 'report')) {
    return reportDrafts(turn, resolution, new Set(['lower']));
  }
  return turn.message.addressed && /^(?:更正|订正)/u.test(turn.text)
    ? say(turn, 'decline', REPORT_WORDS.nothingToCorrect)
    : undefined;
}
