import type { Colour } from '../../ledger/lights.js';
import type { Day } from '../../model/fact.js';
import type { Item, Ledger } from '../../model/ledger.js';
import { LAMP_WORDS, targetText } from './answers.js';
import { cut, dayText, itemText, percentText, titleText } from './answers-format.js';

interface NamedGroup {
  name: string;
  /** Of a person: the posts that the document prints. */
  posts?: string;
  kind: string;
  items: readonly Item[];
}

const LONGEST_LIST = 15;
/** Short lists show more of each item. */
const FEW = 3;

/** What was cut off may be what counts: 畅通内循环,打通…（打通断头路4条）. */
function withTargets(item: Item, line: string): string {
  if (!line.endsWith('…')) return line;
  const hidden = item.targets.filter((target) => !line.includes(`${target.value}${target.unit}`)).slice(0, 3);
  if (hidden.length === 0) return line;
  return `${line}（${hidden.map((target) => `${target.metric}${targetText(target)}`).join('、')}）`;
}

export function itemList(items: readonly Item[], several: boolean): string {
  const length = items.length <= FEW ? 90 : undefined;
  const lines = items.slice(0, LONGEST_LIST).map((item) => withTargets(item, itemText(item, several, length)));
  if (items.length > LONGEST_LIST) lines.push(`……共${items.length}项，其余从略。`);
  return lines.join('\n');
}

export function groupCount(groups: readonly NamedGroup[], several: boolean): string {
  const most = groups.length === 1 ? 15 : 0;
  return groups
    .map((group) => {
      const head = `${shortSection(group.name, group.kind)}${group.posts ? `（${group.posts}）` : ''}：共${group.items.length}项`;
      if (group.items.length === 0) return `${shortSection(group.name, group.kind)}：台账里没有列到的事项。`;
      return group.items.length <= most
        ? `${head}\n${itemList(group.items, several)}`
        : `${head}（${group.items.map((item) => (several ? item.id : item.code)).join('、')}）`;
    })
    .join('\n');
}

/** 牵头1项（40），配合2项（39、63）. */
export function leadCount(name: string, items: readonly Item[], lead: readonly Item[], several: boolean): string {
  const codes = (list: readonly Item[]) =>
    list.length === 0 ? '' : `（${list.map((item) => (several ? item.id : item.code)).join('、')}）`;
  const rest = items.filter((item) => !lead.includes(item));
  return `${name}：共${items.length}项，牵头${lead.length}项${codes(lead)}，配合${rest.length}项${codes(rest)}`;
}

function shortSection(name: string, kind: string): string {
  return kind === 'section' ? `“${name}”` : name;
}

/** 牵头单位：市某局（37、38）、市某委（39）. */
export const LEADS_OF = (leads: readonly { unit: string; codes: readonly string[] }[]): string =>
  `牵头单位：${leads.map(({ unit, codes }) => `${unit}（${codes.join('、')}）`).join('、')}`;

export const RESPONSIBLE = (leaders: readonly string[]): string => `责任领导：${leaders.join('、')}`;

export function groupList(groups: readonly NamedGroup[], several: boolean): string {
  return groups
    .map((group) =>
      group.items.length === 0
        ? `${group.name}：台账里没有列到的事项。`
        : `${shortSection(group.name, group.kind)}${group.posts ? `（${group.posts}）` : ''}共${group.items.length}项：\n${itemList(group.items, several)}`,
    )
    .join('\n');
}

/** （市某局；某某）. */
export const answering = ({ units, leaders }: Pick<Item, 'units' | 'leaders'>): string =>
  `（${[units.slice(0, 1).join(''), leaders.join('、')].filter(Boolean).join('；')}）`;

export const ALL_TOGETHER = (count: number): string => `合计${count}项（共同承担的只算一次）`;

export function ledgerCount(ledger: Ledger, items: number, units: boolean): string {
  const people = ledger.kind === 'notice' ? '责任领导' : '承诺人';
  const body = units ? `，责任单位${ledger.units.length}个` : '';
  // A table of one piece has no parts.
  const parts = ledger.sections.length > 0 ? `，分${ledger.sections.length}个部分` : '';
  return `《${cut(ledger.title, 40)}》共${items}项${parts}${body}；${people}${ledger.officials.length}人。`;
}

export function peopleCount(groups: readonly string[], people: readonly string[]): string {
  return `${groups.join('、')}：共涉及${people.length}人（${people.join('、')}）。`;
}

export function officialsCount(ledger: Ledger): string {
  return ledger.kind === 'notice'
    ? `《${cut(ledger.title, 40)}》共有责任领导${ledger.officials.length}人。`
    : `《${cut(ledger.title, 40)}》共有${ledger.officials.length}人作出承诺。`;
}

export function sectionsText(ledger: Ledger): string {
  const rows = ledger.sections.map((section, at) => {
    const own = ledger.items.filter((item) => item.section === section.title && item.parent === undefined);
    const people = ledger.officials.filter(({ code }) => code?.startsWith(`${at + 1}-`)).length;
    return `${section.title}：${people > 0 ? `${people}人，` : ''}${own.length}项`;
  });
  return `《${cut(ledger.title, 40)}》分${ledger.sections.length}个部分：\n${rows.join('\n')}`;
}

/** 某领导（《任务清单》）: whose items of which document. */
export const IN_LEDGER = (name: string, ledger: Ledger): string => `${name}（《${titleText(ledger.title)}》）`;

export const REST = (count: number): string => `其余${count}项从略。`;

export const EMPTY_LIST = (what: string): string => `没有查到${what}的事项。`;

export function foundList(what: string, lines: readonly string[], count: number): string {
  return `${what}的有${count}项：\n${lines.join('\n')}`;
}

export const NOT_SHARED = (names: readonly string[]): string => `没有${names.join('、')}共同负责的事项。`;

/** 某某、某某共同负责. */
export const SHARED_BY = (names: readonly string[]): string => `${names.join('、')}共同负责`;

export const SHARED = (least: number, units: boolean): string =>
  `${least}${units ? '个' : '位'}以上${units ? '责任单位' : '责任领导'}共同负责`;

export const MENTIONED = (words: readonly string[]): string => `提到“${words.join('”“')}”`;

/** Beside the items that are over: targets of others. */
export const TARGETS_REACHED = '事项未完、指标已达到目标';

export const STATE_WORDS = {
  done: '已完成',
  undone: '尚未完成',
  paused: '暂缓',
  delayed: '延期',
  stalled: '停滞',
  blocked: '存在问题或受阻',
  not_started: '尚未开工',
  overdue: '已过期限未完成',
  started: '已开工',
  zero: '零报告（无进展）',
  over: '超过目标',
  reached: '已达到目标',
  unreported: '还没有上报过进展',
  silent: '没有上报过目标数',
} as const;

/** No named thing of an item was told to be so. */
export const NO_THINGS = (state: string): string => `没有上报哪些${state}。`;

/** How an item stands beside its deadline. */
export const DUE_STATE = {
  done: '已完成',
  paused: '暂缓',
  delayed: '延期',
  stalled: '停滞',
  blocked: '存在问题或受阻',
  not_started: '尚未开工',
  in_progress: '尚未完成',
  unknown: '没有上报过进展',
} as const;

/** 占全部任务几成: how many of all items. */
/** 完成的占多少: of the items that a list chooses from. */
export const OF_ALL = (count: number, all: number): string => `占全部${all}项的${percentText((count / all) * 100)}。`;

export const SHARE_OF_ALL = (name: string, kind: string, count: number, all: number, share: string): string =>
  `${shortSection(name, kind)}共${count}项，占全部${all}项的${share}。`;

/** 红灯黄灯各几项: an item with several targets stands under each of their colours. */
export function LAMP_COUNTS(
  lamps: readonly Colour[],
  readings: readonly { code: string; colour: Colour | undefined }[],
): string {
  return lamps
    .map((lamp) => {
      const codes = [...new Set(readings.filter(({ colour }) => colour === lamp).map(({ code }) => code))];
      return `${LAMP_WORDS[lamp]}${codes.length}项${codes.length > 0 ? `：${codes.join('、')}` : ''}`;
    })
    .join('\n');
}

export const THRESHOLD = (share: number, below: boolean): string => (below ? `完成不到${share}%` : `完成达到${share}%`);

/** 期限5月31日. */
export const DUE_DAY = (day: Day, today: Day): string => `期限${dayText(day, today)}`;

/** Behind the body that answers for the item: whose part the line is of. */
export const BY_PLACE = (place: string): string => `${place}上报`;

/** 写明时限的有3项 */
export const DAY_WRITTEN = (written: boolean): string => (written ? '写明时限' : '没有写明时限');

const SHORTEST_MONTH = 28;

export function spanText(from: Day, to: Day): string {
  const [year, month, day] = from.split('-').map(Number);
  const [, last, end = 0] = to.split('-').map(Number);
  if (day !== 1 || end < SHORTEST_MONTH) return `${year}年${month}月${day}日至${last}月${end}日`;
  return month === last ? `${year}年${month}月` : `${year}年${month}月至${last}月`;
}

/** 某局牵头的: heads the list of what a body leads. */
export const LED_BY = (unit: string): string => `${unit}牵头`;

/** 还没有报完成的：甲路、乙路；已报完成的：丙路. */
export function LEFT_THINGS(left: readonly string[], done: readonly string[]): string {
  const over = done.length > 0 ? `；已报完成的：${done.join('、')}` : '';
  return `还没有报完成的有${left.length}个：${left.join('、')}${over}（按上报列名计）。`;
}

/** 投用的有1个：甲医院；其他的上报 stands below. */
export const SUCH_THINGS = (end: string, names: readonly string[]): string =>
  names.length > 0 ? `上报${end}的有${names.length}个：${names.join('、')}（按上报列名计）。` : `没有上报${end}的。`;

/** More were told as finished than by their names. */
export const LEFT_UNNAMED = (count: number, done: readonly string[], all: readonly string[]): string =>
  `已报完成${count}个，${done.length > 0 ? `列名的只有${done.join('、')}` : '没有列出是哪几个'}；全部为：${all.join('、')}。`;

export const NONE_LEFT = (done: readonly string[]): string => `都已报完成：${done.join('、')}。`;

export const NONE_STATED = (name: string, state: string): string => `${name}：没有上报${state}的情况。`;

/** Figures that the documents print side by side are never chosen between (rule 20). */
export const BOTH_STAND = '台账里这几个数都有，出处如下，未作取舍：';
