import type { Day } from '../../model/fact.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { toldBodies } from '../cues/orders.js';
import { monthOf } from './months.js';
import { findNames } from './names.js';
import type { ExportCommand } from './types.js';

/** What is asked of the bot: to make a file or to hand one over. 写 and 做 need 份 or 个, else they are talk of writing. */
const MAKE =
  /导出|导(?:一|个|份|下|张)|生成|起草|下载|打印|输出|汇总成|(?:出|做|写|弄|整|拉|编|拟|打)(?:一|个|份|下(?!个?月)|张|出)|(?:发|给|传|拷)(?:我|我们|咱|一份|份|个|一下|过来)|(?:要|来|需要|给|拿)(?:一|个|份)|整理(?:一|个|份|出)|汇总(?:一|个|份)|给我|我要/u;
/** What only a machine is told to do. */
const BY_BOT = /导出|导(?:一|个|份|下|张)|生成|下载|打印/u;
/** 出5月月报: the verb stands right before what is made. */
const OUT =
  /(?:^|[请把按位块门报,，\s])(?:出|做|拟)(?:(?:\d{4}年)?(?:\d{1,2}|十?[一二三四五六七八九十]|本|上|这)个?月份?的?)?(?:月报|通报)|^月报按\S{2,8}出$/u;
const MONTHLY =
  /月报|月度(?:进展|工作)?(?:报告|汇报|总结|材料)|(?:进展|督查|督办|汇总)(?:情况)?(?:的)?报告|\bword\b|\bdocx?\b/iu;
const LEDGER = /台账|台帐|总表|汇总表|明细表?|进展表|进度表|表格|清单|excel|\bxlsx?\b|电子表/iu;
/** 欠报清单: who owes which items, not the whole ledger. */
const OWED = /欠(?:报|账|交)|(?:没有?|未|漏)(?:上?报|交)/u;
const LISTED = /清单|名单|名册|表|台账|excel|xlsx?/iu;
const PUBLISHED = /承诺(?:书|事项|清单)?(?:的)?(?:办理|落实|履行|兑现|完成)(?:进展|情况)/u;
const BULLETIN = /(?:督查|督办|工作|进展|进度|情况)*通报(?!批评|表扬|[到给至]|了)(?:稿|草稿)?/u;

/** Said of the past, asked about, told to others, or an order to remind: no order to make a file. */
const OTHER =
  /[已刚]经?(?:导出|生成|发|做|报)|了(?:吗|没|么)|(?:什么|啥)时候|几号|多久|为什么|为啥|怎么(?!还没给)|如何|谁|哪[个些天]|多少|里(?:面)?(?:写|有|是)|报送|报来|请各|补齐|填[好写报]|更新(?:一?下)|建立|完善|提醒|催|该(?:交|报)|((?![能可])\p{Script=Han})不\1|逾期|否则|群里/u;

/** The order is nothing but the name of the file: 我局5月月报, 承诺事项办理进展. */
const BARE_MONTH =
  /^(?:请|麻烦|要|把|导出|生成|按(?:照)?(?:责任|牵头)?(?:单位|部门|板块|部分)|\s)*(?:(?:\d{4}年|去年|今年)?(?:\d{1,2}|十?[一二三四五六七八九十])月份?|本月|上个?月|这个月)的?(?:工作|进展)?月报$/u;
const BARE_PUBLISHED =
  /^(?:的|\s|(?:\d{4}年)?\d{1,2}月份?)*承诺(?:书|事项|清单)?的?(?:(?:办理|落实|履行|兑现)(?:进展)?(?:情况)?(?:报告|公布稿|公开稿|公示稿|word)|办理进展(?:情况)?)$/iu;
const OWN =
  /(?:我们|咱们|我|咱|本)(?:局|委|办|办公室|单位|部门|县|区|公司|中心)(?:里|上)?的?|(?:我们|咱们|俺们)(?=(?:的|自己)?(?:\d|上|本|月报))/u;
const POLITE = /^(?:请|麻烦|帮忙?|帮我|给我|把|导出|生成|下载|打印|要|出|做|发我|一?份|一?个|一下|\s)+/u;

/** 导出5月份月报, 我局5月月报, 按单位出5月月报, 台账导个excel, 生成5月通报: else null. */
export function readExport(text: string, today: Day, vocabulary: Vocabulary): ExportCommand | null {
  const words = text.replace(/[。.!！~\s]+$/u, '');
  if (words.length > 40 || OTHER.test(words)) return null;
  // 住建局25号前给我一份清单: the body is to make it, not the bot.
  if (!BY_BOT.test(words) && toldBodies(words, vocabulary).length > 0) return null;
  const made = MAKE.test(words) || OUT.test(words);
  const month = monthOf(words, today);
  const when = month === undefined ? {} : { month };
  if (made && BULLETIN.test(words) && !LEDGER.test(words)) return { kind: 'export', what: 'bulletin', ...when };
  if (BARE_PUBLISHED.test(words) || (made && PUBLISHED.test(words)))
    return { kind: 'export', what: 'published', ...when };
  if (BY_BOT.test(words) && OWED.test(words) && LISTED.test(words)) return { kind: 'export', what: 'owed', ...when };
  if (made && LEDGER.test(words) && !/月报|报告/u.test(words)) return { kind: 'export', what: 'ledger' };
  if (!MONTHLY.test(words)) return null;
  const { own, unit, rest } = unitsIn(words, vocabulary);
  if (!made && !BARE_MONTH.test(rest) && !(own && rest === '月报')) return null;
  if (own) return { kind: 'export', what: 'unit', ...when };
  if (unit !== undefined) return { kind: 'export', what: 'unit', unit, ...when };
  const by = /按(?:照)?(?:责任|牵头)?(?:单位|部门)|分(?:单位|部门)/u.test(words) ? { by: 'unit' as const } : {};
  return { kind: 'export', what: 'monthly', ...by, ...when };
}

/** Whose report: one's own, or a named unit's; and the words without it. */
function unitsIn(words: string, vocabulary: Vocabulary): { own: boolean; unit?: string; rest: string } {
  if (OWN.test(words)) return { own: true, rest: words.replace(OWN, '') };
  // What the notice orders reports to is asked to make them, not reported on.
  const named = findNames(words.replace(POLITE, ''), vocabulary, []);
  const unit = [...named.units, ...named.unknown].find((name) => !/督查/u.test(name));
  return { own: false, ...(unit === undefined ? {} : { unit }), rest: named.rest.replace(/\s/gu, '') };
}
