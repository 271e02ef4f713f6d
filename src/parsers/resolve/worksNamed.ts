import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';

/** Words for the works as a whole: behind the name they name no part of them. */
const WHOLE =
  /(?:新改建|改扩建|改造|建设|任务|工程|项目|施工|工作|整治|提升|更新|更换|新建|修建|安装|加装|改建|扩建|重建|购置|投放|目标|指标|计划|数量|点位|全市|全县|全区|年度|今年|累计|的|[这那]一?块|[这那]边)/gu;
/** Fewer characters behind the name are no works. */
const LEAST = 2;

/**
 * 老旧小区外墙粉刷全部结束: a part of the works that neither the item nor its target speaks of; '' where the matter itself is meant. All of a part
 * is not all of what the target counts.
 */
export function worksNamed({ subject }: Statement, item: Item, target: Target | undefined): string {
  const text = `${item.text} ${target?.metric ?? ''}`;
  let known = subject.length;
  while (known > 1 && !text.includes(subject.slice(0, known))) known--;
  if (known < LEAST && target !== undefined) return '';
  const works = subject.slice(known < LEAST ? 0 : known).replace(WHOLE, '');
  return works.length >= LEAST && !text.includes(works) ? works : '';
}
