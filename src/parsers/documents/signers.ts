import { isBodies } from './labelkinds.js';
import type { Line } from './lines.js';
import { readMark } from './marks.js';
import { isName, joinSpaced, splitPerson } from './people.js';

const NAME =
  '(?:公开)?(?:承诺|践诺|履诺|亮诺|领诺|认领)(?:人|领导|干部|责任人|者|人员)(?:姓名)?|(?:领导|干部|责任人)?姓名';
/** Who commits where the line beside it names a post: 责任人:…  职务:…. */
const MAYBE = '责任人|负责人|领导|主要负责人|主体责任人';
const POST =
  '(?:所在|工作)?单位(?:名称)?(?:(?:及|和|、|与)?(?:所任|现任)?(?:职务|岗位|职位)(?:职级)?)?|(?:现任|担任)?职务(?:职级)?|(?:工作)?岗位(?:职务)?|职位';
const FIELD = new RegExp(`(?<=^|[ \\t,;(])(${NAME}|${MAYBE}|${POST}) ?[:;]`, 'g');
const STARTS = new RegExp(`^(?:${NAME}|${MAYBE}|${POST}) ?[:;]`);
const IS_NAME = new RegExp(`^(?:${NAME})$`);
const IS_MAYBE = new RegExp(`^(?:${MAYBE})$`);

interface Entry {
  name: string;
  posts: string[];
  /** 姓名, 承诺人: not only 责任人, which also stands beside single matters. */
  sure: boolean;
}

/** The fields of a line that says nothing but who a person is; null for other lines. */
function entryOf(text: string): Entry | null {
  const entry: Entry = { name: '', posts: [], sure: false };
  if (text.length > 90 || !STARTS.test(text)) return null;
  const hits = [...text.matchAll(FIELD)];
  for (const [i, hit] of hits.entries()) {
    const label = hit[1] ?? '';
    const value = text
      .slice(hit.index + hit[0].length, hits[i + 1]?.index ?? text.length)
      .replace(/^[ \t]+|[ \t,;。)]+$/g, '');
    if (value === '') continue;
    if (!IS_NAME.test(label) && !IS_MAYBE.test(label)) entry.posts.push(value.replace(/\s/g, ''));
    else if (entry.name !== '') return null;
    else {
      entry.name = value;
      entry.sure = IS_NAME.test(label);
    }
  }
  return entry;
}

/** Posts that name their body: 市教育局局长, not 党组书记、局长. */
const OWN = /(?:局|委|办|厅|院|中心|公司|县|区|镇|乡|街道)(?:[党副局主书县区镇乡]|常委)/;

/** A body alone on the line above is where the person works. */
function bodyAbove(lines: Line[], at: number): Line | undefined {
  const above = lines.slice(Math.max(0, at - 3), at).findLast((l) => l.text !== '');
  return above &&
    above.text.length <= 16 &&
    /[\u4e00-\u9fff]{3}/.test(above.text) &&
    !/[:\t、,。(]|^(?:各|县区|乡镇|市直|县直|区直)/.test(above.text) &&
    isBodies(above.text)
    ? above
    : undefined;
}

const blankLine = (line: Line): Line => ({ ...line, text: '' });

/** Persons of a commitment report, however their names and posts 姓名、单位及职务 are printed, as 承诺人:… 职务:… on one line. */
export function signers(lines: Line[]): Line[] {
  if (!lines.some((l) => /诺/.test(l.text))) return lines;
  const out = lines.slice();
  for (let i = 0; i < out.length; i++) {
    const first = out[i];
    if (!first || first.text === '') continue;
    const mark = readMark(first.text);
    const entry = entryOf(mark ? mark.rest : first.text);
    if (!entry) continue;
    let end = i;
    for (let k = i + 1; k < out.length && k <= i + 6; k++) {
      const next = out[k];
      if (!next || next.text === '') continue;
      const more = readMark(next.text) ? null : entryOf(next.text);
      if (!more || (more.name !== '' && entry.name !== '') || entry.posts.length + more.posts.length > 3) break;
      entry.name ||= more.name;
      entry.sure ||= more.sure;
      entry.posts.push(...more.posts);
      end = k;
    }
    const posts = postsOf(entry);
    if (posts === null) continue;
    const above = bodyAbove(out, i);
    if (above && !OWN.test(posts.posts)) {
      posts.posts = `${above.text}${posts.posts}`;
      out[out.indexOf(above)] = blankLine(above);
    }
    const sign = mark ? first.text.slice(0, first.text.length - mark.rest.length) : '';
    out[i] = { ...first, text: `${sign}承诺人:${posts.name}${posts.posts === '' ? '' : ` 职务:${posts.posts}`}` };
    for (let k = i + 1; k <= end; k++) out[k] = blankLine(out[k] ?? first);
    i = end;
  }
  return out;
}

/** Who it is; null where the fields name nobody. */
function postsOf(entry: Entry): { name: string; posts: string } | null {
  const printed = joinSpaced(entry.name.replace(/\t/g, ' '));
  if (printed === '' || (!entry.sure && entry.posts.length === 0)) return null;
  const posts = entry.posts.join('');
  const split = isName(printed) ? null : splitPerson(printed.replace(/[,;]/, ' '));
  if (split) return { name: split.name, posts: `${split.posts}${posts}` };
  return isName(printed) || entry.sure ? { name: printed.replace(/\s/g, ''), posts } : null;
}
