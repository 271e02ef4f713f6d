import type { Vocabulary } from '../../model/vocabulary.js';
import { Chars } from '../chars.js';

export interface NameSpan {
  type: 'place' | 'object';
  name: string;
  end: number;
}

/** Finds the longest known place or object that begins at a position. */
export interface Names {
  at(text: string, start: number): NameSpan | undefined;
  /** The road of a bare number: 902 where the ledger knows S902. */
  road(number: string): string | undefined;
}

const LEVELS = ['县', '区', '镇', '乡', '街道'];
const OWN = ['我', '我们', '咱', '咱们', '本', '我们这个'].flatMap((whose) => LEVELS.map((level) => whose + level));
/** 我市, 全市: the whole, so no narrower place. */
const WHOLE = ['市本级', '市直'];

/** 白沙镇, 柳川县 at the head of a clause, where items are for every town or county that no list names. */
const FORMS = {
  县: /(?!\p{Script=Han}{0,3}(?:[全各本我咱俺该某每外邻贫困们]|县城)县)\p{Script=Han}{2,3}?县(?![城域级长内里委区市域直])/uy,
  镇: /(?![全各本我咱俺该某每这那哪几两三四五六七八九十多]|\p{Script=Han}{0,3}(?:[城乡村小古集重中强返下水老制点]|特色|中心|示范)[镇乡])\p{Script=Han}{2,3}?(?:[镇乡](?![级域村长街镇内里容上])|街道(?![两路整改办]))/uy,
};
/** 建议请街道, 督促乡镇: who is to do something, and no name. */
const NO_NAME =
  /(?:其中|请|让|跟|给|把|被|没|还|仅|只|建议|希望|需要|督促|协调|联系|配合|要求|部分|个别|相关|有关|所有|多个|几个|其他|其余|涉及|主要|现在|目前|比如|例如|包括|通过|组织|安排|指导|会同|联合|依托|加上|剩下|已经|下面|下步|基层|驻地|所在|当地)/uy;
const HEAD = new Chars(',;。:!\n\t、( ');

/** S902, G107东段: the code of a road. */
const ROAD = /^[GSXYC](\d{3})(?!\d)/u;

const cache = new WeakMap<Vocabulary, Names>();

/** Built once for a vocabulary; looked up by first character. */
export function namesOf(vocabulary: Vocabulary): Names {
  const known = cache.get(vocabulary);
  if (known !== undefined) return known;
  const byFirst = new Map<number, { word: string; type: 'place' | 'object'; name: string }[]>();
  const begin = new Chars();
  const add = (word: string, type: 'place' | 'object', name: string) => {
    if (word.length < 2) return;
    begin.add(word.charCodeAt(0));
    const bucket = byFirst.get(word.charCodeAt(0)) ?? [];
    bucket.push({ word, type, name });
    byFirst.set(word.charCodeAt(0), bucket);
  };
  for (const word of OWN) add(word, 'place', 'own');
  for (const word of WHOLE) add(word, 'place', word);
  for (const place of vocabulary.places)
    for (const word of new Set([place.name, ...place.aliases])) add(word, 'place', place.name);
  for (const object of vocabulary.objects) if (!/^\d/.test(object)) add(object, 'object', object);
  for (const bucket of byFirst.values()) bucket.sort((a, b) => b.word.length - a.word.length);
  const roads = new Map<string, string>();
  for (const object of vocabulary.objects) {
    const [code, number] = ROAD.exec(object) ?? [];
    if (code !== undefined && number !== undefined) roads.set(number, code);
  }
  const forms = (vocabulary.everywhere ?? []).map((kind) => FORMS[kind]);
  const unnamed = (text: string, start: number): NameSpan | undefined => {
    if (forms.length === 0 || (start > 0 && !HEAD.at(text, start - 1) && !text.startsWith('其中', start - 2)))
      return undefined;
    for (const form of forms) {
      form.lastIndex = start;
      const name = form.exec(text)?.[0];
      if (name === undefined) continue;
      NO_NAME.lastIndex = start;
      return NO_NAME.test(text) ? undefined : { type: 'place', name, end: start + name.length };
    }
    return undefined;
  };
  const names: Names = {
    road: (number) => roads.get(number),
    at(text, start) {
      const bucket = begin.at(text, start) ? byFirst.get(text.charCodeAt(start)) : undefined;
      for (const { word, type, name } of bucket ?? [])
        if (text.startsWith(word, start)) return { type, name, end: start + word.length };
      return unnamed(text, start);
    },
  };
  cache.set(vocabulary, names);
  return names;
}
