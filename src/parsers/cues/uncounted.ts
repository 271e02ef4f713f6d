const SOME_OF = /有[约近]?$/u;
const NOT_SO = /^(?:[没未]|不(?!对|是)|(?:是|属于?)?(?:重复|多[算报统]|算重|报重|统重|重了|去年|上年|往年))/u;

/** 51个里有3个没认,更正为48个: how many of them should not have counted is no figure that was wrong itself. */
export const countsNot = (before: string, after: string): boolean => NOT_SO.test(after) && SOME_OF.test(before);
