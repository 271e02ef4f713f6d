import type { Day } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import { putDays } from './days.js';
import { isDefect } from './defects.js';
import type { Draft, NoteKind } from './draft.js';
import { haltOf, reasonOf } from './reasons.js';
import { hangsOn, isStuck } from './stuck.js';
import { naming, trim } from './words.js';

const LABELLED = /问题|困难|难点|堵点|卡点|瓶颈/;
const END = new Set(['。', '\n', '!']);
const BREAK = new Set(['。', '!', '?', '\n', ';']);

/** Marks problem 存在问题, suggestion 工作建议 and next step 下一步: each runs on to the end of its sentence or to the next note. */
export function markNotes(drafts: readonly Draft[], text: string): void {
  let running: NoteKind | undefined;
  let head: Draft | undefined;
  for (const [at, draft] of drafts.entries()) {
    const { lead } = draft.segment;
    if (BREAK.has(lead) && !(head?.segment.tail === ':')) running = undefined;
    const own =
      noteOf(draft, text, drafts[at + 1]) ??
      reasonOf(draft, drafts[at - 1], text) ??
      (running === 'suggestion' ? ownPlan(draft, text) : undefined);
    const goesOn =
      own?.kind === 'problem' &&
      running === 'problem' &&
      !END.has(lead) &&
      !LABELLED.test(text.slice(draft.start, draft.end));
    if (
      own !== undefined &&
      !goesOn &&
      isLabel(draft, text) &&
      noteOf(drafts[at + 1] ?? draft, text, undefined)?.kind === own.kind
    ) {
      draft.gone = true;
      continue;
    }
    if (own !== undefined && !goesOn) {
      running = own.kind;
      head = draft;
      draft.subject = own.subject;
    } else if (running === 'problem' && startsAnew(draft, head)) running = undefined;
    else if (running === 'suggestion' && isReport(draft, head)) running = undefined;
    if (running === undefined) continue;
    draft.note = running;
    draft.kind = 'note';
    if (head !== undefined && head !== draft) {
      // 问题:解放路管线难迁: the label has no matter of its own.
      if (head.segment.tail === ':' && head.subject === '' && head.objects.length === 0 && head.end <= draft.start)
        [head.objects, head.before] = [draft.objects, draft.before];
      head.end = draft.end;
      head.dates = [...head.dates, ...draft.dates];
      if (head.figure === undefined && draft.figure !== undefined && running === 'next') {
        head.figure = draft.figure;
        head.counted = draft.counted;
        head.subject ||= draft.subject || doneSoTo(drafts.slice(0, at), draft);
      }
      draft.gone = true;
    }
  }
}

/** 工作建议:请公安协助, 存在问题:资金不到位: the label and what it stands over say one thing. */
const isLabel = ({ segment, figure, start, end }: Draft, text: string): boolean =>
  segment.tail === ':' && figure === undefined && LABEL_ONLY.test(text.slice(start, end));
const LABEL_ONLY =
  /^\P{Script=Han}*(?:[一二三四五六]、)?(?:(?:工作)?(?:建议|意见建议)|(?:存在的?|目前)?(?:主要)?(?:问题|困难))\P{Script=Han}*$/u;

/** 处置楼盘17个…下一步再处置2个: what the same was said of, counted alike. */
const doneSoTo = (before: readonly Draft[], { cues, figure }: Draft): string =>
  before.findLast(
    (one) =>
      one.subject !== '' &&
      one.figure !== undefined &&
      (figure?.unit === undefined || one.figure.unit === figure.unit) &&
      one.cues.some((cue) => OF_WORK.has(cue.kind) && cues.some(({ word }) => word === cue.word)),
  )?.subject ?? '';
const OF_WORK = new Set(['done', 'act']);

/** 建议市里协调,月底前再试一次: a day behind the mark is when they themselves go on. */
const ownPlan = ({ segment, figure, end }: Draft, text: string): Note | undefined => {
  const [first] = segment.tokens;
  const ahead = segment.lead === ',' && first?.type === 'date' && figure === undefined;
  return ahead && WE_GO_ON.test(text.slice(first.end, end)) ? { kind: 'next', subject: '' } : undefined;
};
const WE_GO_ON = /^(?:之?前)?(?:再|我|争取|力争|计划|准备|打算|组织)/;

/** States that say themselves what the cause brought about. */
const HALT = new Set(['stalled', 'paused', 'delayed', 'not']);

/** 请审阅, 请领导批示: politeness of a report. */
const COURTESY = /^请(?:您|各位|领导|予以|知|查|审[阅示核]|收|过目|批评|指[正示导]|阅)/;

/** 存在3处隐患. */
const TROUBLE = /问题|困难|隐患|纠纷|矛盾|缺口|短板|不足|风险/;

/** 进水浓度偏低是个问题. */
const IS_PROBLEM = /(?:一直|都|仍然?|还)?(?:是个?|成了?个?)(?:大|老|突出|新)?(?:问题|难题|短板)$/u;

/** 协调解决企业存在的问题, 推动存在的困难和问题得到解决, 摸排工作进展及存在问题: work on problems is none. */
const WORKED_ON = /(?:解决|破解|化解|调研|分析|研判|梳理|查摆|摸排|汇总|听取)[^,。;:没未无难]{0,24}$/u;
const SOLVED = /^(?:困难|难[题点处]|[^,。;:没未无难尚待]){0,14}(?:解决|化解|答复|整改)/u;
/** 针对补贴不足等问题,已安排资金: what was done about it follows. */
const ABOUT = /^(?:针对|对)/u;
const isDealtWith = (before: string, after: string): boolean =>
  !after.startsWith(':') &&
  ((ABOUT.test(before) && /^(?:的?问题)?$/u.test(after)) || WORKED_ON.test(before) || SOLVED.test(after));

interface Note {
  kind: NoteKind;
  /** Whose problem it is: the words before the note's own word. */
  subject: string;
}

function noteOf(draft: Draft, text: string, next: Draft | undefined): Note | undefined {
  const { tokens } = draft.segment;
  const { cues } = draft;
  const note = (kind: NoteKind, at: number): Note => ({
    kind,
    subject: naming(
      text,
      tokens.filter((token) => token.end <= at),
    ),
  });
  const words = text.slice(draft.start, draft.end);
  if (draft.figure === undefined && IS_PROBLEM.test(words))
    return { kind: 'problem', subject: draft.subject.replace(IS_PROBLEM, '') };
  if (draft.figure?.kind === 'count' && isDefect(text, draft.start, draft.figure.start, draft.figure.end))
    return { kind: 'problem', subject: draft.subject };
  for (const cue of cues) {
    const early = cue.start - draft.start;
    if (cue.kind === 'next') return early <= 6 ? note('next', cue.start) : undefined;
    if (cue.kind === 'suggest' && COURTESY.test(text.slice(cue.start, draft.end))) return undefined;
    if (cue.kind === 'suggest') return early <= 8 ? note('suggestion', cue.start) : undefined;
    const figure = draft.figure?.start ?? Number.POSITIVE_INFINITY;
    if (
      cue.kind === 'problem' &&
      (cue.start < figure || POINTED.test(text.slice(draft.start, figure))) &&
      (cue.word !== '存在' || TROUBLE.test(text.slice(draft.start, draft.end))) &&
      !isDealtWith(text.slice(draft.start, cue.start), text.slice(cue.end, draft.end))
    )
      return note('problem', cue.start);
    if (cue.kind === 'lack' && wantsMoney(words, draft)) {
      const { kind, subject } = note('problem', cue.start);
      return { kind, subject: subject.replace(FUNDS, '') };
    }
    if (cue.kind === 'blocked' && hangsOn(draft, cue, text)) return note('problem', cue.start);
    if (cue.kind === 'blocked' && isStuck(draft, cue)) return note('problem', draft.figure?.start ?? cue.start);
    // 剩余3公里受征迁影响: how many are left is told of the trouble, and is no figure of the works.
    if (draft.figure && !(draft.rest && cue.kind === 'cause' && cue.start >= draft.figure.end)) continue;
    if (
      cue.kind === 'cause' &&
      cues.some((other) => other.word === '影响') &&
      !cues.some((other) => HALT.has(other.kind)) &&
      !(next?.segment.lead === ',' && next.cues.some((other) => HALT.has(other.kind)))
    )
      return note('problem', cue.start);
    if (cue.kind === 'blocked') return note('problem', cue.start);
  }
  return undefined;
}

/** 那2个补偿谈不拢: those that were told of before. */
const POINTED = /[这那]$/u;

/** 资金缺口1800万, 还缺配套资金300万元: money that is wanting is no figure of the works. */
const wantsMoney = (words: string, { figure }: Draft): boolean =>
  figure?.kind === 'count' && MONEY.test(figure.unit ?? '') && FUNDS_WANTED.test(words);
const MONEY = /^[百千万亿]*(?:元|块)?$/u;
const FUNDS_WANTED = /(?:资金|经费|款项|工程款|配套|补助).*[缺差欠]|[缺差欠].*(?:资金|经费|款项|工程款|配套|补助)/u;
const FUNDS = /的?(?:项目|工程|建设|地方|财政)?(?:配套)?(?:资金|经费|款项)$/u;

/** A problem ends where something finished or planned is said of something else. */
const NEWS = new Set(['planned', 'done', 'started', 'under_construction']);
/** 展馆慢,才五成半: how far the thing has come that is told to be slow. */
function isItsLevel(draft: Draft, head: Draft): boolean {
  if (draft.figure?.kind !== 'ratio' || draft.subject !== '' || head.subject === '' || draft.compare) return false;
  if (head.segment.sentence !== draft.segment.sentence || !head.cues.some(({ word }) => SLOW.test(word))) return false;
  draft.subject = head.subject;
  if (draft.objects.length === 0) [draft.objects, draft.before] = [head.objects, head.before];
  return true;
}
const SLOW = /慢|滞后|落后|缓/u;
const NAMED_PROGRESS = /率$|进度$/;
function startsAnew(draft: Draft, head: Draft | undefined): boolean {
  if (draft.segment.lead === ':' && draft.segment.sentence === head?.segment.sentence) return false;
  if (head !== undefined && isFirstUnder(draft, head)) return false;
  const bare = draft.figure !== undefined && draft.verb === undefined;
  if (bare && head !== undefined && isItsLevel(draft, head)) return true;
  if (bare) return NAMED_PROGRESS.test(draft.subject) || (END.has(draft.segment.lead) && draft.subject !== '');
  if (draft.figure === undefined && draft.cues.some(({ word, end }) => SHORT.test(word) && end === draft.end))
    return false;
  return !draft.negated && NEWS.has(draft.measure ?? 'other');
}
/** 受疫情影响,部分机构开班不足: what was begun so falls short. */
const SHORT = /^(?:不足|不够|短缺)$/u;

/** 存在问题: and on the next line 沥青供应紧张: what a label alone in its line stands over, whatever verb is in it. */
const isFirstUnder = ({ segment, figure }: Draft, head: Draft): boolean =>
  figure === undefined &&
  segment.lead === '\n' &&
  head.segment.tail === ':' &&
  head.subject === '' &&
  head.figure === undefined &&
  segment.line === head.segment.line + 1;

/** 请群主改下备注,公交线路开通12条: what is done already is nothing that is asked for. */
const isReport = ({ figure, measure, decider, subject, negated, segment }: Draft, head: Draft | undefined): boolean =>
  figure !== undefined &&
  measure === 'done' &&
  decider?.kind === 'done' &&
  subject !== '' &&
  !negated &&
  (head?.figure === undefined || segment.sentence !== head.segment.sentence) &&
  segment.lead !== ':';

const LABEL =
  /^.*?(?:主要是(?:因为)?|主要因为|(?:主要)?原因是|原因在于|是因为|是由于|(?<=的)因为|(?<=^|、|\s)问题[:,]|存在(?:的)?(?:主要)?(?:问题|困难)|主要(?:问题|困难)|的?问题(?:是|在于)|(?:[难卡堵痛]点|症结|瓶颈|困难|障碍|阻力)(?:主要|还|就)?(?:是|在于?|为|出在)|下一步(?:计划|打算|将)?|下步(?:计划|打算)?|接下来|下阶段|下一阶段)[是为:,\s]*/;

function noteText(text: string, draft: Draft): string {
  const words = text.slice(draft.start, draft.end).replace(/\s+/g, ' ').replace(/^其中/u, '');
  const ask = draft.note === 'suggestion' ? words.search(/建议|恳请|请|希望|烦|盼|望|需要?市里/) : -1;
  const short =
    draft.note === 'suggestion' ? words.slice(Math.max(0, ask)) : words.replace(LABEL, '').replace(IS_PROBLEM, '');
  const said = trim(short) || trim(words);
  // 动不了 without its end says nothing.
  return said.endsWith('不') && words.includes(`${said}了`) ? `${said}了` : said;
}

export function noteFields(statement: Statement, draft: Draft, text: string, today: Day): true {
  const words = noteText(text, draft);
  if (draft.note === 'problem') {
    statement.measure = 'status';
    statement.status = haltOf(words) ?? 'blocked';
    statement.problem = words;
  } else if (draft.note === 'suggestion') {
    statement.measure = 'plan';
    statement.suggestion = words;
  } else {
    const { figure } = draft;
    statement.measure = figure ? 'planned' : 'plan';
    statement.nextStep = words;
    putDays(statement, draft.dates, today, true);
    if (figure) statement.value = figure.value;
    if (figure?.unit !== undefined) statement.unit = figure.unit;
  }
  return true;
}
