import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { cueAt } from '../lexicon.js';

/** Layers and parts that works have, and steps on the way to them: 路基, 面层, 地基处理, 管沟开挖. */
const PART =
  /(?:路[基面]|[底面垫基]层|水稳层?|[地桩]基|(?<!产业|文化|群众|发展)基础|基坑|清[基表]|土[建石方]+|砌[体筑]|[管沟][沟槽]|墩柱|盖梁|箱梁|框架|(?<!市场|经营|责任|创新|实施|建设)主体|铺轨|轨道|架[梁线]|接触网|[底顶]板|护坡|屋面|防水|衬砌|铺装|[内外]墙|外立面|支架|钢构)(?:工程|施工|结构|基础|填筑|开挖|回填|处理|浇筑|支护|吊装|架设|安装|粉刷|防水|保温|硬化|改造|建设)*$/u;

/** 农村公路完成路基60公里: a part of the works on what the target counts, which is not there with that. */
export const isWorksPart = ({ metric }: Target, { subject, measure }: Statement): boolean => {
  if (measure !== 'done') return false;
  const part = PART.exec(subject)?.[0];
  return part !== undefined && !metric.includes(part.slice(0, 2));
};

/** What goes before works, and is no name of what is built: 招投标, 施工图设计, 用地报批, 可研批复. */
function isBefore(heading: string): boolean {
  if (STEP_BEFORE.test(heading)) return true;
  for (let at = 0; at < heading.length; ) {
    const cue = cueAt(heading, at);
    at += cue?.word.length ?? 1;
    if (cue?.kind === 'prep' && at === heading.length) return true;
  }
  return false;
}
const PACE = /^(?:(?:项目|工程|施工|建设|整体|总体)?(?:工期|进度|进展))$/u;
const STEP_BEFORE = /(?:评审|审批|立项|批复|公示|图审|申报|征[迁拆]|拆迁)$/u;

/** 已完成招投标,开工23个,完工14个: the figures are of the matter, not of its tender. */
export function ofMatter(statement: Statement, { targets }: Item): Statement {
  const { subject, heading = '', value } = statement;
  if (subject !== '' || value === undefined || heading === '') return statement;
  // 工期延后,完成1所: how the works go is no name of theirs.
  if (PACE.test(heading)) return { ...statement, heading: '' };
  if (!isBefore(heading)) return statement;
  return targets.some(({ metric }) => metric.includes(heading.slice(-2))) ? statement : { ...statement, heading: '' };
}

/** 完工13条,施工5条,4条尚未进场: a stage of the things counted before it, no name of theirs. */
export function asStage(said: Statement): Statement {
  const { text } = said;
  const named = said.subject.replace(NEWLY, '');
  const whole = named.endsWith('占') && text.includes(`${named}比`) ? `${named}比` : named;
  const statement = { ...said, subject: whole, heading: said.heading?.replace(NEWLY, '') };
  const { subject, heading, value } = statement;
  if (subject !== AT_WORK || value === undefined) return withoutParts(statement);
  return heading === AT_WORK
    ? { ...statement, subject: '', heading: '' }
    : { ...statement, subject: '', verb: AT_WORK, measure: 'under_construction' };
}
const AT_WORK = '施工';
/** 绿色食品新(获证21个): how the verb is meant. */
const NEWLY = /(?<=\p{Script=Han}{2})(?<![更创翻高革清全焕出])新$/u;

/** 5所学校基坑支护完成,3所主体封顶: what follows is of the schools, not of their pits. */
function withoutParts(statement: Statement): Statement {
  const { subject, heading = '', value } = statement;
  const part = subject === '' && value !== undefined ? PART.exec(heading)?.[0] : undefined;
  return part === undefined ? statement : { ...statement, heading: heading.slice(0, -part.length) };
}
