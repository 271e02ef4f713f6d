import type { Day } from '../../model/fact.js';
import type { Deadline } from '../../model/ledger.js';
import { findDays, readDeadline } from './deadline.js';
import type { Draft } from './draft.js';

/** Dates of one item: its formal mark 办结时限 and those within its text. */
export interface ItemDates {
  deadline: Day | null;
  deadlines: Deadline[];
  recurring?: string;
  /** Words of a deadline field that say no day that we know: 汛期前. */
  unread?: string;
  /** A deadline field of its own says a day or a rhythm. */
  printed: boolean;
}

export function datesOf(draft: Draft, text: string, year: number): ItemDates {
  const formal = draft.deadline ? readDeadline(draft.deadline.text, year) : undefined;
  const words = draft.deadline?.text ?? '';
  const deadlines: Deadline[] = [];
  if (formal?.day) deadlines.push({ day: formal.day, text: words, formal: true });
  for (const d of findDays(text, year)) {
    if (/期$/.test(d.text) || deadlines.some((x) => x.day === d.day && !x.formal)) continue;
    deadlines.push({ day: d.day, text: d.text.replace(/[,。]/g, ''), formal: false });
  }
  // The day of a heading holds where the matter says none itself.
  const own = draft.deadline === undefined || draft.deadline.shared ? governing(text, year) : null;
  const day = own ?? formal?.day ?? null;
  return {
    deadline: day,
    deadlines,
    ...(formal?.recurring ? { recurring: formal.recurring } : {}),
    ...(formal && /[\u4e00-\u9fff]/.test(words) && !formal.day && !formal.recurring && !formal.endless
      ? { unread: words }
      : {}),
    printed:
      draft.deadline !== undefined &&
      draft.deadline.shared !== true &&
      (formal?.day != null || formal?.recurring !== undefined),
  };
}

const FRAME = /^(?:实施|推进|推行|开展|深化|落实|加强|持续|深入|围绕|聚焦)[^,;。\d]{2,24},$/;

/** How a text ends behind the day that it is to be done by: …,8月底前全部交付使用。 */
const AT_END =
  /^(?:之?前)?(?:全部|全面|建成并?)?(?:完成(?:建设|改造|任务)?|完工|建成|竣工|(?:储备|配备|安装|拨付|发放|落实|整改)?到[位岗]|上岗|入[住学]|办结|交付|启用)?(?:并?(?:投[用运]|投入(?:使用|运[行营])|交付使用|使用))?\)?[。;]?$/;

/** A date that stands for the whole text: 年底前… at its head, …,2022年9月。 at its end, and no other date beside it. */
function governing(text: string, year: number): string | null {
  const days = findDays(text, year);
  const [only] = days;
  if (!only || new Set(days.map((d) => d.day)).size > 1 || !/[前底末]|年|止$/.test(only.text)) return null;
  const sentences = text.split(/(?<=。)/).filter((s) => s !== '');
  const last = sentences.at(-1) ?? '';
  // 实施“康养工程”,年底前基本实现…: only what frames it stands before the date.
  const framed = sentences.length === 1 && /前$/.test(only.text) && FRAME.test(text.slice(0, only.start));
  if (framed) return only.day;
  const atHead = only.start === (sentences.length === 2 ? text.length - last.length : 0) || only.start === 0;
  const atEnd = text.length - only.end <= 14 && AT_END.test(text.slice(only.end));
  return (atHead && sentences.length <= 2) || atEnd ? only.day : null;
}

/** For goals without a date of their own: the last step that completes the matter (9月底完成建设). */
export function completion(text: string, year: number): string | undefined {
  const days = findDays(text, year).filter((d) =>
    /^[^,;。]{0,14}?(?:完成|完工|建成|竣工|投用|投运|交付)/.test(text.slice(d.end)),
  );
  return days
    .map((d) => d.day)
    .sort()
    .at(-1);
}
