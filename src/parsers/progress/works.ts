import type { Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';

/** Layers and parts that works have, and steps on the way to them: 路基, 面层, 地基处理, 管沟开挖. */
const PART =
  /(?:路[基面]|[底面垫基]层|水稳层?|[地桩]基|(?<!产业|文化|群众|发展)基础|基坑|清[基表]|土[建石方]+|砌[体筑]|[管沟][沟槽]|墩柱|盖梁|箱梁|框架|(?<!市场|经营|责任|创新|实施|建设)主体|[底顶]板|护坡|屋面|防水|衬砌|铺装|[内外]墙|外立面|支架|钢构)(?:工程|施工|结构|基础|填筑|开挖|回填|处理|浇筑|支护|吊装|架设|安装|粉刷|防水|保温|硬化|改造|建设)*$/u;

/** 农村公路完成路基60公里: a part of the works on what the target counts, which is not there with that. */
export const isWorksPart = ({ metric }: Target, { subject, measure }: Statement): boolean => {
  if (measure !== 'done') return false;
  const part = PART.exec(subject)?.[0];
  return part !== undefined && !metric.includes(part.slice(0, 2));
};

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
