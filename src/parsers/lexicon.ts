import { Chars } from './chars.js';
import { type Overrun, overrunsOf } from './lexicon-overruns.js';
import { CUE_KINDS, type CueKind, LISTS } from './lexicon-words.js';

export type { CueKind } from './lexicon-words.js';

export interface Cue {
  kind: CueKind;
  word: string;
}

/** Colloquial results: verb × ending, 修好, 铺完, 换到, 装了. All say that the figure beside them is reached. */
const VERBS =
  '修 铺 换 改 装 建 盖 种 栽 拆 办 清 挖 打 做 干 搞 弄 发 配 接 整 治 架 埋 刷 补 测 查 交 植 挂 开 立 收 签 招 培训 改造 安装 更换 清理 整治 处置 化解 跑 推 完成 铺设 建设';
const ENDINGS = '完 好 成 到 了 完了 好了 到了 完毕 出来';
/** Works of the trades: only their end is said so, 外墙贴完, 底板浇完了. */
const TRADES =
  '贴 抹 浇 砌 吊 焊 砍 割 收 播 插 喷 灌 抽 搬 卸 移 填 压 夯 绑 拼 摆 运 演 放 回填 浇筑 吊装 粉刷 平整 拼装 布设 清挖 开挖 搬迁 腾退';
const ENDS = '完 完了 完毕';
/** Products that mean something else: 收到 is an acknowledgement. */
const NO_RESULTS =
  '接到 接到了 接成 收到 收到了 打到 发到 开到 查到 交到 推到 立了 打了 跑到 推了 跑了 推好 开好 签到 打成 发成 查成 交成 开成 收成 立成 签成 招成 配成 跑成 推成';

/** Later kinds win where a word stands in two lists. */
const ORDER: CueKind[] = [
  'filler',
  'adverb',
  'act',
  'total',
  'planned',
  'event',
  'done',
  'started',
  'under',
  'not',
  'delta',
  'all',
  'rest',
];

/** Ways to say that nothing new came: 没什么新动作, 暂无大的突破. */
const NOTHING = '没 没有 没啥 没什么 没有啥 没有什么 暂无 暂没 暂时没有 尚无 尚没 未见 没见';
const NEW = ' 新 新的 大 大的 明显 实质 实质性';
const MOVES = '进展 动静 动作 起色 突破 进度';
/** Steps of an office that are still to come: 还没批, 未定. */
const STILL = '没 未 还没 还未 尚未 仍未';
const STEPS = '批 验 评 定 签 审 谈 批复 验收 评审 审批 审核 核准 备案 下来';
/** Said of nothing but what is new: 没有新情况, 无新的动向. */
const NEWS = '情况 动向 消息 内容 变化';

function entries(): Map<string, CueKind> {
  const words = new Map<string, CueKind>();
  for (const nothing of NOTHING.split(' '))
    for (const added of NEW.split(' ')) for (const move of MOVES.split(' ')) words.set(nothing + added + move, 'none');
  for (const still of STILL.split(' ')) for (const step of STEPS.split(' ')) words.set(still + step, 'under');
  for (const nothing of `无 ${NOTHING}`.split(' '))
    for (const move of NEWS.split(' ')) for (const added of ['新', '新的']) words.set(nothing + added + move, 'none');
  for (const beside of '和 跟 同 与 像'.split(' '))
    for (const then of '上次 上回 上期 上一次 上一回 以前 之前 原来'.split(' '))
      for (const alike of '一样 一个样 差不多 持平 一致 没差'.split(' ')) words.set(beside + then + alike, 'same');
  for (const verb of VERBS.split(' ')) for (const ending of ENDINGS.split(' ')) words.set(verb + ending, 'done');
  for (const verb of TRADES.split(' ')) for (const end of ENDS.split(' ')) words.set(verb + end, 'done');
  for (const word of NO_RESULTS.split(' ')) words.delete(word);
  for (const kind of [...ORDER, ...CUE_KINDS.filter((one) => !ORDER.includes(one))])
    for (const word of LISTS[kind].split(/\s+/)) if (word !== '') words.set(word, kind);
  return words;
}

/** What must stand around a single character that is also a part of many words: 建 counts in 建30个, not in 土建. */
const FIGURE = '\\d一二两三四五六七八九十百千约近超了达';
/** By the code of the character. */
const SINGLE = new Map<
  number,
  { next?: (char: string) => boolean; prevNot?: string; orPrev?: string; prev?: string }
>();

/** One of the characters, or with ^ none of them; \d is any digit, \s any blank. */
function among(said: string): (char: string) => boolean {
  const not = said.startsWith('^');
  const chars = new Set(
    said
      .slice(not ? 1 : 0)
      .replace('\\d', '0123456789')
      .replace('\\s', ' \t\n'),
  );
  return (char) => chars.has(char) !== not;
}

const single = (chars: string, next?: string, prevNot?: string, orPrev?: string, prev?: string) => {
  for (const char of chars.split(' '))
    SINGLE.set(char.charCodeAt(0), {
      ...(next !== undefined && { next: among(next) }),
      ...(prevNot !== undefined && { prevNot }),
      ...(orPrev !== undefined && { orPrev }),
      ...(prev !== undefined && { prev }),
    });
};
single('建 修 铺 改 换 装 种 栽 拆 办 签', FIGURE);
single('为 达 是 到 按 差 欠 缺 剩 余', FIGURE);
single('增 添', FIGURE, '新净猛激倍递');
single('加', FIGURE, '参增附叠追施外添');
single('有', FIGURE, '', '都已也还共现均');
single(
  '正',
  '装修铺拆改建盖挖浇架安弄干办治清换栽砌吊核验评签招在与按由向对走进办加抓处做起申编组筹施建推紧协对',
  '更修改真公端严校方反矫纠',
);
single('在', '浇收扫打砌施吊架挖刷贴调清做弄搞种栽抹粉封绑焊灌治拆搬迁整改换补验评', '存现所内实旨潜健自好');
single('都 均', undefined, '首成平');
single('全', '部都已通完建投开');
single('总', FIGURE, '汇老');
single('共', `${FIGURE}有完建收排整化新办采发投培处改涉受开召举组`, '公总');
single('再', '完建新增开改投处化办修铺换装培清拆整栽种植引招录挖打浇砌吊架安关退评认创补埋送收签取搬销发', '');
single('又', undefined, '');
single('各', '完达超占增高开投', '');
single('并', '已于', '合兼');
single('于', '\\d今昨上本去前月年', '由关对位至处属');
single('未', '完开动启进取办建落能通复恢全', '从');
single('没', '^收落入水世关\\s,。;', '');
single('不', '到足', '');
single('将', '完建开启实投交办进提达于在继陆通新', '即');
single(
  '要',
  '\\d到完建开启实投交办进提达形全通上年月按于在新继陆改修装换铺拆盖栽种搞干弄',
  '人英天干刚等技智职性功产动节机只即重主首必摘纲概',
);
const AHEAD = '\\d到完建开启实投交办进提达形全通上年月按于在新继陆';
single('才', '^能干艺华智子俊女', '人英天干刚成奇良育专贤多文口引');
// 五千盏的活换了三千: what there is to do.
single('活', '^动力跃性用泼水塑埋化', '', undefined, '的');
single('应', AHEAD, '人英天干刚等技智职性功产动节机只即储赋核氢');
// 网上可办率 is a name.
single('能 可 需', `${AHEAD}改修装换铺拆盖栽种招清`, '人英天干刚等技智职性功产动节机只即储赋核氢上');
single('拟', '\\d到完建开启实投交办进提达形全通上年月按于在新继陆对认命入评授确推获表通', '模虚比');
single(
  '待',
  '\\d到完建开启实投交办进提达形全通上年月按于在新继陆发验审批签装修改换评认施竣移收拨查核入启运',
  '接招等期优对看款善慢急',
);
single('等', '省国市县上通验审批评资结', '何平同均相');
single('因', undefined, '原基诱成起');
single('比', '上去年今昨同前计\\d', '占对例评相');
single('动', '', '', '没未');
single('受', '疫材天资征汛雨影制极', '接遭享承感');
single('让', '', '转');
single('请', undefined, '申邀聘提恳烦宴敬');
single('含', `${FIGURE}新改续`, '包', '(');
single('占', '任目计总全年应\\d一二三四五六七八九十约近超', '');
single('望', '市请', '希期展愿');
single('盼 如 若', undefined, '例比假譬希期展愿原');
single('慢', ',。;!\\s', '最更快哪谁还是较偏很太缓进度推不越真恁');
single('的', undefined, '');
// 402户全完, 两段都通了, 一段没通: the end, said in one character behind a word for all of them or for none.
single('完 开', '了,。;!、()\\s', '', undefined, '全都均没未');
// 一标通了, 北段通了.
single('通', '了,。;!、()\\s', '', undefined, '全都均没未标段桥已');

/** A word with what tells, when it stands in a text, that it is a part of another one there. */
interface Entry {
  cue: Cue;
  overruns: readonly Overrun[];
}

/** Words by their first and second character, longest first; under 0 the single character itself. */
const byStart = new Map<number, Map<number, Entry[]>>();
for (const [word, kind] of entries()) {
  const [first, second] = [word.charCodeAt(0), word.length === 1 ? 0 : word.charCodeAt(1)];
  const bySecond = byStart.get(first) ?? new Map<number, Entry[]>();
  const bucket = bySecond.get(second) ?? [];
  bucket.push({ cue: { kind, word }, overruns: overrunsOf(word) });
  bySecond.set(second, bucket);
  byStart.set(first, bySecond);
}
for (const bySecond of byStart.values())
  for (const bucket of bySecond.values()) bucket.sort((a, b) => b.cue.word.length - a.cue.word.length);

/** How they begin: most characters begin none. */
const BEGIN = new Chars();
for (const first of byStart.keys()) BEGIN.add(first);

/** The longest role word that begins at `at`, if any. */
export function cueAt(text: string, at: number): Cue | undefined {
  const bySecond = BEGIN.at(text, at) ? byStart.get(text.charCodeAt(at)) : undefined;
  if (bySecond === undefined) return undefined;
  const longer = bySecond.get(text.charCodeAt(at + 1));
  if (longer !== undefined)
    for (const { cue, overruns } of longer) {
      if (!text.startsWith(cue.word, at)) continue;
      const end = at + cue.word.length;
      if (!overruns.some((runsOn) => runsOn(text, end))) return ENDS_IT.at(text, end) ? wholly(cue, text, end) : cue;
    }
  const [alone] = bySecond.get(0) ?? [];
  if (
    text.charAt(at) === '缺' &&
    WANTING.test(text.slice(at, at + 9)) &&
    !'紧稀短欠残不'.includes(text.charAt(at - 1) || '\n')
  )
    return WANTED;
  return alone !== undefined && fits(text, at) ? alone.cue : undefined;
}

/** 缺砂石料, 缺人手: what the works want is their trouble; 缺3个 is how many are not there. */
const WANTING = /^缺(?![口额席位陷失勤课氧点水斤乏少])\p{Script=Han}{1,6}(?=$|[,。;!\s])/u;
const WANTED: Cue = { kind: 'problem', word: '缺' };

const ENDED = new Map<Cue, Cue>();
const ENDS_IT = new Chars('完好');
const GOOD = /^(?:了|[\d一二两三四五六七八九十百千]|$|[,。;!])/u;
const OTHER_WORDS = new Chars('成工善整备竣全毕美满结');
/** Fitted out, and not open yet. */
const FITTING = /装修|装饰|布展/u;

/** 铺设完, 设计完: a work or a paper, brought to its end. */
function wholly(cue: Cue, text: string, end: number): Cue {
  if ((cue.kind !== 'act' && cue.kind !== 'prep') || OTHER_WORDS.at(text, end + 1)) return cue;
  const known = ENDED.get(cue);
  // 重建好了102个, 整治好30条: over as well; 重建好房子 is what they try to do.
  if (text.charAt(end) === '好' && (cue.word.length < 2 || !GOOD.test(text.slice(end + 1, end + 3)))) return cue;
  if (known !== undefined) return known;
  const kind = cue.kind === 'prep' ? 'prep' : FITTING.test(cue.word) ? 'event' : 'done';
  const ended = { kind, word: `${cue.word}完` } as const;
  ENDED.set(cue, ended);
  return ended;
}

/** 受设备故障影响, 让连阴雨耽误了: what held it up stands between. */
const CAUSES = new Map([
  ['受', /^受[^,。;\d]{1,12}?(?:影响|制约|拖累|限制|波及|掣肘)/u],
  ['让', /^让[^,。;\d]{1,10}?(?:耽误|耽搁|拖住|卡住|挡住|堵住)/u],
]);
const LONGEST_CAUSE = 18;

function fits(text: string, at: number): boolean {
  const rule = SINGLE.get(text.charCodeAt(at));
  if (rule === undefined) return true;
  if (rule.prevNot?.includes(text.charAt(at - 1) || '\n')) return false;
  if (rule.prev !== undefined && !rule.prev.includes(text.charAt(at - 1) || '\n')) return false;
  const cause = CAUSES.get(text.charAt(at));
  if (cause?.test(text.slice(at, at + LONGEST_CAUSE))) return true;
  if (rule.orPrev?.includes(text.charAt(at - 1) || '\n')) return true;
  return rule.next === undefined || at + 1 >= text.length || rule.next(text.charAt(at + 1));
}
