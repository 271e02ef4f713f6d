import type { Fact } from '../../model/fact.js';
import type { Item, Target } from '../../model/ledger.js';
import { amount, itemName, MEASURE_WORDS, monthDay, number, STATUS_WORDS, share } from './figures.js';

/** One fact as the card shows it; `level` is the cumulative figure after it, `before` the last one. */
export interface CardLine {
  fact: Fact;
  item: Item;
  target?: Target;
  level?: number;
  before?: number;
  /** Notes of the arithmetic: over target, percentages that differ. */
  notes: string[];
}

/** At most six lines for one item: a head and five. */
const ONE_ITEM = 5;
const MANY_ITEMS = 12;

/** The card of a report. */
export function card(lines: readonly CardLine[], headline: string, today: string): string {
  const items = [...new Set(lines.map(({ item }) => item))];
  const several = items.length > 1;
  const most = several ? MANY_ITEMS : ONE_ITEM;
  const shown = lines.slice(0, lines.length > most ? most - 1 : most);
  const rows = shown.map((line) => `· ${factLine(line, today, several)}`);
  const more = lines.length > shown.length ? [`· 另${lines.length - shown.length}条已一并记下`] : [];
  const head = !several && items[0] ? `${headline}【${itemName(items[0])}】` : `${headline}：`;
  return [head, ...rows, ...more].join('\n');
}

/** One fact in one line; `named` puts the item's number in front, and its title where no narrower name is there. */
export function factLine(line: CardLine, today: string, named = false): string {
  const { fact, item, target, notes } = line;
  const what = `${fact.scope ?? ''}${fact.object ?? target?.metric ?? ''}`;
  const name = named ? (what === '' ? itemName(item) : `${item.code} ${what}`) : what;
  const own = target === undefined && fact.object === undefined ? ownWords(fact) : undefined;
  const parts = own === undefined ? [...stateWords(line), ...noteWords(fact)] : [own, ...noteWords(fact)];
  if (parts.length === 0) parts.push(fact.text ?? '情况已记');
  if (fact.asOf !== undefined && fact.asOf !== today && fact.value !== undefined)
    parts.push(`截至${monthDay(fact.asOf)}`);
  return `${name === '' ? '' : `${name}：`}${[...parts, ...notes].join('，')}`;
}

/** 公办园建了6所 beside the targets: a figure without a name is told in the words that it came in. */
const ownWords = ({ value, text, breakdown }: Fact): string | undefined =>
  value !== undefined && breakdown === undefined && text !== undefined && text.length <= LONGEST_OWN ? text : undefined;
const LONGEST_OWN = 24;

function stateWords({ fact, target, level, before }: CardLine): string[] {
  const words: string[] = [];
  if (fact.value !== undefined) words.push(`${figure(fact, target)}${progress(fact, target, level, before)}`);
  else if (fact.milestone !== undefined) words.push(fact.milestone);
  else if (fact.status !== undefined && (fact.measure === 'status' || fact.problem === undefined))
    words.push(STATUS_WORDS[fact.status]);
  if (fact.breakdown) words.push(`分项${Object.keys(fact.breakdown).length}处`);
  return words;
}

function noteWords(fact: Fact): string[] {
  const words: string[] = [];
  if (fact.problem !== undefined) words.push(`问题：${fact.problem}`);
  if (fact.suggestion !== undefined) words.push(`建议：${fact.suggestion.replace(/^建议[:：,，]?/u, '')}`);
  if (fact.nextStep !== undefined) words.push(`下一步：${fact.nextStep}`);
  if (fact.due !== undefined) words.push(`时限${monthDay(fact.due)}`);
  return words;
}

function figure(fact: Fact, target: Target | undefined): string {
  if (fact.mode === 'delta') return `新增${amount(fact)}`;
  if (fact.mode === 'percent') return `完成${amount(fact)}`;
  if (target && fact.measure === 'other' && fact.from !== undefined)
    return `其中${monthDay(fact.from)}以来${amount(fact)}`;
  const word =
    fact.measure === 'under_construction' && PAPERS.has(fact.unit ?? '') ? '在办' : MEASURE_WORDS[fact.measure];
  return fact.measure === target?.counts ? amount(fact) : `${word}${amount(fact)}`;
}

/** What is handled, not built. */
const PAPERS = new Set(['件', '起', '宗', '例', '笔']);

function progress(
  fact: Fact,
  target: Target | undefined,
  level: number | undefined,
  before: number | undefined,
): string {
  if (!target || fact.scope !== undefined || (fact.measure !== target.counts && fact.measure !== 'done')) return '';
  if (fact.mode === 'percent') return `（目标${number(target.value)}${target.unit}）`;
  const now = level ?? fact.value;
  if (now === undefined || fact.unit !== target.unit) return '';
  if (target.unit === '%') return `（目标${target.op === '<=' ? '不高于' : ''}${number(target.value)}%）`;
  const total = fact.mode === 'delta' && level !== undefined ? `累计${number(level)}${target.unit}，` : '';
  const change =
    fact.mode !== 'delta' && before !== undefined && before !== now
      ? `，比上次${now > before ? '+' : '−'}${number(Math.abs(now - before))}`
      : '';
  // An increment before any total is known of is no share of the target.
  if (fact.mode === 'delta' && level === undefined) return `（目标${number(target.value)}${target.unit}）`;
  // PM2.5年均浓度 below its ceiling is no share of it.
  if (target.op === '<=') return `（${total}目标不高于${number(target.value)}${target.unit}${change}）`;
  return `（${total}目标${number(target.value)}${target.unit}，${share(now, target.value)}${change}）`;
}

export const REPORT_WORDS = {
  recorded: '已记',
  corrected: '已更正',
  withdrawn: '已撤回',
  pending: '已收到，待责任单位或督查室确认',
  duplicate: '这条已经记过，没有重复记。',
  nothingToWithdraw: '没有找到可以撤回的上报，请引用要撤回的那条消息再说“作废”。',
  nothingToCorrect: '没有找到要更正的上报，请写明事项和数字，例如“更正：农村公路应为36.1公里”。',
  masked: '消息中的个人信息（姓名、证件号、电话）已隐去，没有保存，今后请勿在群里发送。',
  classified: '这条消息带有密级标志，内容没有保存。请立即撤回或删除，涉密事项请走机要渠道。',
  strangerCannot: '您还没有登记单位，暂不能在此上报或查询，请联系督查室登记。',
  memberCannot: '进展由责任单位联络员上报，您可以在此查询。',
  tooLong: '这条消息太长，没有读。请分成几条发送；文件请由督查室以 .txt 或 .docx 发送。',
  closing: '销号申请已登记，待督查室确认。',
  withdrawnQuestion: '好的，这条不记了。',
} as const;

export function overNote(over: string): string {
  return `超额${over}`;
}

/** Rule 9: both percentages are kept, the difference is said in one clause. */
export function ratioNote(stated: number, computed: number): string {
  return `所报${number(stated)}%与按数字计算的${number(Number(computed.toFixed(2)))}%有出入，均已保留`;
}
