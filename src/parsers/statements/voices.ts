import { CITIES } from '../cities.js';
import { gated } from '../gate/gate.js';
import { CHECKED } from './checked.js';
import type { Draft } from './draft.js';
import { isOtherCity } from './otherCity.js';
import { isProvisional } from './provisional.js';

/** 人家都41%了, 商丘那边建成50个: another city's figure; 另外地热41万平, 另外市本级3个 are ours. */
const OTHERS = gated(
  new RegExp(
    `人家|别人家|(?:别的|其他|其它|兄弟|周边|邻近|附近)(?:地|城)?市|(?<![另此室户])外地|(?<![另此])外市|隔壁|邻市|同行|(?:${CITIES})市?(?:那边|那里|那儿|他们|人家|的?(?:经验|做法|同行))`,
    'u',
  ),
);
/** 去看了新乡, 到洛阳学习: what the sentence says next is theirs; 本市到周口天然气管道 is a line that leads there. */
const VISITED = gated(
  new RegExp(
    `(?:去|到|赴|看了?|学习了?|考察了?)(?:${CITIES})(?!市?\\p{Script=Han}{0,5}(?:管道|高速|高铁|铁路|城铁|公路|航线|班列|专线|快速路|通道|线路|段))`,
    'u',
  ),
);
/** We again, after another city: 周口41%,我们33%. */
const WE = /[我咱俺本]/u;
/** 听说, 网上说, 有人说, 群里传: nobody who answers for it said so. */
export const HEARSAY = gated(
  /好像|貌似|似乎|据(?:新闻|媒体|报道|报纸|报载|电视|网上|网传|悉)[^,。;\d]{0,4}|新闻[上里]?[说讲报称]|听(?:说|讲|闻)|听[^,。;\d]{1,8}?[讲说]|(?:人民网|新华[社网]|央视|电视台?|[日晚早]报|省报|报纸|[河江山][\p{Script=Han}]{0,2}网|公众号|头条|媒体|记者)上?(?:昨天|今天|前天|报道|刊?登|发文)?里?(?:说|讲|称|写|登|刊|播[出放报]?|报道)|据说|据传|谣传|传言|(?:网上|群里|外面|外头|社会上|有人|有的人|别人|老百姓|抖音|朋友圈)[^,。;\d]{0,4}?[说讲传写称问]/u,
);
/** 局长问咋才40公里, 领导以为有50个: the words of somebody who wants to know. */
const WONDERED = gated(
  /(?:局长|市长|县长|区长|书记|主任|领导|处长|科长|上级|省厅|他|她|有人|群众|记者)[们还又老总都也一直就]{0,2}(?:问|嫌|批评|质疑|以为|追问|误以为|怀疑)/u,
);
/** 全省平均38%, 国家要求41%, 省里交办的23个: a yardstick or a scope from above. */
const ABOVE = gated(
  /(?:全省|全国|省内|各地市|全省各市)[^,。;\d]{0,6}?(?:平均|均值|水平)|(?:全省|全国)(?:范围内?|各地)?(?:(?:一|总)?共|[总合]计|累计|已经?|今年|目前|现在|都|才|有)[^,。;\d]{0,6}$|平均(?:水平)?[约为是达到]{0,2}$|(?:国家|中央|全[省国市]|省里|省委|省政府|省级|部里|上级|上面|市里|省厅|厅里|部里|\p{Script=Han}{1,4}[部厅]里?)(?:统一)?(?:(?:给|对|向)(?:我们|我[局委市县区]|咱们?|俺们?)?)?(?:要求|规定|压|派|标准|下达|交办|交给|分配|分给|分下来|划定|核定|给定|定|分|下)(?:的|了|是|为|给我们)?/u,
);
/** 任务书上写的50公里, 年初说50公里: what was meant to be. */
const MEANT = gated(
  /(?:任务书|责任书|责任状|合同|协议|方案|文件|通知|承诺书|目标书|计划书|计划表|批复|可研)[里上中]?面?(?:写|定|要求|规定|列|载明|约定|批)|(?:年初|当初|原先|原来|起初|本来|当时|去年底)(?:我们|大家)?(?:说|讲|定|想|承诺|提(?![高升前供速质档])|估|答应)[好要过了是的]{0,2}/u,
);
/** 怕是500个也到不了, 35公里都悬, 能干到20座就不错了: a guess at what may come. */
const GUESS = gated(/怕是|恐怕|只怕|恐难|估摸|顶多|至多|撑死|最多也|最多能|能[^,。;\d]{0,6}$/u);
/** 能干到20座 guesses only where 就不错了 stands behind it. */
const COULD = gated(/能[^,。;\d]{0,6}$/u);
const THEN = /^[^,。;\d]{0,4}就/u;
const GUESSED = gated(
  /^[^,。;\d]{0,5}?(?:都|也|还)?(?:悬(?!空|索|挂|臂)|够呛|到不了|达不到|完不成|没戏|打不住|费劲|不容易|就不错|就算不错|就谢天谢地|就烧高香)/u,
);
/** 再有12公里就够80公里了: neither is there yet. */
const SHORT_OF = gated(/再(?:有|来|凑|干|修|加|建|做|搞|上|弄|完成|改)?[^,。;\d]{0,3}$/u);
const ENOUGH = /^[^,。;\d]{0,4}就(?:能|可以)?(?:够|过|到|达|完|满|凑|超|齐)/u;
const ENOUGH_AT = /就(?:能|可以)?(?:够|过|到|达|完成|满|凑齐|凑够|超)[了过到]{0,2}$/u;

/** 要是不下雨,再修5条: what may come; 要是能修到60公里, what nobody reports at all. */
const SUPPOSED = gated(/^(?:如果|要是|假如|倘若|倘使|若(?!干)|万一|只要|除非|一旦)|的话$/u);
const NOW = gated(/目前|现在|眼下|当前|截[至止]|到今天|^[但可]?今天/u);
const DONE_YET = /^(?:已|已经|现已|均已|都已|累计|目前)$/;

/** 跟上周比多了180个, 超额20人: a difference, no figure of its own. */
const BESIDE = gated(
  /(?:(?:跟|和|同|与)[^,。;\d]{0,12}比|[较比])[^,。;\d]{0,12}(?<![新净])(?:多|少|增加|增|减少?|提高|上升|下降)了?[约近]?$|超(?:额|出?目标|出?任务|出?计划)了?[约近]?$/u,
);
/** 培训比上次多了420人: what was added since the last report, where the whole is not said beside it. */
const SINCE_LAST = gated(
  /(?:[较比]|[跟和同与](?=[^,。;]*比))(?:上[次回]|上一[次回]|前次|(?:\d{1,2}月)?\d{1,2}[日号])(?:上?报)?的?(?:数(?:字|据)?|情况)?(?:相?比)?(?:又|再)?(?:多|增加|增长|新增)了?[约近]?$/u,
);
const isOnly = (draft: Draft, drafts: readonly Draft[]): boolean =>
  draft.figure?.kind === 'count' &&
  drafts.every(
    (one) => one === draft || one.gone || one.figure === undefined || one.cues.some(({ kind }) => kind === 'rest'),
  );

/** 19座具备通水条件: not yet; 3栋未达到竣工条件: still less. */
const READY =
  /^[^,。;\d]{0,3}?(?:已|都|均|全部|还|尚|暂|仍)*(?:不|未|没有?|基本|初步)?(?:具备[^,。;\d]{0,8}条件|(?:达到?|符合|满足)[^,。;\d]{0,2}(?:竣工|完工|交付|交房|验收|投[用运产]|启用|开[工园业]|通[车水气电]|并网|运[营行]|入住|移交|使用|供[热暖水气])[^,。;\d]{0,2}(?:条件|标准|要求))/u;
/** What is left of such words in front of the verb names nothing. */
const READY_WORDS = /^(?:未|不|没有?|[未不没]?(?:具备|达到?|符合|满足))$/u;

/** 招350名教师的公告发了, 3家企业帮扶协议拟好了: a paper about so many, none of them is there. */
const PAPERS = gated(
  /^(?!\s)[^,。;\d\s]{0,14}?(?:公告|通知|方案|文本|协议|合同|标书|批文|批复|申请书?|公示|图纸|清单|招标文件)(?!书)[^,。;\d]{0,4}?(?:[发挂贴出拿批拟写签报下印送]|完成|通过)/u,
);

/** What a clause was about, from its mark to the next. */
interface Clause {
  /** Where it begins. */
  from: number;
  before: string;
  after: string;
}

/**
 * Figures that a message only passes on, or guesses at, are nobody's report: what others have and what is heard is left
 * out, a yardstick from above and last year's level are kept apart, a plan is a plan (rules 2 and 4).
 */
export function hearVoices(drafts: readonly Draft[], text: string, today: string, home?: string): void {
  let [visited, supposed] = [-1, -1];
  for (const draft of drafts) {
    const { figure, segment } = draft;
    if (draft.heading !== undefined) draft.heading = named(draft.heading);
    const words = text.slice(draft.start, figure?.start ?? draft.end);
    const theirs = isOtherCity(words, home);
    if (theirs || VISITED.test(words)) visited = segment.sentence;
    else if (WE.test(words) || draft.place !== undefined) visited = -1;
    const said = text.slice(draft.start, draft.end);
    const supposes = (SUPPOSED.test(said) && !isTopic(draft, said)) || isSupposed(draft);
    if (supposes) supposed = segment.sentence;
    // 要是资金到位,就能完工; 洛阳体育馆投用了: nobody says that ours is so.
    if (
      figure === undefined &&
      draft.note === undefined &&
      (theirs || supposes || (supposed === segment.sentence && wouldBe(draft)))
    )
      draft.gone = true;
    if (figure === undefined || draft.gone || draft.kind !== 'figure') continue;
    const clause = restated(text, clauseOf(text, figure.start, figure.end));
    // 如果天气好,月底能到45公里,目前38公里: what is told of now is supposed no more.
    if (supposed === segment.sentence && !supposes && NOW.test(clause.before)) supposed = -1;
    const assured = ASSURED.test(clause.after);
    if (assured) draft.counted = '';
    if (
      visited === segment.sentence ||
      (assured && draft.before === '') ||
      passedOn(clause) ||
      isFormer(draft, clause, text) ||
      isDoubted(draft, text)
    )
      draft.passedOn = true;
    else if (supposes && !isDoneYet(draft)) draft.passedOn = true;
    else if (draft.negated) continue;
    else if ((supposed === segment.sentence && !isDoneYet(draft)) || isAhead(clause))
      [draft.measure, draft.prep] = ['planned', false];
    else if (READY.test(clause.after)) {
      [draft.measure, draft.prep] = ['under_construction', false];
      if (READY_WORDS.test(draft.counted)) draft.counted = '';
    } else if (CARRIED_OVER.test(clause.after)) [draft.measure, draft.dates] = ['other', []];
    else if (SINCE_LAST.test(clause.before) && isOnly(draft, drafts))
      [draft.measure, draft.verb, draft.decider, draft.compare, draft.deltaWord] = [
        'done',
        undefined,
        undefined,
        false,
        '又',
      ];
    else if (BESIDE.test(clause.before)) [draft.measure, draft.deltaWord] = ['other', undefined];
    else if (isOurAverage(clause, draft, drafts)) draft.subject = draft.subject.replace(AVERAGE_END, '');
    else if ((ABOVE.test(clause.before) && draft.total !== CHECKED) || isOfLastYear(draft, today))
      draft.measure = 'other';
  }
}

/** 街巷的话,改了66条: what the next words are about, and no condition. */
const isTopic = ({ figure, cues }: Draft, said: string): boolean =>
  figure === undefined && !GOES_WELL.test(said) && cues.every(({ kind }) => kind === 'filler' || kind === 'noun');
/** 天气好的话, 钱够的话. */
const GOES_WELL = /^(?:如果|要是|假如|倘|若|万一|只要|除非|一旦)|[好够行成来去到快足顺利允许]的话$/u;
/** 公交如果换到60辆就超额: the same behind the name of the matter. */
const isSupposed = ({ cues, figure }: Draft): boolean =>
  figure !== undefined &&
  cues.some(({ kind, word, start }) => kind === 'condition' && IF.test(word) && start < figure.start);
const IF = /^(?:如果|要是|假如|倘若|一旦)$/u;
const wouldBe = (draft: Draft): boolean =>
  (draft.measure === 'done' || draft.measure === 'started') && !isDoneYet(draft) && draft.dates.length === 0;
const isDoneYet = ({ cues }: Draft): boolean => cues.some(({ word }) => DONE_YET.test(word));
/** 120套是去年结转的: of a year that is over, whatever this one brings. */
const CARRIED_OVER =
  /^(?:都|全|均)?[是为]?(?:去年|上年|前年|往年|(?:去|上)年底|20\d\d年)度?(?:的?(?:结转|续建|开工|遗留|转入|接转|跨年|下达|立项|项目))?(?:过来|下来)?的(?=$|[,。;!)])/u;

/** 全市平均33.6%, the first level that is told: no yardstick, but how all of ours stand. */
const isOurAverage = ({ before }: Clause, { segment }: Draft, drafts: readonly Draft[]): boolean =>
  OUR_AVERAGE.test(before) &&
  drafts.find(({ figure, segment: { sentence } }) => figure?.kind === 'ratio' && sentence === segment.sentence)
    ?.segment === segment;
const OUR_AVERAGE = gated(
  /(?:[全我][市县区]|各?(?:县区|区县|县|区|乡镇|街道)|各地)的?(?:总体|综合)?平均(?:水平|值)?[约为是达到在]{0,2}$/u,
);
const AVERAGE_END = /(?:[全我][市县区]|各?(?:县区|区县|县|区|乡镇|街道)|各地)?的?(?:总体|综合)?平均(?:水平|值)?$/u;

/** 省里要求6月底过半,也就是3万户: said once more in figures, by whoever said it before the comma. */
function restated(text: string, clause: Clause): Clause {
  if (!AGAIN.test(clause.before)) return clause;
  let from = clause.from - 1;
  while (from > 0 && !MARKS.includes(text.charAt(from - 1))) from -= 1;
  return { ...clause, before: text.slice(Math.max(0, from), clause.from) + clause.before };
}
const AGAIN = /^(?:也就是说?|就是说|即(?![将便使])|相当于|折合|换算(?:过来|下来)?)/u;

/** 215是准的, 98没错: of a figure that was told before, and of no name. */
const ASSURED = /^(?:才|就)?(?:是(?:准|对|真|正确|准确|最新)的|没错|没问题|为准)[吧啊呢哈]*$/u;

/** 老旧小区215和系统里的198对不上: two figures that somebody wonders at, and reports neither. */
const isDoubted = ({ segment, start, end }: Draft, text: string): boolean => {
  if (isProvisional(text.slice(start, end + 1), text)) return true;
  if (!DOUBTS.test(text)) return false;
  const stop = text.slice(end).search(/[。!\n]/u);
  return DOUBTS.test(text.slice(start, stop < 0 ? text.length : end + stop)) && segment.lead !== '\n';
};
const DOUBTS = gated(/对不[上拢]|合不[上拢]|(?:数|数据|数字|前后|口径)(?:不一致|不一样|不符|打架)|有出入/u);

/** 上月报的36,现在35; 上次说绿地11个,核实是10个: what was told before is no new report. */
const isFormer = ({ same }: Draft, { before }: Clause, text: string): boolean =>
  !same && (FORMER.test(before) || (FORMER_NAMED.test(before) && FOUND_OUT.test(text))) && !/还是|仍/u.test(before);
const FORMER = gated(
  /(?:上[次回月周个]|之前|前期|此前|以前|前面)[^,。;\d]{0,3}(?<!填|简|通|海)(?:报|上报|报送|[说讲写](?=的))(?:的|了|数)*[是为]?[约近]?$/u,
);
const FORMER_NAMED = gated(
  /^(?:我们?|咱们?)?(?:上[次回]|之前|前面)(?:我们?)?[说报讲](?:的|了|过)?(?!告|名|批|送|要)\p{Script=Han}{2,12}?[是为有]?[约近]?$/u,
);
const FOUND_OUT = /核|其实|实际|应[该为是]|不对|有误|错/u;

const isAhead = (clause: Clause): boolean => isGuess(clause) || MEANT.test(clause.before) || PAPERS.test(clause.after);

/** 41条里没我们的: of others alone. */
const NOT_OURS = /^[^,。;\d]{0,4}[里中](?:面|头|边)?没有?(?:我|咱|俺|本)/u;

/** 别忘了算上我们帮建的2个: somebody is reminded of so many, and told nothing. */
const REMINDED = gated(/(?:别|不要|甭|千万别)(?:忘|漏|落)(?:了|记|掉|下)*[^,。;\d]{0,12}$/u);

const passedOn = ({ before, after }: Clause): boolean =>
  REMINDED.test(before) || NOT_OURS.test(after) || OTHERS.test(before) || HEARSAY.test(before) || WONDERED.test(before);

/** 局长问农村公路咋才: what stands over the next figures, without who said so. */
const named = (heading: string): string =>
  [HEARSAY, WONDERED, ABOVE, MEANT].reduce((words, said) => said.replace(words, ''), heading).replace(GRUMBLE, '');
const GRUMBLE =
  /(?:去年|前年)?(?:这个?|同)?(?:时候|时间|一天|期)?(?:咋|怎么|为啥|为什么)?(?:(?<!人|英|天|育|贤|干)才|就|只有?)?$/u;

const isGuess = ({ before, after }: Clause): boolean =>
  GUESSED.test(after) ||
  ENOUGH_AT.test(before) ||
  (SHORT_OF.test(before) && ENOUGH.test(after)) ||
  (GUESS.test(before) && (!COULD.test(before) || THEN.test(after)));

/** 去年全年7.1万人, 去年这时候才286公里: the level of a year that is over, no progress of this one. */
function isOfLastYear({ segment, figure, dates }: Draft, today: string): boolean {
  const own = segment.tokens.some(
    (token) => token.type === 'date' && token.start < (figure?.start ?? 0) && dates.includes(token.date),
  );
  const year = today.slice(0, 4);
  // In January what is reported is still last year's.
  if (!own || today < `${year}-02-01`) return false;
  return dates.every(({ kind, to }) => kind !== 'by' && to !== null && to < `${year}-01-01`);
}

function clauseOf(text: string, start: number, end: number): Clause {
  let [from, to] = [start, end];
  while (from > 0 && !MARKS.includes(text.charAt(from - 1))) from -= 1;
  while (to < text.length && !MARKS.includes(text.charAt(to))) to += 1;
  return { from, before: text.slice(from, start), after: text.slice(end, to) };
}
const MARKS = ',;:。!?\n\t()';
