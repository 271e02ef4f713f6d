import { gated } from '../gate/gate.js';
import { GAP, type Scan } from './scan.js';

/** Words of asking and of courtesy that name no matter; the longer first. */
const PHRASES = gated(
  new RegExp(
    [
      '(?:第一次|头一次|最早|最初|一开始)(?:的时候)?(?:是)?(?:上?报|填)(?:上来)?(?:的|了)(?:是)?|改过(?:数|数据|数字)(?:没有?|吗|么)|(?:(?<=^|[\\s,，]|数(?:据|字)?)(?:有没有|是否|又|后来|中间)?(?:更|修)?改过(?:没有?|吗|么))|(?:以前|之前|此前|原[来先本]|先前|当初|上[次回])(?:公布|公示|刊登|发布)(?:的|了|过)*(?:那个|那次)?(?:数(?:据|字)?)?(?:是)?(?=多少|几|\u0001|$)|(?:公布|公示|刊登)(?:的|了|过)+(?:那个|那次)?(?:数(?:据|字)?)?(?:是)?(?=多少|几|\u0001|$)|一点儿?(?:都|也)?(?=没|不|未|\u0001)|(?:以前|此前|先前)(?:都|还|曾经?)*(?:上?报|填|说)?过?的?(?=\u0001)|(?:以前|之前|此前|原来|原先|先前)(?:都|还|曾经?)*(?:上?报|填|说)过?的?(?:是)?(?:什么|啥|哪些|哪个|几个)数?(?:据|字)?|(?:修?改|更正|纠正|订正)(?:是|的)?(?:在)?(?:什么时候|啥时候|几时|哪一?天|何时|几号|谁)(?:做|改|弄|更正|报)?的?|谁(?:给)?(?:修?改|更正|纠正|订正)的|(?:为(?:什么|啥|何)|怎么|咋)(?:又|就)?(?:不算|作废|没了|撤|不计|取消)(?:了|掉|的)*|(?:文件|材料|通报|公示|通知)(?:里|上|中)面?(?!的)|(?:两边|两头)(?=各|都|分别)|(?:两|几)(?:家|边|个单位|头)(?:各自)?(?:上?报|说|填)(?:上来)?的?(?:数据?)?(?=怎么|为|咋|不|对|\\u0001|$)|公开承诺(?:事项)?(?:里面?|中|当中|清单)?|[比较跟和同与](?:上[次回周]|上一[次回周]|上个?(?:星期|礼拜)|前一?[次周]|昨天|前天)(?:报?的)?(?:数)?(?:相?比)?|(?:能|可以|能够)(?:按时|如期|按期|准时)?(?:[办干做弄建修]?完|完工|完成|建成|通[车水电气]|投[用运产]|交付|开[工园业]|启用|竣工)(?:得了|成)?(?:不(?!了)|吗|么|没有?)|(?:沾|搭|挨|扯)(?:着|上|得上)?(?:点|些)?(?:边儿?|关系|干系)(?=的|了|\\u0001|$)|(?:距|离)(?:截止|交账|报送)(?:还)?(?:有|剩|差)?[一二两三四五六七八九十\\d]+天|字样|字眼|每个?月(?!底|末|初|报)(?:平均|大概|大约|差不多|都)?|月均|(?:平均|差不多)(?=每|一个?月|\u0001|有|完成)|列[一1]列|排[一1]排|数[一1]数|说[一1]说|讲[一1]讲|看[一1]看|查[一1]查|算[一1]算|念[一1]念|(?:文件|材料|通报)(?:里|上|中)?(?:公布|发布|刊登|公示|写)?的?(?:那个)?(?:总数|总量|合计)|(?:文件|材料|通报)(?:里|上|中)?(?:公布|发布|刊登|公示)的?(?=\u0001|$)|(?:公布|发布|刊登|公示)的(?:那个)?(?:总数|总量|合计)|(?:最近|最新|最后|上|头|第?一)(?:的)?(?:[一这那]?[次回趟])?(?:上?报|填报|报送)(?:上来|过来)?的|几点钟?(?:上?报|说|发)(?:上来|过来)?的|按(?:照)?(?:时间)?节点|(?:应该?|该|理应)(?:完成|达到?|干|做|修|建|改|筛|装|铺|办|换)(?=多少|几|\u0001|$)|(?:更正|修改|更改|纠正|改)(?:之|以)?前|(?:之前|先前|原[先来本]|早先)(?=上?报|填|说|\u0001|$)|的?时候|那会儿?|那阵儿?|当时|(?:(?:完成|达到|超过|过了?)?(?:过|到|够)|完成|超过|干|做|办)了?一?半(?=了?(?:没|吗|么|\u0001|$))|(?:能|才|就|可以)*(?:到|达到?|过|够|超过?)了?[一二三四五六七八九]成半?(?!新|熟)|[一二三四五六七八九]成半?(?=\u0001|$|[?？。])|(?:[和与跟、由归]|是)?(?:谁|哪[一个家位]?(?:领导|市长|单位|部门|局)?)(?:来|在)?(?:负责|分管|牵头|主抓|承办|干|管|抓|做|办)(?=[?？。!呀啊呢\u0001]*$)|够不够|[够到过达](?:了)?(?:线|数|格)(?=了|没|吗|$)|(?:过|到|够|达到?|超过?)了?\\d+(?:\\.\\d+)?(?=了?(?:没|吗|么|不$))|(?:写|标|印|登|说)(?:的|着)(?:是)?|对不对|对吗|对么|是否属实|属不属实|够得?上|够不上|超没超|过没过|到没到|达没达到?|麻烦您?|请问|请教|我?想问|问一?下|问问|查一?下|查查|查询|帮我|帮忙|给我|看一下|看看|看下|告诉我|说一?下|说说|报一下|讲讲|您好|你好|各位|领导',
      '比(?:原[来先]|之前|以前|先前|早先)(?=怎|为|咋|还|又|少|多|低|高|降|涨|\u0001|$)|(?:(?:都|再|全|挨个)?(?:念|说|过|列|数|讲|报|捋)(?:上)?[一两]?遍)|[这那]一?(?:件|桩)?事(?=\\u0001|$)|恐怕|怕是|看样子|(?:原定|原计划|原先(?:计划|定)?|原本|当初定?|本来|本该|(?:截[至止]|到)?(?:今天|今日|此刻|本周|这周|下周)(?:为止)?(?=\\u0001|$)|按说|按理说?|理应|照理说?)(?:的?是|要|该|应该?|的)?',
      '(?:都|已经?)?(?:够|过|到|超过?)了?半数(?:了)?|够不够(?:一半|[一二三四五六七八九]成|\\d+%?)?|(?<![申日预填晚周月年海电情举通简壁])上?报(?:上来|过来)?(?:的|了|过)(?:数)?(?:是|有)?(?=\u0001)|(?:还)?来不?来?得?及|赶不?赶?得?上|(?:在)?(?:开学|入冬|供暖|汛期?|过年|春节|国庆|中秋|暑假|寒假|麦收|三夏|秋收|雨季|封冻)季?(?:之前|以前|前)|按(?:照)?(?=\u0001)|列(?:一下|出来|个表|个单子)|(?:[比离跟和与照按]|对[照着]|按照)(?:全年|年度|年初|既定)?(?:目标|任务|计划)(?:数|量|值)?(?=还?(?:差|少|缺|高|低|多|超|欠|\u0001|$))|照(?:这个?|现在|目前)的?(?:速度|进度|节奏|势头|劲头|架势|干法|趋势|效率)|按(?:照)?(?:这个?|现在|目前)的?(?:速度|进度|节奏|势头|劲头|架势|干法|趋势|效率)|我?想知道|我?想了解|了解一下|是不是|有没有|能不能|可不可以|到底|究竟|大概|大约|来着|现在|眼下|正?在施工(?=[的着了]|\u0001|$|[?？。])|打算(?=\u0001|$|[能要会])|(?:施工|建设|改造|推进)中(?=的?(?:有|还有|是|几|多少|\u0001|$))|截至目前|截止目前|目前|迄今|今年以来|至今|今年|本年度|单月|其中|分别|各自|各是|各有|各(?=完成|建|修|改|换|干|报|开|装|办|化解|处置|新增|\u0001|$)|那[几些](?:条|项|件|个)?|这[几些](?:条|项|件|个)?|[那这]一?[项条件家处座所]',
      '(?:任务|工作|事情?)?(?:完成|办|干|推进|落实|进行)得|实际(?:上|呢)?(?=\\u0001|$)|怎么样了?|咋样了?|怎样了?|如何了?|情况|最新|有关|关于|对于|方面|这一块|这块|这边|那边|手上|手里|名下|头上|[那这]一?(?:摊子?|摊儿)|涉及到?|牵[扯涉](?:到|了|着)?|关涉到?|包含|包括|涵盖|提到|提及|整个|担(?:着|的|了)?(?=[\u0001项哪几多谁])|项数|配合|参与|负责(?!人)|分管|牵头|主管|承担|(?:包联|包保|包抓|包案|挂联)(?=[\u0001的了着过领项任事案村县哪几多谁什啥有是?？,，。s]|$)|挂钩联系|领办|联系(?=(?:的是)?(?:哪|几|多少|\\u0001))|承诺(?![制书])了?|时序进度|时间进度|序时进度|(?:这|那)?[两几各](?:个|份|本|套)(?:台账|账本?|文件|材料)(?:上|里面?|中)?|(?:两个|两份|几个|各个)?台账|一样|清单里?|台账里?|里面|里头|当中|之中|写明了?|(?:按时|按期|如期|准时)(?:完[成工]?|办结|建成)?',
      '(?:[一1总]?共)?有?好?(?:多少|几)(?:万|亿|千|百)?(?:个百分点|百分点|个点|平方米|平方公里|立方米|公里|千瓦|万人次|人次|场次|个|家|座|所|处(?!置|理)|户(?!厕|籍|型)|台|辆|套(?!间|房)|项(?!目)|件|条|块|成|亩|吨|人(?!才|口|员)|名|场(?!地|馆|所)|次|只|部|米|张|栋|元|天|起|例|路|间|盏|株|棵|眼|口|根|艘|篇|期|份|款|支|班|点|倍|样|种|批|列(?!车)|标箱|宗|幢)?',
      '[一二两三四五六七八九十]+(?:个|样|项|条)(?:数字?|指标|目标)|[两三四五六](?:样|种)(?!子)|[两三四五六七八九十]种|两边怎么说|怎么说的?|什么时候|啥时候|几时|什么|啥|哪里|哪儿|哪一?步|哪个|哪些|哪几[个项条件家]?|哪[项条件家]?|怎么|为何|了没有?|了吗|了么|没有|的话|这个|那个|这些|那些|我们|咱们|他们|总共|一共|所有|全部|已经|可以|应该|一块|一起',
    ].join('|'),
    'gu',
  ),
);

/** Single characters that are words of speech only where no name of the ledgers has them (就 in 就业 stays). */
const PARTICLES = new Set(
  '没吗呢么吧啊呀哦嘛这那的了都也就还是有在到至把被给向对我咱你您他它共总全又再才刚能要会各哪谁咋多少几不未里中上下数第',
);

/** Verbs of doing with their ending: 改了, 修完, 盖好. The noun before them is the matter (井盖|完成, 井盖|到底). */
const DOING = gated(
  /(?:排查|筛查|提升|整合|做|干|搞|弄|办|(?<!整)改|(?<![维装检抢翻整返])修|(?<!迁)建|(?<![公离召])开|(?<![井覆])盖|种|装|换|栽|铺|拆|整|推|搬|压|降|(?<!提)升|达|通|守|稳|控制?|保|(?<![排筛检抽])查|打|挖|浇|砌|埋|架|刷|签|投|播|演(?!出)|(?<!宣)讲|录|派|招)(?:了|完(?!成)|好(?!几)|成|到(?!底|期|现在|目前|今)|出|得|住|起来)+(?:没有?|吗)?/gu,
);

/** Words of the genre that say little about which matter is meant; they only help to choose between near ones. */
const WEAK = gated(
  /完成率|完成|建成率|建成|建设|建好|修建|新建|新增|新开工|开工|动工|启动|竣工|完工|投用|投运|投产|改造|改建|整治|更新|更换|重建|推进|推行|推开|实施|提升|推广|落实|打造|项目|工程|工作|任务|事项|目标|指标|进展|进度|数量|数[据字](?!\p{Script=Han})|总数|总量|个数|面积|规模|比例|占比|覆盖率|达标|率|增长|累计|合计|总计|全市|全县|市里|年度|全年|计划|新/gu,
);

const BREAK = new RegExp(
  `(?:[${GAP}\\s,，。;；:：!！?？、()（）【】…~\\]\\[]|\\.(?!\\d))+|和|跟|与|(?<![普涉波触])及|以及|还有|或者|或`,
  'u',
);

/** Words for matters in general; none in particular is meant by them. */
const GENERIC =
  /^(?:上次|上回|之前|原来|前面|前两天|前几天|昨天|前天|刚才|今早|早上|上午|下午|昨晚|[一半]个(?:字|数)|[一二两三四五六七八九十半\d]+(?:天|周|个月|日)|俩(?:单位|人|局|部门|领导|家)|(?:[一二两三四五六七八九十]+|\d+|每|各|全|这|那)[条个项座所家户处套块台间批名位样](?:单位|人|局|部门|领导)?|系统|战线|条线|活儿?|活计|差事|摊子|事情?|任务|事项|承诺|承诺事项|项目|工作|清单|台账|内容|东西|人|单位|部门|领导|责任|数字?|指标|目标|差距|缺口|县区?|区县|地方|(?:完成|占|达到?)?(?:全年|年度|年|总)?(?:计划|任务|目标|盘子)(?:数|量)?|百分(?:之|数|比)?|全年|今年|本月|完成|办结|开工|进度|进展|情况|报告|月报|原因|问题|成员|人?作承诺|作出?承诺|所有|全部|一样|两样|类别?|板块|领域|[两三四五六]?类|(?:前|后|倒数)(?:[一二两三四五六七八九十]|\d+)[项个名位条件]?|(?:涨|增长|提高|提升|进步|变化|[升降])(?:得|幅度?)?)$/u;

/** 四条断头路: how many there are stands before the name. */
const COUNTED = /^[一二两三四五六七八九十\d]+([个座条所家处户台辆套项件块场间部只栋批])(\p{Script=Han}{2,})$/u;

const CLASSIFIERS = '条座个所家处项';
const COUNTED_BEHIND = /^(\p{Script=Han}{2,})[两三四五六七八九十\d]+[条座个所家处项]$/u;

/** A number before the name is the size of the matter, unless the ledger's own words have it (三条省道, 一件事). */
function uncounted(piece: string, knows: Knows): string {
  // 高速三条都咋样了: how many there are stands behind the name as well.
  // 各县培训人数: of how many people, and no name of it.
  if (piece.length > 3 && piece.endsWith('人数') && !knows(`${piece.charAt(piece.length - 3)}人`))
    return piece.slice(0, -2);
  const behind = CLASSIFIERS.includes(piece.slice(-1)) ? COUNTED_BEHIND.exec(piece)?.[1] : undefined;
  if (behind !== undefined && !knows(piece.slice(-3, -1))) return behind;
  const counted = COUNTED.exec(piece);
  const [, unit = '', name = ''] = counted ?? [];
  return counted && !knows(unit + name.charAt(0)) ? name : piece;
}

/** 安置房交付, 保障房分: a deed behind the matter that no name of the ledgers has. */
const DEED =
  /^(\p{Script=Han}{2,}?)(分配?|交付|交房|入住|住进|发放?|销售|卖|出租|拆除?|领取?|养护|管护|维护|维修|翻修|修缮|整修|送电|通电|带电|投[运产用]|封顶|进场|招标|评审|立项|摘牌|预算|造价|成本|经费|费用|花费|保养|检修|巡查|巡检|抽检|验收|接入|纳入|开馆|开园|开业|开放)$/u;

/** 厂房建(多少了), 电影放(了多少场): the bare verb before what is asked; 旧改 and 低改 are names. */
const DEED_ASKED = /^(\p{Script=Han}{2,}?)([建盖修装铺种栽换挖打放演播]|(?<![低旧厕棚危技数智电煤路水])改)$/u;

function undone(piece: string, knows: Knows): string {
  const [, name = '', deed = ''] = DEED.exec(piece) ?? DEED_ASKED.exec(piece) ?? [];
  const known = deed.length > 1 ? knows(deed) : knows(name.slice(-1) + deed);
  return name === '' || known ? piece : name;
}

/** 新投产(几个): that it is new tells nothing of which. */
const withoutNew = (piece: string, knows: Knows): string =>
  NEWLY.test(piece) && !knows(piece.slice(0, 2)) ? piece.slice(1) : piece;
const NEWLY = /^新(?:投产|签约|完工|竣工|建成|入库|认定|批复)$/u;

const OWN_RATE = /^(?:项目)?(?:开工|投产|竣工|完工|投用)率$/u;

/** The words of one matter, parted into telling ones and those that any matter may have. */
export interface Topic {
  raw: string;
  strong: string[];
  weak: string[];
}

/** A pair of characters that some name or text of the ledgers has. */
export type Knows = (pair: string) => boolean;

/** Never part of a name. */
const ALWAYS = new Set('的了吗呢么吧啊呀哦嘛');

/** Words that begin with such a character: 共享单车, 再就业. */
const OF_WORD = [
  '中转',
  '中职',
  '中小学',
  '中学',
  '中考',
  '中医',
  '中心',
  '中药',
  '中试',
  '再就',
  '共享',
  '共建',
  '共青',
  '共治',
  '共管',
  '未成年',
  '未来',
  '的士',
  '不动产',
  '不良',
  '不锈',
  '能源',
  '能耗',
  '会展',
  '会堂',
  '要素',
  '总部',
  '总站',
  '下水',
  '有机',
  '有轨',
  '多功能',
];

function withoutParticles(text: string, knows: Knows): string {
  let kept = '';
  const joins = (a: string, b: string, other: string) => !PARTICLES.has(other) && knows(a + b);
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    const inName = () => !ALWAYS.has(char) && (joins(before, char, before) || joins(char, after, after));
    // 中牟的户厕: at the head of a name.
    const head = char === '中' && /^中\p{Script=Han}{1,2}的/u.test(text.slice(at)) && !/\p{Script=Han}/u.test(before);
    kept +=
      PARTICLES.has(char) && !head && !inName() && !OF_WORD.some((word) => text.startsWith(word, at)) ? GAP : char;
  }
  return kept;
}

/** 这三条路, 她那两座桥: the things of the talk, by a word that names none of them. */
const THOSE =
  /(?:[他她它]们?的?[这那]?|[这那])(?:[几两三四五六七八九十]|\d{1,2})(?:[条座所处段家个栋台块][路桥河渠井厂站校园村楼库坝塘闸泵池]?|[件项样](?:事情?|任务|承诺|工作)?)(?=[\u0001都里中哪谁各分最咋怎现干做办完进推,，。?？]|$)/gu;

/** 桥修了几座, 树种了多少: matters that one character names. */
const ONE_CHARACTER: Readonly<Record<string, string>> = { 桥: '桥梁', 树: '种树' };

/** What is left when everything understood was taken out: the matters that a question names. */
export function topicsOf(scan: Scan, knows: Knows): string[] {
  const plain = scan.rest.includes('[') ? scan.rest.replace(/\[[^\]]{1,6}\]/gu, GAP) : scan.rest;
  const rest = PHRASES.replace(DOING.replace(plain.replace(THOSE, GAP), GAP), GAP);
  return withoutParticles(rest, knows)
    .split(BREAK)
    .map((piece) =>
      piece.length === 1 && piece in ONE_CHARACTER
        ? (ONE_CHARACTER[piece] ?? piece)
        : piece === '路' && (scan.whole.includes('公里') || scan.rest.includes('桥'))
          ? '公路'
          : withoutNew(undone(uncounted(piece, knows), knows), knows),
    )
    .filter((piece) => piece.length > 1 && /[\p{Script=Han}a-z]/iu.test(piece) && !GENERIC.test(piece));
}

export function weigh(raw: string): Topic {
  // 开工率: a ratio with a name of its own, though any matter is begun.
  if (OWN_RATE.test(raw)) return { raw, strong: [raw], weak: [] };
  const weak: string[] = [];
  const strong = WEAK.replace(raw, (word) => {
    weak.push(word);
    return GAP;
  })
    .split(GAP)
    .filter((piece) => piece !== '');
  // 灯光改造按: a character that is left alone beside a name is a word of speech.
  const named = strong.filter((piece) => piece.length > 1);
  return { raw, strong: named.length > 0 ? named : strong, weak };
}
