import type { Item, Target } from '../model/ledger.js';
import type { Statement } from '../model/statement.js';
import { unitFit } from './resolve/unitFits.js';

/** 36个项目中,已投用21个 of 36所学校: the projects are as many as are to be made. */
export function ofAllProjects(item: Item, statement: Statement): Target | undefined {
  const { subject, heading = '', size, value, unit, all } = statement;
  const { targets } = item;
  if (!PROJECTS.test(subject || heading)) return all === true ? ofAll(item, statement) : undefined;
  const near = targets.filter((target) => ['same', 'kin'].includes(unitFit(unit, target)));
  const [only, other] = near.filter((target) => target.value === size?.value || target.value === value);
  return other === undefined ? only : undefined;
}
const PROJECTS = /^(?:项目|工程)中?$/u;

/** 15个村全部完成整治 of 完成15个村综合整治: all of as many as are to be made, named by their kind. */
function ofAll({ targets }: Item, { subject, value, unit }: Statement): Target | undefined {
  if (subject === '' || value === undefined) return undefined;
  const [only, other] = targets.filter(
    (target) => target.value === value && unitFit(unit, target) === 'same' && target.metric.includes(subject),
  );
  return other === undefined ? only : undefined;
}
