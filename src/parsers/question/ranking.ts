import type { Query } from './query.js';

/** 小区改造哪个区多: the counties are ranked, without 最. */
const MORE_OF = /哪一?个(?:县区|区县|县|区).{0,8}[多少快慢高低好差](?:一?些|一点)?[呢啊呀?？]*$/u;

/** 甲路和乙路哪个落后: the two that were named, one against the other. */
const BEHIND = /哪一?[个项条块件样边](?:更|比较|要)?(?:落后|滞后|掉队)/u;

export function againstEachOther(query: Query): void {
  if (query.ask === 'rank' && query.topics.length === 2 && BEHIND.test(query.text)) query.ask = 'compare';
}

export function rankPlaces(query: Query): void {
  if (query.ask !== 'value' || query.kind !== 'place' || !MORE_OF.test(query.text)) return;
  query.ask = 'rank';
  query.order = /[少慢低差]/u.test(query.text.slice(-4)) ? 'least' : 'most';
}
