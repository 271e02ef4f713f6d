import type { Vocabulary } from '../../model/vocabulary.js';
import { Chars } from '../chars.js';
import { type DateSpan, findDates } from '../dates.js';
import { type Cue, type CueKind, cueAt } from '../lexicon.js';
import type { Quantity } from '../quantities.js';
import { deedEnd, isAtIt, nearlyAt } from './deeds.js';
import { figuresIn } from './figures.js';
import { type Names, namesOf } from './names.js';
import { timeGone } from './remarks.js';
import { withoutPlaces } from './unitPlaces.js';

/**
 * One piece of a text that the later steps look at: a figure, a role word, a date, a name, a mark, or plain words. Kinds
 * have their empty fields in common: what reads all tokens is quick while few kinds of objects come by.
 */
export type Token =
  | { type: 'figure'; start: number; end: number; figure: Quantity; date: undefined }
  | { type: 'date'; start: number; end: number; figure: undefined; date: DateSpan }
  | { type: 'cue'; start: number; end: number; kind: CueKind; word: string }
  | { type: 'place'; start: number; end: number; name: string; char: undefined }
  | { type: 'object'; start: number; end: number; name: string; char: undefined }
  | { type: 'mark'; start: number; end: number; name: undefined; char: string }
  | { type: 'text'; start: number; end: number; name: undefined; char: undefined };

const HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const MARKS = new Chars(',;。!?:\n\t()、 |…');
/** By the code of what opens. */
const CLOSING = new Map(
  Object.entries({ '“': '”“', '《': '》', '「': '」', '【': '】', '‘': '’' }).map(([sign, ends]) => [
    sign.charCodeAt(0),
    ends,
  ]),
);
/** A quotation longer than this is no name; the closing mark was probably lost. */
const LONGEST_NAME = 30;

function quotedEnd(text: string, at: number): number {
  const closing = CLOSING.get(text.charCodeAt(at));
  if (closing === undefined) return -1;
  for (let i = at + 1; i < text.length && i - at <= LONGEST_NAME; i++)
    if (closing.includes(text.charAt(i))) return i + 1;
  return -1;
}

/** A bracket without a figure or a day is part of the words around it: 村(社区)、家(次); one behind a figure (120个(不含城区)) is not. */
function bracketEnd(text: string, at: number, ...said: readonly (readonly { start: number; end: number }[])[]): number {
  if (text.charAt(at) !== '(') return -1;
  const close = text.indexOf(')', at);
  if (close < 0 || close - at > 24) return -1;
  const apart = said.some((kind) =>
    kind.some(({ start, end }) => (end === at && OF_ALL.test(text.slice(at, at + 3))) || (start > at && start < close)),
  );
  return apart ? -1 : close + 1;
}

/** (不含城区), (均为去年开工的): what is said of the figure. */
const OF_ALL = /^\((?:不?含|不?包|除|[均都]|其中|全)/u;

/** 通车的有望江路: a known name begins inside the word. */
const reaches = (names: Names, text: string, at: number) => (names.at(text, at)?.end ?? 0) > at + 2;

/** 云溪北路, 苇塘大道: a road that bears the name of a place. */
const ROAD =
  /^(?:(?:收费|高铁|汽车|火车|客运)?站(?![点位所长区务])|立交|互通|[东西南北中]{0,2}(?:大道|大街|路(?!灯|面|网|基|段|口|域|由|长|政)|街(?!道|区|头|巷|景|坊))|新?[东西南北]路)/u;
/** 金叶云溪制药有限公司, 二附小苇塘学校: the place stands inside a name that began before it. */
const BODY = /^[^,。;:、\d]{0,8}?(?:公司|集团|学校|小学|中学|幼儿园|医院|分行|支行|酒店|药业)/u;
const isInName = (text: string, start: number, end: number, running: boolean): boolean =>
  (ROAD_ENDS.at(text, end) && ROAD.test(text.slice(end, end + 4)) && !/[县区市]$/.test(text.slice(start, end))) ||
  (running && HAN_CHAR.test(text.charAt(start - 1)) && BODY.test(text.slice(end, end + 14)));
const ROAD_ENDS = new Chars('东西南北中大路街新站收高汽火客立互');
const HAN_CHAR = /(?![的在是及和与])\p{Script=Han}/u;

/** 占比较去年底: the share, set against last year; no 比较. */
const isShare = (text: string, at: number): boolean => text.charAt(at) === '比' && text.charAt(at - 1) === '占';

/** 同4月 carries on, 比上月 compares: the day is what it is set against, not the day of the figure. */
function besideDate(text: string, at: number, end: number): CueKind | undefined {
  const char = text.charAt(at);
  if (
    (char === '比' && !isShare(text, at)) ||
    (char === '较' && (text.charAt(at - 1) !== '比' || isShare(text, at - 1)))
  )
    return 'compare';
  return char === '同' && !/\p{Script=Han}/u.test(text.charAt(end)) ? 'same' : undefined;
}

/** 由年初的91.5%(提高到93.8%): how it once stood is neither its figure nor its day. */
const ONCE =
  /^[由从](?:20\d\d年[^,。;]{0,10}?|\d{1,2}月[^,。;]{0,8}?|(?!\d)[^,。;]{1,12}?)\d[\d.]*(?:%|[^\d,。;%]{1,8}?)(?=(?:提[高升]|增[加长]|上升|下降|降低?|升|压[减缩降]|减少|扩大)[到至])/u;
const FROM = new Chars('由从');
const onceAt = (text: string, at: number): string | undefined =>
  FROM.at(text, at) ? ONCE.exec(text.slice(at, at + 28))?.[0] : timeGone(text, at);

/** 仍按上月的数, 维持6月水平: carried on from then. */
const KEPT = /^(?:维持|保持|沿用|延续|还是|仍是|还按|仍按|照旧)$/u;
const OLD_FIGURE = /^的?那?个?(?:老?数(?:字|据)?|水平|口径|进度|样子?)(?=$|[,。;!\s了])/u;

/** 902东段铺完了: a bare number at the head of its clause, and words behind it. */
const opensClause = (text: string, start: number, end: number): boolean =>
  /^$|[,。;!\s、:(]/u.test(text.charAt(start - 1)) &&
  /[\p{Script=Han}、]/u.test(text.charAt(end)) &&
  // 230是含在建的: what was told before, and no road.
  !/^(?:[是为里中有]|这个?数|那个?数|的?数)/u.test(text.slice(end, end + 3));

/** Fill words that are the head of a longer noun: 工作站, 数据资源. */
const NOUNISH = new Set(['工作', '情况', '数据', '数字', '数量', '进展', '进度']);
const runsOn = (text: string, end: number) =>
  /\p{Script=Han}/u.test(text.charAt(end)) && cueAt(text, end) === undefined;

/** 提升了285个 is work on so many; 提升了3个百分点 compares. */
const worksHere = ({ word }: Cue, figure: Quantity | undefined, end: number): boolean =>
  word === '提升了' && figure?.start === end && figure.kind === 'count' && !/[元分名位]$/u.test(figure.unit ?? '');

/** Cuts the text into tokens; what is quoted is a name, so nothing inside it plays a role. */
export function tokenise(text: string, today: string, vocabulary: Vocabulary, lean?: 'past' | 'future'): Token[] {
  const names = namesOf(vocabulary);
  const figures = withoutPlaces(figuresIn(text), text, names);
  const dates = findDates(text, today, lean);
  const tokens: Token[] = [];
  let [figureAt, dateAt, words] = [0, 0, -1];
  const flush = (end: number) => {
    if (words >= 0 && end > words) tokens.push({ type: 'text', start: words, end, name: undefined, char: undefined });
    words = -1;
  };
  for (let i = 0; i < text.length; ) {
    while ((dates[dateAt]?.end ?? Number.POSITIVE_INFINITY) <= i) dateAt++;
    while ((figures[figureAt]?.start ?? Number.POSITIVE_INFINITY) < i) figureAt++;
    const once = onceAt(text, i);
    if (once !== undefined) {
      flush(i);
      tokens.push({ type: 'cue', start: i, end: i + once.length, kind: 'filler', word: once });
      i += once.length;
      continue;
    }
    const date = dates[dateAt];
    if (date?.start === i) {
      flush(i);
      tokens.push({ type: 'date', start: i, end: date.end, figure: undefined, date });
      i = date.end;
      continue;
    }
    const figure = figures[figureAt];
    if (figure?.start === i) {
      const road = figure.unit === undefined && opensClause(text, i, figure.end) ? names.road(figure.text) : undefined;
      flush(i);
      if (road !== undefined) {
        tokens.push({ type: 'object', start: i, end: figure.end, name: road, char: undefined });
        i = figure.end;
        continue;
      }
      tokens.push({ type: 'figure', start: i, end: figure.end, figure, date: undefined });
      i = figure.end;
      continue;
    }
    const code = text.charCodeAt(i);
    if (code < HAN || code > LAST_HAN) {
      const inline = Math.max(quotedEnd(text, i), bracketEnd(text, i, figures, dates));
      if (inline > 0) {
        if (words < 0) words = i;
        i = inline;
        continue;
      }
      if (MARKS.at(text, i)) {
        flush(i);
        tokens.push({ type: 'mark', start: i, end: i + 1, name: undefined, char: text.charAt(i) });
        i++;
        continue;
      }
    }
    const set = date?.start === i + 1 ? besideDate(text, i, date.end) : undefined;
    if (date !== undefined && set !== undefined) {
      flush(i);
      tokens.push({ type: 'cue', start: i, end: date.end, kind: set, word: text.slice(i, date.end) });
      i = date.end;
      continue;
    }
    const kept =
      date?.start === i + 2 && KEPT.test(text.slice(i, i + 2)) ? OLD_FIGURE.exec(text.slice(date.end))?.[0] : undefined;
    if (date !== undefined && kept !== undefined) {
      flush(i);
      const end = date.end + kept.length;
      tokens.push({ type: 'cue', start: i, end, kind: 'same', word: text.slice(i, end) });
      i = end;
      continue;
    }
    const stop = Math.min(date?.start ?? text.length, figure?.start ?? text.length);
    const name = names.at(text, i);
    if (name !== undefined && name.end <= stop && !(name.type === 'place' && isInName(text, i, name.end, words >= 0))) {
      flush(i);
      tokens.push({ type: name.type, start: i, end: name.end, name: name.name, char: undefined });
      i = name.end;
      continue;
    }
    const near = nearlyAt(text, i);
    if (near !== undefined && near.end <= stop) {
      flush(i);
      tokens.push({ type: 'cue', start: i, end: near.end, kind: near.kind, word: text.slice(i, near.end) });
      i = near.end;
      continue;
    }
    const cue = cueAt(text, i);
    if (
      cue !== undefined &&
      i + cue.word.length <= stop &&
      !(cue.word === '比较' && isShare(text, i)) &&
      !(cue.word.length === 2 && reaches(names, text, i + 1))
    ) {
      const end = i + cue.word.length;
      if (cue.kind === 'noun' || (NOUNISH.has(cue.word) && runsOn(text, end))) {
        if (words < 0) words = i;
      } else {
        flush(i);
        const kind = worksHere(cue, figures[figureAt], end) ? 'act' : cue.kind;
        tokens.push({ type: 'cue', start: i, end, kind, word: cue.word });
      }
      i = end;
      continue;
    }
    if (cue === undefined && words < 0 && isAtIt(text, i, tokens) && names.at(text, i + 1) === undefined) {
      tokens.push({ type: 'cue', start: i, end: i + 1, kind: 'under', word: text.charAt(i) });
      i++;
      continue;
    }
    const deed = figure === undefined || cue !== undefined ? -1 : deedEnd(text, i, figure.start, words < 0);
    if (deed > 0) {
      flush(i);
      tokens.push({ type: 'cue', start: i, end: deed, kind: 'done', word: text.slice(i, deed) });
      i = deed;
      continue;
    }
    if (words < 0) words = i;
    i++;
  }
  flush(text.length);
  return tokens;
}
