import { clean, sum } from '../../ledger/arithmetic.js';
import { auditRows } from '../../ledger/audit.js';
import type { Fact } from '../../model/fact.js';
import { leftOutOf } from '../../parsers/cues/cues.js';
import type { Quantity } from '../../parsers/quantities.js';
import { eventIn, nameOfEvent } from '../../parsers/resolve/told.js';
import { inUnitOf } from '../../parsers/statements/rowUnits.js';
import { convert } from '../../parsers/units.js';
import type { Outcome } from '../channel.js';
import { question } from '../replies/asks.js';
import type { Ask } from '../talk.js';
import type { Turn } from '../turn.js';
import { asRow } from './righted.js';

/** The doubtful fact with the figure that the answer gives: 是42台, 打错了是2.1万, 石桥是3, 按3638. */
export function settledFigure(turn: Turn, ask: Ask, figures: readonly Quantity[]): Fact | undefined {
  // 石桥少写一个,14: by how much it was wrong, before what it is.
  const figure = figures.find(({ start }) => !BY_HOW_MUCH.test(turn.text.slice(0, start))) ?? figures[0];
  if (!figure) return undefined;
  if (ask.kind === 'rows' && ask.fact.breakdown) return rowOrTotal(turn, ask.fact, figure);
  const asked = ask.kind === 'aim' ? ask.fact : (ask.options[0]?.fact ?? ask.fact);
  const rowed = withNamedRow(turn, asked, figure);
  if (rowed) return rowed;
  if (turn.text.replace(/[^\p{Script=Han}]/gu, '').length > 14 && !/错|是|应|为|按|就/u.test(turn.text))
    return undefined;
  return withFigure(asked, figures.find((one) => countsSo(one, asked)) ?? figure);
}

const BY_HOW_MUCH = /[多少漏](?:写|报|算|统计|填|列|计)了?[约近]?$/u;

/** Of 3项…累计完成12台 the figure in the fact's own unit is meant, not the number of the item. */
function countsSo({ unit }: Quantity, fact: Fact): boolean {
  return unit !== undefined && fact.unit !== undefined && convert(1, unit, fact.unit) !== null;
}

function withFigure(fact: Fact, figure: Quantity): Fact {
  const unit = fact.unit;
  if (unit === undefined || figure.unit === undefined) {
    return {
      ...fact,
      value: figure.unit === undefined ? asRow(fact, figure.value, undefined) : scaled(figure.value, figure.unit, unit),
      ...(unit === undefined && figure.unit ? { unit: figure.unit } : {}),
    };
  }
  return { ...fact, value: convert(figure.value, figure.unit, unit) ?? scaled(figure.value, figure.unit, unit) };
}

/** 2.1万 for a target in 万户: the scale is the target's own. */
function scaled(value: number, said: string | undefined, unit: string | undefined): number {
  const [own, wanted] = [said ?? '', unit ?? ''].map((one) =>
    one.startsWith('亿') ? 1e8 : one.startsWith('万') ? 1e4 : 1,
  );
  return own === 1 || own === undefined || wanted === undefined ? value : clean((value * own) / wanted);
}

/** 漏了石桥1座, 少写了一座石桥的: the place of a row that was left out, by its name in the ledger. */
export function missingRow({ text, vocabulary }: Turn, figure: Quantity): string | undefined {
  if (leftOutOf(text) === undefined) return undefined;
  const rest = text.slice(0, figure.start) + text.slice(figure.end);
  return vocabulary.places.find(({ name, aliases }) => [name, ...aliases].some((one) => rest.includes(one)))?.name;
}

/** 石桥县, 石桥, and whatever else the ledger's place is called. */
function namesOf({ vocabulary }: Turn, row: string): string[] {
  const known = vocabulary.places.find(({ name }) => name === row);
  return [row, row.replace(/[县区市]$/u, ''), ...(known?.aliases ?? [])].filter((name) => name.length > 1);
}

/** 石桥写错了,是3200 behind a doubt about the whole: the row that is named is put right, and the whole with it where the rows made it. */
function withNamedRow(turn: Turn, fact: Fact, figure: Quantity): Fact | undefined {
  const { breakdown, value: total } = fact;
  if (breakdown === undefined || total === undefined || auditRows(total, breakdown) !== null) return undefined;
  const before = turn.text.slice(0, figure.start);
  const place = Object.keys(breakdown).find((name) => namesOf(turn, name).some((one) => before.includes(one)));
  const value = inUnitOf(total, fact.unit, [['', figure]])[''] ?? figure.value;
  if (place === undefined) return undefined;
  const rows = { ...breakdown, [place]: value };
  return { ...fact, breakdown: rows, value: sum(Object.values(rows)) };
}

function rowOrTotal(turn: Turn, fact: Fact, figure: Quantity): Fact | undefined {
  const rows = fact.breakdown ?? {};
  const before = turn.text.slice(0, figure.start);
  const place = Object.keys(rows).find((name) => namesOf(turn, name).some((one) => before.includes(one)));
  const value = inUnitOf(fact.value, fact.unit, [['', figure]])[''] ?? figure.value;
  if (place !== undefined) return { ...fact, breakdown: { ...rows, [place]: value } };
  const missing = missingRow(turn, figure);
  if (missing !== undefined) return { ...fact, breakdown: { ...rows, [missing]: value } };
  // 10460 of rows that are kept in 万个: a total said as its rows were.
  const total = [withFigure(fact, figure).value, value, figure.value].find(
    (one) => one !== undefined && auditRows(one, rows) === null,
  );
  if (total !== undefined) return { ...fact, value: total };
  return /合计|总数|共|按/u.test(before) ? { ...fact, value } : undefined;
}

/** 综合楼封顶 behind a question on 体育馆封顶: an event of another thing is told anew. */
export const tellsAnother = (text: string, { fact }: Ask): boolean => {
  const asked = nameOfEvent(fact.milestone ?? '');
  return asked.length > 1 && eventIn(text) !== undefined && !text.includes(asked);
};

/** 两座在建 behind a doubt about what is finished: another stage, told anew. */
export const tellsStage = (text: string, { fact }: Ask): boolean =>
  fact.measure === 'done' && STAGE.test(text) && !STAGE.test(fact.text ?? '');
const STAGE =
  /[\d一二两三四五六七八九十][个条座所家处户台栋段](?!还|没|未)\p{Script=Han}{0,4}(?:在建|正?在(?:施工|建设|改造|安装)|施工中)(?=$|[,。;!])/u;

/** The next open question, behind what the settled one said. */
export function askAgain(turn: Turn, outcome: Outcome): Outcome {
  const [next] = turn.talk.asks;
  if (!next) return outcome;
  const text = question(
    next.why,
    next.options.map(({ label }) => label),
  );
  const choices = next.options.map(({ label }, at) => ({ label, say: String(at + 1) }));
  return { ...outcome, action: 'ask', reply: [...outcome.reply, { chat: turn.chat.id, text, choices }] };
}

/** 目标, 都开工了 behind the question whether a figure is the target or what was reached. */
export function aimMeant(text: string, { options: [aim, reached] }: Ask): Fact | undefined {
  if (AIM.test(text)) return aim?.fact;
  return REACHED.test(text) ? reached?.fact : undefined;
}
const AIM = /^(?:[这那]|个|数|是|就|只|说的|指的|全年|年度|总)*(?:目标|计划|任务)数?[的了吧啊呀哈。!]*$/u;
const REACHED =
  /^(?:[这那]|个|数|是|就|已经?|都|全部?|均)*(?:完成|完工|建成|竣工|开工|动工|[干弄改做建]完)数?[的了吧啊呀哈。!]*$/u;

/** Whoever has answered one question is not asked these. */
export const ONCE: readonly Ask['kind'][] = ['which', 'unit', 'aim'];
