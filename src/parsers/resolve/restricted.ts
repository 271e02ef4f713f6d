import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { sharesPair } from '../statements/pairs.js';

/** Words in front of a name that leave it whole: whose it is, when it is told, who ordered it, of what kind all of them are. */
const WHOLE =
  /目前|截[至止]到?|至今|现在|到目前|各位|领导|报告|汇报|我[市县区局委办们方]|我单位|本单位|咱[们市县局]?|俺们?|全[市县区年国省]|[今本]年度?|年度|年[初底内]|20\d\d年|[一二三四上下]半?[季年]度?末?|\d{1,2}月(?:\d{1,2}[日号]|底|初|末|[上中下]旬)?|[昨今前]天|[上本这]个?[周月]|刚[刚才]?|已经?|经过|经|通过|第?\d+项|列入|纳入|涉及|承担|负责|牵头|主[抓管]|分管|下达|交办|省[里厅定]|市[里定]|上级|确定|安排|计划|任务|目标|指标|清单|台账|项目|工程|所有|全部|总共|一共|全|各|每|这|那|个|些|块|项|条|座|的|之?内|里|中|应|需|要|该|就|也|都|均|总算|终于|了|老旧|危旧|破旧|破损|既有|现有|原有|改造|新改?建|新增|建设|建成|完成|更新|整治|提升|^\p{Script=Han}{2,3}[市省](?=的|$)|\p{Script=Han}{1,8}(?:局|委|办|厅|公司|中心)|[^\p{Script=Han}]/gu;

/**
 * 城区的背街小巷都完工了, 第一批全部交付, 去年结转的都改完了: which of them are meant, in front of the name; '' where all of them are. All of
 * some is not all that the target counts (rule 6).
 */
export function restrictionOf({ text, subject, heading = '' }: Statement, item: Item, target: Target): string {
  const { metric } = target;
  const named = nameIn(text, metric) ?? nameIn(heading, metric) ?? plainName(text, subject);
  if (named === undefined) return '';
  const left = named.replace(WHOLE, '');
  if (left.length < 2) return '';
  if (isOfAnotherGoal(`${left.slice(-2)}${text.slice(named.length, named.length + 2)}`, item, target)) return left;
  // 中心城区的充电桩 of an item that speaks of 中心城区.
  return sharesPair(left, item.text) ? '' : left;
}

/** 二批项目都开工了 of 二批项目全面开工,4个试点村完工: what the item says in so many words, but not where it counts. */
const isOfAnotherGoal = (phrase: string, { text }: Item, { value }: Target): boolean =>
  phrase.length > 3 &&
  text.includes(phrase) &&
  !text.split(/[,，。;；:：]/u).some((clause) => clause.includes(phrase) && clause.includes(String(value)));

/** What stands before the first two characters that the target's name holds as well. */
function nameIn(words: string, metric: string): string | undefined {
  for (let at = 0; at < words.length - 1; at++) if (metric.includes(words.slice(at, at + 2))) return words.slice(0, at);
  return undefined;
}

function plainName(text: string, subject: string): string | undefined {
  const at = subject === '' ? -1 : text.indexOf(subject);
  return at < 0 ? undefined : text.slice(0, at);
}
