import { isBodyHead } from './bodyhead.js';
import type { Line } from './lines.js';
import { type MarkKind, readMark } from './marks.js';
import { type Person, splitPerson } from './people.js';

const LABELLED = /^(?:职务|单位|姓名|承诺|完成|办结|责任|牵头|进展|推进)[^ ]{0,6} ?[:;]/;

export interface FoundPromiser {
  person?: Person;
  body?: string;
  no: number | null;
  level?: MarkKind;
}

/** Who promises what stands below: a person by name and posts, or a body. */
export function promiserAt(text: string, lines: Line[], at: number): FoundPromiser | null {
  const mark = readMark(text);
  const body = (mark ? mark.rest : text).replace(/\t/g, ' ');
  const labelled = /^承诺人 ?[:;, ]\s*(.+?)(?:[,; ]*职务 ?[:;]\s*(.*))?$/.exec(body);
  if (labelled) {
    const words = (labelled[1] ?? '').replace(/[,;]/, ' ');
    const posts = labelled[2] ?? '';
    const read = posts === '' ? splitPerson(words) : null;
    return {
      person: read ?? { name: words.replace(/\s/g, ''), posts },
      no: mark?.no ?? null,
      ...(mark ? { level: mark.kind } : {}),
    };
  }
  if (body.length > 50 || /[。;]$/.test(body) || LABELLED.test(body)) return null;
  if (mark?.kind === 'num' && !/[)长记任席]$/.test(body)) return null;
  const person = splitPerson(body);
  if (!person)
    return mark && headsOwnMatters(mark.kind, body, lines, at) ? { body, no: mark.no, level: mark.kind } : null;
  if (mark) return { person, no: mark.no, level: mark.kind };
  const next = lines.slice(at + 1, at + 20).find((l) => l.text !== '');
  return next && (readMark(next.text) || /^承诺/.test(next.text)) ? { person, no: null } : null;
}

/** (一)交通运输局, (二)青河旗: a body stands over its numbered promises as persons do over theirs. */
function headsOwnMatters(kind: MarkKind, words: string, lines: Line[], at: number): boolean {
  if (kind !== 'hanParen' || words.length > 20 || !isBodyHead(words)) return false;
  const next = lines.slice(at + 1, at + 6).find((l) => l.text !== '');
  return next !== undefined && readMark(next.text)?.kind === 'num';
}
