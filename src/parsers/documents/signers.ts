import { isBodies } from './labelkinds.js';
import type { Line } from './lines.js';
import { readMark } from './marks.js';
import { isName, isPost, joinSpaced, type Person, splitPerson } from './people.js';

const NAME =
  '(?:公开)?(?:承诺|践诺|履诺|亮诺|领诺|认领)(?:单位|部门)?(?:主要)?(?:人|领导|干部|责任人|负责人|负责同志|者|人员)(?:姓名)?|(?:领导|干部|责任人)?姓名';
/** Who commits where a post stands beside the name, or the name before what is promised: 责任人:…  职务:…. */
const MAYBE =
  '[\\u4e00-\\u9fff]{0,6}(?:一把手|责任人|负责人|负责同志|领导(?:干部|同志)?|(?:领|包|主)[\\u4e00-\\u9fff]{0,2}人)';
const POST =
  '(?:所在|工作|承诺|践诺)?单位(?:名称)?(?:(?:及|和|、|与)?(?:所任|现任)?(?:职务|岗位|职位)(?:职级)?)?|(?:现任|担任)?职务(?:职级)?|(?:工作)?岗位(?:职务)?|职位';
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
      .replace(/^[ \t]+|[ \t,;。]+$/g, '')
      .replace(/^([^(]*)\)$/, '$1');
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
const OWN = /(?:局|(?<!党|党工)委|办|厅|院|中心|公司|县|区|镇|乡|街道)(?:[党副局主书县区镇乡]|常委)/;

/** A body alone on the line above is where the person works. */
function bodyAbove(lines: Line[], at: number, marked: boolean): Line | undefined {
  const above = lines.slice(Math.max(0, at - 3), at).findLast((l) => l.text !== '');
  const text = above && marked ? wordsOf(above.text) : (above?.text ?? '');
  return text.length <= 16 &&
    /[\u4e00-\u9fff]{3}/.test(text) &&
    !/[:\t、,。(]|^(?:各|县区|乡镇|市直|县直|区直)/.test(text) &&
    isBodies(text)
    ? above
    : undefined;
}

const blankLine = (line: Line): Line => ({ ...line, text: '' });

/** What is promised: a numbered matter, a field 承诺事项, 一是…. */
export const isPromise = (text: string): boolean =>
  /^(?:公开|年度|具体)?(?:承诺|践诺|目标|工作)(?:事项|内容|目标|任务|实事)|^一是/.test(text) ||
  ['num', 'numParen', 'task', 'article', 'circle', 'hanParen'].includes(readMark(text)?.kind ?? '');

/** Whether the list is one of promises and names who makes them before what they promise; `is`: a line that names one. */
function headed(lines: Line[], is: (line: Line, at: number) => boolean): boolean {
  const first = lines.findIndex(is);
  const before = lines.slice(0, Math.max(0, first)).filter((l) => l.text !== '');
  return (
    first >= 0 &&
    lines.some((l) => l.text.length < 60 && /诺/.test(l.text) && !/[。;]$/.test(l.text)) &&
    !before.some((l) => isPromise(l.text) && readMark(l.text)?.kind !== 'hanParen')
  );
}

const wordsOf = (text: string): string => readMark(text)?.rest ?? text;
/** ●顾山(市水利局局长), 【顾山 市水利局局长】: a sign before a person's name, or brackets around it, say nothing. */
export const bareHead = (words: string): string =>
  words.replace(/^[★☆●○◆◇■□▲△►▶➤※◎·•▪✦] ?/, '').replace(/^【([^【】]*)】$/, '$1');

/** 区水务局 顾山: the body stands for the post. */
function ofBody(words: string): Person | null {
  const [body = '', name = '', ...more] = words.split(/[ :]+/);
  const fits = more.length === 0 && body.length >= 3 && isBodies(body) && isName(name);
  return fits ? { name, posts: body } : null;
}

/** 县水利局局长 over promises, and nobody by name: the post stands for who holds it. */
const ofPost = (words: string): Person | null => {
  const post = words.replace(/\s/g, '');
  return isPost(post) ? { name: post, posts: post } : null;
};

/** A person as a heading without a label, before promises: 一、顾山(市水利局局长); (二)市水利局局长顾山承诺:. */
function personHeading(lines: Line[], at: number): Line | null {
  const line = lines[at];
  if (!line || line.text.length > 50 || line.text.includes('\t') || /[。;]$/.test(line.text)) return null;
  const marked = wordsOf(line.text);
  const words = bareHead(marked);
  const label = /^[\u4e00-\u9fff]{2,9} ?: */.exec(words)?.[0] ?? '';
  if (/联系|联络|填报|审核|监督|审签|职务/.test(label)) return null;
  const named = words.slice(label.length).replace(/(?:公开|郑重)?承诺(?:事项|内容)?:?$/, '');
  const person = splitPerson(named) ?? ofBody(joinSpaced(named)) ?? ofPost(named);
  const next = lines.slice(at + 1, at + 5).find((l) => l.text !== '');
  if (!person || !next || !(isPromise(next.text) || label !== '')) return null;
  const sign = line.text.slice(0, line.text.length - marked.length);
  return { ...line, text: `${sign}承诺人:${person.name} 职务:${person.posts}` };
}

/** Persons of a commitment report, however their names and posts 姓名、单位及职务 are printed, as 承诺人:… 职务:… on one line. */
export function signers(lines: Line[]): Line[] {
  if (!lines.some((l) => /诺/.test(l.text))) return lines;
  const out = lines.slice();
  const sure = out.some((l) => entryOf(wordsOf(l.text))?.sure);
  const alone = !sure && headed(out, (l) => (entryOf(wordsOf(l.text))?.name ?? '') !== '');
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
    const posts = postsOf(entry, alone);
    if (posts === null) continue;
    const above = bodyAbove(out, i, !mark);
    if (above && !OWN.test(posts.posts)) {
      posts.posts = `${wordsOf(above.text)}${posts.posts}`;
      out[out.indexOf(above)] = blankLine(above);
    }
    const marked = mark ? first : above;
    const sign = marked ? marked.text.slice(0, marked.text.length - wordsOf(marked.text).length) : '';
    out[i] = { ...first, text: `${sign}承诺人:${posts.name}${posts.posts === '' ? '' : ` 职务:${posts.posts}`}` };
    for (let k = i + 1; k <= end; k++) out[k] = blankLine(out[k] ?? first);
    i = end;
  }
  if (out.some((l) => /承诺人:/.test(l.text))) return out;
  const heading = (at: number): Line | null => personHeading(out, at);
  return headed(out, (_, at) => heading(at) !== null) ? out.map((l, i) => heading(i) ?? l) : out;
}

/** Who it is; null where the fields name nobody. */
function postsOf(entry: Entry, alone: boolean): { name: string; posts: string } | null {
  const printed = joinSpaced(entry.name.replace(/\t/g, ' '));
  if (printed === '' || (!entry.sure && !alone && entry.posts.length === 0)) return null;
  const posts = entry.posts.join('');
  const split = isName(printed) ? null : splitPerson(printed.replace(/[,;]/, ' '));
  // 承诺单位:市水利局 责任人:某某(党组书记、局长): the body stands before the post.
  if (split)
    return {
      name: split.name,
      posts: isBodies(posts) && !OWN.test(split.posts) ? `${posts}${split.posts}` : `${split.posts}${posts}`,
    };
  return isName(printed) || (entry.sure && !alone) ? { name: printed.replace(/\s/g, ''), posts } : null;
}
