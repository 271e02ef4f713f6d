import { gated } from '../gate/gate.js';
import type { Draft } from './draft.js';
import { live, sameUnit } from './figureDrafts.js';

/** 没到80%, 没有50条那么多: by the words before the figure, or with them in it (不到50条). */
const SHORT = gated(/(?:没有?|未|不)(?:能|曾)?(?:到|达到?|够|满|完成|有)?(?:那么多)?$/u);
const NEAR = 2;

/**
 * 没到80%,现在也就60%; 不到50条,实际41条; 完成60%,没有80%: what it falls short of is no figure of it where the figure itself is told
 * beside it.
 */
export function dropShortOf(drafts: readonly Draft[], text: string): void {
  if (!/[没未不]/u.test(text)) return;
  drafts.forEach((draft, at) => {
    const { figure } = draft;
    if (figure === undefined || !live(draft)) return;
    // 还有不到20条没开工 tells of others.
    if (!/^(?:那么多)?$/u.test(text.slice(figure.end, draft.end))) return;
    if (figure.qualifier !== 'less_than' && !SHORT.test(text.slice(draft.start, figure.start))) return;
    const told = drafts
      .slice(Math.max(0, at - 1), at + NEAR)
      .find((other) => other !== draft && live(other) && isTold(other, draft));
    if (told === undefined) return;
    draft.gone = true;
    if (told.start < draft.start) return;
    told.subject ||= draft.subject.replace(/(?:还|都|也|目前|现在)*(?:没有?|未|不)?$/u, '');
    if (told.objects.length === 0) told.objects = draft.objects;
    told.place ??= draft.place;
    if (told.before === '') told.before = draft.before;
  });
}

/** A smaller figure of the same kind, of the same thing or of nothing else that is named. */
const isTold = (other: Draft, draft: Draft): boolean =>
  other.figure !== undefined &&
  other.figure.qualifier !== 'less_than' &&
  other.figure.value < (draft.figure?.value ?? 0) &&
  sameUnit(other, draft) &&
  other.figure.kind === draft.figure?.kind &&
  other.segment.sentence === draft.segment.sentence &&
  (other.start < draft.start
    ? draft.subject === '' && other.segment.tail === ','
    : other.subject === '' || other.subject === draft.subject);
