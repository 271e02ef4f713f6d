import type { Vocabulary } from '../../model/vocabulary.js';
import { findNames } from '../command/names.js';
import { gated } from '../gate/gate.js';

/** What is said of somebody in between: 住建局牵头, 住建局25号前, 住建局这个月. */
const BETWEEN =
  '(?:牵头|负责|抓紧|尽快|你们|那边|这边|的?同志|再|也|都|就|去|来|,|\\s|(?:今|明|后)天|[上下]午|下班|[\\d一二三四五六七八九十]{1,3}点半?|[\\d一二三四五六七八九十下本这个]*(?:年|月|周|[日号]|星期|礼拜)[\\d一二三四五六日天]*(?:[日号]|初|底|末|[上中下]旬)?|月底|年底|之?前|以前|内)*';
/** A named body that is told to do something: it is not reported on, and the bot is not spoken to. */
const TOLD = gated(
  new RegExp(
    [
      `^\\u0001${BETWEEN}[把将](?![^,。;]*了)[^,。;]{2,}`,
      `^\\u0001${BETWEEN}(?:给我|重新|赶紧|务必|必须)`,
      `^\\u0001${BETWEEN}(?:说明|解释|讲清楚?|说清楚?|查清楚?)(?:一下)?(?:原因|情况|理由|问题|为什么|为啥)?[。!]?$`,
      `^\\u0001${BETWEEN}(?:汇|上)?报(?:送|告)?(?:一?下|上来|过来)(?![了过]?(?:没|吗|的|几|多少|哪))`,
      '^\\u0001[^,。;]{0,10}(?:前|内|底|末)[^,。;]{0,4}(?:给|拿|交|报|送|列|理|弄|写|提|出|整理|梳理|摸清|查清|理出)[^,。;]*(?:给我|来|[一几两](?:份|次)|出|清单|台账|名单|方案|计划|报告|说明|表|数|哪|几个|多少|原因|情况)',
    ].join('|'),
    'u',
  ),
);

/** 31项托位数卫健委本周内补报: the matter first, then the body (a blank stands for it) and what it is to hand in. */
const MATTER_FIRST = gated(
  new RegExp(
    `^[^\\s,。;]{2,16} ${BETWEEN}(?:补报|报来|报齐|补齐|补交|重报|报送|上报|核实|核准)(?:一下|上来|过来|齐|完)?[。!]?$`,
    'u',
  ),
);

/** 背街小巷住建局下周一前理个清单给我: the matter before the body that is told. */
const BEFORE_BODY = /^[^\s,。;]{2,16} (?=\S)/u;

/** Before the body that is told: who asks, and by when (明天10点前住建局把…). */
const OPENING =
  /^(?:第?\d{1,3}(?:项|号台账)[::,]?|请|让|叫|由|责成|要求|麻烦|\s|@\S+|(?:今|明|后)天|下班|[上下]午|(?:本|这|下)?周[一二三四五六日天]|\d{1,2}月|月底|\d{1,2}[日号]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})点半?|之?前|以前)+/u;

/** The bodies that a leader tells to do something: 住建局把选址再过一遍, 卫健委月底前拿一份台账给我; [] when none is. */
export function toldBodies(text: string, vocabulary: Vocabulary): string[] {
  if (!/[把将给必务重赶前内底末补核说讲解查报]/u.test(text)) return [];
  return text.split(/[,。;!?\n]/u).flatMap((clause, at, all) => {
    const named = findNames(clause.replace(OPENING, ''), vocabulary, []);
    if (named.units.length + named.unknown.length === 0) return [];
    const rest = named.rest.trimEnd();
    const behind = all.slice(at + 1);
    const told = [/^(?:[、和及与]?\s)+/u, BEFORE_BODY].some((lead) =>
      TOLD.test([rest.replace(lead, '\u0001'), ...behind].join(',')),
    );
    return told || MATTER_FIRST.test(rest.trim())
      ? [...named.units, ...named.unknown].filter((body) => !/督[查办]/u.test(body))
      : [];
  });
}
