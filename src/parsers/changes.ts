/** Words for a rise and for a fall; 增速, 降幅 name the change itself. */
const WAYS = /增长|增速|增幅|提高|提升|上升|增加(?!值)|下降|降低|降幅|减少|压减|削减|压降/gu;
const FALLS = /^[下降减压削]/u;

const wayOf = (words: string): 'up' | 'down' | undefined => {
  const last = words.match(WAYS)?.at(-1);
  return last === undefined ? undefined : FALLS.test(last) ? 'down' : 'up';
};

export const isChangeName = (metric: string): boolean => wayOf(metric) !== undefined;

const CHANGE = /(?<=\p{Script=Han}{2})(?:同比|较上年|比上年)?(?:增[长速幅]|提高|提升|上升|下降|降低|降幅|减少)$/u;
/** 发案数 of 发案数同比下降: what changes, by its name alone. */
export const withoutChange = (name: string): string => name.replace(CHANGE, '');

/** 同比下降18.3% for 立案数同比下降, 提高6.2% for 标准提高: the same change as the one that is asked; a level (收集率) is none. */
export function isSameChange(metric: string, verb: string, said: string): boolean {
  const way = wayOf(metric);
  return way !== undefined && way === (wayOf(verb) ?? wayOf(said));
}
