/** 没竣工的是11个, 还没开工的村卫生室3个. */
const UNDONE =
  /(?:[没未]有?|剩下?|[差缺])(?![错来]|问题|事|关系)\p{Script=Han}{1,6}的[^,。;\d]{0,14}?[约近]?[\d一二两三四五六七八九十]/u;

/** Do the words tell of how many that they are not done? */
export const isOfUndone = (words: string): boolean => UNDONE.test(words);
