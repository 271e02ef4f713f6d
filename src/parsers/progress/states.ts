import type { Fact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { isSameRate } from '../rates.js';

/** 提前一个月完成承诺, 该承诺已提前完成, 承诺事项已全部兑现: nothing is named but what was promised. */
const CLOSED =
  /^(?:(?:目前|现|截至目前|至此),?)?(?:(?:该|此|本|上述)(?:项|件)?)?(?:(?:各项|全部|所有|全年|年度|公开)*(?:承诺(?:事项|内容|目标)?|任务|目标(?:任务)?|指标|工作))?(?:已经?|现已|均|都|全部|全面|圆满|顺利|如期|按[期时]|超额|提前(?:[\d一二两三四五六七八九十半]+个?[多余]?(?:月|天|周|季度|年))?)*(?:完成|兑现|办结|实现|达成|完毕)了?(?:各项|全部|所有|全年|年度|年初|既定|公开|承诺|任务|目标|指标|事项)*[。]?$/u;

/** 两项承诺均已超额完成: they are the whole of what was promised. */
const BOTH =
  /^(?:以上|上述)?[两二三四2-4]项(?:承诺|任务|目标|指标)(?:事项)?(?:均|都|全部)(?:已|已经)?(?:超额|提前|如期|全面|按期)*(?:完成|兑现|达成|实现)$/u;
export const asClosed = (statement: Statement): Statement =>
  statement.value !== undefined && BOTH.test(statement.text.trim())
    ? {
        ...statement,
        value: undefined,
        unit: undefined,
        subject: '',
        heading: undefined,
        verb: '完成',
        measure: 'done',
        all: true,
      }
    : statement;

export const isClosed = ({ value, text, measure, due }: Statement): boolean =>
  value === undefined && due === undefined && measure !== 'plan' && measure !== 'planned' && CLOSED.test(text.trim());

const REST =
  /(?:其余|其他|其它|剩余|剩下|余下|另外)的?([\d.]+)([万亿千百]*(?:平方米|平方公里|立方米|公里|公顷|人次|\p{Script=Han}))/u;
const GOES_ON = /正|在建|施工|推进|推动|抓紧|加紧|陆续|办理/u;

const BEFORE_WORKS =
  /选址|(?<!工程)设计|招标|招投标|挂网|可研|勘察|勘测|规划|谋划|前期|报批|审批|审查|评审|论证|立项|土地(?:手续|证)|办理(?:\p{Script=Han}{0,4})手续|征[地收迁拆]|洽谈|签约|对接|申[报请]|摸底/u;

/** 剩余3处正在施工: so many are under way. */
export function restAtWork(statement: Statement): Statement {
  if (statement.value !== undefined || statement.rest?.count === undefined) return statement;
  if (statement.status !== 'in_progress') return ofRest(statement);
  const [, count, unit = ''] = REST.exec(statement.text) ?? [];
  if (count === undefined || Number(count) !== statement.rest.count || !GOES_ON.test(statement.text)) return statement;
  const { status: _status, rest: _rest, ...others } = statement;
  // 其余3个正在选址: nothing of them is built yet.
  const early = BEFORE_WORKS.exec(statement.text)?.[0];
  return {
    ...others,
    subject: '',
    heading: '',
    measure: early === undefined ? 'under_construction' : 'planned',
    value: Number(count),
    unit,
    verb: early ?? '正在',
  };
}

/** 其余11个项目未开工: a state of those that are left, not of the whole matter. */
function ofRest(statement: Statement): Statement {
  const named =
    /(?:其余|其他|其它|剩余|剩下|余下|另外)的?[\d.]+\p{Script=Han}{1,6}?(?=均|都|正|尚|还|也|已|在|未|没|因|由于|暂|停|$)/u;
  const object = statement.status === undefined ? undefined : named.exec(statement.text)?.[0];
  return object === undefined ? statement : { ...statement, object: statement.object ?? object };
}

const STOOD: readonly [Fact['status'], RegExp][] = [
  ['not_started', /(?:未|没有?)(?:开工|动工|启动|进场|开建|开始|实施)/u],
  ['stalled', /停工|停滞|搁置|停摆/u],
  ['paused', /暂缓|暂停|缓建/u],
];
const WHY =
  /(?:^|[^原成])((?:因为?|由于|受)(?!理|益|训|托|此)[^,;。:\d]{2,24}?)(?=,|$|(?:尚|仍|还|目前)?(?:(?:未|没有?)[开动启进实]|停工|停滞|停摆|暂|缓建|搁置))/u;
const DURATION = /^(?:天|日|年|小时|分钟|个?月|周|星期)$/u;

/** 5个小区暂停施工 behind 完工12个: what stands still is not done. */
export const halted = (statement: Statement): Statement =>
  statement.value !== undefined &&
  statement.measure === 'done' &&
  STOOD.some(([status, words]) => status !== 'not_started' && words.test(statement.text))
    ? { ...statement, measure: 'other' }
    : statement;

/** 受土地报批影响,11个项目未开工: how many they are is a figure, and why they stand still a state beside it, of them alone. */
export function stoodStill(fact: Fact, { value, unit = '', start, end }: Statement, text: string): Fact | undefined {
  if (value === undefined || fact.status !== undefined || DURATION.test(unit)) return undefined;
  const own = text.slice(start, end);
  const status = STOOD.find(([, words]) => words.test(own))?.[0];
  if (status === undefined) return undefined;
  const from = Math.max(...['。', ';', '\n', ','].map((stop) => text.lastIndexOf(stop, start - 2))) + 1;
  const before = text.slice(from, start);
  const told = WHY.exec(own)?.[1] ?? (/\d/u.test(before) ? undefined : WHY.exec(before)?.[1]);
  if (told === undefined) return undefined;
  const words = own.includes(told) ? own : `${before}${own}`;
  const { value: _v, unit: _u, target: _t, percent: _p, mode: _m, breakdown: _b, due: _d, ...rest } = fact;
  const object = `${value}${unit}${fact.object ?? ''}`;
  return { ...rest, measure: 'status', status, object, problem: told, text: words.trim() };
}

/** 优良天数203天,占比74.1% where 优良天数比例 is asked: the share kept with the figure is the target's own. */
export function ownShare(
  fact: Fact,
  { end, text: said }: Statement,
  text: string,
  targets: readonly Target[],
): Fact | undefined {
  const { percent, target, object } = fact;
  if (percent === undefined || target !== undefined || object === undefined || object.length < 2) return undefined;
  const asked = targets.find(
    ({ unit, metric }) => unit === '%' && SHARE.test(metric) && isSameRate(metric, `${object}占比`, ''),
  );
  const words = /^[,;]?[^,;。]*?占比[^,;。]*/u.exec(text.slice(end))?.[0];
  if (asked === undefined || words === undefined) return undefined;
  const { percent: _p, object: _o, qualifier: _q, breakdown: _b, ...rest } = fact;
  return { ...rest, measure: 'rate', target: asked.id, value: percent, unit: '%', text: said + words };
}
const SHARE = /占比|比例|比重/u;
