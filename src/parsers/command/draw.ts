/** 画个图: a picture is wanted. */
export interface DrawCommand {
  /** sections 各板块, months 每月, places 各县区; absent = what suits the matter. */
  what?: 'sections' | 'months' | 'places';
  /** Words that name the matter: 井盖; '' = the one that the talk is about, or all. */
  matter: string;
}

const KINDS =
  '(?:进度|进展|完成情况|完成率|对比|比较|趋势|走势|变化|柱状|柱形|条形|条状|饼状?|折线|曲线|统计|分布|分析|月度|每月|示意|亮灯|灯号|红黄?绿灯)*(?:图表?|图片|曲线)';
const CALL =
  '(?:请|麻烦|烦请|帮忙?|帮我|给我|替我|看看|看一下|再|也|那|能不能|能|可以|可否|我想|我要|想要|需要|,|\\s)*';
const MAKE = '(?:画|绘制?|做|出|生成|来|弄|整|给|要|发)(?:我|一|下|个|张|幅|份|出|成|看)*';
const END = '(?:看看|看一?下|瞧瞧|给我|发我|发来|发过来|吧|呗|吗|呢|啊|一下|[。.!！?？~\\s])*$';

/** 画个图, 画一张井盖每月进度图. */
const FIRST = new RegExp(`^${CALL}${MAKE}(.{0,24}?)的?${KINDS}${END}`, 'u');
/** 井盖每月进度图, 各县区对比图. */
const NAMED = new RegExp(
  `^${CALL}(.{0,24}?)的?(?:(?:进度|进展|情况|完成率|对比|比较|趋势|走势|变化|柱状|柱形|条形|条状|饼状?|折线|曲线|统计|月度|每月)+的?图表?|图表)${END}`,
  'u',
);
/** 把井盖的每月进度画成图. */
const LAST = new RegExp(
  `^${CALL}(?:把|将|用)?(.{1,24}?)(?:画|做|绘|弄|生成|出)(?:成|个|一|张|幅|出|下)+${KINDS}${END}`,
  'u',
);

/** 图书, 施工图, 一张图: matters of their own. */
const OTHER =
  /图(?:书|纸|斑|案|像|形|层|册|集|们|审)|(?:地|蓝|版|企|意|试|截|施工|设计|规划|效果|平面|红线|测绘|竣工|审|路线|宣传|总|挂|一张)图(?!表)|\d|[画绘做出]了|已|了(?:吗|没)|谁|什么时候|怎么画/u;

const WHAT: readonly [NonNullable<DrawCommand['what']>, RegExp][] = [
  ['places', /(?:各|分|按|每个|所有|几个)?(?:县市区|县区|区县|县)(?:之间|分别)?|各(?:区|地)/gu],
  ['months', /每个?月|按月|月度|逐月|各月|分月|每月份?|趋势|走势|变化|曲线|折线|序时/gu],
  [
    'sections',
    /(?:各|分|按|每个|所有)?(?:个)?(?:板块|部分|类别|大类)|整体|总体|总的|(?:各|每|所有|全部)个?(?:事项|任务|项(?:工作|任务)?)|全市/gu,
  ],
];
const FILLER =
  /完成率|进度率|百分比|亮灯|灯号|红黄?绿灯|进度|进展|完成|情况|对比|比较|统计|分布|数据|的|把|将|用|一下|个|张|,|\s/gu;

/** 画个图, 各板块进度图, 井盖每月进度图, 各县区对比图: else null. */
export function readDraw(text: string): DrawCommand | null {
  const words = text.replace(/@\S+\s*/gu, '').trim();
  if (words.length > 36 || !/图|曲线/u.test(words) || OTHER.test(words)) return null;
  const found = FIRST.exec(words) ?? LAST.exec(words) ?? NAMED.exec(words);
  if (!found) return null;
  const what = WHAT.find(([, pattern]) => words.search(pattern) >= 0)?.[0];
  const rest = WHAT.reduce((left, [, pattern]) => left.replace(pattern, ' '), found[1] ?? '');
  const matter = rest.replace(FILLER, ' ').replace(/\s+/gu, '');
  return { matter, ...(what === undefined ? {} : { what }) };
}
