/** Verbs that say what is to be done with the thing that is counted. */
const VERBS =
  '新竣工|竣工投产|新投产|新投运|新投用|新落地|新引进|新建改建|新改建|新改扩建|新建改造|新建改扩建|新建和改造|改造提升|更新改造|提升改造|改造完成|规划建设|开工建设|基本建成|建成投用|建设完成|新开工|新启用|新培育|新认定|新签约|新开通|新打造|新改造|处置完成|新建|改建|扩建|改扩建|改造|提升|建设|建成|完成|打造|新增|开工|培育|创建|打通|更新|开展|实施|推进|推出|筹建|发放|招聘|举办|组织|设立|设置|争取|培训|铺设|整治|治理|修复|栽植|开通|优化|更换|加装|安装|发展|盘活|处置|化解|引进|签约|投产|办理|启用|举行|提供|取得|造林|建立|成立|重建|修建|添建|新装|搭建|装修|建好|选出|编制|出台|清理|拆除|疏浚|绿化|资助|救助|帮扶|走访|排查|硬化|扩容|回购|维修|检测|监测|入驻|清淤|加固|除险加固|整修|补植|抚育|接种|体检|认定|评选|聘用|补充|引育|储备|供应|收储|拨付|流转';
const VERB = new RegExp(`^(?:${VERBS})`);
const LEAD =
  /^(?:□+|(?:年度|全年|工作|总体?)?(?:目标|任务){1,2}[是为](?=\S{2})|20\d{2}年度?|[,、;:()。”]+|以及|并(?![网购联])|且|和(?![美谐平睦])|其中|含|包括|确保|力争|争取(?!\S{0,8}(?:投资|资金))|计划|按计划|全年|年内|今年|本年度|预计|首批|进一步|加快|积极|继续|持续|稳步|着力|大力|扎实|高标准|高质量|高品质|规范化|全面|同时|分别|实现(?=\S{4})|基本(?=实现)|至少|全市|全县|全区|共(?![享建管治富同])|要(?![素点件])|将|使(?!用)|还(?![建迁原田])|建成后|项目完成后|具备|最高|能够提供|统筹协调|在(?=[^中]{2,20}建成)|对(?=\S{2})|把(?=\S{2}))/;
const TRAIL =
  /(?:[,、:(≥≤<>=]+|□+|达到|达|至少|至少有|不少于|不低于|不小于|不超过|不高于|不能超过|不得超过|(?<!不)(?:低于|小于|高于|大于|少于|多于|优于)|稳定在|保持在?|控制在|压缩至|压缩到|压减至|压减到|压降至|压降到|缩减至|缩减到|整合为|整合成|整合至|合并为|合并成|归并为|精简为|精简至|减少至|减少到|下降至|下降到|缩短至|缩短到|降至|降到|提高到|提高至|提升到|提升至|增加到|增至|增到|扩大到|扩大至|升至|突破|超过|力争|等|(?<!签)约|近|共|(?<![累合总统预])计|(?<!作)为|到|至|有|分别|要|在|每日|每天|每[人户]每[月年日天]|每[月年]每[人户]|进行)$/;
/** What is done with the whole enumeration, printed at its end: 114个…、17个…等灾后重建. */
const ACTION =
  /(?:灾后重建|升级改造|节能改造|提质改造|(?:亮化|绿化|品质|形象|规范化?|提质)提升|除险加固|(?:综合|专项)整治|综合治理|生态修复|清淤疏浚|改造提升|提升改造|改扩建|新址建设|建设|改造|重建|回购|整治|创建|修缮|验收|迁建)(?=(?:工作|工程|任务|项目|目标)?(?:$|及))/;

export function strip(words: string): string {
  let out = words.trim();
  for (;;) {
    const next = out.replace(LEAD, '').replace(TRAIL, '').trim();
    if (next === out) return out;
    out = next;
  }
}

export const verbOf = (words: string): string => VERB.exec(words)?.[0] ?? '';

/** 开工率 is a ratio; a clause that begins with 开工, 新开工 demands a start. */
export const isStart = (words: string): boolean => /^(?:新开工|开工)(?!率)/.test(strip(words));

/** What the figure before it in the same enumeration leaves to this one. */
export interface Run {
  verb: string;
  /** Words before the first figure: 完成某县 in 完成某县14个…、3个…. */
  context: string;
}
export const NO_RUN: Run = { verb: '', context: '' };

const tidy = (s: string): string =>
  strip(
    s
      .replace(/\([^()]{5,}\)?/g, '')
      .replace(/□+/g, '')
      .replace(/^[”)]+/, '')
      .replace(/[省市县]定(?=[\u4e00-\u9fff])/, '')
      .replace(/(?<=.{3})(?:等?目标任务|的?目标|工作任务|任务|完成)$/, '')
      .replace(/^(?:完成|推进|实施)?(.{2,})的(整治|回购|改造|建设|处置|治理|重建|创建)$/, '$2$1'),
  );
/** 中学路、纬七路、…等 before a figure lists what is counted; the noun behind the figure names it. */
const withoutList = (head: string): string => (/[、]/.test(head) || /等$/.test(head) ? verbOf(head) : head);

/** Noun behind a figure: 打造6个森林乡村; null when the figure ends its clause. */
export function nounAfter(after: string): string | null {
  const main = /^以[^,;。]*为主的([^,;。、]+)/.exec(after)?.[1];
  if (main !== undefined) return tidy(main);
  // 10万名65岁以上老年人: how old they are is no name.
  const clause = (/^[^,;。:]*/.exec(after)?.[0] ?? '').replace(
    /^(?:\d+(?:[~—-]\d+)?周?岁)(?:及?以[上下])?的?(?=[\u4e00-\u9fff]{2})|^内(?=[办出拿审答])/,
    '',
  );
  if (
    !/^[\u4e00-\u9fffA-Z“《]/.test(clause) ||
    /^(?:以上|以下|以内|左右|任务|目标|等|和|及|或|并|且|用于|的(?!企业|项目))/.test(clause)
  )
    return null;
  // 带动300户农户户均增收8000元: the next figure's name begins there.
  const first = (clause.split(/[、\d□]|及(?=[\u4e00-\u9fff]{4})/)[0] ?? '').replace(
    /(?<=^.{2,})(?:[户人亩村]均|年均).*$/,
    '',
  );
  const listed = VERB.test(first)
    ? /^(?<v>[\u4e00-\u9fff]{2})[^,;。]*等(?<n>[\u4e00-\u9fff]{2,})/.exec(clause)?.groups
    : undefined;
  if (listed) return `${listed.v}${tidy(listed.n ?? '')}`;
  const noun = tidy(first.replace(/(?:预计|计划|拟).*$/, '')).slice(0, 30);
  const action = clause.includes('、') || /\d/.test(clause) ? ACTION.exec(clause)?.[0] : undefined;
  return noun === ''
    ? null
    : action !== undefined && !noun.includes(action) && !noun.endsWith('建设')
      ? `${noun}${action}`
      : noun;
}

const PURPOSE =
  /^(?:(?:用于|发展|种植|栽植|养殖|提供|推广|引进|培育|保障|满足|方便)[\u4e00-\u9fff]{2}|(?:建设|新建|建成|打造)[\u4e00-\u9fff]{2,8}\d)/;

/** 完成 + 河道的整治 → 整治河道. */
const tidied = (context: string, noun: string): string =>
  context.replace(/[省市县]定$/, '') === '完成' && ACTED.test(noun) ? noun : `${context}${noun}`;
const ACTED = /^(?:整治|回购|改造|处置|治理|重建|创建|建设)(?=.{2})/;

/** 利用边角地施划车位1100个, 利用校舍18所改建养老院9家: what is made with the help of others is the goal. */
export const MADE_WITH =
  /(?:依托|利用|围绕)[^,;。]{2,}?(?=(?:施划|划[设定]|新[建增设]|[改扩增]建|改造成?|建[设成]|打造|增设|开[设展辟]|设[置立]|培育|发展|举办|组织|完成|培训|安装|铺设|种植|引进|配置)[^,;。\d]{2,}$)/;

/** The words that name what is counted: verb and noun before the figure, or the noun behind it. */
export function metricOf(before: string, after: string, run: Run): { metric: string; run: Run } {
  const cut = before.includes('□') ? before.slice(before.lastIndexOf('□') + 1) : before;
  const words = /[\u4e00-\u9fff]{2}/.test(strip(cut)) || !/[\u4e00-\u9fff]{2}/.test(strip(before)) ? cut : before;
  const head = strip(words.replace(/^.*\d[^,;。\d]{0,6}共$/, '').replace(MADE_WITH, ''));
  const done = /^进行([^,;。:、]{2,})/.exec(after)?.[1];
  // 流转土地1.2万亩发展小麦: what for is no part of the name.
  if (PURPOSE.test(after) && verbOf(head) !== '' && head !== verbOf(head))
    return { metric: tidy(head), run: { verb: verbOf(head), context: verbOf(head) } };
  if (done !== undefined) return { metric: tidy(`${head}${done}`), run: { verb: '', context: '' } };
  const noun = nounAfter(after);
  if (noun !== null) {
    const context = head === '' ? run.context : withoutList(/等$/.test(words) ? `${head}等` : head);
    return { metric: tidy(tidied(context, noun)), run: { verb: verbOf(context), context } };
  }
  const named = tidy(head);
  // 治理河流4条、62公里: two measures of one thing.
  if (named === '') return { metric: run.context === verbOf(run.context) ? '' : run.context, run };
  const verb = verbOf(named);
  const bare = verb === '' && run.verb !== '' && !/[率比度数]$|占比/.test(named);
  const metric = bare ? `${run.verb}${named}` : named;
  return {
    metric: metric.length > 40 ? metric.slice(-40) : metric,
    run: { verb: verb === '' ? run.verb : verb, context: verb },
  };
}

/** A short name without a subject takes one: 产量 after 粮食种植面积; 达标率 after 中等职业学校标准化达标建设. */
const BARE =
  /^(?:累计|新?开工|基本(?:建成|完成|完工|竣工)|建成投用|建设完成|改造提升|提升改造|更新改造|改建|扩建|改扩建|完工|竣工|投用|建成|完成|投产|签约|达标|改造|建设|其中|开工建设|全部完成|整治|(?:同比)?(?:增长|提高|下降|降低|提升|增加)|(?:改造|建设|整治|提升|治理)(?:工作|工程|任务))$/;
/** 开工34个 says of what only by its heading. */
export const isBare = (metric: string): boolean => BARE.test(metric);

/** 老旧小区改造。年度任务140个: of what only the heading says. */
const GENERIC = /^(?:(?:年度|全年|总体?|今年|年初|市定|县定|区定)?(?:目标任务|任务|目标|计划)(?:[数量])?)$/;

const LEVEL = /(?:国家|[省市县区])级/;
const LEVEL_ONLY = /^(?:[\u4e00-\u9fff]{2})?((?:国家|[省市县区])级)$/;

/** 实施农村公路整治,年内完成180公里: what is to be done is said before how much of it. */
const MATTER =
  /^(?:加快|大力|持续|深入|全面|有序|扎实|统筹|积极)?(?:实施|推进|推动|开展|抓好|做好)([\u4e00-\u9fff“”]{3,20})$/;

const TO_ALL = /(?:应\p{Script=Han}尽\p{Script=Han}|全面(?:推开|铺开|完成)|稳步推进|有序推进)$/u;

export function withSubject(metric: string, previousMetric: string, previousClause: string, heading: string): string {
  // 对…危房应改尽改,全年不少于58户: of what, the clause before says.
  if (metric === '') return previousMetric === '' ? strip(previousClause).replace(TO_ALL, '') : previousMetric;
  // 省级示范村6个、市级15个: another level of the same.
  const level = LEVEL_ONLY.exec(metric)?.[1];
  if (level !== undefined && LEVEL.test(previousMetric)) return previousMetric.replace(LEVEL, level);
  if (heading !== '' && GENERIC.test(metric)) return heading;
  if (heading !== '' && metric === verbOf(metric) && heading.length <= 16)
    return heading.includes(metric) ? heading : `${metric}${heading}`;
  if (isBare(metric) && previousMetric !== '') {
    const stem = previousMetric.slice(verbOf(previousMetric).length);
    // 完成2个示范社区、300户改造工作: the works are named already.
    return stem.endsWith(metric.replace(/(?:工作|工程|任务)$/, '')) ? stem : `${stem}${metric}`;
  }
  const matter = isBare(metric) ? (MATTER.exec(previousClause)?.[1] ?? '') : '';
  if (matter !== '') return metric === '完成' || matter.endsWith(metric) ? matter : `${matter}${metric}`;
  if (metric.length > 3 || verbOf(metric) !== '') return metric;
  const clause = strip(previousClause);
  const object = clause.slice(verbOf(clause).length);
  const at = metric.length === 3 ? object.indexOf(metric.slice(0, 2)) : -1;
  if (at > 0) return `${object.slice(0, at)}${metric}`;
  const subject = previousMetric.slice(verbOf(previousMetric).length);
  return /^(?:产量|总产|面积|产值|投资|户数|人数)/.test(metric) && subject.length > metric.length
    ? `${subject.slice(0, 2)}${metric}`
    : metric;
}
