import { isShortFor } from './items/shortened.js';

/** Words that name a thing by its kind alone, and what ends the names of things of that kind. */
const KINDS: readonly [said: RegExp, named: RegExp][] = [
  [/^桥梁?$/u, /桥梁?$/u],
  [/^(?:道路|公路|路)$/u, /(?<![管线网铁])路$/u],
  [/^(?:学校|校舍)$/u, /(?:学校|[中小]学|[初高]中)$/u],
  [/^(?:公共)?(?:停车)?(?:泊位|车位)$/u, /(?:泊位|车位)$/u],
  [/^(?:公共)?(?:公?厕|厕所)$/u, /(?:公?厕|厕所)$/u],
  [/^[办发]证$/u, /(?:办理|办|颁发|发放)\p{Script=Han}{0,6}证书?$/u],
  [/^(?:文艺|惠民|戏曲)?演出$/u, /(?:送戏(?:下乡|进\p{Script=Han}{2})?|演出|舞台艺术送基层)$/u],
];

/** 泊位 of 停车位, 学校 of 中小学: the thing is named by its kind. */
export const isOfKind = (said: string, name: string): boolean =>
  KINDS.some(([word, named]) => word.test(said) && named.test(name));

/** 公厕 of 公共厕所: the short form of the whole name, from its first character to its last or the last but one. */
export const isShortName = (said: string, name: string): boolean =>
  said.length > 1 &&
  said.length < name.length &&
  said.charAt(0) === name.charAt(0) &&
  isShortFor(said, name) &&
  name.slice(-2).includes(said.slice(-1));
