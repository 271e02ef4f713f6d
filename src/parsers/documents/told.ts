import type { Draft } from './draft.js';
import type { TextAt } from './outline.js';

/** How a sentence begins that tells how far a matter is: 截至5月底,…; 1—5月…; 目前已…. */
const TELLS =
  /(?<=[。;]|^) ?(?=(?:截[至止]|(?:到)?目前(?![^,。;]{0,12}(?:前|底)完成)|今年以来|(?:1|一) ?(?:[-~—–至到] ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}))月(?!底|末|前)|[上前](?:半年|[一二三]?个?季度)(?![末前底完])|累计已))/u;

/** Sentences about what was done, printed behind the goal without a label, are progress and no goals; `report`: the title promises them. */
export function tellProgress(drafts: readonly Draft[], report: boolean): void {
  const found = drafts.flatMap((draft) => {
    const cut = draft.progress.length > 0 ? null : cutOf(draft.texts, report ? toldAt : tellsAt);
    return cut ? [{ draft, ...cut }] : [];
  });
  // In a report those whose progress is marked are told of as well.
  const told = found.length + (report ? drafts.filter(({ progress }) => progress.length > 0).length : 0);
  if (told < 2 || told * FEW < drafts.length) return;
  for (const { draft, texts, progress } of found) Object.assign(draft, { texts, progress });
}
/** One matter in so many must tell of progress in this way before any is read so. */
const FEW = 3;

const tellsAt = (text: string): number => TELLS.exec(text)?.index ?? -1;

/** In a report a clause tells as well: 目标900户,完成415户; 因资金未到位,尚未开工; 全市完成141公里. */
const CLAUSE =
  /(?<=[,。;:]|^) ?(?=截[至止]|(?:到)?目前|今年以来|(?:1|一) ?[-~—–至到] ?[\d一二三四五六七八九十]{1,2}月|上半年(?!.{0,12}前)|前?[一二三四]个?季度(?:末|底)?,?(?:累计|已|共|实际)|\d{1,2}月(?:份|末|底)?,?(?:累计|已)|到 ?\d{1,2}月[底末],?(?:累计|已|共|新增|实际)|累计|现?已|实际|尚未|正在|因[^,。;]{2,20}(?:未|没|无法|暂)|全[市县区州](?:共|累计|已)*(?:完成|开工|完工|建成|新增|改造|实现))/gu;
/** 计划建设24个,开工17个: the second figure of one unit tells what came of the first. */
const SECOND =
  /(?<=[,。;:]) ?(?:共)?(?:新?开工|完工|完成|建成|投用|竣工|新增|改造|发放|培训)[^,。;:\d]{0,8}\d[\d.]* ?[万亿]?(?<unit>\p{Script=Han}|%)/gu;
const GOAL = /(?:任务|目标|计划|全年|年度)[^,。;:]{0,12}?\d[\d.]* ?[万亿]?(?<unit>\p{Script=Han}|%)/u;

function toldAt(text: string): number {
  const first = text.matchAll(CLAUSE).next().value?.index ?? -1;
  const unit = GOAL.exec(text)?.groups?.unit;
  const again = unit === undefined ? undefined : [...text.matchAll(SECOND)].find((m) => m.groups?.unit === unit);
  const found = [first, again?.index ?? -1, behindGoal(text)].filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

/** 年度目标:新建书屋9座。7座开工,2座完工: behind the sentence of the goal stands what came of it. */
const GOAL_SAID = /(?:年度|全年)(?:目标|任务)(?:任务)?[::][^。]*\d[^。]*。(?=.*\d)/u;
function behindGoal(text: string): number {
  const goal = GOAL_SAID.exec(text);
  return goal ? goal.index + goal[0].length : -1;
}

/** 新增就业3万人,1—6月2万人;开展培训2万人次,1—6月1.3万人次: a second goal behind what came of the first. */
const NEXT_GOAL =
  /(?<=;) ?(?=(?:新建|开展|改造|建设|培训|新增|发放|实施|创建|打造|建成)[^,。;]*\d[^,。;]*,(?:截[至止]|目前|已|(?:1|一) ?[-~—–至到] ?[\d一二三四五六七八九十]{1,2}月|上半年))/u;

function cutOf(
  texts: readonly TextAt[],
  find: (text: string) => number,
): { texts: TextAt[]; progress: TextAt[] } | null {
  for (const [i, { line, text }] of texts.entries()) {
    const at = find(text);
    const head = text.slice(0, Math.max(0, at));
    if (at < 0 || (i === 0 && head.trim() === '')) continue;
    const rest = text.slice(at).trim();
    const next = find === toldAt ? (NEXT_GOAL.exec(rest)?.index ?? -1) : -1;
    const more = next < 0 ? null : cutOf([{ line, text: rest.slice(next) }], find);
    return {
      texts: [...texts.slice(0, i), ...(head.trim() === '' ? [] : [{ line, text: head }]), ...(more?.texts ?? [])],
      progress: [{ line, text: more ? rest.slice(0, next) : rest }, ...(more?.progress ?? []), ...texts.slice(i + 1)],
    };
  }
  return null;
}
