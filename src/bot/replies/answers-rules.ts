import type { Day } from '../../model/fact.js';
import type { Ledger, ReportRule } from '../../model/ledger.js';
import type { RuleAsk } from '../../parsers/question/query.js';
import { dayText } from './answers-format.js';

const WEEKDAYS = ['', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];

export const NO_RULE = '台账里没有写明报送时间和要求。';

/** How the lights come about (rule 19). */
export const LIGHTS_RULE =
  '按序时进度算：从年初到期限（没有写明期限的按年底）时间过去百分之几，完成比例就应到百分之几，这是推算的尺度。慢10个百分点以内绿灯，慢10至30个百分点黄灯，慢30个百分点以上红灯；没有上报数的不亮灯。';

interface DueDay {
  today: Day;
  /** A later day is asked for. */
  later: boolean;
  day?: Day;
  weekday?: number;
  /** Days from today to the due day, where they are asked for; negative = it is over. */
  left?: number;
  /** Last working day before, when the due day is a rest day. */
  before?: Day;
}

function sentences(rule: ReportRule, pattern: RegExp): string {
  return rule.sentences
    .filter((one) => pattern.test(one.text))
    .map((one) => one.text.replace(/\s+/g, ' '))
    .join('\n');
}

function dayLine(rule: ReportRule, due: DueDay): string {
  if (rule.dueDay === null) return NO_RULE;
  const every = rule.everyMonths === 1 ? '每月' : rule.everyMonths === 3 ? '每季度' : `每${rule.everyMonths}个月`;
  return `${every}${rule.dueDay > 30 ? '最后一天' : `${rule.dueDay}日`}前报送${rule.reportTo ? `（报${rule.reportTo}）` : ''}。${restLine(due)}${leftLine(due)}`;
}

function leftLine({ left }: DueDay): string {
  if (left === undefined) return '';
  return left >= 0 ? `离报送日还有${left}天。` : `报送日已过${-left}天。`;
}

function restLine(due: DueDay): string {
  if (!due.day || !due.weekday) return '';
  const own = `${dayText(due.day, due.today)}是${WEEKDAYS[due.weekday] ?? ''}`;
  const month = due.day.slice(0, 7) === due.today.slice(0, 7) ? '本月' : '';
  if (!due.before) return `${month}${own}${due.later ? '，是工作日；文件没有写可以推后，请按期报送' : ''}。`;
  return `${month}${own}，正逢休息日；文件没有写可以推后，请在之前最后一个工作日${dayText(due.before, due.today)}前报送。`;
}

function whereLine(rule: ReportRule): string {
  const contact = sentences(rule, /^(?:联系人|联系电话|电话|邮箱|电子邮箱|地址)/u);
  return [`报送${rule.reportTo || '督查部门'}。`, contact].filter(Boolean).join('\n');
}

/** What is asked of the notice's order to report; not of the document itself, and not of the lights. */
export type ReportingAsk = Exclude<RuleAsk, 'number' | 'issued' | 'lights'>;

/** What the notice orders about reporting, in its own words where it prints them. */
export function ruleText(asked: ReportingAsk, rule: ReportRule, due: DueDay): string {
  switch (asked) {
    case 'day':
      return dayLine(rule, due);
    case 'restDay':
      return rule.dueDay === null ? NO_RULE : restLine(due) || dayLine(rule, due);
    case 'where':
    case 'contact':
      return whereLine(rule);
    case 'parts':
      return rule.parts.length > 0 ? `月报要写：${rule.parts.join('、')}。` : '文件没有规定写哪几部分。';
    case 'penalty': {
      const words = sentences(rule, /批评|表扬|通报|考核|问责|追责|约谈/u);
      return words ? `文件规定：${words}` : '文件没有写奖惩和考核的规定。';
    }
    case 'ledger': {
      const words = sentences(rule, /[^,，。]{4}台账|分解|时间节点/u);
      return words ? `文件规定：${words}` : '文件没有写怎么建台账。';
    }
    default:
      return [dayLine(rule, due), whereLine(rule)].join('\n');
  }
}

/** Title, number and day of a document, as printed. */
export function documentText(ledger: Ledger, today: Day): string {
  const number = ledger.docNumber === null ? '没有印文号' : `文号${ledger.docNumber}`;
  const by = ledger.source === undefined ? '' : `，${ledger.source}刊登`;
  return `《${ledger.title}》：${number}，日期${dayText(ledger.published, today)}${by}。`;
}
