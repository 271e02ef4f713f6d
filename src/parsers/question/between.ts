import { gated } from '../gate/gate.js';
import type { Ask, Query } from './query.js';
import type { Pattern, Scan } from './scan.js';

/** 甲县和乙县哪个渔船更新多: between the two words that ask stands what is compared. */
const NAMED_BETWEEN = gated(
  /(?:谁家?|哪一?[个边家])的?(?=(?!(?:完成|进[度展]|任务|事项|项目|[做干完办报修改建装])(?:得|的)?(?:更|比较|要)?[多少快慢高低好大小])\p{Script=Han}{2,8}?得?(?:更|比较|要)?[多少快慢高低](?:些|一些|一点)?[呢啊呀了?？。]*$)/u,
);
const AT_THE_END =
  /(?:[做干办报修改建装换铺拆种栽清]?得)?(?:更|比较|要)?[多少快慢高低](?:些|一些|一点)?(?=[呢啊呀了?？。]*$)/u;

/** What asks of a comparison of places, without the matter that is named inside it. */
export const namedBetween = (ask: Ask, scan: Scan, { places }: Query): readonly Pattern[] | undefined =>
  ask === 'compare' && places.length > 1 && NAMED_BETWEEN.test(scan.rest) ? [NAMED_BETWEEN, AT_THE_END] : undefined;
