import { clean, near } from '../../ledger/arithmetic.js';
import type { Fact } from '../../model/fact.js';
import { choiceOf, isNo, isWithdrawal, isYes, leftOutOf, requestOf } from '../../parsers/cues/cues.js';
import { isPromise } from '../../parsers/cues/promises.js';
import { meantFigures } from '../../parsers/cues/right.js';
import { slipOf } from '../../parsers/cues/slips.js';
import { grams } from '../../parsers/items/grams.js';
import { withSynonyms } from '../../parsers/items/synonyms.js';
import { ASKING } from '../../parsers/parse.js';
import { findQuantities, type Quantity } from '../../parsers/quantities.js';
import { leadingItems } from '../../parsers/resolve/itemNumbers.js';
import { unitFit, unitsFit } from '../../parsers/resolve/unitFits.js';
import { subjectWords } from '../../parsers/resolve/words.js';
import { convert } from '../../parsers/units.js';
import { REPORT_WORDS } from '../replies/report.js';
import type { Ask } from '../talk.js';
import { type Act, parseContext, say, type Turn } from '../turn.js';
import { byUnit } from './by-unit.js';
import { itemOf, targetOf } from './lines.js';
import { listIn, withRows } from './lists.js';
import { reportDrafts } from './report.js';
import { aimMeant, askAgain, ONCE, settledFigure, tellsAnother, tellsStage } from './settled.js';
import { namesSister } from './sister.js';
import { understand } from './understand.js';

/** An answer to the bot's open question: a number, the missing word, a yes, or a new figure (rule 11). */
export const settle: Act = async (turn) => {
  if (turn.talk.asks.length === 0 || turn.message.edits !== undefined || turn.text.length > 60) return undefined;
  if (isPromise(turn.text) || requestOf(turn.text) !== undefined) return undefined;
  const answered = answerOf(turn);
  if (answered === undefined) return undefined;
  const { ask, fact } = answered;
  const others = turn.talk.asks.filter((one) => one !== ask);
  if (fact === 'drop') {
    turn.talk.asks = others;
    return say(turn, 'withdraw', REPORT_WORDS.withdrawnQuestion);
  }
  const item = itemOf(turn, fact);
  if (!item) return undefined;
  turn.talk.asks = others;
  const target = targetOf(turn, fact);
  const statement = { text: fact.text ?? '', start: 0, end: 0, subject: '', measure: fact.measure };
  const draft = { statement, fact, item, score: 1, ...(target ? { target } : {}) };
  // Rows that were said anew must add up anew.
  const rowsAgain = ask.kind === 'rows' && fact.breakdown !== ask.fact.breakdown;
  // So is a figure that is neither the doubted one nor a choice: it may be as far off. Which target is meant tells no size.
  const farAgain = ask.kind === 'scale' && ![ask, ...ask.options].some((one) => same(fact, one.fact));
  const firm = new Set<Ask['kind']>([
    ...(rowsAgain || farAgain ? [] : [ask.kind]),
    ...ONCE,
    ...(ask.kind !== 'which' && same(fact, ask.fact) ? (['scale', 'lower'] as const) : []),
  ]);
  const outcome = await reportDrafts(turn, { drafts: [draft], unknown: [] }, firm);
  return outcome && turn.talk.asks.length > 0 && outcome.action !== 'ask' ? askAgain(turn, outcome) : outcome;
};

/** A number or a yes answers the question put last; a figure may answer an older one that it fits. */
function answerOf(turn: Turn): { ask: Ask; fact: Fact | 'drop' } | undefined {
  const bare = choiceOf(turn.text) !== undefined || !/[\d一二两三四五六七八九十]/u.test(turn.text);
  for (const ask of bare ? turn.talk.asks.slice(0, 1) : turn.talk.asks) {
    const fact = chosen(turn, ask);
    if (fact !== undefined) return { ask, fact };
  }
  return undefined;
}

function same(a: Fact, b: Fact): boolean {
  return a.value === b.value && a.target === b.target;
}

/** The fact that the answer settles on; 'drop' when it takes the report back; undefined when it answers nothing. */
function chosen(turn: Turn, ask: Ask): Fact | 'drop' | undefined {
  const { text } = turn;
  if (isOfOtherItem(turn, ask)) return undefined;
  const number = choiceOf(text);
  if (number !== undefined) return ask.options[number - 1]?.fact;
  if (/^(?:算了|取消|作废|不报了|先不报|撤销|撤回)/u.test(text)) return 'drop';
  // 供热那800米先撤回: the doubtful one is taken back, or an earlier one.
  if (isWithdrawal(text)) return findQuantities(text).some((figure) => says(figure, ask.fact)) ? 'drop' : undefined;
  if (isAllAhead(turn)) return undefined;
  if (ask.kind === 'aim' && aimMeant(text, ask)) return aimMeant(text, ask);
  const list = listIn(turn);
  if (list) return ask.kind === 'rows' ? withRows(ask.fact, list) : undefined;
  if (ask.kind === 'which')
    return statesOther(text, ask) ? byLead(turn, ask) : (byWord(turn, ask) ?? byName(turn, ask));
  // 漏报了2座: by how much another one was wrong, and no answer to whether this one fell.
  const affirms = isYes(text) || findQuantities(text).some((figure) => says(figure, ask.fact));
  if (ask.kind === 'lower' && !affirms && leftOutOf(text) !== undefined) return undefined;
  if (ask.kind === 'unknown' && tellsAnother(text, ask)) return undefined;
  if (ask.kind === 'unknown') return byName(turn, ask) ?? (isName(text) ? byWord(turn, ask) : undefined);
  const slip = slipOf(text);
  const figures = meantFigures(slip?.rest ?? text);
  if (figures.length === 0 && ask.kind === 'scale') {
    const factor = slip?.factor ?? otherUnit(text, ask.fact);
    if (factor !== undefined) return slipped(ask.fact, factor);
  }
  if (figures.length === 0 && ask.kind === 'unit') return byUnit(turn, ask);
  // 完成率从20%提到26% behind a question on 条: a share answers nothing that is counted.
  if (figures.length > 0 && tellsStage(text, ask)) return undefined;
  const shares = figures.length > 0 && figures.every(({ kind }) => kind === 'ratio');
  if (shares && [ask, ...ask.options].every(({ fact }) => fact.unit !== '%')) return undefined;
  const spoken = figures.find((figure) => [ask, ...ask.options].some(({ fact }) => says(figure, fact)));
  const whole = ask.kind === 'lower' && figures.find(({ start }) => WHOLE.test(text.slice(0, start)));
  if (whole && !says(whole, ask.fact) && !saysOther(turn, ask, figures)) return settledFigure(turn, ask, [whole]);
  // 31000 behind 31000万户: said once more, without the 万 that was too much.
  if (ask.kind === 'scale' && spoken && spoken.unit === undefined && ask.fact.unit?.startsWith('万') && !isYes(text))
    return settledFigure(turn, ask, [spoken]);
  if (spoken && figures.length > 0) {
    const said = ask.options.filter(({ fact }) => says(spoken, fact));
    const option =
      (ADDED.test(text) && said.find(({ fact }) => fact.mode === 'delta')) ||
      said.find(({ fact }) => fact.mode !== 'delta');
    if (option && ask.kind !== 'rows') return option.fact;
    if (option && (isYes(text) || /按|合计|总数|写错|应为|是/u.test(text))) return option.fact;
  }
  if (ask.kind === 'lower' && explains(text, figures)) return ask.options[0]?.fact;
  const row = ask.kind === 'rows' && figures.length > 0 ? settledFigure(turn, ask, figures) : undefined;
  if (row) return row;
  if (figures.length > 0) return saysOther(turn, ask, figures) ? undefined : settledFigure(turn, ask, figures);
  if (isYes(text) && ask.kind !== 'rows') return ask.kind === 'scale' ? ask.fact : ask.options[0]?.fact;
  if (/新增|增量|本次|本月/u.test(text)) return ask.options.find(({ fact }) => fact.mode === 'delta')?.fact;
  if (/明细|分项|相加|各项/u.test(text) && ask.kind === 'rows') return ask.options[0]?.fact;
  return isNo(text) ? 'drop' : undefined;
}

/** 7月底前要到1600家 behind a question on another figure: what is meant to come tells nothing of what was asked. */
const isAllAhead = (turn: Turn): boolean => {
  if (!/[前底要到计划力争]/u.test(turn.text) || !/\d/u.test(turn.text)) return false;
  const figures = understand(turn).drafts.filter(({ fact }) => fact.value !== undefined);
  return figures.length > 0 && figures.every(({ fact }) => fact.measure === 'planned' && fact.due !== undefined);
};

/** 5个是本月新增,累计8个没错: what was doubted is told in its turn, and how much there is in all. */
const WHOLE = /(?:累计|总数|总共|一共|共计|合计|总计)[^,。;\d]{0,4}$/u;
const ADDED = /(?<!不是|非|不算)(?:新增|增加|又|本次|本月|[这当]个?月)/u;

/** 39项本月无进展 behind a question on another item: a report of its own, whose number answers nothing. */
function isOfOtherItem(turn: Turn, { fact, options }: Ask): boolean {
  const named = leadingItems(turn.text, parseContext(turn));
  return (
    named.length > 0 &&
    !named.some(({ id }) => [fact, ...options.map((one) => one.fact)].some(({ item }) => item === id))
  );
}

/** 没错,有15个没验收上,扣掉了; 3条退回去了: why it is lower, by a figure that takes no other's place. */
const explains = (text: string, figures: readonly Quantity[]): boolean =>
  figures.length > 0 &&
  figures.every(({ start }) => !RESTATED.test(text.slice(0, start))) &&
  (isYes(text) || TAKEN_OUT.test(text));
const RESTATED = /(?:是|为|按|就|改成|到|共|累计)[^,。;\d]{0,3}$/u;
const TAKEN_OUT =
  /扣[掉除了减]|剔[除了掉]|核减|减掉|[退清]出|退回|多[算报统]|重复|没(?:有)?(?:通?过|验收?)|不(?:算|合格|达标)|返工|取消了?/u;

/**
 * 81个老旧小区已全部开工 behind a question on 亿元: a figure that cannot be counted so, or that names another matter of its own, is a new
 * report and no answer.
 */
function saysOther(turn: Turn, ask: Ask, figures: readonly Quantity[]): boolean {
  const target = targetOf(turn, ask.options[0]?.fact ?? ask.fact);
  if (target && figures.every(({ unit }) => unitFit(unit, target) === 'alien')) return true;
  if (!target && figures.every(({ unit }) => isAlien(unit, ask.fact.unit))) return true;
  if (target && namesSister(turn, target, itemOf(turn, ask.fact)?.targets ?? [], figures)) return true;
  const meant = [ask, ...ask.options].map(({ fact }) => fact);
  return understand(turn).drafts.some(
    ({ fact, statement, score }) =>
      fact.value !== undefined &&
      subjectWords(statement).length > 1 &&
      score >= NAMED &&
      !meant.some((one) => one.item === fact.item && (one.target === fact.target || fact.target === undefined)),
  );
}
/** 管道4000米 behind a question on 座: of what no target counts as well. */
const isAlien = (said: string | undefined, asked: string | undefined): boolean =>
  said !== undefined && asked !== undefined && unitsFit(said, asked) === 'alien';
/** Least score of words that name a matter of their own. */
const NAMED = 0.6;
/** 城镇就业破3万了 behind "0.11万是哪一项": another figure, so a new report. */
const statesOther = (text: string, ask: Ask): boolean => {
  const figures = findQuantities(text).filter(({ kind, unit }) => kind === 'count' && unit !== undefined);
  return figures.length > 0 && !figures.some((figure) => says(figure, ask.fact));
};

/** Is it the fact's own figure, in its own unit or one that converts: 13600人 is not 13600万人. */
function says({ value, unit }: Quantity, fact: Fact): boolean {
  const converted = unit === undefined || fact.unit === undefined ? null : convert(value, unit, fact.unit);
  return fact.value !== undefined && near(converted ?? value, fact.value);
}

/** 单位是户, 应该是人: the figure was right, only its unit was not. */
function otherUnit(text: string, { unit }: Fact): number | undefined {
  const said = /(?:是|为|按)\s*([万亿]?\p{Script=Han}{1,3}?)(?:算|计|的)?[。!]*$/u.exec(text)?.[1];
  const factor = said === undefined || unit === undefined ? null : convert(1, said, unit);
  return factor === null || factor === 1 ? undefined : factor;
}

/** 多打了一个0, and no figure behind it. */
function slipped(fact: Fact, factor: number): Fact {
  return { ...fact, value: clean((fact.value ?? 0) * factor) };
}

/** 天然气的,之前是5公里: the choice, before what it was till then. */
function byLead(turn: Turn, ask: Ask): Fact | undefined {
  const [lead = '', before = ''] = turn.text.split(/[,。;]/u);
  const name = findQuantities(lead).length === 0 && /^(?:之前|原来|原先|此前|以前|上[次回月周])/u.test(before);
  return name ? byWord({ ...turn, text: lead }, ask) : undefined;
}

/** 供热的, 楼盘: the one choice whose name holds the word. */
function byWord(turn: Turn, ask: Ask): Fact | undefined {
  const words = turn.text.replace(/[,。;!、\s]|的|是|指|说|这个|那个|项|吧|呢|啊/gu, '');
  if (words.length === 0 || words.length > 16) return undefined;
  const wanted = new Set(grams(`${words} ${withSynonyms(words)}`));
  const scored = ask.options
    .map(({ label, fact }) => {
      const item = itemOf(turn, fact);
      const own = new Set(grams(`${label} ${targetOf(turn, fact)?.metric ?? item?.title ?? ''}`));
      const shared = [...wanted].filter((gram) => own.has(gram));
      return {
        fact,
        score: shared.reduce((total, gram) => total + gram.length, 0),
        pair: shared.some((gram) => gram.length > 1) || words.length === 1,
      };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best && best.score > 0 && best.pair && best.score > (second?.score ?? 0) ? best.fact : undefined;
}

/** 说的是健身路径, 卫生室的: what was asked for, named in a few words; no question, no state and no figure of its own. */
const isName = (text: string): boolean =>
  text.length <= 24 &&
  !ASKING.test(text) &&
  !/[月号日]\d|\d[月号日]|[定放]在\d/u.test(text) &&
  !/[,。;]|进[展度]|情况|完成率|[没未无不将]|[了完]$|谢|收到|好的?$|作废|申请|提醒|导出/u.test(text) &&
  findQuantities(text).every(({ unit }) => unit === undefined);
const POINTING =
  /^(?:我?(?:们|这[里边]?)?(?:说|指|报|讲)?的?(?:就?是)|就是|属于|应该是|算)|(?:那(?:一?项|个)|这(?:一?项|个)|一?项|的)?(?:吧|呢|啊|呀)?[。!]*$/gu;

/** The name said, read together with the words that waited for it: an item beyond the choices may be meant. */
function byName(turn: Turn, ask: Ask): Fact | undefined {
  const name = turn.text.replace(POINTING, '').trim();
  if (!isName(turn.text) || name.length < 2) return undefined;
  const { drafts } = understand(turn, `${name}${ask.fact.text ?? ''}`);
  const meant = drafts.filter(
    ({ fact, options, alienUnit }) => fact.value === ask.fact.value && options === undefined && alienUnit === undefined,
  );
  const [only] = meant;
  return meant.length === 1 ? only?.fact : undefined;
}
