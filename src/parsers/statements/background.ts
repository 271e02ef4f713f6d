import type { Draft } from './draft.js';
import { find } from './roles.js';

const HAPPENS = new Set<string>(['done', 'started', 'under_construction']);

/** 要求各县区启动…: what is asked of others, up to the words that tell again how things stand. */
const ASKED_OF = /^(?:并|会议|同时|明确|会上)?(?:要求|责成|强调)/u;
const TELLS_AGAIN = /已|了|目前|现在|截至|正在|预计|计划/u;
/** 平台上线以来, 新系统启用后, 在做好防控的前提下, 对标先进地区验收经验: what stands behind the news, no news of its own. */
const BEHIND = /(?:以来|之后|以后|(?<![售事灾战滞落延推拖顺])后|前提下|情况下|条件下|背景下|经验|做法|模式下)$/u;
/** 体育馆搬迁工作, 甲桥合龙事宜: what the next clauses are about. */
const TOPIC = /(?:工作|事宜|事项|方面|环节)$/u;
/** 大力化解矛盾隐患, 切实加强协作: what they try to do; 进一步完成改造 is done. */
const EFFORT =
  /^(?:[一二三四五六七八九十]是|同时|并且?|\d\.)?(?:大力|积极|持续|切实|努力|扎实|严格|深入|着力|全力|不断|进一步|认真|充分|综合运用|督促|做到)/u;
/** 形成工作合力: said of every office. */
const PHRASE = /(?:合力|氛围|格局|局面)$/u;
/** 等待省厅下发文件: not there yet. */
const AWAITED = /等待|等候|静待|[尚仍还]需|尚待|有待/u;
const TOLD = /已|了|完成|成功|顺利|正在|开展|召开/u;

/**
 * Clauses of a printed progress block that tell nothing that happened: what is asked of others, what stands behind the
 * news, what the next words are about. None of them is an event of the item.
 */
export function dropBackground(drafts: readonly Draft[], text: string): void {
  let asked = -1;
  for (const draft of drafts) {
    const { sentence, tail } = draft.segment;
    const words = text.slice(draft.start, draft.end);
    if (asked === sentence && TELLS_AGAIN.test(words)) asked = -1;
    if (ASKED_OF.test(words)) asked = sentence;
    if (draft.figure !== undefined || draft.gone || draft.note !== undefined || draft.kind !== 'words') continue;
    const behind = tail === ',' && draft.measure !== 'planned' && BEHIND.test(words);
    const topic = tail === ',' && draft.decider?.kind === 'event' && TOPIC.test(words) && !TOLD.test(words);
    const effort = (EFFORT.test(words) || PHRASE.test(words)) && HAPPENS.has(draft.measure ?? '') && !TOLD.test(words);
    if (asked === sentence || behind || effort) draft.gone = true;
    else if (topic) draft.measure = undefined;
    else if (AWAITED.test(words) && HAPPENS.has(draft.measure ?? ''))
      [draft.measure, draft.decider] = ['under_construction', find(draft.cues, 'under')];
  }
}
