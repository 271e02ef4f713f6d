import type { Draft } from './draft.js';

/** 18条道路中,已完工6条: of the roads. */
export const withoutAmong = (own: string): string =>
  own.endsWith('中') || own.endsWith('里') ? own.replace(/(?<=.{2})(?<![集途高初其空水手])[中里]$/u, '') : own;

/** 6条中1条通车: of those before it. 中转站, 中巴车 and 里弄 only begin so. */
export const AMONG = /^(?:[中里](?:面|头|边|$|的|有|已|还|仅|只|就|也|都|共|约|近)|当中|之中)/u;

/** 小升规里规上工业41家、服务业18家: so many of a kind, where nothing is said to be done to them. */
export const isKindOf = ({ figure, decider, measure, subject, place }: Draft): boolean =>
  figure?.kind === 'count' &&
  subject.length > 1 &&
  place === undefined &&
  (decider === undefined ? measure === undefined : decider.kind === 'act');

const MAY_BE_INSIDE = /[里中]/u;
/** 职教园里实训楼、宿舍都封顶了: parts of what stands before 里, as are those that follow. */
const INSIDE =
  /^(\p{Script=Han}{3,}?(?<![公故邻乡哪这那万县市区镇村局委省厅部家]))(?:里面?|里头|当中|之中)(?![程弄的])(\p{Script=Han}{2,}.*)$/u;

/** What is named over 里, and what is named in it. */
export function insideOf({ subject, nested, cues, start, figure }: Draft, text: string): [string, string] | undefined {
  const [, over = '', named = ''] = MAY_BE_INSIDE.test(subject) ? (INSIDE.exec(subject) ?? []) : [];
  if (named !== '') return [over, named];
  const cue = nested && figure ? cues.find(({ kind, word }) => kind === 'nested' && word.startsWith('里')) : undefined;
  // 小升规企业里面工业的41家: told with a word that has been taken out of the name.
  const said = cue && INSIDE.exec(text.slice(start, figure?.start).replace(/的$/u, ''));
  return said && subject === `${said[1]}${said[2]}` ? [said[1] ?? '', said[2] ?? ''] : undefined;
}
