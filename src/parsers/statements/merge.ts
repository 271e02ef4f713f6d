import type { Statement } from '../../model/statement.js';
import { sharesPair } from './pairs.js';

const isNote = (statement: Statement) =>
  statement.value === undefined && (statement.problem ?? statement.suggestion ?? statement.nextStep) !== undefined;

/**
 * Problem, suggestion and next step go to the statement they belong to: the one before them in the same message, unless
 * they name a matter of their own.
 */
export function mergeNotes(statements: readonly Statement[]): Statement[] {
  const out: Statement[] = [];
  let noted: Statement | undefined;
  for (const statement of statements) {
    const host = hostOf(statement, out, noted);
    if (host !== undefined && notBegun(statement, host)) {
      host.status = 'not_started';
      host.end = statement.end;
      continue;
    }
    if (host === undefined || !isNote(statement) || namesOther(statement, host) || clashes(host, statement)) {
      out.push(statement);
      noted = undefined;
      continue;
    }
    for (const key of ['problem', 'suggestion', 'nextStep'] as const) {
      const words = statement[key];
      if (words !== undefined) host[key] = words;
    }
    if (statement.due !== undefined && host.due === undefined) host.due = statement.due;
    host.end = statement.end;
    noted = host;
  }
  return out;
}

/** 有两个楼盘的开发商失联 behind 楼盘17个;安置房430套: where the last thing is not meant, the one that the note names. */
function hostOf(note: Statement, before: readonly Statement[], noted: Statement | undefined): Statement | undefined {
  const last = before.at(-1);
  const words = note.problem ?? note.suggestion;
  // 管网没按期完是因为下雨,8月底前完工: what is planned behind a note is of the same.
  if (words === undefined && note.subject === '' && noted !== undefined && note.start <= noted.end + 1) return noted;
  if (words === undefined || last === undefined || note.object !== undefined || isIn(words, last)) return last;
  const whose = UNDONE.exec(note.text)?.[1];
  if (whose !== undefined && !sharesPair(whose, last.subject)) {
    const own = before.findLast((one) => sharesPair(whose, one.subject));
    if (own === undefined) note.subject = whose;
    return own;
  }
  // What is suggested is about the trouble said before it.
  return before.findLast((one) => isIn(words, one) && !clashes(one, note)) ?? noted ?? last;
}
/** 管网未按期完成是因为下雨, 易涝点进展慢的原因是…: whose trouble it is, said in the clause itself. */
const UNDONE =
  /^(\p{Script=Han}{2,10}?)(?:的?(?:进展|推进|进度|建设|改造|施工))?(?:比较|较|偏|太|有点)?(?:[未没]|慢|滞后|落后)[^,，。]*(?:因为|由于|原因)/u;
/** The noun in which the name of the matter ends. */
const isIn = (words: string, { subject }: Statement): boolean =>
  subject.length > 2 && words.includes(subject.slice(-2));

/** 前期手续已完成,还没动工: one state of one thing. */
const notBegun = (statement: Statement, host: Statement) =>
  statement.status === 'not_started' &&
  statement.subject === '' &&
  !statement.rest &&
  host.milestone !== undefined &&
  host.status === 'in_progress';

const clashes = (host: Statement, note: Statement) =>
  (['problem', 'suggestion', 'nextStep'] as const).some((key) => note[key] !== undefined && host[key] !== undefined);

/** A problem or plan with a named object or place of its own stands alone. */
function namesOther(note: Statement, host: Statement): boolean {
  if (note.object !== undefined) return note.object !== host.object;
  if (note.place !== undefined) return note.place !== host.place;
  // 档案231件;数字化加工受故障影响滞后: what stands still is told by its name.
  if (STANDS.has(note.status ?? '') && isName(note) && !alike(note.subject, host)) return true;
  return (
    note.measure === 'plan' &&
    note.suggestion === undefined &&
    note.subject.length > 1 &&
    host.measure !== 'plan' &&
    !note.text.startsWith('下')
  );
}

/** 安置房因资金问题停工, and not 工程因下雨停工. */
const isName = ({ subject, text }: Statement): boolean =>
  subject.length > OWN_NAME || (subject.length > 1 && text.startsWith(subject) && !WORKS.test(subject));
const WORKS =
  /^(?:目前|现在|现场|施工|工程|项目|进度|进展|工期|整体|总体|全面|全部|部分|个别|有的|前期|后期|后续|工人|工地|土建|主体|基础|装修|面层|路面|路基|其他|其它|其余)+$/u;

const STANDS = new Set<string>(['delayed', 'stalled', 'paused']);
const alike = (words: string, { subject, heading = '', object = '' }: Statement): boolean =>
  sharesPair(words, `${subject} ${heading} ${object}`);

const HAPPENED = /已|了|均|都|全/u;
/** 一窗办结,本月无进展: the name of the matter holds a verb, nothing happened. */
function isNameOf(statement: Statement, next: Statement | undefined): boolean {
  if (statement.measure !== 'milestone' || next?.status !== 'no_progress' || next.subject !== '') return false;
  if (next.start - statement.end > 2 || HAPPENED.test(statement.text)) return false;
  next.heading = statement.text;
  return true;
}

/** A subject so long names a matter of its own: 稻虾节方案仍在报批. */
const OWN_NAME = 3;

/** 名单还在核, 还在压 after a figure tells nothing that a ledger keeps. */
export function withoutIdle(statements: readonly Statement[]): Statement[] {
  return statements.filter((statement, at) => {
    if (isNameOf(statement, statements[at + 1])) return false;
    const before = statements[at - 1];
    const idle =
      statement.status === 'in_progress' && statement.milestone === undefined && statement.object === undefined;
    const own =
      statement.subject.length >= OWN_NAME &&
      statement.text.startsWith(statement.subject.slice(0, 2)) &&
      !before?.subject.includes(statement.subject);
    return !(idle && before !== undefined && statement.place === undefined && !statement.rest && !own);
  });
}
