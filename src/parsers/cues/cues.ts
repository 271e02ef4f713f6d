import { gated } from '../gate/gate.js';
import { deductionOf } from './deductions.js';
import { isObliging } from './demands.js';
import { excused } from './excuses.js';
import { isMeetingNotice } from './meetings.js';
import { isPromise } from './promises.js';
import { slipOf } from './slips.js';
import { swapOf } from './swap.js';

/** Words that tell what a message wants to do with earlier reports. All expect normalised text. */

const WITHDRAW = gated(
  /(?:^|[,。;!\s])(?:这条|上条|上一条|前面(?:那)?条|刚才(?:那)?条?|刚报的|上面|此条|以上|本条|该条)?[^,。;]{0,20}(?:作废|撤销|撤回(?!来)|[说报]早了(?=[,。;!\s]|$)|不算(?:数)?(?=[,。;!\s了]|$)|不[作做]数|取消上报|收回(?=[,。;!\s了吧]|$))|(?:^|[,。;!\s])(?:这条|上条|上一条|刚才?那?[条个]|刚才[^,。;\d]{1,8}那[条个]|刚[才刚]?[发报]的(?:那[条个])?|前面那[条个]|此条|本条|该条)[^。;\d]{0,14}[,]?先?撤(?:了|掉|下来?|回来?)?[吧哈啊]?(?=[,。;!\s]|$)|[那这报的个](?:[一]?条|数(?:字|据)?|条数)[^,。;\d]{0,6}?撤(?:了|掉|下来?|回来?|一下)?(?:吧|哈)?(?=[,。;!\s]|$)|\p{Script=Han}的?数(?:字|据)?(?:先|都)?撤(?:一下|了|掉|下来?|回来?)?吧?(?=[,。;!\s]|$)|的(?:数)?先?撤(?:了|掉|下来?|回来?)[,。;\s][^。]{0,12}(?:保留|照旧|不动|不变|留着|没问题|照常|还算|不撤)|[报填发]的[^,。;\d]{0,14}(?:先|都|全)?撤(?:了|掉|下来?|回来?)?[吧哈啊]?(?=[,。;!\s]|$)/u,
);
/** 刚才那条先别算, 上午报的桥梁数先不要记: what was said before is not to count for now. */
const HOLD = gated(
  /(?:刚才|刚刚?|上面|前面|之前|[这那]条|[这那]个数?|上一?条|早上|上午|昨天|\d[^,。;\d]{0,3}先)[^。;\d]{0,20}?(?:别|不要|甭|不用)(?:算|记|统计|计入|录入?|入账|采用|用)(?:进去?|上去?|进来|了|数)?(?=$|[,。;!\s])/u,
);
/** 改造的不算,新建24块: what is left out of a figure that follows. */
const LEFT_ASIDE = /^(?!.{0,12}(?:[这那上]一?条|刚才|刚报|上面|前面|此条|本条|该条|以上)).*不[算作做]数?[,。;:]\D*\d/su;
/** 拿证的910个,没拿证的不算: what was left out of the figure before it. */
const LEFT_BEHIND =
  /[\d一二三四五六七八九十百千]+[^,。;\s]{0,6}[,。;\s]+(?![^,。;]*(?:[这那上]一?条|刚|上面|前面|此|本条|该条|以上|都|先|数|报|发))[^,。;\s]{1,14}不[算作做](?:数|在内)?[。!了]*$/su;
/** 篮球那个不算,含了学校内部的6块: why what was told is taken back. */
const BECAUSE =
  /[这那](?:个|条|项|几[个项条])(?:数(?:字|据)?)?(?:先|都)?不[算作做]数?了?[,。;:\s](?:里[头面]?)?(?:是?含|包[括含]|算[重错]|重复|混[了进]|因为?|是因为|把)/u;
const NOT_WITHDRAW = /(?:撤销|取消|撤回|作废)(?:了)?\d|申请(?:撤销|取消)|不算(?:多|少|快|慢|高|低|太|很|好|差)/u;

/** 21项先别用,实际19: what is right is said, so nothing is taken back. */
const RIGHT_BEHIND = /\d.*[,。;\s][^,。;\d]{0,12}(?:实际|应[为是]|只有|改[为成])[^,。;\d]{0,4}\d/u;

/** 那个数为什么不算了, 更正是哪天做的: what became of a figure is asked for. */
const ASKS_BACK =
  /^[^,，。;:]*(?:为(?:什么|啥|何)|(?:什么时候|啥时候|几时|哪一?天|何时|几号|谁|哪一?[个家])[^,，。;\d]{0,6}[?？。!]*$)/u;

/** 作废, 撤销, 这条不算 (rule 14). */
export function isWithdrawal(text: string): boolean {
  return (
    text.length <= 60 &&
    (WITHDRAW.test(text) || HOLD.test(text)) &&
    !NOT_WITHDRAW.test(text) &&
    (!LEFT_ASIDE.test(text) || BECAUSE.test(text)) &&
    !LEFT_BEHIND.test(text) &&
    !RIGHT_BEHIND.test(text) &&
    deductionOf(text) === undefined &&
    !/[?？]|吗$|怎么|能不能/u.test(text) &&
    !ASKS_BACK.test(text)
  );
}

const CORRECT = gated(
  /(?:[报说填写](?:上来|过来)?的[^,。;\d]{0,14}|数(?:字|据|量)?)[多少高低大小]了(?:点|些)?[,。;\s]+[^,。;\d]{0,4}(?:实际|其实|应该?|准确|真实|只有)[^,。;\d]{0,3}[约近]?\d|(?:只能|只该|应该?只)(?:算|按|报)[约近]?\d[\d.]*(?![\d.%分])|[^,。;\s\d][说报写填算]得?[多少高低]了[,。;\s]+[^,。;\d]{0,4}(?:实际|其实|就|只|准确|真实)[^,。;\d]{0,3}[约近]?[\d一二两三四五六七八九十]|[说报写填算]得?[多少高低大小]了[,。;\s]+[约近]?\d|(?:^|[,。;\s])(?:那?就|现|先|我们|这边|统一)?按[约近]?\d[\d.]*[^,。;\d]{0,4}(?:来?算|[计记报]|认定?|统计|为准|入账)[吧了]?[。!]*$|更正|订正|勘误|(?:把|将|连)[^,。;]{1,16}(?:算|统计|统|计|加|报|写|填)(?:进去|进来|上去|进|上)了|(?:^|[,。;\s])(?:刚才|刚刚|[呃额哦噢啊]+,?)?(?:[说报写填]得?[多少高低]|[多少高低][说报写填])了(?=[,。;\s])|[少漏掉][打写输敲填报]了?(?:一?个|点)?(?:零头|尾数)|(?:^|[,。;\s])(?:准确|确切|精确|准)(?:的?数(?:字|据|值)?|的)(?:应该?)?[是为]?(?=[约近]?\d)|正确的?(?:数(?:字|据)?)?(?:应该?)?[是为]|应为|应该是|应是|改为|改成|写错|打错|报错|说错|填错|输错|看错|算错|敲错|点错|弄错|搞错|记错|抄错|[写打填报看输说弄搞]反|(?:写|填|看|报|录)?串(?:行|列|格)|颠倒|(?<=\d[^,。;\d]{0,3})才(?:对|是对的|正确)(?=$|[,。;!\s])|[算报统计数加]重(?:复)?了|重复?(?:算|统计|计|报|加)了|\d[^,。;\d]{0,4}(?:是|属于?)?(?:重复|重)(?:了|的)[,。;\s]+[^,。;\d]{0,4}(?:实际|其实|应|只|按|该)[^,。;\d]{0,4}\d|(?:不能|不该|不应该?)算[^,。;\d]{0,6},[^,。;\d]{0,6}(?:按|应|是|报)[^,。;\d]{0,4}\d|(?:别|不要)(?:用|算|记).*[,。;\s][^,。;\d]{0,12}(?:实际|应[为是]|只有|改[为成])[^,。;\d]{0,4}\d|里(?:头|面)?有?[^,。;]{0,14},[^,。;\d]{0,8}按[约近]?\d[\d.]*[^,。;\d]{0,3}(?:算|报|统计)(?=$|[,。;!])|小数点|手滑|手误|手快|手抖|眼花|笔误|纠正|修正|(?:^|[,。;\s])(?:刚才|之前|上次|前面)?[^,。;]{0,12}(?:错了|有误|不对|不准确?(?=$|[,。;\s]))|(?:^|[,。;])(?:上面|刚才|之前|前面)[^,。;]{0,16},(?:实际|其实|真实)(?:上|应?该?是|为)?[约近]?\d|[多少漏](?:报|算|统计|写|填|列|计)了?[约近]?[\d一二两三四五六七八九十][^,。;]{0,5},(?:[^,。;\d]{1,6},)?(?:实际|其实|真实|准确|应该?)[^,。;\d]{0,4}\d|[说报写填]得?[多少高低]了[,\s](?:应该?|实际|其实|只有?|是)[^,。;\d]{0,4}\d/u,
);

/** 更正, 应为, 写错了, 手滑 (rule 14). */
export function isCorrection(text: string): boolean {
  return (
    (CORRECT.test(text) || slipOf(text) !== undefined || swapOf(text) !== undefined || excused(text) !== undefined) &&
    !isQuestionLike(text)
  );
}

const LEFT_OUT =
  /漏(?:了|报|掉|写|统计|算|填)|少(?:写|报|算|统计|填|列)了?|忘(?:了|记)?(?:写|报|算|填|加|列)?|落(?:了|下|掉)|(?:没|未)(?:写|报|算|统计|列|加|填)(?:上|进|入)?|补(?:上|充|报|一?[个座条家]|个)/u;

const TOO_MUCH = /多(?:写|报|算|统计|填|列|计|打|录|输|敲)了?/u;

/** 就业2.9万人,我们还有哪项没报; 就业2.9万人,高技能那项还没报: what is owed still, and no part of the figure before it. */
const OWES_STILL =
  /[,。;\s](?![^,。;]*(?:刚才|刚刚|上次|上回|之前|前面|先前|早上|上午|昨天))[^,。;\d]{0,14}(?:没有?|未|漏|少)(?:报|交)(?:上|上来|过|的|了|呢|吧)?[。!]*$/u;

/** 累计19座(含上月漏报2座): what was left out once is in the figure that is told. */
const HELD = /(?:含|包括|连同?)[了着]?[^,。;\d]{0,10}(?:漏|少)(?:报|算|统计|写|填)/u;

/** 漏了石桥1座, 少报30户, 多算了2个: what the last report left out, or held too much of; the words without that. */
export function leftOutOf(text: string): { sign: 1 | -1; rest: string } | undefined {
  if (text.length > 40 || isQuestionLike(text) || OWES_STILL.test(text) || HELD.test(text)) return undefined;
  if (LEFT_OUT.test(text)) return { sign: 1, rest: text.replace(LEFT_OUT, ' ').trim() };
  return TOO_MUCH.test(text) ? { sign: -1, rest: text.replace(TOO_MUCH, ' ').trim() } : undefined;
}

const isQuestionLike = (text: string): boolean =>
  /[?？]\s*$|吗$|能不能|可不可以|前(?:的)?(?:数字?)?(?:是|报)?(?:的)?(?:多少|几\p{Script=Han}?)[。!呢啊]*$/u.test(
    text,
  ) || ASKS_BACK.test(text);

const YES =
  /^(?:对|是的?|嗯+|没错|确认|确定|属实|正确|无误|好的?|可以|行|同意|认可|ok|yes)(?:的|了|啊|呢|吧)?(?=$|[,。;!\s])/iu;
const JUST =
  /(?:^|[,。;\s情况])属实|没(?:有)?问题(?=$|[,。;!\s])|(?:我[局委办县区们厅院司]|我们单位|我单位|本局)(?:已|核实后?)?(?:确认|认可|同意)|核(?:过|对过|实过)了?(?=$|[,。;!])|(?:^|[,。;\s])(?:就是|确实是|确实|核实(?:过)?(?:了)?(?:是|为)?|没错|无误)/u;

/** 对, 确认, 就是26. */
export function isYes(text: string): boolean {
  return YES.test(text.trim()) || JUST.test(text.trim());
}

/** 松口22公里没错, 那6座属实: of a figure that somebody else told; never behind what is doubted. */
const VOUCHED = /[\d一二三四五六七八九十百][^,。;?\d]{0,5}(?:没错|无误|属实|是对的|对的|准确的?|可以确认)[。!了]*$/u;

export function vouches(text: string): boolean {
  return text.length < 40 && VOUCHED.test(text) && !/[不没未](?:是|够)?(?:准确|对的|属实)/u.test(text);
}

const NO = /^(?:不(?:是|对|用|改|要|同意|行|确认)?了?|算了|取消|先不|没有|no)(?=$|[,。;!\s])/iu;

export function isNo(text: string): boolean {
  return NO.test(text.trim());
}

/** A bare choice: 1, 第二个, ②, 选1. Counted from 1; undefined when the message is none. */
export function choiceOf(text: string): number | undefined {
  const bare = text.trim().replace(/[。.!、]+$/u, '');
  const digit = /^(?:选|第|就|是)?\s*(\d)(?:个|项|号|种)?$/u.exec(bare)?.[1];
  if (digit !== undefined) return Number(digit);
  const han = /^(?:选|第)?([一二三四五六])(?:个|项|号)?$/u.exec(bare)?.[1];
  return han === undefined ? undefined : '一二三四五六'.indexOf(han) + 1;
}

const APPROVE =
  /(?:^|[,。;:\s]|\d项|[这该此那]项)(?:已|我|原则)?(?:同意|批准|准予|核准|通过|可以销号|予以销号|予以办结|确认(?:办结|销号|延期|属实|有效)?)/u;
/** 一中新校区延期同意, 易涝点那项同意销号: the word stands beside what is agreed to. */
const AGREED =
  /(?:延期|暂缓|销号|办结|申请)[^,。;]{0,6}(?:同意|批准)|(?:同意|批准|准予)[^,。;]{0,8}(?:延期|延到|延至|暂缓|销号|办结)/u;
const REJECT =
  /不同意|不予|不批准|驳回|退回|不通过|不准|不认可|不认账?(?=$|[,。;!\s])|(?:先|暂时?)(?:不|别)(?:予?销(?:号|项)?|办结|批)(?=$|[,。;!\s])/u;

/** A decision of somebody entitled: true = agreed, false = refused, undefined = none (rule 12). */
export function decisionOf(text: string): boolean | undefined {
  if (REJECT.test(text)) return false;
  return (APPROVE.test(text) || AGREED.test(text)) && !/[?？]\s*$|吗$|是否|请.{0,6}(?:同意|批准)/u.test(text)
    ? true
    : undefined;
}

const DENIED =
  /不(?:同意|批|准|予|行|许|可以|能[再]?[延推缓拖]|得[延推缓拖])|驳回|退回|否决|按原(?:定|来的?)?(?:时限|期限|时间|计划|节点)/u;
const GRANTED =
  /同意|批准|准予|照准|准了|可以[延顺推缓销]|[延推缓期后号结]\p{Script=Han}{0,3}(?:可以|行)(?=$|[,。;!\s])/u;

/** The same in looser words, for somebody entitled while something waits: 东湖同意顺延, 西湖按原时限抓. */
export function leaningOf(text: string): boolean | undefined {
  if (text.length > 40 || /[?？]\s*$|吗$|是否|请.{0,6}(?:同意|批准)|申请/u.test(text)) return undefined;
  if (DENIED.test(text)) return false;
  return GRANTED.test(text) ? true : undefined;
}

/** 申请延期到…, 申请暂缓, 申请销号 (rule 12). */
export type RequestKind = 'extend' | 'pause' | 'close';

const EXTEND = gated(
  /申请(?:到|至)(?=(?:(?:\d{1,2}|下)个?月(?:\d{1,2}[日号]?|底|初|末|[上中下]旬)?|\d{1,2}[日号]|月底|年底|[今明]年(?:\d{1,2}月)?(?:\d{1,2}[日号]|底|初)?)(?:前|左右)?(?:完成|完工)?[吧了。!]*(?:$|[,;\s]))|申请(?:调整|变更|改|推|延|顺延)(?:到|至|为|成)(?=[\d一二三四五六七八九十今明下本年月])|(?:申请|请求|恳请|建议|希望|想|拟|能否|能不能|可不可以|可否|请)[^。;]{0,12}(?:延期|延长|延到|延至|推迟|顺延|展期|宽限)|(?:申请|请求|恳请|(?:建议|希望)(?![^。;]{0,10},)|想|拟|能否)[^。;]{0,14}(?:时间|时限|期限|日期|工期|节点|完工|竣工|交付|通车|投用)[^,。;]{0,4}(?:往后|后移|(?:放到|放宽到|挪到|推到|调到|调整[到为至]|改到|改为|缓到)(?=[\d一二三四五六七八九十今明下本年月]))|(?:延期|延到|延至|推迟到|推迟至|宽限)[^。;]{0,14}(?:请批准|请批示|请审批|可否|行不行|申请(?:调整|批准|同意)?(?=[,。;!]|$))/u,
);
const PAUSE = gated(/(?:申请|请求|恳请|拟|请)[^。;]{0,10}(?:暂缓|暂停|中止|缓办)/u);
const CLOSE = gated(
  /(?:申请|请求|恳请|可以|请予?|请求)[^。;]{0,10}(?:销号|办结|结项|销项|验收销号)|(?:销号|办结)申请/u,
);

export function requestOf(text: string): RequestKind | undefined {
  if (EXTEND.test(text)) return 'extend';
  if (PAUSE.test(text)) return 'pause';
  return CLOSE.test(text) ? 'close' : undefined;
}

/** A claim that the whole item is finished 办结/销号, said as a fact; 上半年8座的任务 is only a part of it. */
export function claimsClosing(text: string): boolean {
  return /(?:该项|此项|本项|\d+项|(?<!\d\p{Script=Han}{0,2}的|(?:半年|季度|月份?|月度|阶段性?|本周)的?)任务|事项|全部任务)[^,。;\d]{0,8}(?:已|全部|均已|全面)?(?:(?:办结|销号)(?![率了约近]?\d|率)|完成了?(?=[,。;]|$))/u.test(
    text,
  );
}

/** Bodies above the city: 省住建厅, 国家林草局, 住建部. */
const OFFICE =
  '(?:(?:省|国家)\\p{Script=Han}{0,10}[厅局委办院]|国务院|(?<!\\p{Script=Han})[^,。:;\\s全内总支干东西南北中外]{2,6}部)';
const ABOVE = `(?:${OFFICE}|中央|上级|(?<!\\p{Script=Han})省里?)`;
const PAPERS = '(?:通知|文件|要求|部署|精神|来?函|明电|转发|消息)';
/** What the authorities tell everybody: 疫情通报, 暴雨预警. */
const PUBLIC =
  '(?:[^,。:\\d\\s]{0,6}(?:疫情|天气|气象|警情|舆情|震情|汛情|水情|路况|交通管制|停水|停电|暴雨|大风|高温|寒潮|雷电|大雾|空气质量))';
const FORWARDED = gated(
  new RegExp(
    [
      '^\\s*[【[(](?:转发|转(?=[省市国上群厅部委局办:】\\])])|通知|公告|会议通知|温馨提示|提示|紧急通知)[^】\\])]{0,14}[】\\])]',
      '^\\s*(?:转发?|通知|公告|会议通知|温馨提示|提示|紧急通知):',
      `^\\s*[【[(]${OFFICE}[^】\\])]{0,6}[】\\])]`,
      `^\\s*(?:转发?|接到?|据|收到)?${ABOVE}[^,。:\\d]{0,8}${PAPERS}[^,。:\\d]{0,4}(?::|,[^。]{0,16}(?:各|任务|要|须|应))`,
      `^\\s*转发?[^,。:\\d]{0,12}(?:[厅部委局办群院省市]|${PAPERS})的?[:,]`,
      '^转发?\\s',
      `^\\s*[【[(]?${PUBLIC}[^,。:\\d]{0,6}(?:通报|播报|预报|预警|快报|提示|提醒|通告)`,
      '0[-~—至]24时[^。]{0,16}新增',
      '各(?:省辖)?(?:地市|省市|市县|市|地)(?:[、和及]?[区县州]){0,3}[^,。;\\d]{0,4}(?:要|请|须|应|需|务必|抓紧|加快|确保|于)',
      '^各(?:单位|县区|部门|位)[^。\\d]{0,8}(?:\\d{1,2}月)?\\d{1,2}[日号]之?前(?:报送|上报|报)',
      '各(?:单位|县区|统筹区|部门|位|县|区|联络员)[^。]{0,30}(?:于|请|务必)[^。]{0,40}(?:前|报送|上报|参加)|@所有人|@全体',
    ].join('|'),
    'u',
  ),
);
const PAPER = '(?:[日晚早晨时商]报|快报|新闻|要闻|快讯|头条|资讯|网讯?|新华社|电视台|融媒体?|客户端|公众号)';
const LINK = gated(
  new RegExp(
    `https?:\\/\\/|www\\.|(?:日报|晚报|新华网|人民网|客户端|公众号)[:》讯]|^\\s*[【[(][^】\\])]{0,10}${PAPER}[】\\])]`,
    'iu',
  ),
);

/** Forwarded notices, meeting notices, press links: figures in them are no reports (rule 2). */
export function isHearsay(text: string): boolean {
  return FORWARDED.test(text) || isMeetingNotice(text) || LINK.test(text);
}

const DEMAND = gated(
  /请[^,。;]{0,24}(?:把|将|于|抓紧|尽快|加快|牵头|落实|报|补|盯|做好|推进|组织|配合|拿出|务必)|(?:要|必须|务必|抓紧|尽快|限|责成|督促|要求)[^,。;]{0,20}(?:完成|落实|报|推进|整改|开工|到位|拿出|看到|解决|补齐|达到)|(?:前|内|底)[^,。;]{0,6}(?:报|送|交|发|传|回)(?:给|到|复)?(?:我|来|上来|过来|群里|督查|个?话|个?信)|拿[^,。;\d]{0,8}(?:方案|措施|计划|办法|意见|对策|清单)(?:上会|过会|来|给我|汇报|研究)|(?:查查|盯盯|催催|摸摸|核核|督督)(?!看)|(?:再|重新|仔细|好好)(?:认真|仔细|去|给我)?(?:核|查|摸|盯|催|对)[实对查清底]?(?:一?[下遍次]|[核查])|(?<![我咱]们?[再去来]?)核[实对查]?一?[下遍次](?=$|[,。;!\s]|[再后清报])|核(?:实核实|对核对|查核查)|[日号底末]之?前[^,。;]{0,6}(?:说明|解释|答复|反馈|回复|讲清|说清|弄清|查清)|(?:报|送|拿)给我|(?:前|内|底)[^,。;]{0,3}把[^,。;]{1,24}(?:报|送|交|办|完成|落实|到位|收口|补齐|解决|整改|拿下|销号)|倒排工期|盯一下|盯紧|加快进度|我要看到|挂图作战|请(?![问教示假])[^,。;]{1,20}(?:[日号底末旬]|周[一二三四五六日天])[之以]?前[^,。;]{2}|请[^,。;]{2,24}(?:列出|编制|制定|梳理出?|提交|形成)[^,。;]{0,20}(?:计划|方案|清单|台账|措施|报告)|抓紧(?:办|干|推进)?|不能再拖|提速/u,
);

/** 6月20日前拿出赶工方案, 月底前报措施, 周五前必须动起来: a date and what must be there by then, without 请. */
const BY_THEN = gated(
  /(?:[日号底末]|周[一二三四五六日天])之?前[^,。;\d]{2,20}(?:报|送|交|拿|发)(?:给|到)?我[。!]?$|(?:前|之前|以前|内|底|末)(?:必须|一定|务必|都?要|就要|再|给我|你们|要)?(?:拿出|提交|提出|制定|报送?|送|交|给|出台?|形成|[拿列写做排弄搞拉理]一?[个份张版])[^,。;]{0,10}(?:方案|计划|措施|清单|说明|原因|报告|台账|材料|结果|对策|办法|意见|时间表|路线图|整改)|(?:前|内|底|末)(?:必须|一定要?|务必|要|就要)(?:动起来|见效|见到|开工|完工|到位|解决|赶上|补上|追上|干完|通车|完成)|(?:前|内|底|末)[^,。;]{0,4}给(?:我|个|出)|(?:前|之前|以前|内|底|末)(?:必须|务必|一定要?|都?要|得|争取要|就要)[^,。;\d]{0,8}到了?[约近]?[\d一二两三四五六七八九十百]|(?:[日号底末]|下班|周[一二三四五六日天])之?前(?:必须|务必|要|得)?[报交送][。!]?$|把[^,。;]{1,20}[交报送](?:来|上来|给我)|(?:要|得|需|还要)[再更]?(?:加快|提速|加大力度|加力|上心)|(?:赶|补|追|跟)(?:上来|上去|上进度)|(?:不像话|不能再[^,。;]{0,4}了|加把劲|再不[^,。;]{1,10}就)/u,
);

/** Talk of one's own household: its figures belong to no ledger. */
const PRIVATE = gated(
  /(?:^|[^\p{Script=Han}])(?:哈哈|嘿嘿|呵呵)|(?:我|俺|咱)(?:家|妈|爸|媳妇|老婆|孩子|娃)|请(?:大家|大伙|你们?|各位|全[局办科组])?(?:吃(?![透苦劲准])|喝|撸串)|(?:晚饭|午饭|夜宵|食堂吃|聚餐)|(?:改天|回头|下次|周末|下班)再?一?起?(?:约|聚|去吃|去逛|喝|请(?:大家|大伙|你们?|各位|客))|钓(?:鱼|了)|(?:打|搓)(?:麻将|牌|球)|斗地主|爬山|遛(?:弯|狗|娃)|彩票|双色球|小笼包|火锅|烧烤|奶茶|外卖|排了[^,。;]{0,6}号人|排长队|抢[到了]票|花了?[约近]?\d[\d.]*[多来]?块|块钱|看(?:牙|病|电影|球)|挂[了个的]*号|打(?:车|的)|泡面|考了\d+分/u,
);

export function isPrivateTalk(text: string): boolean {
  return text.length < 60 && PRIVATE.test(text);
}

/** A leader's or the supervisor's demand 批示/要求 (rule 1). */
export function isDemand(text: string): boolean {
  return (
    (DEMAND.test(text) || BY_THEN.test(text) || isObliging(text)) &&
    !/(?:怎么样|多少|几[个项条家]|吗)[?？]?\s*$/u.test(text)
  );
}

const SMALL_TALK =
  /^(?:收到|好的?|ok|嗯+|谢谢|感谢|辛苦|明白|知道了|了解|在吗|早|大家早|早上好|上午好|下午好|晚上好|哈+|呵+|赞|加油|再见|\[[^\]]{1,6}\]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}|[\s!,。~])+/iu;
/** Its first characters: most messages begin otherwise, and the whole is slow. */
const MAY_BEGIN = /^[^\p{Script=Han}\d]|^[收好嗯谢感辛明知了在早大上下晚哈呵赞加再]/u;
const DECORATION = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}|[\p{P}\p{S}\s]/gu;
const WORD = /[^\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}\p{P}\p{S}\s]/u;
const POLITE = /^(?:谢谢|感谢|大家|各位|辛苦|收到)/;

/** Acknowledgements, greetings, thanks with nothing behind them. */
export function isSmallTalk(text: string): boolean {
  const said = text.trim();
  const rest = MAY_BEGIN.test(said) ? said.replace(SMALL_TALK, '') : said;
  if (!WORD.test(rest) || isPromise(said)) return true;
  return POLITE.test(said) && !/\d/.test(said) && rest.replace(DECORATION, '').length < 12;
}
