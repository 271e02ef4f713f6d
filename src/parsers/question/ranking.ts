import type { Query } from './query.js';

/** 小区改造哪个区多: the counties are ranked, without 最. */
const MORE_OF = /哪一?个(?:县区|区县|县|区).{0,8}[多少快慢高低好差](?:一?些|一点)?[呢啊呀?？]*$/u;

export function rankPlaces(query: Query): void {
  if (query.ask !== 'value' || query.kind !== 'place' || !MORE_OF.test(query.text)) return;
  query.ask = 'rank';
  query.order = /[少慢低差]/u.test(query.text.slice(-4)) ? 'least' : 'most';
}
