import { Chars } from '../chars.js';
import { cueAt } from '../lexicon.js';
import type { CueToken } from './roles.js';
import { isName, isOf, kindOf, STRONG } from './tokenKinds.js';
import type { Token } from './tokens.js';

const EDGE =
  /^(?:[【】✅✔☑的了、及与等是为在于·\-—+.\s]|共(?![享同建青治富产管商赢创])|和(?!谐|睦|平(?:[路街村桥里]|小区|社区|大道))|并(?![网机轨入]))+|(?:[【】✅✔☑的了、和及与共有为是达在于按由从较·\-—+.\s]|(?<![拿没未])到|(?<!占)比)+$/g;
/** Where and whose: names no matter. */
const LEADING =
  /^(?:全市|我市|全县|全区)报$|^(?:我市|全市|全县|全区|我局|我委|我办|我单位|市里|县里|区里|该|本(?!来)|其(?![余他它])|每个(?:县区|县|区|社区|街道|乡镇)|各(?:县区|县|区|地|单位)|[我俺咱]们?[这那][儿边里]|都|均|项目(?=.{2}))(?=.)|^(?:全市|我市|全县|全区|市县|全省|省里|部里|市里|县里|区里|上级|上头|上面)$/;
/** 但真正(干完的就81个), 其实(只有12条): how it is set against what stands before names no matter. */
const CONTRAST = /^(?:但是|但(?!丁)|可是|可(?=真正|其实|实际)|不过(?!夜)|然而|真正|其实|实际上|事实上)/;
/** Role words that are part of a name when other words follow or stand before: 新建线路, 燃气管网改造, 升规纳统. */
const INNER = new Set(['act', 'prep', 'event', 'done', 'delta']);

/** Words that name what is meant: plain words, names and the works between them, without the role words around them. */
export function naming(text: string, tokens: readonly Token[], decider?: CueToken): string {
  let out = '';
  tokens.forEach((token, at) => {
    const words = text.slice(token.start, token.end);
    // 新认定3家: that they are new names no matter.
    if (words === '新' && tokens[at + 1]?.type === 'cue') return;
    // 细胞上月报36: nor that they were reported.
    if (words === '报' && tokens.slice(at + 1).every(({ type }) => type === 'cue')) return;
    if (token.type === 'text' && (helps(text, words, tokens[at - 1]) || again(words, tokens, at))) return;
    if (token.type === 'text' && out !== '' && isAgent(text, words, tokens, at)) return;
    if (token.type === 'text' && enters(words, tokens, at)) return;
    if (token.type === 'text' || token.type === 'object') out += words;
    else if (token.type === 'place') out += token.name !== 'own' && out !== '' && joins(tokens[at + 1]) ? words : '';
    else if (token.type === 'mark') out += token.char === '、' && out !== '' ? '、' : '';
    else if (token.type !== 'cue' || (token === decider && token.kind !== 'act')) return;
    else if (decider?.kind === 'prep' && tokens[at + 1] === decider && OF_PAPERS.test(token.word)) return;
    else if (token.kind === 'prep') out += words;
    else if (AGAIN.test(token.word) || (token.word === '完成' && tokens[at + 1]?.type === 'cue')) return;
    else if (INNER.has(token.kind) && (joins(tokens[at + 1]) || (token.kind !== 'delta' && joins(tokens[at - 1]))))
      out += words;
    else if (token.kind === 'act' && ofWhich(tokens, at)) out += words;
    else if (token.kind === 'filler' && /^[和及与]$/.test(token.word) && out !== '') out += words;
  });
  return trim(out);
}

/** 电梯这块加装的干完91部: which of them. */
const ofWhich = (tokens: readonly Token[], at: number): boolean =>
  isOf(tokens[at + 1]) && (STRONG.has(kindOf(tokens[at + 2]) ?? '') || isName(tokens[at + 2]));

/** 已签订协议: what is done with the papers. */
const OF_PAPERS = /^(?:签|取得|获得|办理|拿到)/u;
/** 路灯又亮了30盏, 窗口再开3个: what was done once more names no matter. */
const AGAIN = /^[又再]$/;
const again = (words: string, tokens: readonly Token[], at: number): boolean => {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (
    words.length <= LONGEST_VERB &&
    before?.type === 'cue' &&
    AGAIN.test(before.word) &&
    (after === undefined || (after.type === 'cue' && after.word === '了'))
  );
};
const LONGEST_VERB = 2;

/** 进了7月又修1座, 入夏以来: that a time has begun names no matter. */
const ENTERING = /^(?:进|入|进入|步入|跨入|跨进)$/u;
const enters = (words: string, tokens: readonly Token[], at: number): boolean => {
  if (words.length > LONGEST_VERB || !ENTERING.test(words)) return false;
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  return next?.type === 'date' || (next?.type === 'cue' && next.word === '了' && after?.type === 'date');
};

/** 户厕我们水务帮着建了9户: who lent a hand names no matter. */
const helps = (text: string, words: string, before: Token | undefined): boolean =>
  HELPING_ENDS.ends(words) &&
  (HELPING.test(words) || VISITED.test(words)) &&
  before?.type === 'cue' &&
  WE.test(text.slice(before.start, before.end));
/** 背街小巷我们市场监管也帮着整治了6条: behind the matter and 我们 stands who did it, and that they lent a hand. */
const isAgent = (text: string, words: string, tokens: readonly Token[], at: number): boolean => {
  const isWe = (token: Token | undefined) => token?.type === 'cue' && WE.test(text.slice(token.start, token.end));
  // 网上说咱们收运率38%: a measure lends no hand.
  if (!OF_HELP.test(words)) return isWe(tokens[at - 1]) && words.length <= LONGEST_AGENT && !MEASURE_ENDS.ends(words);
  return tokens.slice(Math.max(0, at - 3), at).some(isWe);
};
const OF_HELP = /^(?:帮着|帮忙|协助|代为|配合着?|参与|顺[带手便]|一起|共同|组织)$/u;
const LONGEST_AGENT = 4;
const MEASURE_ENDS = new Chars('率比度数量额');
const HELPING_ENDS = new Chars('着忙助为过遍趟');
/** 展馆我们去看过: how they know names no matter either. */
const VISITED = /^(?:专门|刚)?(?:[去到]?现场|去|上门)?(?:看|查|核实|核查|跑|走|检查|查看|实地看)过?(?:了?一[趟遍])?$/u;
const HELPING = /^\p{Script=Han}{0,6}(?:帮着|帮忙|协助|代为|配合着)$/u;
const WE = /^(?:我们|我们局|俺们?|咱们?|我局|我委|我办|我单位|我公司|我中心|本局)$/u;

/** 水厂因汛期…, 助餐方案已送…: where what is told of the thing begins, -1 when nothing marks it. */
export const nameEnd = (tokens: readonly Token[]): number =>
  tokens.findIndex(
    (token, at) =>
      token.type === 'cue' &&
      (token.kind === 'cause' ||
        (/^已经?$/.test(token.word) && tokens[at - 1]?.type === 'cue' && PAPERS.test(wordOf(tokens[at - 1])))),
  );
const wordOf = (token: Token | undefined): string => (token?.type === 'cue' ? token.word : '');
const PAPERS = /方案|初稿|协议|合同|图纸|清单|预算/;

/** Works named by a verb alone: 绿化完成5.3万亩, 培训14200人. */
export function works(left: readonly Token[], [next]: readonly Token[], decider: CueToken | undefined): string {
  const acts = left.filter(
    (token): token is CueToken => token.type === 'cue' && (token.kind === 'act' || token.kind === 'prep'),
  );
  // 8万亩改造提升7月开工: the work between the figure and what becomes of it.
  const behind = next?.type === 'cue' && next.kind === 'act' && decider !== undefined && decider.start > next.end;
  const work =
    (acts.find((cue) => cue !== decider) ?? acts[0])?.word ??
    (behind ? next.word : doneWork(left.at(-1), decider) || endBefore(left, decider));
  // 计划再修2座: a verb of one character under a plan names no matter.
  return decider?.kind === 'planned' && work.length === 1 ? '' : work;
}

/** 拿证完成870人, 签约已完成8个: what was brought to its end names the matter, 完成 alone does not. */
function endBefore(left: readonly Token[], decider: CueToken | undefined): string {
  if (decider === undefined || !/^(?:已?经?)?完成了?$/u.test(decider.word)) return '';
  const ended = left.find(
    (token): token is CueToken =>
      token.type === 'cue' && token.kind === 'done' && token !== decider && token.word.length > 1,
  );
  return ended !== undefined && ended.end <= decider.start && !ended.word.startsWith('完') ? ended.word : '';
}

/** 培训完1.6万人次: the work that is over, where the verb stands alone. */
function doneWork(last: Token | undefined, decider: CueToken | undefined): string {
  if (decider?.kind !== 'done' || last !== decider || !/^..[完好过]了?$/u.test(decider.word)) return '';
  const cue = cueAt(decider.word.slice(0, 2), 0);
  return cue?.kind === 'act' ? cue.word : '';
}

/** 上线跑24辆, 建成用了6座: the one character between verb and figure is a verb as well. */
export const isVerbTail = (subject: string, between: string): boolean =>
  subject.length === 1 && (between === subject || between === `${subject}了`);

/** 就多销了5个, 多完成3公里: so many more; 差不多 and 很多 are other words. */
const MORE_DONE = /(?<![差很许众不太更最大])多(?:完成|办结|建成|化解|[修建改换装铺销办结种栽招签清开])了?$/u;
export const saysMore = (text: string, at: number): string | undefined =>
  text.slice(Math.max(0, at - 5), at).includes('多')
    ? MORE_DONE.exec(text.slice(Math.max(0, at - 6), at))?.[0]
    : text.charAt(at - 1) === '报' || text.charAt(at - 2) === '报'
      ? TOLD_LATE.exec(text.slice(Math.max(0, at - 3), at))?.[0]
      : undefined;
/** 培训补报800人次: what was left out before comes to the rest. */
const TOLD_LATE = /补报了?$/u;

/** 处理率按新口径31.2%, 按省里口径收运率96%: how it was counted is no part of the name. */
export const withoutScope = (subject: string): string =>
  subject.includes('口径') ? subject.replace(SCOPE, '') || subject : subject;
const SCOPE = /,?按照?\p{Script=Han}{0,6}口径(?:的话)?(?:统计|[计来]?算(?:下来)?|来?看|来说)?是?,?/u;

/** Words that cling to a name when the verb behind it is left out: 龙头企业还(有2家), 水厂暂(无变化). */
const CLINGING =
  /(?:(?<![返归偿退])还是?|仍|暂|也|就|(?<!人)才|(?<![安健齐保周完万])全|(?<![领优率首祖])先|跟|再|又|同|总|拢|有|的|这一?块儿?|那一?块儿?|这边|那边|方面|(?<=.{4})[下出]来)+$/;

/** In what they end: most subjects end in another character. */
const CLINGING_ENDS = new Chars('还是仍暂也就才全先跟再又同总拢有的块儿边面来');

export function unclung(subject: string): string {
  // (8月底)前1200套: of the day before it, and of nothing else.
  if (subject === '前') return '';
  if (!CLINGING_ENDS.ends(subject)) return subject;
  const bare = subject.replace(CLINGING, '');
  return bare.length > 1 || bare === '' ? bare : subject;
}

const joins = (token: Token | undefined) =>
  token?.type === 'text' ||
  token?.type === 'object' ||
  (token?.type === 'cue' && (token.kind === 'prep' || token.kind === 'act'));

const EDGES = new Chars('【】✅✔☑的了、和及与并等是为到达在于共有按由从较比·-—+. \n\t');
/** 1、 (2) 三、 ①: list numbers. */
const NUMBER = /^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.)](?!\d)|[①-⑳])/;
const OPENERS = new Chars(
  '我俺咱全省市县区部上该本其每各都均项但可不然真实事0123456789一二三四五六七八九十(①②③④⑤⑥⑦⑧⑨⑩',
);

export function trim(words: string): string {
  let out = words;
  for (;;) {
    if (!EDGES.at(out, 0) && !EDGES.ends(out) && !OPENERS.at(out, 0)) return out;
    const shorter = out.replace(NUMBER, '').replace(EDGE, '').replace(LEADING, '').replace(CONTRAST, '');
    if (shorter === out) return out;
    if (shorter.endsWith('公') && out.startsWith(`${shorter}共`)) return `${shorter}共`;
    if (shorter.endsWith('人') && out.startsWith(`${shorter}才`)) return `${shorter}才`;
    out = shorter;
  }
}

/** 我们这边统计今年绿化完成…, 据我局核实造林…: how it became known names no matter. */
const KNOWN_BY =
  /^(?:据)?(?:初步|不完全|最新|重新|又|再)?(?:统计|核(?=$)|核[对实]|复核|清点|盘点|核算|核查|测算|汇总|摸排|掌握|了解)(?:的?情况)?(?=.{2}|$)(?!局|表|年鉴|数据|调查|监测|系统|台账)/u;
export const withoutReporter = (said: string): string => {
  const subject = FIGURE_TOLD_ENDS.ends(said) ? said.replace(FIGURE_TOLD, '') : said;
  if (CHECK_ENDS.ends(subject) && CHECK_ALONE.test(subject)) return '';
  const first = subject.charAt(0);
  if ('春夏秋冬暑寒汛节年'.includes(first || '\n') && SEASON.test(subject)) return '';
  if ('上之刚前'.includes(first || '\n') && TOLD_BEFORE.test(subject)) return '';
  if (subject.endsWith('前') || subject.endsWith('后')) return subject.replace(BY_SEASON, '');
  if (subject.includes('汇报') && SPEAKER.test(subject)) return withoutReporter(subject.replace(SPEAKER, ''));
  if (first === '市' && subject.endsWith('局') && BUREAU.test(subject)) return '';
  if (subject.endsWith('快') || subject.endsWith('慢')) return subject.replace(PACE, '');
  const reckoned = subject.includes('按') ? subject.replace(RECKONED, '') : subject;
  const meant = '给对下要定'.includes(reckoned.at(-1) ?? '\n') ? reckoned.replace(GIVEN_BY, '') : reckoned;
  const bare = meant.includes('个') ? meant.replace(OVER_PLACES, '') : meant;
  return '据初不最重又再统核复清盘测汇摸掌了'.includes(first || '\n') ? bare.replace(KNOWN_BY, '') : bare;
};

/** 核过了,还是4.9万户; 又统计了一遍: nor does what was done about the figure. */
const CHECK_ALONE =
  /^(?:(?:我们?|刚才?|又|再|重新|现场|[跟和与同]\p{Script=Han}{1,6}?)*(?:核[实对查算]?|复核|查|对|数|统计|清点|盘点)(?:过|完|好|清)?(?:一?[遍下次])?|一[遍下次])$/u;
const CHECK_ENDS = new Chars('核查对数计点过完好清遍下次实算');

/** 托位我们这边统计(是170个), 绿化准数(是0.86万亩), 绿化的实际数: how the figure is known names no matter, behind it either. */
const FIGURE_TOLD =
  /(?<=\p{Script=Han}{2})的?(?:(?:准确?|确切|精确|实际?|真实|最[新终后]|核[实定准对]后?|复核|上报|汇总|统计|清点|盘点)的?数(?:字|据|值)?|准确|确切|(?:重新|初步|自己|下面|基层|各地)?(?:统计|核实|核对|清点|盘点)(?:出来|下来|过)?的?|(?:又|再)?补报了?)$/u;
const FIGURE_TOLD_ENDS = new Chars('数字据值确计实对点来过的报了');

/** 技能人才省里给(我们下了3.6万): who set the figure names no matter. */
const GIVEN_BY = /(?:省|市|县|区|部|厅|上级|上面|上头)(?:里|厅|局)?(?:给|对|下|要|要求|定)$/u;

/** 某局小某汇报啊(公厕…): who speaks names no matter. */
const SPEAKER =
  /^\p{Script=Han}{1,8}?(?:局|委|办|县|区|公司|中心)\p{Script=Han}{0,3}?汇报(?!会|材料|片|演出)(?=\p{Script=Han}{2})/u;
/** 市林业局上半月造林…: whose work it is names no matter either. */
const BUREAU = /^市\p{Script=Han}{2,8}局$/u;
/** 桥的话,上回说的(14座): when it was told names no matter. */
const TOLD_BEFORE = /^(?:上[次回月周]|之前|刚才|刚刚|前面|前期)(?:我们?|咱们?)?(?:上?报|说|讲|提)(?:的|过|过的)?$/u;
/** 秋季(能投用2400个), 暑假期间: when it is, names no matter. */
const SEASON = /^(?:[春夏秋冬](?:季|天)?(?:学期|开学)?|[暑寒]假|汛期|[汛节][前后]|年后)(?:期间|前后|[前后里])?$/u;
/** 校车秋季开学前(能到位40辆): until when, said by the season. */
const BY_SEASON = /(?<=..)(?:[春夏秋冬]季(?:学期)?(?:开学)?|开学|入[冬汛]|汛期|供暖季|采暖季)之?[前后]$/u;
/** 驿站比原计划快: the pace names no matter. */
const PACE = /[比较](?:原|预|计划|序时|时间|去年|上年|往年|同期)\p{Script=Han}{0,6}[快慢]$/u;
/** 轮换按进度算(完成了六成): by what it is reckoned, names no matter. */
const RECKONED = /按照?\p{Script=Han}{2,6}?(?:来)?(?:算|计算?|测算|看|说|讲)$/u;
/** 背街小巷四个城区的(96条): how many places share it names no matter. */
const OVER_PLACES =
  /[\d一二两三四五六七八九十]+个(?:主?城区|县区|区县|县市区|县|区|乡镇|镇|乡|街道|社区|片区|园区|村)的?$/u;
