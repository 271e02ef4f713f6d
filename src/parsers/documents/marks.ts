import { gated } from '../gate/gate.js';
import { remembered } from '../remembered.js';
import { NO_UNIT } from './counting.js';
import { anyNumber, HAN_DIGITS } from './numerals.js';

/** Kinds of heading mark 序号, by how they are printed. */
export type MarkKind =
  | 'part'
  | 'article'
  | 'han'
  | 'hanParen'
  | 'task'
  | 'num'
  | 'dotted'
  | 'goal'
  | 'numParen'
  | 'circle'
  | 'step';

export interface Mark {
  kind: MarkKind;
  no: number;
  /** What follows the mark on the line. */
  rest: string;
}

const HAN = `[${HAN_DIGITS}]+`;
/** Behind a word with a number: a sign, or a blank and words that are no unit (项目10 个 is none). */
const AFTER = `(?: ?[:;]| ?、(?!\\d)| ?\\.(?!\\d)| +(?=[\\u4e00-\\u9fff“]{4})${NO_UNIT})`;
/** What a matter behind its number begins with: words, or a figure with its own. */
const BEGINS = '(?=[\\u4e00-\\u9fff“《A-Z]|\\d+(?:\\.\\d+)?[\\u4e00-\\u9fffA-Z])';
const PATTERNS: [MarkKind, RegExp][] = [
  ['part', new RegExp(`^第(${HAN}|\\d{1,2}) ?(?:部分|章|篇|类|板块)[:、. ]*(.*)$`)],
  ['part', new RegExp(`^(?:板块|篇章|部分|领域|方面|专题)(${HAN}|\\d{1,2})(?: ?[:、]| +)(.*)$`)],
  [
    'article',
    new RegExp(
      `^第 ?(${HAN}|\\d{1,3}) ?(?:[条项件桩]|号(?=[: ]|$))(?:民生实事|实事|任务|承诺)?(?=$|[:、. \\u4e00-\\u9fff“])[:、. ]*(.*)$`,
    ),
  ],
  ['article', new RegExp(`^[\\u4e00-\\u9fff]{2,8}之(${HAN}|\\d{1,2})(?: ?[:、]| +)(.*)$`)],
  [
    'task',
    new RegExp(
      `^(?:公开|重点|年度|主要)?(?:承诺|任务|事项|项目|实事|整改|课题|民生实事|行动|工程|战役|专项|序号)(?:事项|任务|内容|清单)?(?:\\((?=[^()]{1,3}\\)))?(${HAN}|\\d{1,3})\\)?${AFTER}(.*)$`,
    ),
  ],
  ['task', new RegExp(`^【(?:公开|重点)?(?:承诺|任务|事项|项目|实事)(?:事项|任务)?(${HAN}|\\d{1,3})】[、.: ]*(.*)$`)],
  [
    'goal',
    new RegExp(`^(?:具体|分项|年度|工作|子|分)?(?:目标|举措|措施|任务|项目|指标)(${HAN}|\\d{1,3})${AFTER}(.*)$`),
  ],
  ['han', new RegExp(`^(${HAN}) ?[、.,](?!\\d)(.*)$`)],
  ['hanParen', new RegExp(`^\\( ?(${HAN}) ?\\)[、.]?(.*)$`)],
  // 2.1 is the first part of matter 2; 2.1万户 is a figure. Behind a blank a matter may begin with one: 1-2 5G基站….
  [
    'dotted',
    new RegExp(
      `^\\d{1,2}(?:\\.(?=\\d{1,2}[^\\d])|-(?=\\d{1,2}(?:[.、) “《]|[A-Z]{2}|[\\u4e00-\\u9fff](?<![栋幢级天次季周分辆批轮类线点时以至到]))))(\\d{1,2})(?:[.、)] ?${BEGINS}| +${BEGINS}${NO_UNIT}|(?=[\\u4e00-\\u9fff“《]|[A-Z]{2})${NO_UNIT})(.*)$`,
    ),
  ],
  ['num', /^(\d{1,3}) ?(?:[.、,](?!\d)|\)(?!、))(.*)$/],
  ['num', /^[【[〔](\d{1,3})[】\]〕][、. ]*(.*)$/],
  ['numParen', /^\( ?(\d{1,3}) ?\)[、.]?(.*)$/],
];
const CIRCLES = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const GATED = PATTERNS.map(([kind, pattern]) => ({ kind, pattern: gated(pattern) }));

/** Ornaments before a heading mark. */
const ORNAMENT = /^[★☆●○◆◇■□▲△►▶※◎·] ?/;

/** Asked of the lines of a document again and again, by all that looks for its bounds, headings and parts. */
export const readMark: (line: string) => Mark | null = remembered(markOf, 1000);

function markOf(line: string): Mark | null {
  const text = line.replace(ORNAMENT, '');
  const circle = CIRCLES.indexOf(text.charAt(0));
  if (text !== '' && circle >= 0)
    return { kind: 'circle', no: circle + 1, rest: text.slice(1).replace(/^[、. ]+/, '') };
  for (const { kind, pattern } of GATED) {
    const m = pattern.exec(text);
    if (!m) continue;
    const no = anyNumber(m[1] ?? '');
    if (no === null) continue;
    return { kind, no, rest: (m[2] ?? '').trim() };
  }
  return null;
}

const STEP = new RegExp(`^(${HAN})是[,、:]?(?=[\\u4e00-\\u9fff“\\d])(.*)$`);
/** 一是…: counts a person's promises, but only tells one matter's parts elsewhere. */
export function readStep(text: string): Mark | null {
  const m = STEP.exec(text);
  const no = m ? anyNumber(m[1] ?? '') : null;
  return m && no !== null ? { kind: 'step', no, rest: (m[2] ?? '').trim() } : null;
}

const STEPS: [MarkKind, RegExp] = ['step', /(?<=^|[。;:])([一二三四五六七八九十])是[,、:]?(?=[\u4e00-\u9fff“\d])/g];
const INNER: [MarkKind, RegExp][] = [
  ['circle', /[①②③④⑤⑥⑦⑧⑨⑩⑪⑫]/g],
  ['goal', /(?<=^|[。;:])(?:目标|举措|措施|任务)([一二三四五六七八九]|\d{1,2})[:、]/g],
  ['numParen', /\((\d{1,2})\)(?=[^,、;。)])/g],
  // 1.3所已封顶;2.培训…: a figure may stand right behind the number, where others have none.
  ['num', /(?<=^|[。;: ])(\d{1,2})[.、](?=[\u4e00-\u9fff“《\d])/g],
];

/**
 * Numbered parts within running text: 实施…工程:(1)新建…;(2)铺设…. At least two that count 1, 2…;
 * the text before the first one is returned apart. `steps`: 一是…;二是… count as well.
 */
export function innerParts(
  text: string,
  steps = false,
): { head: string; parts: { no: number; text: string }[] } | null {
  for (const [, pattern] of steps ? [...INNER, STEPS] : INNER) {
    const hits = [...text.matchAll(pattern)].map((m) => ({
      at: m.index,
      end: m.index + m[0].length,
      no: m[1] ? (anyNumber(m[1]) ?? 0) : CIRCLES.indexOf(m[0]) + 1,
    }));
    let next = 1;
    const run = hits.filter((h) => h.no === next && ++next > 0);
    const first = run[0];
    if (run.length < 2 || !first || run.every((h) => /\d/.test(text.charAt(h.end)))) continue;
    const parts = run.map((h, i) => ({ no: h.no, text: text.slice(h.end, run[i + 1]?.at ?? text.length).trim() }));
    if (parts.every((p) => p.text.length >= 4)) return { head: text.slice(0, first.at).trim(), parts };
  }
  return null;
}

/** A heading and those that it stands under. */
interface Under {
  kind: string;
  parent: Under | null;
}

/** 第六条 …。(一)…: below an article brackets mark its parts, where no bracket heads the articles. */
export function underArticle(kind: MarkKind, top: Under): MarkKind {
  if (kind !== 'hanParen') return kind;
  let article = false;
  for (let at: Under | null = top; at; at = at.parent) {
    if (at.kind === 'hanParen') return kind;
    article ||= at.kind === 'article';
  }
  return article ? 'numParen' : kind;
}
