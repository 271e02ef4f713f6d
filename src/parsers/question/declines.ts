import type { Ledger } from '../../model/ledger.js';
import { CITIES } from '../cities.js';
import { gated } from '../gate/gate.js';
import { isPutDown } from './putdown.js';
import type { Decline } from './query.js';

/** Matters that no ledger is asked for. */
const OUTSIDE = gated(
  /天气|下雨|下雪|气温|刮风|雾霾|空气质量怎|(?:写|作|做|来|吟|编|赋)(?:一)?(?:首|个|篇|段|副)?(?:诗|词|歌|情书|作文|小说|段子|对联|笑话|文案|请假条|辞职信|发言稿|演讲稿|倡议书|祝福语|贺词|简历|论文|故事|绕口令)|(?:写|起草|草拟|拟|编|整|弄|出)(?:一)?[份篇封个段]?(?:表扬|新闻|宣传|通讯|报道|感谢|慰问|道歉|邀请|主持|致辞|发言|讲话)(?:稿子?|信|函|词)|(?:帮|替|给)[^,，。]{0,4}(?:写|作)[^,，。]{0,3}检讨|讲(?:个|一个)?(?:笑话|故事|段子)|唱(?:个|首|支)?歌|股票|股市|基金涨|彩票|双色球|汇率|油价|金价|房价|算命|星座|运势|菜谱|做饭|怎么做菜|(?:推荐|介绍)(?:个|一下|几个|一部)?(?:餐厅|饭店|酒店|电影|小说|歌|景点|好吃的|旅游)|好吃的|外卖|打车|火车票|机票|高铁票|比赛比分|世界杯|欧洲杯|明星|八卦|今天(?:是)?(?:星期|周|礼拜)几|今天(?:是)?几号|几月几号(?![^,，。]{0,4}(?:到期|截止|完|交|报|建|竣|开|通|办|发|印|下发|出台))|现在几点|翻译(?:一下|成)|(?:写|编)(?:个|一段|段)?(?:代码|程序|脚本)|(?:解|算)(?:一?道)?(?:题|数学|方程)|你(?:多大|几岁|是男|是女|有对象|吃了|喜欢)|(?:失恋|减肥|怎么追|谈恋爱)|中午吃|晚上吃|午饭吃|(?:今晚|明晚|早上|早饭|晚饭|夜宵|宵夜|今天|明天).{0,2}吃(?=啥|什么|点|哪)|吃(?:点)?(?:啥|什么)(?=好|呢|饭|$)/u,
);

/** On what something depends, or what held it up: 要是下雨…, 天气好的话…, 受高温影响…: told of the works, not asked of the weather. */
const CONDITION = gated(
  /(?:要是|如果|假如|倘若|若|只要|除非|万一|趁着?|等|因为?|由于|受)[^,，。;；]*|(?:一直|天天|老|连续|连着|连日|[这前]几天|[这前]两天|最近|昨天|上周)[^,，。;；]{0,4}[下阴]雨|[^,，。;；]*(?:[下阴]雨|下雪|刮风|雾霾|大风|高温)[^,，。;；]{0,10}(?:\p{Script=Han}不[了成动]|没法|没办法|无法|不能|不好|进度|工期|[停误]工)|[^,，。;；]{0,14}(?:的话|影响|耽误|停工|停了|误工)/gu,
);

/** Private data of people. */
const PRIVATE = gated(
  /(?:手机号?码?|电话号?码?|联系方式|联系电话|微信号?|QQ号?|住址|家庭地址|家住|(?<![户众民区村])住(?:在)?(?:哪(?:里|儿|个)?|什么地方)|(?<![户众民])家在哪|身份证号?|银行卡号?|工资(?:是|有|拿)?多少|私人邮箱|年龄|多大岁数|生日|婚姻|老婆|老公|孩子(?:几|多)|车牌)/u,
);

/** It is asked for, not told. */
const WANTED =
  /多少|发(?:我|给|下|一下|一个|来|群)|给(?:我|个|一?下|出来)|推(?:我|给|一下|过来)|告诉|是啥|是什么|查|要(?!求)|有没有|哪|吗|知道|几|提供|(?:电话|手机|号码?|微信号?|住址|方式|身份证|工资|年龄|生日)[。!?？]*$/u;

/** What of it the office itself prints: 报送电话, 督查局邮箱. */
const OFFICE = /月报|报送|上报|报到|交到|督查|值班|办公室|联系人/u;

const JUDGING = gated(
  /(?:谁|哪个?(?:局长|领导|市长|书记|主任|干部|单位|部门|局|县|区)?)(?:领导)?.{0,6}(?:该|应该|需要|要被?)(?:挨|受|被)?(?:批评|处分|问责|撤职|免职|通报|约谈|检讨|表扬|提拔|重用)|(?:该|应该)(?:批评|处分|问责|撤职|免职|约谈|提拔)(?:谁|哪)|(?:谁|哪一?[个位名]?(?:县区?|区县?|市)?委?(?:局长|领导|市长|县长|区长|书记|主任|干部|一把手|人)).{0,8}(?:最|更)?(?:懒|差劲?|无能|不作为|不行|糟糕|能干|厉害|优秀|称职|不称职|(?<![建修盖做办搞弄装铺完改干备看弄种换治])好(?!几|多))|(?:评价|评一?评|评论|点评|怎么看|你觉得|你认为).{0,10}(?:局长|市长|书记|主任|领导|干部|县长|区长|工作能力|这个人|他人)|(?:谁|哪一?[个位](?:副?[局市县区]长|书记|主任|领导|干部|一把手|负责人))[^,，。]{0,4}(?:最|更(?![正改换新])|比较|特别)(?![多少忙快慢高低大小早晚前后靠先])|(?:不像话|不像样|太差劲|不称职|不够格|不胜任|拉胯|不给力|没本事|吃干饭|占着位子)|(?:给|来)?评[一个]?(?:评|下|价)(?:一下)?(?:哪个|谁|他|她|这位|那位|[局市县区]长|书记|主任|领导|干部)|(?:懒政|不作为|乱作为|拖后腿|混日子|能力(?:强|差|行)不?)|谁(?:在)?(?:拖|偷懒|摸鱼)|^(?:他|她|你|我|这人|那人)?们?(?:干|做)得(?:最|怎么样|咋样|如何|好不好|行不行)|(?:局长|市长|县长|区长|书记|主任|领导|干部|同志|一把手|秘书长|[他她]们?)[^,，。]{0,4}(?:干|做)得(?:最|怎么样|咋样|如何|好不好|行不行)|(?:领导|局长|主任|书记|市长)(?:这个)?人(?:怎么样|咋样|如何)|称不称职|配不配|人品|(?:谁|哪个(?:局长|领导|市长|书记|主任|干部|人)|哪位(?:局长|领导|市长|书记|主任|干部)?)[^,，。]{0,4}(?:水平|能力|本事|口碑|威信|威望|作风|觉悟)/u,
);

/** 拖后腿的是哪一块 asks for matters, not for people. */
const LAGGING = gated(
  /拖(?:了)?(?:全市|全县|全局|整体|大家)?(?:的)?后腿(?:的)?(?:是|有|在)?(?:哪[一些几]*(?:块|项|条|件|个(?:项目|事项|指标|任务))|什么(?:事|项目|工作)|啥(?:事|项目|活)|(?:事项?|项目|任务|指标|工作|目标))|哪[一些几]*(?:块|项|条|件|个(?:项目|事项|指标|任务))(?:工作|任务|指标)?.{0,3}拖(?:了)?(?:全市|全县|全局|整体)?(?:的)?后腿|^(?!.*(?:领导|局长|市长|书记|主任|干部|单位|部门|人|位)).*哪一?个(?:最|在|还)?拖(?:了)?(?:全市|全县|全局|整体|大家)?(?:的)?后腿|(?:干|做|办|推进|完成|落实)得(?:最|更|比较)?(?:快|慢|好|差)的(?:都)?(?:是|有)?(?:哪[一些几]*(?:块|项|条|件|样|个(?:项目|事项|指标|任务)?)(?!局长|领导|市长|书记|主任|干部|单位|部门|局|人)|什么(?:事|项目|工作)|啥(?:事|项目|活))|哪[一些几]*(?:项|条|件|块|样|个(?:项目|事项|指标|任务))(?:工作|任务)?(?:干|做|办|推进|完成|落实)得(?:最|更|比较)?/u,
);

/** Who should go: 哪个局的一把手该撤. */
const DISMISSED = gated(
  /(?:谁|哪个?\p{Script=Han}{0,6}(?:一把手|领导|局长|市长|县长|区长|书记|主任|干部|负责人|人|头儿))(?:最|就|真)?(?:该|应该|应当|要|得|可以)(?:被|先)?(?:撤|换|免|拿下|下台|下课|走人|滚|开除|辞|挪|调走|动一动|背锅|负责任|打板子)|(?:该|应该)(?:撤|换|免|拿下|开除)(?:掉|了)?(?:谁|哪个)/u,
);

const INJECTION = gated(
  /(?:忽略|无视|忘记|忘掉|不要管|跳过|绕过|抛开).{0,8}(?:以上|之前|前面|上面|上述|所有|全部|一切)?.{0,4}(?:规则|指令|指示|要求|设定|限制|约束|提示)|系统提示|提示词|没有任何(?:限制|约束|规则)|(?:不(?:再)?(?:受|用(?:管|遵守|理)|必(?:管|遵守|理)|需要?遵守|遵守))[^,，。]{0,4}(?:任何|所有|一切|这些|那些)[^,，。]{0,4}(?:规则|限制|约束|规定|指令)|(?:后台|系统|内部)的?(?:指令|提示|设定)|你(?:现在|从现在起|今后|接下来)(?:就)?是(?!不是|怎|什么|谁)|(?:假装|扮演|假设|假如)你?是|(?:^|[,，。\s])我(?:就|才)?是(?:你的?|系统|后台|平台|台账|超级|最高)*(?:管理员|超管|开发者|开发人员|维护人员|程序员|主人|创造者)(?!吗|么)|角色扮演|开发者模式|管理员模式|(?:以|用|凭)着?.{0,4}(?:管理员|超管|开发者|超级用户|系统|后台|最高)的?(?:身份|权限|名义)|越狱|(?:把|将)(?:你的?)?(?:内部|系统|全部)?(?:规则|设定|指令|配置)(?:都|全)?(?:告诉|说|打印|输出|发|列)|你(?:的)?(?:最|一)?(?:开始|初|先前|之前|开头|收到|接到|被给|内置|原来|原始)[^,，。]{0,8}(?:设定|指令|提示|指示|规则|说明|要求)|(?:逐字|一字不[漏差落改]|原封不动|原样)[^,，。]{0,4}(?:念|复述|重复|背|打印|输出|贴|抄|发|说|写|给)[^,，。]{0,6}(?:设定|指令|提示|规则)|(?:设定|指令|提示词?|规则)[^,，。]{0,4}(?:逐字|一字不[漏差落改]|原封不动|原样)|密钥|密码|口令|(?:数据库|后台|管理员|系统)(?:的)?账号|源代码|(?:打印|输出|显示|说出|告诉我)你的(?:设定|规则|指令|配置)|执行.{0,6}(?:命令行|脚本)|删(?:除|掉|光|了)(?:所有|全部|整个)?(?:的)?(?:数据|数据库|台账|记录)|清空/u,
);
/** The same in Latin letters: few texts have so many of them, and looking at either case is slow. */
const INJECTION_LATIN = gated(
  /system\s*prompt|\bprompt\b|ignore\s+(?:all|previous)|jailbreak|api\s*key|\btoken\b|执行.{0,6}sql|drop\s+table/iu,
);
const LATIN = /[a-z]{3}/i;

/** Orders to change what is on record without a fact behind it. */
const CHANGE = gated(
  /(?:按|照)(?:着)?\s*\d[\d.]*[^,，。]{0,6}(?:填|写|报|录|记|算)|(?:改|写|调|报|说|填|弄|算|凑|做|录|记|提|抬|拔|拉)(?:成|为|到|作|上|个|够|满|高到)?\s*[\d一二两三四五六七八九十百千]|(?:标记|标|改|设|置|算|写|记|报)(?:成|为|作)?.{0,3}(?:办结|完成|销号|绿灯|达标)|把.{0,16}(?:改|调|提|拉|抬)(?:高|大|低|小|上去|漂亮)|(?:替|帮|给)(?:我|咱|我们)[^,，。]{0,6}?(?:加|添|多|涨|减|扣|少)(?:上|个|点|些|报|写|填)?\s*[\d一二两三四五六七八九十百千]/u,
);
const NO_FACT = gated(
  /(?:上面|上头|上级|领导)(?:要看|要来|来看|检查|等着|那边|要)|好看(?:点|些|一点)?|好交差|交差|应付|过关|凑(?:个|一下|数)|别留痕|不留痕|留痕迹|悄悄|偷偷|暗地|暗中|私下|神不知|别声张|不要声张|(?:别|不要|不能)(?:让|叫|给|跟|告诉).{0,6}(?:知道|看出|发现|说|看见)|(?:就|都)说是|授权你|往[高大多](?:里|处)?(?:报|写|填|说)|(?:多报(?!了)|(?:虚|瞒|谎|假)报)(?:点|些|一点|几)?|造假|作假|美化|漂亮(?:点|些|一点)?|按目标(?:数)?(?:填|报|写)|先(?:报|填|写)(?:上|着|成)|别(?:写|报|填)(?:实|真)|不(?:用|要)(?:报|写)实|随便(?:写|填|编|报)|编(?:个|一个|点)|水分|面子|检查组|考核(?:要|前)|直接(?:给我|帮我|替我)?(?:标|改|写|填|报|算|设|记|录)|(?:别|不|甭|莫)(?:用|要|去|必)?(?:管|问|看|论).{0,3}(?:实际|真实|真假|事实|真数)|[不无]论(?:实际|真假)|(?:实际|真实)(?:的)?(?:情况|数字?|多少|怎么样)?(?:先)?(?:别|不用|甭|不必)管|帮(?:我|忙)(?:改|调)(?:高|大)/u,
);

/** Orders that say by themselves that no fact is behind them: 把完成率改高一点, 给我凑够200个. */
const ORDERED = gated(
  /(?:能不能|能否|可不可以|可否)[^,，。;；]{0,6}(?:按|照)着?\s*\d[\d.]*(?![^。]*(?:写错|报错|核实))[^,，。;；]{0,6}(?:填|写|报|录|记|算|说|讲)|(?:编|造|攒|糊弄|应付)(?:个|份|一[个份点]|点|些|套)[^,，。]{0,6}(?:材料|报告|汇报|台账|总结|数据?)|(?:把|将|给)?.{0,16}(?:改|调|标|弄|变|换|设|搞|做)(?:成|为|到|个)(?:绿|黄|蓝)(?:灯|的|色)?(?:呗|吧|了|算了|就行|就好|好看)?[。!?？\s]*$|(?:红|黄)灯[^,，。]{0,4}(?:帮|给|替)?(?:我|咱|我们)?(?:去掉|消掉|抹掉|撤掉|拿掉|隐藏|藏起来)|把.{0,16}(?:率|数|数字|数据|进度|比例)(?:给我|直接)?调(?:到|成|为)|把.{0,12}(?:目标|指标)(?:值|数)?(?:给我|直接|悄悄)?(?:改|调|降|压|设)(?:成|为|到|低|小)|把.{1,20}(?:改|调|写|填|弄|抬|拔|做)(?:得)?(?:高|大|漂亮|好看)|(?:帮我?|给我|替我)[^,，。;]{0,6}凑|(?:数字?|数据|报表)[^,，。;]{0,6}凑|^(?:先|就|直接)?凑(?:成|够|到|满|足)\d+[^\d,，。;]{0,3}[。!]*$|凑(?:个整|整)|(?:数字?|数据|进度|完成率)(?:给我|帮我)?(?:改|调|抬|拔|做|弄)(?:得)?(?:高|大|漂亮|好看)|(?:虚|瞒|谎)报|往[高大多][里了处]?(?:报|填|写|整|算|说)|(?:没|未)(?:完成|干|建|改|开工).{0,8}(?:也|都)?(?:先)?(?:报|写|填|算|标|记)(?:成|作|为)?.{0,4}(?:完成|办结|开工|达标)/u,
);

/** 中山路, 北京大道: a street or house that bears a city's name. */
const CITY = gated(
  new RegExp(
    `(${CITIES})市?(?![东南西北中一二三四五]?(?:大?[路街道桥巷]|里(?!面)|公园|广场|小区|社区|花园|[中小]学))`,
    'gu',
  ),
);
/** A place by its form: 云溪县, 长垣市. */
const FORMED = /(?:^|[\s,，。和与跟比])(\p{Script=Han}{2,3}(?:市|县))(?=[的今去有完改建新也呢怎如多几目]|$)/gu;
const LEADING = /^(?:那么?|请问|问一下)?(\p{Script=Han}{2,3}[市县])(?=\p{Script=Han})(?![长委政局场民区级域直里本])/u;
/** A county anywhere in the question: 停车位青石县建了多少. */
const INSIDE = gated(
  /(\p{Script=Han}{2}县)(?![长委政局场民区级域直城内道里办医妇残总中一二三四实职农人公法检财卫教住交水文城])/gu,
);
/** A place that is said to be another's: 隔壁青石县, 隔壁县, 外市. */
const BESIDE = gated(
  /(?:隔壁|邻近|邻|兄弟|周边|附近)的?(?:市|县|城市|县市|县区)|隔壁的?\p{Script=Han}{1,3}(?:市|县)(?![道级城区里])|(?<![另此])外[市县]|(?<![另此室户])外地|(?:别的|其他|其它)(?:地)?市(?!民|级)/u,
);
const NOT_A_PLACE =
  /区县|全市|全县|我市|我县|本市|本县|各县|各市|县市|城市|哪|几个|多少|县里|市里|四个|三个|两个|超市|楼市|股市|上市|副市|市县|[这那该咱俺我外邻每某一两二三四五六七八九十个]县|[们分按逐][县市]|[这那该咱俺外邻每某]市|的[县市]/u;

let last: { text: string; named: boolean; decline: Decline | undefined } | undefined;

/** Why a text is declined, if it is. A message is looked at several times on its way, and judged once. */
export function declineOf(text: string, namedPerson: boolean): Decline | undefined {
  // Whether a person is named only matters where private data may be wanted.
  const named = namedPerson && PRIVATE.test(text);
  if (last?.text !== text || last.named !== named) last = { text, named, decline: judge(text, named) };
  return last.decline;
}

function judge(text: string, namedPerson: boolean): Decline | undefined {
  if (INJECTION.test(text) || (LATIN.test(text) && INJECTION_LATIN.test(text))) return 'injection';
  if (ORDERED.test(text) || (CHANGE.test(text) && NO_FACT.test(text)) || isPutDown(text)) return 'falsify';
  const wanted = PRIVATE.test(text) && WANTED.test(text) && !/\d{7,}/.test(text);
  if (wanted && (namedPerson || !OFFICE.test(text))) return 'private';
  if (JUDGING.test(LAGGING.replace(text, '')) || DISMISSED.test(text)) return 'judging';
  if (OUTSIDE.test(text) && OUTSIDE.test(CONDITION.replace(text, ''))) return 'outside';
  return undefined;
}

/** Places named in the text that no title, body or place of the ledgers has. */
export function foreignPlaces(text: string, ledgers: readonly Ledger[], knows: (pair: string) => boolean): string[] {
  const found = [...CITY.matchAll(text)].map((match) => match[1] ?? '');
  for (const match of text.matchAll(FORMED)) {
    const name = match[1] ?? '';
    if (!NOT_A_PLACE.test(name)) found.push(name);
  }
  const leading = LEADING.exec(text)?.[1];
  if (leading !== undefined && !NOT_A_PLACE.test(leading) && !knows(leading.slice(-2))) found.push(leading);
  for (const match of INSIDE.matchAll(text)) {
    const name = match[1] ?? '';
    if (!NOT_A_PLACE.test(name) && !knows(name.slice(-2))) found.push(name);
  }
  const beside = BESIDE.exec(text)?.[0];
  if (beside !== undefined) found.push(beside);
  return [...new Set(found)].filter((name) => name !== '' && !ledgers.some((ledger) => isOwn(name, ledger)));
}

/** 那石桥县: what stands before an own place belongs to speech. */
function endsInOwn(name: string, ledger: Ledger): boolean {
  return ledger.places.some((place) =>
    [place.name, ...place.aliases].some((word) => word.length > 1 && name.endsWith(word)),
  );
}

function isOwn(name: string, ledger: Ledger): boolean {
  if (endsInOwn(name, ledger)) return true;
  // 和 within a place's name joins nothing: 永和塘县.
  if (ledger.places.some((place) => place.name.endsWith(name))) return true;
  const short = name.replace(/[市县]$/u, '');
  if (short.length < 2) return false;
  const own = [ledger.title, ledger.source ?? '', ledger.rules?.reportTo ?? ''];
  if (own.some((text) => text.includes(short))) return true;
  if (ledger.places.some((place) => [place.name, ...place.aliases].some((word) => word === name || word === short)))
    return true;
  return ledger.officials.some((one) => one.posts.includes(short));
}
