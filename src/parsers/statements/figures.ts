import { gated } from '../gate/gate.js';
import { numeralValue } from '../numbers/numeral.js';
import { findQuantities, type Quantity } from '../quantities.js';

/** Nouns after a figure that make it part of a description: 10个重点行业领域, 三个方面. */
const DESCRIBING =
  /^(?:的)?(?:重点|重要|主要|关键|方面|环节|领域|阶段|层面|步骤|维度|原则|标准|周年|部委|年级|次?结构|次?元|自由贸易试验区|省市|层次)/;
/** 10亿元以上项目2个, 500亩以上基地3处: from how much on a thing belongs to those that are counted behind it. */
const CLASS_OF = /以[上下内]$/u;
const CLASSED = /^(?:的|的?\p{Script=Han}{2,8}?)(?:共|有)?[约近达]?[\d一二两三四五六七八九十百]/u;
/** 其中10亿元以上4个: money that large with how many directly behind it. */
const OF_MONEY = /^[约近]?\d/u;
/** 年收入超过20万元的村已有9个: which of them are counted behind it. */
const BEYOND = /^的\p{Script=Han}{1,8}[约近]?\d/u;
const MADE = /(?:了|[完建]成|改造|新建|培训|发放|新增)$/;
/** 汇报三项:1.…: how many matters are told of. */
const SO_MANY = /^[项件个点条]$/u;
const TELLS = /(?:汇报|报告|通报|[报说讲])$/u;
const LIST_AHEAD = /^(?:工作|事项?|情况|数据?|进展|任务)?:/u;
const REACHED = /(?:完成|投资|资金|达到?|超过?|实现)$/u;
/** Words before a figure that make it a scope or a rank: 全国21个, 分两期. */
const SCOPING = /(?:全国|全省|世界|全球|前|第|分|划分为)$/;
/** 四个城区96条, 6个乡镇共120户: how many places the figure behind it is spread over. */
const SPREAD =
  /^(?:主?城区|县区|区县|县市区|县|区|乡镇|镇|乡|街道|社区|片区|园区|村|单位|部门|地方)(?:的|(?:一?共|合计|总共|累计|加起来)(?:\p{Script=Han}{2,4}了?)?)?[约近]?(?=[\d一二两三四五六七八九十百])/u;
/** 2个项目签约率95%, 6个片区的户厕使用率九成: how many things a ratio is taken of. */
const RATED =
  /^(?:项目|小区|片区|地块|标段|工程|企业|学校|社区|楼盘|村庄|乡镇|街道|园区|单位|站点)的?\p{Script=Han}{0,4}\p{Script=Han}{2}率/u;
/** 6所敬老院那项, 4条路这件事: how the matter is called. */
const NAMED_SO = /^\p{Script=Han}{1,8}[这那]一?(?:项|件事|块工作|个(?:承诺|任务|事))/u;
const STEP_UNITS = new Set(['层', '期', '步', '级', '届', '周年', '年', '岁', '度']);

/** 签约230户: the 约 of a treaty is no about. */
const TREATY = /[签合预契履续解违]/;

/** 从百分之三十一提到三十四, 由31%提到34: the level that a share came to is a share. */
const CAME_TO =
  /^(?:提高|提升|上升|下降|增长|[提升涨降增压减])?[到至]了?(\d+(?:\.\d+)?|[一二三四五六七八九十百零点]+)(?=$|[了,。;!\s)])/u;

function withLevels(text: string, figures: Quantity[]): Quantity[] {
  if (!FROM.test(text)) return figures;
  return figures.flatMap((figure) => {
    const before = figures.find((one) => one.kind === 'ratio' && one.end < figure.start && one.end > figure.start - 8);
    if (before !== undefined && figure.unit === undefined && levelAfter(text, before)?.start === figure.start)
      return [];
    const level = figure.kind === 'ratio' ? levelAfter(text, figure) : undefined;
    return level === undefined ? [figure] : [figure, level];
  });
}
const FROM = gated(/[由从][^,。;]{1,10}[到至]/u);

function levelAfter(text: string, { kind, end }: Quantity): Quantity | undefined {
  const said = kind === 'ratio' ? CAME_TO.exec(text.slice(end, end + 14)) : null;
  const value = said === null ? undefined : numeralValue(said[1] ?? '');
  if (said === null || value === undefined) return undefined;
  const stop = end + said[0].length;
  const words = said[1] ?? '';
  return { kind: 'ratio', text: words, start: stop - words.length, end: stop, value, unit: '%' };
}

/** Figures that state an amount; names, steps and scopes that only hold a figure are left out. */
/** 2、4、6号楼: the numbers of things. */
const ROW_OF_NUMBERS = /^(?:[、和及]\d{1,3})*[、和及]\d{1,3}[号#]/u;
/** 81个小区二标段进场了: which part of the works, not how many. */
const LOT = /^[^,。;、:\d]{0,6}?[一二三四五六七八九十\d]{1,2}(?:号?标段?|号?地块|期工程)/u;

/** 5万吨级泊位3个, 亿元级企业: what grade they are of. */
const GRADE = /^级(?!别)/u;

/** 6%水泥土: what a material is mixed of. */
const MIX = /^(?:水泥|石灰|灰土|二灰|水稳|水泥稳定|膨润土|改性)/u;
/** 250kW/1MW: the ratings of a thing, joined by a stroke. */
const POWER = /^(?:[kMG]?[WV]|[kMG]?VA|[kMG]?Wh|千瓦时?|兆瓦时?)$/u;
const BESIDE_STROKE = /\d[kMGVAWh]{1,4}\/$/u;

/** Figures that are a part of a name: the mix of a material, the ratings of a machine, what is needed of equipment. */
function isRating({ kind, unit = '', start, end }: Quantity, text: string): boolean {
  if (kind === 'ratio') return MIX.test(text.slice(end, end + 4));
  if (POWER.test(unit))
    return /^\/\d/.test(text.slice(end, end + 2)) || BESIDE_STROKE.test(text.slice(Math.max(0, start - 6), start));
  return (
    text.slice(Math.max(0, start - 10), start).includes('所需') && /^[^,。;、\d]{0,3}的/u.test(text.slice(end, end + 4))
  );
}

export function figuresIn(text: string): Quantity[] {
  const all = withLevels(text, findQuantities(text));
  return all.flatMap((figure) => {
    if (isRating(figure, text)) return [];
    const after = text.slice(figure.end, figure.end + 12);
    if (figure.kind === 'count') {
      if (
        (figure.unit === undefined && ROW_OF_NUMBERS.test(after)) ||
        GRADE.test(after) ||
        LOT.test(after) ||
        DESCRIBING.test(after) ||
        SPREAD.test(after) ||
        RATED.test(after) ||
        ((after.includes('那') || after.includes('这')) && NAMED_SO.test(after)) ||
        (figure.unit === '部' && /^[委门队]/.test(after))
      )
        return [];
      const before = text.slice(Math.max(0, figure.start - 3), figure.start);
      const unit = figure.unit ?? '';
      if (CLASS_OF.test(figure.text) && !REACHED.test(before))
        if (CLASSED.test(after) || (unit.endsWith('元') && OF_MONEY.test(after))) return [];
      if (figure.qualifier === 'more_than' && after.startsWith('的') && BEYOND.test(after) && !MADE.test(before))
        return [];
      if (SO_MANY.test(unit) && TELLS.test(before) && LIST_AHEAD.test(after)) return [];
      if (unit === '层' || (STEP_UNITS.has(unit) && SCOPING.test(before))) return [];
      if (
        '国省界球'.includes(before.slice(-1) || '\n') &&
        /(?:全国|全省|世界|全球)$/.test(before) &&
        after !== '' &&
        !/^[,。;、]/.test(after)
      )
        return [];
    }
    if (figure.qualifier === 'approx' && figure.text.startsWith('约') && TREATY.test(text.charAt(figure.start - 1))) {
      const { qualifier: _none, ...exact } = figure;
      return [{ ...exact, start: figure.start + 1, text: figure.text.slice(1) }];
    }
    if (figure.unit === '个' && after.startsWith('工作日'))
      return [{ ...figure, end: figure.end + 3, unit: '个工作日' }];
    return [figure];
  });
}
