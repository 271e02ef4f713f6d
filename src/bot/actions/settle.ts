import type { Fact } from '../../model/fact.js';
import { choiceOf, isNo, isYes } from '../../parsers/cues/cues.js';
import { grams } from '../../parsers/items/grams.js';
import { withSynonyms } from '../../parsers/items/synonyms.js';
import { findQuantities } from '../../parsers/quantities.js';
import { REPORT_WORDS } from '../replies/report.js';
import type { Ask } from '../talk.js';
import { type Act, say, type Turn } from '../turn.js';
import { itemOf, targetOf } from './lines.js';
import { reportDrafts } from './report.js';
import { askAgain, settledFigure } from './settled.js';

/** An answer to the bot's open question: a number, the missing word, a yes, or a new figure (rule 11). */
export const settle: Act = async (turn) => {
  const [ask] = turn.talk.asks;
  if (!ask || turn.message.edits !== undefined || turn.text.length > 60) return undefined;
  const fact = chosen(turn, ask);
  if (fact === undefined) return undefined;
  if (fact === 'drop') {
    turn.talk.asks = turn.talk.asks.slice(1);
    return say(turn, 'withdraw', REPORT_WORDS.withdrawnQuestion);
  }
  const item = itemOf(turn, fact);
  if (!item) return undefined;
  turn.talk.asks = turn.talk.asks.slice(1);
  const target = targetOf(turn, fact);
  const statement = { text: fact.text ?? '', start: 0, end: 0, subject: '', measure: fact.measure };
  const draft = { statement, fact, item, score: 1, ...(target ? { target } : {}) };
  const firm = new Set<Ask['kind']>([
    ask.kind,
    'which',
    'unit',
    ...(same(fact, ask.fact) ? (['scale', 'lower'] as const) : []),
  ]);
  const outcome = await reportDrafts(turn, { drafts: [draft], unknown: [] }, firm);
  return outcome && turn.talk.asks.length > 0 && outcome.action !== 'ask' ? askAgain(turn, outcome) : outcome;
};

function same(a: Fact, b: Fact): boolean {
  return a.value === b.value && a.target === b.target;
}

/** The fact that the answer settles on; 'drop' when it takes the report back; undefined when it answers nothing. */
function chosen(turn: Turn, ask: Ask): Fact | 'drop' | undefined {
  const { text } = turn;
  const number = choiceOf(text);
  if (number !== undefined) return ask.options[number - 1]?.fact;
  if (/^(?:算了|取消|作废|不报了|先不报|撤销|撤回)/u.test(text)) return 'drop';
  if (ask.kind === 'which') return byWord(turn, ask);
  const figures = findQuantities(text).filter(({ kind }) => kind !== 'points');
  if (figures.length === 0 && ask.kind === 'unit') return byUnit(turn, ask);
  const spoken = figures.find(
    ({ value }) => ask.options.some(({ fact }) => fact.value === value) || value === ask.fact.value,
  );
  if (spoken && figures.length > 0) {
    const option = ask.options.find(
      ({ fact }) => fact.value === spoken.value && (fact.mode !== 'delta' || /新增|增加|又|本次/u.test(text)),
    );
    if (option && ask.kind !== 'rows') return option.fact;
    if (option && (isYes(text) || /按|合计|总数|写错|应为|是/u.test(text))) return option.fact;
  }
  if (figures.length > 0) return settledFigure(turn, ask, figures);
  if (isYes(text) && ask.kind !== 'rows') return ask.kind === 'scale' ? ask.fact : ask.options[0]?.fact;
  if (/新增|增量|本次|本月/u.test(text)) return ask.options.find(({ fact }) => fact.mode === 'delta')?.fact;
  if (/明细|分项|相加|各项/u.test(text) && ask.kind === 'rows') return ask.options[0]?.fact;
  return isNo(text) ? 'drop' : undefined;
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

/** 座,打错了: the unit that was meant; any word that the target can be counted in. */
function byUnit(turn: Turn, ask: Ask): Fact | undefined {
  const target = ask.options[0]?.fact;
  const said = turn.text.replace(/^(?:写|打|报|说|填|输)错了?[,。;!\s]*/u, '');
  const unit = /^(?:是|应为|单位是?)?\s*([\p{Script=Han}]{1,3}?)(?=[,。;!\s]|打错|写错|才对|$)/u.exec(said)?.[1];
  if (!target || unit === undefined) return undefined;
  return isYes(turn.text) || /^(?:个|座|处|家|所|条|件|项|台|辆|块|套|户|场|人|名|公里|米|亩|万.*)$/u.test(unit)
    ? target
    : undefined;
}
