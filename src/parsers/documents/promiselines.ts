import { isBodyHead } from './bodyhead.js';
import type { Line } from './lines.js';
import { readMark } from './marks.js';
import { splitPerson } from './people.js';
import { bareHead } from './signers.js';

/** 承诺人:某某(市教育局局长);承诺事项:…, 某某(市教育局局长)承诺:…. */
const PROMISE = /[;,。 ]*(?:公开|郑重)?承诺(?:事项|内容|目标)? ?: ?(?=\S)/;
const LABEL = /^(?:公开)?承诺(?:人|责任人|领导|干部)(?:姓名)? ?: ?/;
const LONGEST = 60;

/** Who promises and what is promised in one line, as two lines, which the readers know. */
export function promiseLines(lines: Line[]): Line[] {
  return lines.flatMap((line): Line[] => {
    const found = line.text.includes('诺') && !line.text.includes('\t') ? apart(line.text) : null;
    return found ? found.map((text) => ({ ...line, text })) : [line];
  });
}

function apart(text: string): [string, string] | null {
  const m = PROMISE.exec(text);
  if (!m || m.index < 2 || m.index > LONGEST) return null;
  const head = text.slice(0, m.index);
  const words = bareHead(readMark(head)?.rest ?? head);
  const label = LABEL.exec(words)?.[0];
  const named = words.slice(label?.length ?? 0);
  const person = splitPerson(named);
  if (person === null && (label === undefined || !/^[\u4e00-\u9fff]{2,4}$/.test(named))) return null;
  const sign = head.slice(0, head.length - words.length);
  const who = person === null ? `承诺人:${named}` : `承诺人:${person.name} 职务:${person.posts}`;
  return [`${sign}${who}`, `承诺事项:${text.slice(m.index + m[0].length)}`];
}

const PROMISES = /^承诺(?:事项|内容|目标|实事)?[\d一二三]? ?:/;

/** 市教育局, 3.市教育局 over 承诺事项:…, and so most of the promises: bodies that stand where persons do elsewhere, as headings of parts. */
export function bodiesOver(lines: Line[]): Line[] {
  const over: number[] = [];
  let above = -1;
  for (const [i, { text }] of lines.entries()) {
    if (text === '') continue;
    if (above >= 0 && text.startsWith('承诺') && PROMISES.test(text) && isBodyAlone(lines[above]?.text ?? ''))
      over.push(above);
    above = i;
  }
  if (over.length < 2 || lines.some(({ text }) => text.startsWith('第') && readMark(text)?.kind === 'part'))
    return lines;
  return lines.map((l, i) => {
    const no = over.indexOf(i);
    return no < 0 ? l : { ...l, text: `第${no + 1}部分 ${wordsOf(l.text)}` };
  });
}
const wordsOf = (text: string): string => bareHead(readMark(text)?.rest ?? text).replace(/ ?:$/, '');
const isBodyAlone = (text: string): boolean =>
  text.length <= 24 && readMark(text)?.kind !== 'han' && isBodyHead(wordsOf(text));
