import type { Day } from '../../model/fact.js';
import { num } from '../dates/pieces.js';
import { findDates } from '../dates.js';
import type { SettingChange } from './reminder-types.js';

const NUMBER = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const TIME = '(?:(上午|早上|下午|晚上|中午)?(\\d{1,2})(?:[:：](\\d{1,2})|点(半|\\d{1,2})?分?))';
const STEP = new RegExp(`(?:提前${NUMBER}个?(?:工作日|天|日)|(当天|当日|报送日))`, 'u');
const ONE_TIME = new RegExp(TIME, 'u');
const BLANK = /[,，。、;；:：\s]|改成?|改到|改为|定在|设为|设成|的|在|为|成|请|把|和|时间|发送|发|提醒|催报|催/gu;

/** What 提醒设置 is to be changed to; null = not understood. */
export function readChange(said: string, today: Day): SettingChange | null {
  const words = said.replace(/[。！!]+$/u, '').trim();
  for (const read of READERS) {
    const change = read(words, today);
    if (change) return change;
  }
  return null;
}

type Reader = (words: string, today: Day) => SettingChange | null;

const onOff: Reader = (words) =>
  /^(?:打?开|开启|启用|恢复|on)$/u.test(words)
    ? { kind: 'on', on: true }
    : /^(?:关|关闭|关掉|停|停用|停止|暂停|off)$/u.test(words)
      ? { kind: 'on', on: false }
      : null;

const reset: Reader = (words) =>
  /^(?:恢复|还原|改回|重置)(?:成|为|到)?默认(?:设置|值)?$|^重置$/u.test(words) ? { kind: 'reset' } : null;

const from: Reader = (words, today) => {
  if (!/^从.+(?:起|开始)$/u.test(words)) return null;
  const day = findDates(words, today)[0]?.from;
  return day === undefined || day === null ? null : { kind: 'from', from: day };
};

const dueDay: Reader = (words) => {
  const found = /^(?:每月)?(?:报送日|截止日|上报日)期?(?:改成?|改为|为|定在|是)?\s*(.+)$/u.exec(words);
  if (!found) return null;
  if (/通知|默认/u.test(found[1] ?? '')) return { kind: 'dueDay', day: null };
  const day = /^(?:每月)?(\d{1,3})[日号]?$/u.exec(found[1] ?? '')?.[1];
  return day === undefined ? null : { kind: 'dueDay', day: Number(day) };
};

const step: Reader = (words) => {
  const found = new RegExp(`^第${NUMBER}[次步](.+)$`, 'u').exec(words);
  if (!found) return null;
  const at = num(found[1] ?? '');
  const rest = found[2] ?? '';
  if (/^\s*(?:不要|取消|去掉|删除|删掉|不发|不催)(?:了)?$/u.test(rest)) return { kind: 'remove', at };
  const group = /群/u.test(rest) ? groupOf(rest) : undefined;
  if (group !== undefined) return { kind: 'step', at, group };
  const { before, time, blank } = stepOf(rest);
  if (!blank || (before === undefined && time === undefined)) return null;
  return { kind: 'step', at, ...(before === undefined ? {} : { before }), ...(time === undefined ? {} : { time }) };
};

function groupOf(words: string): 'none' | 'unreached' | 'all' | undefined {
  if (/不发|不在|不要|不/u.test(words)) return 'none';
  if (/联系不上|私聊不到|收不到|发不到/u.test(words)) return 'unreached';
  return /都|全|发/u.test(words) ? 'all' : undefined;
}

const add: Reader = (words) => {
  const found = /^(?:加|增加|再加|添加)(?:一|1)?[次步](.+)$/u.exec(words);
  const { before, time, blank } = stepOf(found?.[1] ?? '');
  return found && blank && before !== undefined ? { kind: 'add', before, time: time ?? '09:00' } : null;
};

/** 催报 提前5天、2天09:00，当天09:00和16:00 */
const ladder: Reader = (words) => {
  const found = /^(?:催报|月报|月报提醒|催)[:：\s]*(?:改成?|改为)?\s*(.+)$/u.exec(words);
  if (!found) return null;
  const steps: { before: number; time: string }[] = [];
  for (const part of (found[1] ?? '').split(/[,，;；]/u)) {
    const before = stepOf(part).before;
    const times = [...part.matchAll(new RegExp(TIME, 'gu'))].map(timeOf);
    const left = part.replace(STEP, '').replace(new RegExp(TIME, 'gu'), '').replace(BLANK, '');
    if (before === undefined || left !== '') return null;
    for (const time of times.length > 0 ? times : ['09:00']) steps.push({ before, time });
  }
  return { kind: 'ladder', steps };
};

const timed: Reader = (words) => {
  const found = /^(名单|报送名单)(?:改成?|改到|改为|时间)?\s*(.+)$/u.exec(words);
  const time = found ? onlyTime(found[2] ?? '') : undefined;
  return time === undefined ? null : { kind: 'list', time };
};

const nudges: Reader = (words) => {
  const found = /^(?:到期提醒|期限提醒|到期)(?:改成?|改为)?\s*(.+)$/u.exec(words);
  if (!found) return null;
  const rest = found[1] ?? '';
  if (/^(?:关|关闭|不要|取消|停)$/u.test(rest)) return { kind: 'nudges', days: [] };
  const clock = ONE_TIME.exec(rest);
  const days = [...rest.replace(ONE_TIME, '').matchAll(new RegExp(NUMBER, 'gu'))].map(([, n]) => num(n ?? ''));
  const left = rest
    .replace(ONE_TIME, '')
    .replace(new RegExp(NUMBER, 'gu'), '')
    .replace(/提?前|天|日|各|一次/gu, '');
  if (left.replace(BLANK, '') !== '' || (days.length === 0 && !clock)) return null;
  return { kind: 'nudges', ...(days.length > 0 ? { days } : {}), ...(clock ? { time: timeOf(clock) } : {}) };
};

const weekly: Reader = (words) => {
  const found = /^(?:周报|一周督办|每周(?:情况|一报)?|周一)\s*(.+)$/u.exec(words);
  if (!found) return null;
  const rest = found[1] ?? '';
  if (/^(?:打?开|开启|启用|要)$/u.test(rest)) return { kind: 'weekly', on: true };
  if (/^(?:关|关闭|不要|取消|停|停用)$/u.test(rest)) return { kind: 'weekly', on: false };
  const time = onlyTime(rest);
  return time === undefined ? null : { kind: 'weekly', time };
};

const stale: Reader = (words) => {
  const found = new RegExp(`^(?:没有进展|无进展|长期无进展)(?:改成?|改为)?\\s*${NUMBER}天?(?:以上)?$`, 'u').exec(words);
  return found ? { kind: 'stale', days: num(found[1] ?? '') } : null;
};

const groupAfter: Reader = (words) => {
  const found = new RegExp(`^群(?:消息|里|内)?(?:比私聊)?晚\\s*${NUMBER}分钟?$`, 'u').exec(words);
  return found ? { kind: 'groupAfter', minutes: num(found[1] ?? '') } : null;
};

const quiet: Reader = (words) => {
  if (!/^(?:静默|免打扰|安静|不打扰)/u.test(words)) return null;
  const times = [...words.matchAll(new RegExp(TIME, 'gu'))].map(timeOf);
  const [from, to] = times;
  return from !== undefined && to !== undefined && times.length === 2 ? { kind: 'quiet', from, to } : null;
};

const READERS: readonly Reader[] = [
  onOff,
  reset,
  from,
  dueDay,
  step,
  add,
  ladder,
  timed,
  nudges,
  weekly,
  stale,
  groupAfter,
  quiet,
];

function stepOf(words: string): { before?: number; time?: string; blank: boolean } {
  const when = STEP.exec(words);
  const clock = ONE_TIME.exec(words.replace(STEP, ' '));
  const left = words.replace(STEP, ' ').replace(ONE_TIME, ' ').replace(BLANK, '');
  return {
    ...(when === null ? {} : { before: when[2] === undefined ? num(when[1] ?? '') : 0 }),
    ...(clock === null ? {} : { time: timeOf(clock) }),
    blank: left === '',
  };
}

function onlyTime(words: string): string | undefined {
  const clock = ONE_TIME.exec(words);
  return clock && words.replace(ONE_TIME, '').replace(BLANK, '') === '' ? timeOf(clock) : undefined;
}

/** HH:MM; a time that there is not (25:00) is left as it is said. */
function timeOf([, half, hour = '0', minutes, points]: RegExpMatchArray): string {
  const said = Number(hour);
  const afternoon = (half === '下午' || half === '晚上' || (half === '中午' && said < 3)) && said < 12;
  const minute = points === '半' ? '30' : (minutes ?? points ?? '0');
  return `${String(afternoon ? said + 12 : said).padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
