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
