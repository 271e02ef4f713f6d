import type { Day } from '../../model/fact.js';
import type { ExportCommand } from './types.js';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** What is asked of the bot: to make a file or to hand one over. 写 and 做 need 份 or 个, else they are talk of writing. */
const MAKE =
  /导出|导(?:一|个|份|下)|生成|下载|打印|输出|汇总成|(?:出|做|写|弄|整|拉|编|拟|打)(?:一|个|份|下|张|出)|(?:发|给|传|拷)(?:我|我们|咱|一份|份|个|一下|过来)|(?:要|来|需要|给|拿)(?:一|个|份)|整理(?:一|个|份|出)|汇总(?:一|个|份)|给我|我要/u;
const MONTHLY =
  /月报|月度(?:进展|工作)?(?:报告|汇报|总结|材料)|(?:进展|督查|督办|汇总)(?:情况)?(?:的)?报告|\bword\b|\bdocx?\b/iu;
const LEDGER = /台账|台帐|总表|汇总表|明细表?|进展表|进度表|表格|清单|excel|\bxlsx?\b|电子表/iu;

/** Said of the past, asked about, or told to others: no order to the bot. */
const OTHER =
  /[已刚]经?(?:导出|生成|发|做|报)|了(?:吗|没|么)|(?:什么|啥)时候|几号|多久|为什么|为啥|怎么(?!还没给)|如何|谁|哪[个些天]|多少|里(?:面)?(?:写|有|是)|报送|报来|请各|补齐|填[好写报]|更新(?:一?下)|建立|完善/u;

/** 导出5月份月报, 台账导个excel, 生成上月月报, 给我一份台账: else null. */
export function readExport(text: string, today: Day): ExportCommand | null {
  if (text.length > 40 || !MAKE.test(text) || OTHER.test(text)) return null;
  const monthly = MONTHLY.test(text);
  const ledger = LEDGER.test(text);
  if (!monthly && !ledger) return null;
  if (ledger && !/月报|报告/u.test(text)) return { kind: 'export', what: 'ledger' };
  const month = monthOf(text, today);
  return { kind: 'export', what: 'monthly', ...(month === undefined ? {} : { month }) };
}

/** The month that is named, the nearest past one when no year is said. */
function monthOf(text: string, today: Day): string | undefined {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (/上个?月/u.test(text)) return month === 1 ? name(year - 1, 12) : name(year, month - 1);
  const said =
    /(?:(\d{4})\s*[年.\-/]|(去年|今年))?\s*(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*月(?!报告)/u.exec(text);
  const words = said?.[3];
  if (words === undefined) return undefined;
  const number = NUMERALS.indexOf(words) + 1 || Number(words);
  if (said?.[1] !== undefined) return name(Number(said[1]), number);
  if (said?.[2] === '去年') return name(year - 1, number);
  return name(number > month && said?.[2] !== '今年' ? year - 1 : year, number);
}

function name(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
