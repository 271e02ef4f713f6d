import type { CueKind } from '../lexicon.js';
import type { Draft } from './draft.js';
import { find } from './roles.js';
import type { Token } from './tokens.js';
import { trim } from './words.js';

const STATE = new Set<CueKind>(['not', 'stalled', 'paused', 'delayed', 'blocked']);
/** Circumstances that hold works up, said without 因. */
const CIRCUMSTANCE = /疫情|汛|暴雨|雨季|雨天|天气|高温|冬季|管控|封控|资金|缺口|征地|征迁|拆迁|手续|阻工/;

const kindOf = (token: Token | undefined) => (token?.type === 'cue' ? token.kind : undefined);

/** 因管线迁改未开工: what is said between 因 and the state that it brought about. */
export function causeOf(text: string, draft: Draft): string | undefined {
  const cause = find(draft.cues, 'cause');
  if (cause === undefined) return undefined;
  const state = draft.cues.find((cue) => cue.start > cause.start && STATE.has(cue.kind));
  const words = trim(
    text
      .slice(cause.end, state?.start ?? draft.end)
      .replace(/(?:影响|制约|拖累|限制|波及|耽误|原因)(?:了|到)?(?:(?:施工)?(?:进度|工期|进展)|施工)?$/, ''),
  );
  return words === '' ? undefined : words;
}

/** 管网改造因为许可没批下来,这个月没动: a cause that did not come about itself, before the state that it brought about. */
function isWhy(before: Draft, draft: Draft, text: string): boolean {
  if (draft.subject !== '' || draft.figure !== undefined || before.figure !== undefined || before.gone) return false;
  if (before.segment.sentence !== draft.segment.sentence || find(before.cues, 'cause') === undefined) return false;
  const stands = draft.same || draft.cues.some((cue) => STATE.has(cue.kind) || cue.kind === 'none');
  return (
    stands &&
    before.cues.some(({ kind, word }) => kind === 'not' || /^[没未]/u.test(word)) &&
    afterCause(text, before) !== ''
  );
}
const afterCause = (text: string, { cues, end }: Draft): string =>
  trim(text.slice(find(cues, 'cause')?.end ?? end, end));

/** 一直处在疫情防控阶段,进度暂时停滞: the clause before a state that says nothing else is its cause. */
export function joinCauses(drafts: readonly Draft[], text: string): void {
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    if (before !== undefined && isWhy(before, draft, text)) {
      [draft.cause, draft.subject] = [afterCause(text, before), before.subject];
      before.gone = true;
      return;
    }
    if (before === undefined || draft.figure !== undefined || !draft.cues.some((cue) => STATE.has(cue.kind))) return;
    if (before.segment.sentence !== draft.segment.sentence || before.figure !== undefined || before.gone) return;
    // 因设备到货晚,工期推迟: a clause that opens with 因 tells nothing by itself, whatever verb it has.
    const opens = kindOf(before.segment.tokens[0]) === 'cause';
    if ((before.measure !== undefined && !opens) || before.note !== undefined || before.segment.tail === ':') return;
    const words = text.slice(before.start, before.end);
    const cause = causeOf(text, before) ?? (CIRCUMSTANCE.test(words) ? trim(words) : undefined);
    if (cause === undefined) return;
    draft.cause = cause;
    before.gone = true;
  });
}
