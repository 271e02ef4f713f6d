import { scaleSlip } from '../../ledger/audit.js';
import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { Chars } from '../chars.js';
import { cueAt } from '../lexicon.js';
import { convert } from '../units.js';
import { type Aim, isSurvey, rankTargets, STILL } from './aims.js';
import { namedByVerb } from './byVerb.js';
import type { ParseContext } from './context.js';
import { beside, type Draft, isKindWithin, told } from './drafted.js';
import { factOf, provedSize } from './fact.js';
import { isCountedBeside, isFlow } from './flows.js';
import { asGranted } from './granted.js';
import { asHowFar } from './howFar.js';
import { LIKELY, leastAlone } from './least.js';
import { isMistyped } from './mistyped.js';
import { isNamedAside } from './namedAside.js';
import { isCapacity, isElse, isName, isOtherKind } from './notOfTarget.js';
import { isOtherWork } from './otherWork.js';
import { isOtherRatio } from './ratios.js';
import { isSister, namesWhole, otherSize, rivalsAmong, steps } from './rivals.js';
import { isShareOfPart } from './shareOfPart.js';
import { isPerPlace, type UnitFit } from './unitFits.js';
import { isOfCity, isOfOwnCity, isPartOfWorks, subjectWords } from './words.js';

/** Least share of the words that must name another target than the one which they name best. */
const SURE = 0.31;
/** Least share of the words that must name a ratio for a count of it to be a slip of the unit. */
const SURELY = 0.8;
/** So much better the words must name another target for the figure to be beside it. */
const CLEARLY = 0.25;
/** Words that name a target no better may be of another thing of the same kind. */
const OTHERWISE = 0.5;
/** Below it the words have nothing in common with what the target counts. */
const STRANGE = 0.1;

/** What is itself a share: 整改率, 占比. */
const SHARES = /率|占比|比例|比重|[广深密浓]度/u;

/** Layers and parts that all works of a kind have. */
const OF_WORKS =
  /(?:路基|路面|底?基层|水稳层?|面层|垫层|桩基|土建|砌体|管沟|沟槽|(?:外|里)?立面|[外内围]墙|屋面|屋顶|楼道|门窗|[雨污]水管|雨污水?管?网?|路灯|水电|[强弱]电|线缆|地[坪砖面]|人行道|草皮|苗木|护栏|标线|栏杆|保温层?|防水层?|粉刷|铺轨|轨道|接触网|架梁|桥墩|箱梁|预制梁?|桩位|定位|放[样线]|清[表基]|开挖|回填|塔[筒基])$/u;
const ENDS_OF_WORKS = new Chars('基面层桩建体沟槽墙顶道窗管网灯电缆坪砖皮木栏线杆温水刷轨梁墩制位样表挖填筒');

/** The target that the statement measures, or the choice between several. */
export function aimed(printed: Statement, item: Item, score: number, context: ParseContext): Draft {
  const said = asGranted(asHowFar(printed, item), item);
  const whole = namesWhole(said, item) ? { ...said, object: undefined } : said;
  if (isName(said, item)) return told(said, item, score, context);
  const ofCity = isOfCity(said) && !isOfOwnCity(said, context.place);
  if (context.place !== undefined && (ofCity || listsOthers(said, context.place)))
    return beside(said, item, score, context);
  const byVerb = namedByVerb(whole, item);
  const statement = byVerb || isNamedAside(whole, item) ? { ...whole, measure: 'done' as const } : whole;
  const plain = (target: Target | undefined): Draft => {
    const fact = factOf(statement, item, target, context);
    return { statement, item, score, ...(target && { target }), fact };
  };
  /** Its unit cannot belong to the target: what it measures is known as soon as that is settled. */
  const slip = (target: Target): Draft => {
    const draft = plain(undefined);
    return { ...draft, fact: { ...draft.fact, measure: statement.measure }, target, alienUnit: true };
  };
  if (byVerb) return plain(byVerb);
  const carries = statement.value !== undefined || statement.all || statement.same || statement.breakdown !== undefined;
  if (!carries || statement.measure === 'other') return plain(undefined);
  if (isCapacity(statement, item)) return told(statement, item, score, context);
  if (isElse(statement, item)) return beside(statement, item, score, context);
  if (item.targets.length === 0) return plain(undefined);
  const own = subjectWords(statement);
  const aims = rankTargets(item, statement).filter(
    ({ target }) => !isPerPlace(target, statement.unit) && !isOtherRatio(own, target),
  );
  if (isKindWithin(statement, item)) return beside(statement, item, score, context);
  const apt = aims.filter(({ fit }) => fit !== 'alien');
  const fitting = ofStage(statement, apt);
  const [best, second] = fitting;
  // 并网6.8万,开工15万: what was begun goes to the one target that asks for a start, whatever was named before it.
  const begun = statement.measure === 'started' && fitting.length === 1 && fitting.length < apt.length;
  const words = own || (begun ? '' : (statement.heading ?? ''));
  // 安置房:开工300套,建成20套: what is over is not for another target because the one that is named asks for a start.
  const named = apt.find((aim) => !fitting.includes(aim));
  if (!begun && best && named && named.score > best.score && best.score < SURE) return plain(undefined);
  if (!best) {
    const [alien] = apt.length > 0 ? [] : aims;
    // 备案机构62家, 问题整改15条 are no slips of a share: they count something else.
    if (alien?.target.counts === 'rate' && (alien.score < SURELY || !SHARES.test(own)))
      return beside(statement, item, score, context);
    // 产业园完成投资2.3亿元, 安置37人: money and people are no slips of another unit.
    if (/(?:元|人|名|人次)$/u.test(statement.unit ?? '') || isFlow(own) || isCountedBeside(statement.unit, item))
      return beside(statement, item, score, context);
    const sole = item.targets.length === 1;
    const byName = alien && (alien.score >= 0.6 || (sole && alien.score >= 0.4)) && !isPart(statement);
    const going = statement.measure === 'under_construction' && alien !== undefined;
    return byName ? slip(alien.target) : going ? beside(statement, item, score, context) : plain(undefined);
  }
  if (isOtherKind(statement, best.target)) return plain(undefined);
  // 受理47件 where cases are to be settled: only the beginning of it.
  if ((BEGUN.test(statement.verb ?? '') || WENT_THROUGH.test(statement.verb ?? '')) && isSurvey(statement, best.target))
    return beside(statement, item, score, context);
  if (best.fit !== 'share' && isOtherWork(statement, best.target)) return beside(statement, item, score, context);
  if (best.score < OTHERWISE && isSister(own, best.target)) return beside(statement, item, score, context);
  // 50个套餐上线,办件1.6万件: how often it was used.
  if (OF_USE.test(own) && !best.target.metric.includes(own.slice(-2))) return beside(statement, item, score, context);
  // 路基完成9公里 of roads: a part of the works.
  const works =
    best.fit !== 'share' && statement.value !== undefined && ENDS_OF_WORKS.ends(own)
      ? OF_WORKS.exec(own)?.[0]
      : undefined;
  if (works !== undefined && !best.target.metric.includes(works.slice(-2)) && !item.text.includes(works))
    return beside(statement, item, score, context);
  const proved = best.fit === 'share' ? apt.find(({ target }) => provedSize(statement, target)) : undefined;
  if (proved) return plain(proved.target);
  if (best.fit === 'share' && (isPartOfWorks(statement) || isShareOfPart(own, best.target))) return plain(undefined);
  if (best.fit === 'share' && (statement.object !== undefined || best.score < 0.35)) return plain(undefined);
  if ((best.fit === 'other' || otherSize(statement, item, best.target)) && best.score < 0.6) return plain(undefined);
  if (item.targets.length === 1) {
    // 上线22个,群众办件1.3万件: other words with another classifier count something else.
    // 只进一扇门上线31项: by the name of the matter itself it is what the matter counts.
    const called = own !== '' && item.text.includes(own);
    if (best.score < STRANGE && own.length > 2 && best.fit === 'kin' && !called)
      return beside(statement, item, score, context);
    // 户厕…,全市报2.95万 of 6万户: without a word of its own, and of the size that the target is counted in.
    const scaled = statement.unit !== undefined && best.target.unit.startsWith(statement.unit);
    const sure =
      best.score >= 0.3 ||
      words === '' ||
      (scaled && ((own === '' && best.fit === 'unsaid') || isMistyped(own, best.target.metric))) ||
      (best.fit !== 'share' && (score >= 0.55 || called));
    return plain(sure ? best.target : undefined);
  }
  const [loudest] = [...aims].sort((a, b) => b.score - a.score);
  // 轮岗教师412名 beside a target of 招聘教师 and one of 轮岗比例: how many they are is not how many were hired.
  if (
    loudest?.fit === 'alien' &&
    loudest.target.counts === 'rate' &&
    best.score < 0.5 &&
    loudest.score > best.score + CLEARLY
  )
    return beside(statement, item, score, context);
  if (loudest?.fit === 'alien' && loudest.score >= 0.6 && best.score < 0.3 && !isPart(statement)) {
    return slip(loudest.target);
  }
  const near = steps(
    fitting.filter((aim) => aim.score > best.score - 0.08 && aim.fit === best.fit),
    fitting,
    statement,
  );
  const rivals = rivalsAmong(near, statement, item);
  if (second && rivals.length > 1 && statement.measure === 'planned') return plain(undefined);
  // 社区中心35家 beside one centre of the state and three of the province: many times what any of them asks for.
  const beyond = rivals.every(({ target }) => scaleSlip(statement.value ?? 0, target.value) !== null);
  if (rivals.length > 1 && beyond && best.score < OTHERWISE) return beside(statement, item, score, context);
  if (second && rivals.length > 1 && (best.score > 0.15 || words === '')) {
    const options = rivals.map(({ target }) => factOf(statement, item, target, context));
    return { ...plain(best.target), options };
  }
  const only = rivals.length === 1 ? rivals[0] : best;
  const all = statement.all
    ? fitting.filter(
        ({ target, fit, score }) =>
          target.value === statement.value && fit !== 'share' && (fit === 'same' || words === '' || score >= STRANGE),
      )
    : [];
  // 6个分馆全部建成 beside 140个服务点: all of them are as many as one target asks for.
  if (all[0] && all.length === 1 && all[0].fit === best.fit) return plain(all[0].target);
  const least = isAlone(best, fitting) ? leastAlone(statement, best) : LIKELY;
  const sure =
    best.score >= least ||
    words === '' ||
    isOfItem(statement, item, best, fitting) ||
    isOnlySo(statement, best, fitting);
  return plain(sure ? (only ?? best).target : undefined);
}

/** 市本级590、尉氏2305,合计2895 by a county: a list with other places is the city's, and not of its own part (rule 12). */
const listsOthers = ({ breakdown }: Statement, place: string): boolean =>
  breakdown !== undefined && place in breakdown && Object.keys(breakdown).length > 1;

/** How much a service was used, which is no number of services. */
const OF_USE = /(?:办件|受理|接件|访问|浏览|点击|查询|服务群众|惠及群众)(?:数|量)?$/u;

/** Taken in, and nothing done about it yet. */
/** 28件全部梳理完了: looked through, and none of them there yet. */
const WENT_THROUGH = /^(?:梳理|摸排|排查|摸底|登记)[完好清齐]/u;
const BEGUN = /^(?:受理|登记|收集|征集)/u;

/** 到货3.1万套 beside schools: no other target of the item is counted in anything like it. */
const isAlone = (best: Aim, aims: readonly Aim[]): boolean =>
  best.fit === 'same' &&
  aims.every((aim) => aim === best || APART.has(aim.fit) || (aim.fit === 'kin' && aim.score === 0));
const APART = new Set<UnitFit>(['other', 'share']);

/** 扩面22万平方米 of 集中供热扩面: called as the item is, in a measure that one target alone has. */
function isOfItem(statement: Statement, { title }: Item, best: Aim, aims: readonly Aim[]): boolean {
  const words = subjectWords(statement);
  // 稳面积,稳产量,推进高标准农田建设: of several matters, the target counts another one.
  const [called = ''] = title.split(/[,;。]/u);
  if (best.fit !== 'same' || words.length < 2 || !called.includes(words) || !MEASURED.test(best.target.unit))
    return false;
  const reached = convert(statement.value ?? 0, statement.unit ?? '', best.target.unit);
  return (
    reached !== null &&
    reached < best.target.value * 10 &&
    isAlone(
      best,
      aims.filter(({ fit }) => fit === 'same'),
    )
  );
}
/** 今天又完工2家 behind other talk of the item: nothing is named, and one target alone is counted in just that. */
const isOnlySo = ({ subject, unit, measure, verb, text }: Statement, best: Aim, aims: readonly Aim[]): boolean =>
  ((subject === '' && cueAt(verb ?? '', 0)?.kind === 'done') || STILL.test(text)) &&
  unit !== undefined &&
  unit !== '个' &&
  measure === 'done' &&
  best.fit === 'same' &&
  aims.every((aim) => aim === best || aim.fit !== 'same');

/** Areas, lengths, weights, volumes and money, which unlike 个 and 家 not everything is counted in. */
const MEASURED = /(?:平方米|平方公里|亩|公顷|公里|米|吨|立方米|千瓦时?|元)$/u;

/** What is over is no start; what was begun goes to the target that asks for a start, where there is one. */
function ofStage(statement: Statement, aims: Aim[]): Aim[] {
  const starts = aims.filter(({ target }) => target.counts === 'started');
  if (isOver(statement)) return aims.filter((aim) => !starts.includes(aim));
  if (statement.measure !== 'started' || starts.length === 0) return aims;
  const [best] = aims;
  // 城中村改造3个都启动了 beside 开工保障性租赁住房: it is not of the start that is asked for when it has the name of another target.
  const named = best !== undefined && best.score > OTHERWISE && subjectWords(statement) !== '';
  return named && starts.every(({ score }) => score < SURE && score < best.score / 3) ? aims : starts;
}

/** 并网6.2万, 竣工120套: said to be over, it is not the start that a target asks for (rule 4). */
const isOver = ({ measure, value, verb }: Statement): boolean =>
  measure === 'done' && value !== undefined && verb !== undefined && cueAt(verb, 0)?.kind === 'done';

/** A figure of a part of the works (路基72%) measures no target even if its words are near. */
function isPart(statement: Statement): boolean {
  return statement.object !== undefined || statement.measure === 'other';
}
