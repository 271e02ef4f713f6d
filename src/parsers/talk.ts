import { withoutCourtesies } from './courtesies.js';
import { joinedLines } from './lines.js';
import { withoutStuckNumbers } from './listNumbers.js';
import { numeralValue } from './numbers/numeral.js';
import { withPauses } from './pauses.js';
import { withoutSlips } from './slips.js';
import { normalise } from './text.js';

/** 五十八项请…, 第五十八项: an item's number in characters; up to ten items are rather counted. */
const NUMBERED = /(?<=^|[。;:\n]|第)[一二三四五六七八九]?[十百][一二三四五六七八九十百零]*(?=项)/gu;

const inFigures = (text: string): string =>
  text.includes('项') ? text.replace(NUMBERED, (said) => String(numeralValue(said) ?? said)) : text;

/** @督办 in front of what is said to it, where the channel has left it there. */
const CALLED = /^\s*@(?:督办|机器人)[\p{Script=Han}A-Za-z]{0,4}[\s\u2005\u00A0,，:：]+(?=\S)/u;

/** The form in which what people say to each other is read: normalised, its pauses as commas, without courtesies. */
export const normaliseTalk = (text: string): string =>
  inFigures(
    withoutStuckNumbers(withoutCourtesies(withoutSlips(normalise(withPauses(joinedLines(text.replace(CALLED, ''))))))),
  );
