import type { Statement } from '../../model/statement.js';
import { gated } from '../gate/gate.js';
import { findQuantities } from '../quantities.js';

/** What is left out of all: 除4座在吊梁外全部完工, 都完工了,除了两座. */
interface Exception {
  start: number;
  end: number;
  /** How many are left out. */
  count?: { value: number; unit: string };
  /** Which ones are. */
  names: string[];
  /** Said behind what it is left out of. */
  behind: boolean;
}

const MAY = gated(/除|[差剩](?=[\d一二两三四五六七八九十])/u);
/** 拆除, 清除, 除草 leave nothing out. */
const BUT = '(?<![拆清解排扫免删消铲废革去根剔扣撤移开切破驱刨涤戒])除(?![夕草险尘湿氟菌])[了去掉开]?';
/** Of all others; 还, 也 behind it would add to what is named, and 没 says of the others that nothing was done. */
const ALL = '(?:都|均|全部|全(?![市县区省国年长线面程])|悉数)(?![,。;!\\s])(?![^,。;!?\\n]{0,3}[没未不无])';
const OTHERS = '(?:其余|其他|其它|别的|剩下|余下)';
const REST = `(?=(?!还|也|又|另)[^,。;!?\\n没未不]{0,16}?${ALL})`;
const AHEAD = new RegExp(
  `${BUT}([^,。;!?:\\n]{1,24}?)(?:(?:之|以)?外(?![围墙立网环观迁卖贸资商]),?${REST}|,(?=${OTHERS}|都|均|全)${REST}|(?=(?:${OTHERS}[^,。;!?\\n没未不]{0,8}?)?${ALL}))`,
  'u',
);
/** Behind what is told of all: ,只差2座, ,除了两座, ,庄头3个除外. */
const BEHIND = new RegExp(
  `(?<=(?:都|均|全部|全|悉数)[^,。;!?\\n没未不]{1,12})[,\\s](?:(?:就|只|仅|还)?(?:${BUT}|[差剩]下?)([^,。;!?:\\n\\d]{0,8}[\\d一二两三四五六七八九十]+[^,。;!?:\\n率%]{1,10})|([^,。;!?:\\s]{2,16})除外)(?=$|[,。;!\\s])`,
  'u',
);
const BARE = new RegExp(`^((?:${OTHERS}的?)?)${ALL}`, 'u');
const LISTED = /[、和及与]/u;

const NEVER: readonly Exception[] = [];

/** What the text leaves out of all, and the text without it, in its length. */
export function withoutExcepted(text: string): { text: string; exceptions: readonly Exception[] } {
  if (!MAY.test(text)) return { text, exceptions: NEVER };
  const exceptions: Exception[] = [];
  let rest = text;
  for (const pattern of [AHEAD, BEHIND])
    for (let found = pattern.exec(rest); found && exceptions.length < MOST; found = pattern.exec(rest)) {
      const [said, first, second] = found;
      const end = found.index + said.length;
      exceptions.push({ start: found.index, end, behind: pattern === BEHIND, ...whichOf(first ?? second ?? '') });
      // 桥梁15座,除4座在吊梁,剩下的全完工了: what is behind names nothing of its own.
      const bare = BARE.exec(rest.slice(end))?.[1];
      const from = bare !== undefined && rest.charAt(found.index - 1) === ',' ? found.index - 1 : found.index;
      const to = end + (bare?.length ?? 0);
      rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
    }
  return { text: rest, exceptions };
}
/** More are no exceptions. */
const MOST = 4;

/** 庄头3个 are three, 甲县的5个和乙县的3个 eight, 甲路和乙路 are known by their names. */
function whichOf(words: string): Pick<Exception, 'count' | 'names'> {
  const counts = findQuantities(words).filter(({ kind, unit }) => kind === 'count' && unit !== undefined);
  const [one] = counts;
  if (one?.unit === undefined) return { names: words.split(LISTED).filter((name) => name.length > 1) };
  const { unit } = one;
  const listed = words.split(LISTED).length === counts.length && counts.every((other) => other.unit === unit);
  // 5个县的3个: what is counted there cannot be added up.
  if (!listed) return { names: [] };
  return { count: { value: counts.reduce((sum, { value }) => sum + value, 0), unit }, names: [] };
}

/** What is told of all is told of those only that are not left out. */
export function leaveOut(statements: readonly Statement[], exceptions: readonly Exception[], text: string): void {
  for (const exception of exceptions) {
    const { start, end, behind } = exception;
    const told = behind
      ? statements.findLast((one) => one.start < start && !/[。;!?\n]/u.test(text.slice(one.end, start)))
      : statements.find((one) => one.end >= end && !/[。;!?\n]/u.test(text.slice(end, one.start)));
    if (told === undefined || !SAYS.has(told.measure)) continue;
    [told.start, told.end] = [Math.min(told.start, start), Math.max(told.end, end)];
    told.text = text.slice(told.start, told.end).trim();
    lessen(told, exception);
  }
}
const SAYS = new Set<Statement['measure']>(['done', 'started', 'milestone', 'status', 'under_construction']);

function lessen(told: Statement, { count, names }: Exception): void {
  if (count && told.value !== undefined && told.unit === count.unit && told.value > count.value) {
    [told.value, told.all] = [told.value - count.value, undefined];
    return;
  }
  if (count && told.value === undefined && told.all) {
    told.except = count;
    return;
  }
  // 除甲馆外,乙馆、丙馆都开放了: which ones are told of is said.
  if (told.object !== undefined && !told.all) return;
  // Which ones are left out, or of how many nobody knows: nothing is counted.
  [told.all, told.value, told.unit, told.object, told.place] = [undefined, undefined, undefined, undefined, undefined];
  [told.measure, told.status, told.milestone] = ['milestone', undefined, told.text];
  told.rest = names.length > 0 ? { but: names } : undefined;
}
