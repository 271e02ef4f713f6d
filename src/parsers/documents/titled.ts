import { isBodies } from './labelkinds.js';
import type { Line } from './lines.js';
import { readMark } from './marks.js';
import { isName, joinSpaced, splitPerson } from './people.js';

/** 镇长:某某, 党工委书记:某某: the post is the label. 组长 names a place in a working group. */
const TITLED =
  /^((?:[\u4e00-\u9fff、()]{0,16})(?:书记|主任|主席|(?<!组)长|经理|董事长|委员|巡视员)(?:\([^)]*\))?) ?: ?([\u4e00-\u9fff·]{2,6}|[\u4e00-\u9fff] +[\u4e00-\u9fff]{1,2})$/;
/** Posts that say of what body they are. */
const OF_BODY = /[局委办县区镇乡道](?=[党副局主书县区镇乡])|街道|中心|公司/;

const wordsOf = (text: string): string => readMark(text)?.rest ?? text;

function titledBy(words: string): { post: string; name: string } | null {
  const m = words.length <= 30 && words.includes(':') ? TITLED.exec(words) : null;
  const name = joinSpaced(m?.[2] ?? '');
  return m && isName(name) && !/联系|联络|监督|审核/.test(m[1] ?? '') ? { post: m[1] ?? '', name } : null;
}

/** A heading that is nothing but a body: 1.城关街道. */
const bodyOf = (text: string): string | null => {
  const words = text.length <= 20 ? wordsOf(text) : '';
  return words.length >= 3 && words !== text && isBodies(words) && !/^(?:各|市直|县直|区直|镇街)|[、,]/.test(words)
    ? words
    : null;
};

/** Persons printed behind their posts as labels, before what they promise (`promise`), as 承诺人:某某 职务:…; several stand under one body. */
export function titled(lines: Line[], promise: (text: string) => boolean): Line[] {
  if (!lines.some((l) => l.text.includes('诺'))) return headedByPersons(lines);
  const filled = lines.filter((l) => l.text !== '');
  const found = new Map<Line, string>();
  let body = '';
  let under = 0;
  for (const [i, line] of filled.entries()) {
    const head = bodyOf(line.text);
    if (head !== null) {
      body = head;
      under = 0;
      continue;
    }
    if (['han', 'part'].includes(readMark(line.text)?.kind ?? '')) body = '';
    const words = wordsOf(line.text);
    const one = titledBy(words);
    if (one === null || !promise(filled[i + 1]?.text ?? '')) continue;
    // The first one takes the body's number with its name; the next ones are told apart by a letter.
    const of = under > 0 && !OF_BODY.test(one.post) ? body : '';
    under++;
    const sign = line.text.slice(0, line.text.length - words.length);
    found.set(line, `${sign.trimEnd()}承诺人:${one.name} 职务:${of}${one.post}`);
  }
  return found.size < 2 ? lines : lines.map((l) => ({ ...l, text: found.get(l) ?? l.text }));
}

/** 项目名称:…, 领办事项:…: what a leader does for the people, where nobody speaks of promises. */
const MATTER = /^(?:项目|实事|领办|办理|服务|民生)(?:实事|事项|项目)?(?:名称|内容|事项|项目) ?:/;

/** 1.副市长 某某 over 项目名称:… and how far it is: whose matter it is. All that is numbered so must be persons. */
function headedByPersons(lines: Line[]): Line[] {
  const filled = lines.filter((l) => l.text !== '');
  if (!filled.some((l) => MATTER.test(l.text))) return lines;
  const found = new Map<Line, string>();
  const kinds = new Set<string>();
  for (const [i, line] of filled.entries()) {
    const mark = line.text.length <= 40 && MATTER.test(filled[i + 1]?.text ?? '') ? readMark(line.text) : null;
    const person = mark === null ? null : splitPerson(mark.rest);
    if (mark === null || person === null) continue;
    kinds.add(mark.kind);
    const sign = line.text.slice(0, line.text.length - mark.rest.length);
    found.set(line, `${sign.trimEnd()}承诺人:${person.name} 职务:${person.posts}`);
  }
  const like = filled.filter((l) => kinds.has(readMark(l.text)?.kind ?? ''));
  return found.size < 2 || like.length > found.size
    ? lines
    : lines.map((l) => ({ ...l, text: found.get(l) ?? l.text }));
}
