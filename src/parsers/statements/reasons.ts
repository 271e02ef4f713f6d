import type { Draft } from './draft.js';
import { naming } from './words.js';

/** Why something is not done yet, and the name of the matter where the words hold it. */
export interface Reason {
  kind: 'problem';
  subject: string;
}

const UNDONE = new Set(['not', 'lack', 'rest', 'stalled', 'paused', 'delayed', 'blocked']);
const WHY = /^(?:主要|多数|大多|基本上?|都|全)(?:还|就)?(?:是|因为?|由于|受)(?!在建|在做|正在)/u;
/** 还是慢, 一直上不去: how badly it goes, in the clause before the reason. */
const GOES_BADLY =
  /(?:还是?|仍然?|依[旧然]|一直|有点儿?|比较|太|偏|很|干得|推得|进展|推进|工作)(?:慢|落后|滞后|不快|不大|不理想|上不去|推不动|跟不上|没起色)(?:了|些|点)?$/u;

/** Words that make of what a thing is said to be a reason: 地没批下来, 施工队不够. */
const OF_TROUBLE = /[没未不缺少差难慢紧困卡堵拖断停等雨雪]|疫情|征[地迁收]|拆迁|资金|手续|审批|涨价|纠纷|问题/u;
/** 没开工的主要是因为征地没到位, 剩下2所主要是土地手续没办下来: the reason stands in the clause that tells what is not done. */
const OF_CLAUSE =
  /^([^,。;]*?(?:[没未]|不[快动]|慢|滞后|落后|剩|其余|其他|卡|停|拖)[^,。;]*?)(?:主要|多数|大多|都|就|原因|问题)*(?:是因为|是由于|因为|由于|(?:原因|主要|问题|多数|大多|都)是)([^,。;]+)$/u;
/** 供热管网主要是热源厂手续没下来: a matter, and what stands in its way without a word of how it stands. */
const OF_NAME =
  /^(\p{Script=Han}{2,12}?)(?:这块|那边|目前|现在|还是|就)?(?:主要|关键|根子|症结|难就难在|难点)(?:还|就)?(?:是|在于)(?:因为|由于)?([^,。;]*?(?:[没未不][^,。;\d]{1,8}|卡[在住着][^,。;]*|短缺|不足|困难|纠纷))$/u;
const WRONG_WITH = /(?:有点|有些|比较|相对|偏|较|很|太)?(?:缓?慢|滞后|落后|[没未]动|停)(?:了|的)?$/u;
const ASKS = /[啥哪谁]|什么|[?？]|吗/u;

/** 还有346个没建,主要是缺钱; 没动的是因为地没批下来. */
export function reasonOf(draft: Draft, before: Draft | undefined, text: string): Reason | undefined {
  const { segment, start, end } = draft;
  const words = text.slice(start, end);
  if (!/[是因由受]/u.test(words)) return undefined;
  const [, undone = '', why = ''] = OF_CLAUSE.exec(words) ?? [];
  if (why.length > 1 && OF_TROUBLE.test(why) && !ASKS.test(why)) {
    const named = segment.tokens.filter((token) => token.end <= start + undone.length);
    // 大棚慢主要是…: the name and what is wrong with it are one word to the tokens.
    const subject = naming(text, named) || undone.replace(WRONG_WITH, '');
    return { kind: 'problem', subject: draft.figure ? '' : subject };
  }
  const [, name = '', trouble = ''] = draft.figure ? [] : (OF_NAME.exec(words) ?? []);
  if (trouble.length > 2 && OF_TROUBLE.test(trouble) && !ASKS.test(words)) return { kind: 'problem', subject: name };
  if (before?.segment.sentence !== segment.sentence || draft.figure !== undefined || segment.lead !== ',')
    return undefined;
  const badly = GOES_BADLY.exec(text.slice(before.start, before.end));
  if (badly === null && !before.negated && !before.cues.some(({ kind }) => UNDONE.has(kind))) return undefined;
  if (!WHY.test(words)) return undefined;
  return { kind: 'problem', subject: badly === null ? '' : text.slice(before.start, before.start + badly.index) };
}

/** 因资金未到位,目前工作暂缓; 设备采购流标,目前停滞: what it came to stands behind the cause; 面临停工 did not come to it. */
export function haltOf(problem: string): 'paused' | 'stalled' | undefined {
  const [, paused, stalled] = HALTED.exec(problem) ?? [];
  return paused !== undefined ? 'paused' : stalled !== undefined ? 'stalled' : undefined;
}
const HALTED =
  /,(?![^,]*(?:[怕恐会]|可能|面临|避免|防止))[^,。;]{0,8}(?:(暂缓|暂停|搁置|缓建|叫停)|(停滞|停工|停摆|停建|停产))(?:状态|不前|了|中|着|施工|实施|进行|推进)?$/u;
