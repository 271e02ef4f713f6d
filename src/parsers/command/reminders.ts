import { addMonths, daysBetween, isDay } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { findDates } from '../dates.js';
import { findNames } from './names.js';
import { readChange } from './reminder-change.js';
import type { ReminderOrder } from './reminder-types.js';
import type { CommandContext } from './types.js';

export type { ReminderOrder, SettingChange } from './reminder-types.js';

type Context = Pick<CommandContext, 'today' | 'vocabulary' | 'people'>;

const END = /[。.！!？?~\s]+$/u;
const PREVIEW =
  /^(?:请|帮我)?(?:看看?|查看?|显示)?(?:一下)?(?:接下来|最近|未来|今后|后面)?(?:的|有哪些|要发的|两周|14天|半个月|(?:两|2)个?(?:星期|礼拜)|的)*(?:催报|提醒)(?:的)?(?:预览|安排|计划|日程)$/u;
const WHY =
  /^(?:你|机器人)?(?:为什么|为啥|为何|怎么|干嘛|凭什么)(?:又|老是?|总是?|一直|还|要|会)*(?:在)?(?:提醒|催|[@艾]特?)(?:我|我们|我局|我单位|本单位)?(?:们)?(?:了|呢|啊)?$/u;
const SETTINGS = /^(?:请|帮我|把|将)?(?:(.{1,40}?)(?:台账)?的?)?(?:提醒|催报)设置[:：,，\s]*(.*)$/u;
const LIST_TO_GROUP = /^(?:请)?把(?:(.{1,40}?)台账)?(\d{4}-\d{2})?的?未报名单发到?群里?$/u;
const LIST_AGAIN = /^刷新(?:(.{1,40}?)台账)?(\d{4}-\d{2})?的?(?:报送|未报)名单$/u;
const SPARE =
  /(?:先|暂时|暂|近期|最近)?(?:别|不要|不用|不必|不再|停止|暂停|暂不|先不|停)(?:再|去|对)*(?:催报|催办|催促|催|提醒)(?!设置)(?:报)?/u;
const RESUME = /(?:恢复|重新|继续|可以|接着)(?:对|正常)*(?:催报|催办|催|提醒)(?!设置)(?:报)?/u;
/** Nothing but a body, a day and politeness may stand in such an order: 别催了，明天就报 is none. */
const FILLER =
  /请|麻烦|帮忙?|帮我|一下|这段时间|这几天|单位|部门|同志|他们|它们|他|她|了|的|吧|啊|呀|呢|哦|好|先|再|对|把|给|向|之前|以前|前|为止|止|到|至|在|从|起|都|就|也|还|和|与|及|[,，。.!！?？:：;；、“”"《》\s]/gu;

/** 提醒预览, 为什么提醒我, 提醒设置…, 别催了…, 恢复催报…, and what the buttons under a list say; else null. */
export function readReminderOrder(text: string, context: Context): ReminderOrder | null {
  const words = text.trim().replace(END, '');
  if (words === '' || words.length > 160 || words.includes('\n')) return null;
  if (PREVIEW.test(words)) return { kind: 'preview' };
  if (WHY.test(words)) return { kind: 'why' };
  return readList(words) ?? readSettings(words, context.today) ?? readSparing(words, context);
}

function readList(words: string): ReminderOrder | null {
  const toGroup = LIST_TO_GROUP.exec(words);
  const found = toGroup ?? LIST_AGAIN.exec(words);
  if (!found) return null;
  const [, ledger, month] = found;
  return {
    kind: 'list',
    toGroup: toGroup !== null,
    ...(ledger === undefined ? {} : { ledger }),
    ...(month === undefined || !isDay(`${month}-01`) ? {} : { month }),
  };
}

function readSettings(words: string, today: Day): ReminderOrder | null {
  const found = SETTINGS.exec(words);
  if (!found) return null;
  const ledger = found[1]?.replace(/[《》“”"]|台账/gu, '').trim();
  const named = ledger === undefined || /^(?:看|查看?|显示|我要?|改|修改|打开)?$/u.test(ledger) ? {} : { ledger };
  const said = found[2]?.trim() ?? '';
  if (said === '') return { kind: 'settings', ...named };
  const change = readChange(said, today);
  return { kind: 'settings', ...named, ...(change === null ? { fault: said } : { change }) };
}

function readSparing(words: string, context: Context): ReminderOrder | null {
  const spare = SPARE.exec(words);
  const resume = spare ? null : RESUME.exec(words);
  const verb = spare ?? resume;
  if (!verb || words.length > 60) return null;
  const rest = `${words.slice(0, verb.index)} ${words.slice(verb.index + verb[0].length)}`;
  const { units, people, unknown, rest: others } = findNames(rest, context.vocabulary, context.people);
  const named = [...units, ...people];
  if (resume)
    return blank(others) && named.length + unknown.length > 0 ? { kind: 'resume', units: named, unknown } : null;
  const { until, rest: left } = findDay(others, context.today);
  if (!blank(left)) return null;
  return { kind: 'exempt', units: named, unknown, ...(until === undefined ? {} : { until }) };
}

const blank = (text: string): boolean => text.replace(FILLER, '') === '';

/** Days ahead within which a date without a year that is past this year means the next one. */
const NEAR = 120;

/** The last day that is named, and the text without it. A day that is past stays as it is: it will be refused. */
function findDay(text: string, today: Day): { until?: Day; rest: string } {
  const [span] = findDates(text, today);
  const said = span?.to ?? span?.from ?? undefined;
  if (span === undefined || said === undefined) return { rest: text };
  const next = addMonths(said, 12);
  const until = said < today && !/\d{4}/u.test(span.text) && daysBetween(today, next) <= NEAR ? next : said;
  return { until, rest: `${text.slice(0, span.start)} ${text.slice(span.end)}` };
}
