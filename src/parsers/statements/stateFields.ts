import type { Day } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import type { CueKind } from '../lexicon.js';
import { isApproved } from './approved.js';
import { causeOf } from './causes.js';
import { liesAhead, putDays } from './days.js';
import type { Draft } from './draft.js';
import { endsDone, isPreparation, milestoneOf, toldEvent } from './milestones.js';
import { noneCame } from './noneCame.js';
import { isNotAll } from './notAll.js';
import { isNumbered, isPartOfNamed, listedObjects } from './objects.js';
import { isOfSome } from './ofSome.js';
import { find } from './roles.js';

interface Context {
  text: string;
  today: Day;
  thorough: boolean;
}

const RATE = /率$|占比$|比例$/;
const RESUMED = /^(?:复工|恢复)/u;
const ASKS = /多少|[吗？?]$|什么时候|哪些|怎么样/;
/** 认证数没动, 覆盖率还没变: a number that did not move, no works that were not begun. */
const STAYED =
  /([数率]|占比|比例|比重|数量|数字|数据|总量|面积|规模)(?:目前|本月|这个?月|暂时?|[都也均还仍])*(?:没有?|未)(?:怎么|咋|啥|大)?[变动](?:化|过|静)?[了呢啊]?$/u;
/** 超额完成没问题: an assurance tells nothing that happened. */
const ASSURED = /没(?:有)?(?:啥|什么)?问题$|问题不大$|不成问题$/u;
/** 二标段没动, 三期没动: a lot of the works that was not begun. */
const OF_LOT = /(?:标段?|路段|地块|号楼|[一二三四五六七八九十\d]期)$/u;
/** 刚才说延期的不延了, 不用再延期. */
const NOT_PUT_OFF = /不(?:再|用|必|需要?|想|打算)*(?:申请)?(?:延|推迟|顺延)/u;
const HALTS = ['stalled', 'paused', 'delayed'] as const;
/** Nouns of planning: alone they plan nothing. */
const NOUN = /^(?:任务|目标|指标|目标任务|年度任务|任务数|计划数|目标值|目标数|设计能力)$/;
/** Weak words of the future: a plan only with a date. */
const WEAK = /^(?:等|待|能|可|才|才能|可以|要|应|需)$/;
/** 该项已完成, 任务已完成: the item itself. */
const WHOLE_ITEM = /^(?:该|此|本|各)?(?:项|事项|任务|目标任务|承诺事项|工作|项工作|项目|项任务)?$/;
/** 卫生室主体全部完工: a part of the works is over, not the thing. */
const OF_WORKS = /(?:主体(?:工程|结构)?|土建|基础|桩基|路基|地下室|二次结构|砌体|管网铺设|外墙|装修|钢结构)$/u;
/** S901、S902都通车了: said of each. */
const CODED = /[GSXY]\d{2}/;
/** 东岭没有数, 还没报数: who has sent no figure says nothing of the works. */
const NO_FIGURE = /没有?(?:报|上报)?(?:数|数据|数字)(?:据|字)?(?:上来|过来)?$/u;
/** 桥梁数还在核: how the figure is coming, and nothing of the works. */
const COUNTING = /数(?:据|字)?[都也还正]*在(?:核|统计|汇总|对)[对实算]?$/u;
/** 核完了, 数据统计好了: how the figure was come by. */
const COUNTED =
  /^(?:数(?:据|字)?)?(?:都|已经?|刚刚?)?(?:核对?实?|对账?|统计|汇总|清点|盘点|核算)(?:完|好|清楚?|过|齐)了?$/u;
/** 殡仪馆搬迁:道路已通: a work that stands over what is told of it has not happened. */
const isHeading = ({ segment, decider, cues, end }: Draft): boolean =>
  segment.tail === ':' &&
  decider?.kind === 'event' &&
  decider.end === end &&
  !cues.some(({ word }) => /[了已]/u.test(word));
/** 等农业农村部发证: what others have still to do. */
const AWAITED = /^(?:还|就|正|都|只|现在|目前|正在)?(?:在)?等(?![级地同于高])[^,。;\d了]{2,14}$/u;
const WHOLE = /^(?:完成|完工|办结|竣工)$/;

/** 康复楼施工到六层, 教学楼建至3层: how high it is, which is no figure. */
const STOREY =
  /^(.{2,}?)((?:(?:主体|结构)?(?:施工|砌体?|[建盖修干做浇])|主体)[到至]了?(?:第|地[上下])?[一二三四五六七八九十\d]{1,3}层(?:[楼顶底]?板)?)了?$/u;

/** 因选址未定尚未开工: what was not begun stands behind what else is not done. */
const UNBEGUN = /(?:[没未]有?|还没|尚未)(?:正式|能|能够)?(?:开[工建挖]|动[工土]|启动|进场|施工)(?:建设|施工)?$/u;

/** What a clause without a figure says: a state, an event, a plan; false when it says nothing that a ledger keeps. */
export function stateFields(statement: Statement, draft: Draft, context: Context): boolean {
  const { text, today, thorough } = context;
  const has = (kind: CueKind) => find(draft.cues, kind) !== undefined;
  const put = (fields: Partial<Statement>, planned = false): true => {
    Object.assign(statement, fields);
    putDays(statement, draft.dates, today, planned);
    if (draft.rest) statement.rest = draft.rest;
    return true;
  };
  if (ASKS.test(text.slice(draft.start, draft.end))) return false;
  if (draft.dates.length === 0 && ASSURED.test(text.slice(draft.start, draft.end))) return false;
  if (has('none')) return put({ measure: 'status', status: 'no_progress' });
  if (untouchedRest(draft)) return put({ measure: 'status', status: 'not_started' });
  if (draft.same && (draft.objects.length > 0 || OF_LOT.test(draft.subject)) && draft.cues.some(isUntouched))
    return put({ measure: 'status', status: 'not_started' });
  const stayed = draft.figure === undefined ? STAYED.exec(text.slice(draft.start, draft.end))?.[1] : undefined;
  if (stayed !== undefined) {
    Object.assign(statement, { measure: RATE.test(stayed) ? 'rate' : 'done', same: true });
    return draft.rest === undefined;
  }
  const clear = thorough || draft.figure !== undefined ? null : noneCame(text.slice(draft.start, draft.end));
  if (clear) return put({ measure: 'milestone', milestone: clear });
  if (draft.same) {
    Object.assign(statement, { measure: RATE.test(draft.subject) ? 'rate' : 'done', same: true });
    if (draft.cause !== undefined) statement.problem = draft.cause;
    // 绿化没有变化: the work is what the matter is called.
    if (statement.subject === '' && draft.decider?.kind === 'act') statement.subject = draft.decider.word;
    return draft.rest === undefined;
  }
  const cause = causeOf(text, draft) ?? draft.cause;
  const onTime = has('delayed') && NOT_PUT_OFF.test(text.slice(draft.start, draft.end));
  for (const status of HALTS)
    if (has(status) && !(onTime && status === 'delayed'))
      return put({ measure: 'status', status, ...(cause !== undefined && { problem: cause }) }, true);
  const { measure, verb = '' } = draft;
  const acted = measure !== undefined && measure !== 'planned' && measure !== 'other';
  if (has('not') && NO_FIGURE.test(text.slice(draft.start, draft.end))) return false;
  if (draft.figure === undefined && COUNTING.test(text.slice(draft.start, draft.end))) return false;
  if (acted && !thorough && COUNTED.test(text.slice(draft.start, draft.end))) return false;
  if (acted && !thorough && AWAITED.test(text.slice(draft.start, draft.end)))
    return put({ measure: 'plan', nextStep: text.slice(draft.start, draft.end) }, true);
  if (acted && isNotAll(text.slice(draft.start, draft.end))) return put({ measure: 'status', status: 'in_progress' });
  if (draft.negated || (has('not') && acted))
    return put({
      measure: 'status',
      // 出租车还没更新: a work that was not done at all; 还没完成 and 就剩面层没铺 are under way, 至今未复工 stands still.
      status: RESUMED.test(verb)
        ? 'stalled'
        : !has('lack') &&
            (measure === 'started' ||
              draft.decider?.kind === 'act' ||
              draft.cues.some(isUntouched) ||
              UNBEGUN.test(text.slice(draft.start, draft.end)))
          ? 'not_started'
          : 'in_progress',
      verb,
      ...(cause !== undefined && { problem: cause }),
    });
  // 主体还差一层封顶: what it lacks for the event.
  if (!thorough && acted && has('lack') && FALLS_SHORT.test(text.slice(draft.start, draft.decider?.start)))
    return put({ measure: 'status', status: measure === 'started' ? 'not_started' : 'in_progress', verb });
  // 五福路还没恢复路面: whatever it is that was not done, the road is not there yet.
  const notYet =
    !thorough && measure === undefined && draft.objects.length > 0
      ? NOT_YET.exec(text.slice(draft.start, draft.end))
      : null;
  if (notYet) return put({ measure: 'status', status: notYet[1] === undefined ? 'in_progress' : 'not_started' });
  // 全年目标完成仍有压力: what is in its way, though 完成 stands beside it.
  if (thorough && acted && has('blocked') && draft.figure === undefined)
    return put({ measure: 'status', status: 'blocked', problem: text.slice(draft.start, draft.end) });
  if (!thorough && isApproved(draft))
    return put({ measure: 'milestone', milestone: text.slice(draft.start, draft.end) });
  if (isPlanNoun(draft, text)) return has('under') && put({ measure: 'status', status: 'in_progress' });
  if (isPlan(draft, today) || WAITS.test(text.slice(draft.start, draft.end)))
    return put({ measure: 'plan', nextStep: text.slice(draft.start, draft.end) }, true);
  if (has('under') && WEAK.test(verb)) return put({ measure: 'status', status: 'in_progress' });
  if (draft.rest && AT_WORK.has(draft.decider?.kind ?? '')) {
    // 剩余3家因选址未定尚未启动: what they wait for is not what they are at.
    const unbegun = UNBEGUN.test(text.slice(draft.start, draft.end));
    return put({
      measure: 'status',
      status: unbegun ? 'not_started' : 'in_progress',
      ...(unbegun && cause !== undefined && { problem: cause }),
    });
  }
  if (measure === undefined && has('lack') && isNamed(draft)) return put({ measure: 'status', status: 'in_progress' });
  if (ASKED_COUNT.test(text.slice(draft.start, draft.end))) return false;
  if (!thorough && told(draft)) {
    const event = toldEvent(text, draft);
    if (event !== undefined) return put({ measure: 'milestone', milestone: event });
  }
  if (thorough && (measure === undefined || draft.decider?.kind === 'act')) {
    const event = toldEvent(text, draft);
    if (event !== undefined) return put({ measure: 'milestone', milestone: event });
  }
  const storey = acted ? null : STOREY.exec(text.slice(draft.start, draft.end));
  if (storey) return put({ measure: 'milestone', subject: storey[1] ?? '', milestone: storey[2] ?? '' });
  if (!acted) return false;
  if (measure === 'under_construction' && (!has('event') || draft.decider?.kind === 'under'))
    return put({ measure: 'status', status: 'in_progress' });
  if (!thorough && isHeading(draft)) return false;
  const preparing = isPreparation(draft);
  if (
    draft.all &&
    !preparing &&
    !OF_WORKS.test(draft.subject) &&
    !isOfSome(draft, text) &&
    (measure === 'done' || measure === 'started') &&
    draft.objects.length === 0 &&
    !isPartOfNamed(draft.before) &&
    !isNumbered(draft.before) &&
    !CODED.test(draft.before) &&
    listedObjects(draft.before).length === 0
  )
    return put({ measure, all: true, verb });
  if (!has('done') && !has('event') && !has('started')) return false;
  const milestone = milestoneOf(text, draft);
  if (milestone === undefined) return false;
  const item = WHOLE_ITEM.test(draft.subject) && (draft.subject !== '' || draft.heading === undefined);
  if (item && WHOLE.test(verb)) return put({ measure: 'status', status: 'done', verb });
  if (preparing || measure === 'started') statement.status = 'in_progress';
  return put({ measure: 'milestone', milestone, verb });
}

/** 其余两条路没动, 剩下的标段还没动: not begun; 其他没动 behind figures tells nothing new of them. */
const UNTOUCHED = /^(?:没|没有|未|没咋|没怎么)动$/u;
const isUntouched = ({ word }: { word: string }): boolean => UNTOUCHED.test(word);
const untouchedRest = ({ rest, cues, subject, counted, figure }: Draft): boolean =>
  rest !== undefined && cues.some(isUntouched) && (figure !== undefined || subject !== '' || counted !== '');

/** 其余三条还在征迁, 剩下的手续在办: the works of the rest go on. */
const AT_WORK = new Set<string>(['prep', 'under']);

/** 中学部还差外墙: a named thing and what it lacks, so it is not there yet. */
const isNamed = ({ figure, cues, subject, objects, segment }: Draft): boolean => {
  const lack = cues.find(({ kind }) => kind === 'lack');
  const last = segment.tokens.at(-1);
  return (
    figure === undefined &&
    lack !== undefined &&
    LACKS.test(lack.word) &&
    last?.type === 'text' &&
    last.start >= lack.end &&
    (objects.length > 0 || subject.length > last.end - last.start)
  );
};
const FALLS_SHORT = /[差剩欠][^,。;]{0,2}[\d一二两三四五六七八九十几半][^,。;\d]{0,6}$/u;
const NOT_YET =
  /(?:还|尚|仍|暂)(?:没有?|未)(?!来|[有报数核定看想问说收])(?:(轮[到上]|排[到上]|顾上|安排)|\p{Script=Han}{1,5})[了呢]?$/u;
const LACKS = /^(?:还差|还剩|尚差|还缺|还欠|差|剩|[就只仅][差剩])$/;

/** 烂尾楼盘处置数, 保障房建成套数: asks how many there are. */
const ASKED_COUNT = /(?:[套个户条人亩]数|数|数量|率|额|情况|进度|进展|面积|里程|长度)[。!]?$/;
const ALREADY = /^(?:已|已经|现已|均已|都已|业已)$/;
/** 救助标准已提高, 文化馆已改造提升: a word of what was done behind 已, and a name before it. */
const told = ({ cues, measure, decider, subject, note, segment }: Draft): boolean =>
  subject.length > 1 &&
  note === undefined &&
  (measure === undefined || measure === 'other' || decider?.kind === 'act') &&
  (endsDone(segment.tokens) ||
    cues.some(({ kind, word }) => (kind === 'adverb' || kind === 'all') && ALREADY.test(word)));

/** 待管线迁改完成后进场: what comes after something that is still to come. */
const WAITS = /(?:^|[^接招等期优对看款善慢急])待(?!遇|业|岗|命|产|解决|办)[^,。;:]{1,24}(?:后|完毕|毕)/u;

/** 投资促进计划进展顺利, 拟出让地块的测绘: a plan that is a name, or that describes a thing, plans nothing here. */
function isPlanNoun({ decider, measure, figure, start, end }: Draft, text: string): boolean {
  if (figure !== undefined || measure !== 'planned' || decider === undefined) return false;
  const [before, after] = [text.slice(start, decider.start), text.slice(decider.end, end)];
  if (decider.word === '拟') return /(?:对|就|将|把|围绕)$/u.test(before);
  return (
    decider.word === '计划' && before.length > 1 && /^(?:$|的|进展|进行|推进|有序|稳步|顺利|执行|落实)/u.test(after)
  );
}

/** 6月进展如下: the head of a report plans nothing. */
const REPORT = /(?:如下|进展|情况|进度|数据|月报|汇报|通报|报表|统计表?)$/;

function isPlan(draft: Draft, today: Day): boolean {
  const verb = draft.verb ?? '';
  const planned = draft.measure === 'planned' && draft.decider?.kind === 'planned' && !NOUN.test(verb);
  if (planned && (!WEAK.test(verb) || draft.segment.tokens.some(({ type }) => type === 'date'))) return true;
  if (draft.measure === undefined && REPORT.test(draft.subject)) return false;
  return liesAhead(draft.dates, today) && (draft.measure !== undefined || draft.dates.length > 0);
}
