import { objectsIn } from './objects.js';
import { isName, kindOf } from './tokenKinds.js';
import type { Token } from './tokens.js';

/**
 * 明伦街拉管完成了|铁塔一街管网约85%, 中医院正在装修|妇幼东院区封顶: spoken on without a mark, another named thing begins where the
 * work on the first was told; what is said next is of that one.
 */
export function namesAnother(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.type === 'object' && before?.type === 'text') return isOtherThing(text, tokens, at);
  if (before?.type !== 'cue' || token === undefined) return false;
  const over = before.kind === 'done' && before.word.endsWith('了');
  const busy = before.kind === 'act' && tokens.slice(0, at - 1).some((one) => kindOf(one) === 'under');
  if (!over && !busy) return false;
  const first = tokens.slice(0, at - 1).find(isName);
  if (first === undefined) return false;
  const said = text.slice(first.start, first.end);
  const [one, two] = [said, text.slice(token.start, token.end)].map((words) => objectsIn(words, [])[0]);
  // 体育中心完成了游泳馆装修80%: with no work of its own before the verb, the first is where the second stands.
  return one !== undefined && two !== undefined && one !== two && (busy || said.length > one.length + 1);
}

/** 中山路南段正在铺油|建丰新城南侧路管网完成七成: a second name of the ledger behind words of their own. */
function isOtherThing(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const words = text.slice(before?.start, before?.end);
  const first = tokens.slice(0, at - 1).find(({ type }) => type === 'object');
  return (
    words.length > 1 &&
    !LEADS_ON.test(words) &&
    first !== undefined &&
    first.type === 'object' &&
    token?.type === 'object' &&
    first.name !== token.name
  );
}
/** 铺到, 连接: the way to the next name. */
const LEADS_ON = /[到至与和及跟同的在向由从沿往接连]$/u;
