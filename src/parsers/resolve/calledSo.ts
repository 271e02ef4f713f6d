import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { Chars } from '../chars.js';
import type { ParseContext } from './context.js';

const listed = new WeakMap<Item, ReadonlySet<string>>();

/** What the targets of an item list by name: 绿色食品 and 名特优新产品. Never changes, so it is cut once. */
function namesOf(item: Item): ReadonlySet<string> {
  const known = listed.get(item);
  if (known) return known;
  const names = new Set(item.targets.flatMap(({ metric }) => metric.replace(NEW, '').split(/[、和及]/u)));
  listed.set(item, names);
  return names;
}

/** 绿色食品(新认证) is what one target lists by just that name, and no 绿色食品原料基地 of another; for all the items that it may be of. */
export function calledJustSo(subject: string): (item: Item) => boolean {
  const name = OF_NEW_ENDS.ends(subject) ? subject.replace(OF_NEW, '') : subject;
  return name.length > 2 ? (item) => namesOf(item).has(name) : () => false;
}
const OF_NEW = /新?(?:认证|获批|认定|增加?)$/u;
const OF_NEW_ENDS = new Chars('证批定增加');
const NEW = /^(?:新增|新建|建成|完成|打造|创建|培育)+/u;

/** 宿舍开工412套。存在问题:体育中心供货慢: of a thing that another matter of one's own names, and this one does not. */
export const isOfAnother = ({ object }: Statement, previous: Item, { own, index }: ParseContext): boolean =>
  object !== undefined &&
  object.length > 2 &&
  !previous.text.includes(object) &&
  [...own].some((id) => index.get(id)?.objects.some((one) => one.includes(object)));
