import type { Draft } from './draft.js';

/**
 * Which of them are meant: 已开工的小区全部完工, 首批小区都改完了 tell of all of some, and never how many the target asks for are
 * done (rule 6 is about the target's own things).
 */
export function isOfSome({ cues }: Draft, text: string): boolean {
  const all = cues.find(({ kind }) => kind === 'all');
  if (all === undefined) return false;
  const words = text.slice(clauseStart(text, all.start), all.start);
  if (FIRST_ONES.test(words)) return true;
  const at = words.lastIndexOf('的');
  if (at < 1) return false;
  const [which, things] = [words.slice(0, at), words.slice(at + 1).replace(ALREADY, '')];
  // 具备条件的全部开工 tells which; 路灯的都换完了 of what.
  if (things === '') return STATE.test(which);
  return !WORKS.test(things) && !ALL_OF_THEM.test(which) && !NAMED.test(which);
}

const STOPS = /[,，。;；:：!！?？\n\t]/u;
function clauseStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && !STOPS.test(text.charAt(from - 1))) from--;
  return from;
}

const ALREADY = /(?:已经?|也|现|目前|基本)+$/u;
const STATE =
  /(?:已|具备|符合|满足|手续|资金).*$|(?:开工|在建|进场|启动|立项|批复|招标|签约|入库|受理|具备|条件|齐全|到位|成熟|合格|上报|发现)$/u;
/** 老旧小区的改造全部完成: the works on a thing, not which things. */
const WORKS =
  /^(?:改造|建设|新建|改建|扩建|改扩建|整治|治理|修复|修缮|施工|更换|更新|维修|安装|加装|铺设|绿化|亮化|硬化|征收|征迁|拆迁|搬迁|安置|处置|验收|培训|筛查|检测|提升|任务|工作|工程|目标|事项|项目|整改)+$/u;
/** All that are to be done, by another name; and what is left beside those told of already. */
const ALL_OF_THEM =
  /(?:今年|本年|全年|年度|当年|20\d\d年|年初|(?:计划|任务|目标|清单|台账)[内里中]?|下达|列入|纳入|安排|确定|要求|承诺|交办|上级|涉及到?|[年省市县]初?定下?|全[省市县区]|[我本][省市县区局委办]|我们|咱们?|负责|牵头|承担|分解|所有|全部|上述|^以上|[这那]些|剩下?|剩余|余下|其余|其他|别)$|(?<!已|正在|在|未|没)(?:(?:[要需应待该]|准备).{1,4}|改造|新建|建设|整治|实施)$/u;
/** A48的, 东岭县的: the matter by its number; whether a place's are all of them is known where the item is. */
const NAMED = /^(?:第?[A-Z]?\d{1,3}[项号]?|\p{Script=Han}{1,6}(?:[县市旗州]|(?<![老新城片园景辖库灌社小地])区))$/u;
/** 首批小区, 一期工程, 第二批的: a first or second lot. */
const FIRST_ONES =
  /^(?:已|目前|截至目前)*(?:首批|前[一二两三四五几]批|第[一二三四五]批|[一二三四]期|已?(?:新?开工|进场|启动|批复|立项|招标|签约|入库)(?!的)\p{Script=Han}{2,8}$)/u;

/** 客流占三成以上的线路已加密: how large a share those have that are meant, and no figure of what was done. */
export function dropDescribing(drafts: readonly Draft[], text: string): void {
  for (const draft of drafts) {
    const { figure, start } = draft;
    if (figure?.kind !== 'ratio' || !WHICH.test(text.slice(figure.end, figure.end + 6))) continue;
    if (SHARE_OF.test(text.slice(start, figure.start))) draft.gone = true;
  }
}
const WHICH = /^(?:以[上下内])?的(?!目标|任务|水平|工程|工作|进度|计划|要求|比例|份额|总|年度)\p{Script=Han}{2}/u;
const SHARE_OF = /(?:占比?|[率度]|比例|比重)(?:约|超过?|达到?|高于|低于|不足|不到|在|为)?$/u;
