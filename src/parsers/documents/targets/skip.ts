import { type Figure, isClassifier } from './figures.js';
import { MADE_WITH, verbOf } from './metric.js';

const SIZE =
  /(?:(?<!违[法规]|非法)占地(?:面积)?|建筑面积|使用面积|总面积|规划(?:用地|面积)|(?<=^|[,;、共]|规划|项目|建设|总)用地(?:面积)?|(?:总|计划|概算|预算|财政|配套)?投资(?:额|规模)?|全长|总长|长度|(?:路)?宽度?|(?<!提)高度?|投入(?:资金)?|预算|(?:涉及|惠及|受益|(?<=^|[,;、。]|项目|工程|可|将|预计|直接)覆盖(?!率)|辐射|容纳|(?<!走访|上门|对接|帮扶|联系|巡回|流动|志愿)服务[^,;。]{0,6}(?:人口|群众|居民|老人|老年人|学生|儿童|企业)|吸引)[^,;。]{0,8}|(?:惠及|涉及)[^;。]*)(?:约|共|达|近|为|计|预计)*$/;
const GROWTH =
  /技改|固定资产|民间|盘活|供应|处置|收储|出让|年度|完成|新增|储备|达到|突破|力争|实现|争取|引进|到位|发放|带动/;
/** 服务老年人不少于3.5万人: so many are demanded, not counted on. */
const SERVED = /服务[^,;。]{0,8}(?:不[少低]于|至少)$/;
/** 营养改善计划受益学生2.3万人: whom a scheme reaches is what it is for. */
const SCHEME = /(?:计划|补贴|补助|政策|保险|救助|资助|优待)受益[^,;。\d]{0,6}$/;
const NAMES_ONLY = /^[^,;。]*(?:依托|充分发挥|围绕|利用|按照|根据|涉及|针对|对照)/;
const VERB_BEFORE =
  /(?:完成|新建|改建|扩建|改造|建设|建成|铺设|整治|治理|修复|疏浚|新增|提升|实施|新改建|更新|栽植|造林|种植|发展|盘活|至少|不少于|达到)$/;
/** A measure directly before one of these still is the goal's figure: 15公里进行…, 80公里任务. */
const GOES_ON =
  /^(?:(?:的)?(?:生产|处理|供应|服务|加工)?能力(?!的)|进行|任务|目标|建设|改造|治理|整治|以上|以下|左右|工程|并|且|和|及|用于|全部|均|实现|达到|的(?:任务|目标|建设|改造))/;

/** 为72所学校配备课桌椅4.5万套: so many are to get what is counted behind them. */
const RECEIVING = /(?:^|[,;。、])(?:为|给|向)$/;
const RECEIVED =
  /^[^,;。\d]{2,16}?(?:配备|配置|安装|加装|更换|更新|发放|提供|办理|购置|添置|补充|建设|新建|改造|培训)[^,;。\d]{0,12}\d/;

/** 为全县126所学校配备直饮水设备: nothing else is counted, all of them are to get it. */
const TO_ALL = /(?:^|[,;。、])(?:为|给|向)全[市县区省镇乡州]$/;
const RECEIVES =
  /^[^,;。\d]{2,16}?(?:配备|配置|安装|加装|更换|更新|发放|提供|购置|添置|补充|建设|新建|改造)[^,;。\d]{2,}(?:[,;。]|$)/;

/** 20户以上自然村通硬化路率达到100%: which of them are meant. */
const isOfThose = ({ suffix, unit }: Figure, before: string, after: string): boolean =>
  /以[上下]$/.test(suffix) &&
  isClassifier(unit) &&
  /^(?:对|全[市县区]|□)*$/.test(before) &&
  /^[\u4e00-\u9fff][^,;。]*\d/.test(after);

const receives = (f: Figure, before: string, after: string): boolean =>
  isClassifier(f.unit) && RECEIVING.test(before) && RECEIVED.test(after);

/** 5万吨级泊位, 亿元级企业: what grade a thing is of. */
const GRADE = /^级(?:以[上下])?(?!别)/u;

/** Figures that only name the thing; nobody need be told that they are no goals. */
export const isPartOfName = (f: Figure, before: string, after: string): boolean =>
  GRADE.test(after) ||
  receives(f, before, after) ||
  isOfThose(f, before, after) ||
  (isClassifier(f.unit) && isNamesNumber(f, before, after));

/** 0.5天办结, 3个工作日内办成: how long it may take is the goal itself; 5日内办结率 is a rate. */
const SETTLED_IN = /^内?(?:办[结好成理完毕](?![率量])|出[证件图具]|拿[证地]|审结|答复(?!率))/;
const TIME = /^(?:个工作日|个工作小时|个小时|工作日|分钟|小时|天|日)$/;
export const isTimeLimit = ({ unit, suffix }: Figure, after: string): boolean =>
  suffix === '' && TIME.test(unit) && SETTLED_IN.test(after);

const BASE_AFTER =
  /^(?:左右)?(?:逐步)?(?:整合|合并|归并|精简|优化|调整|提[高升]|增[加长]|上升|下降|降|压|缩|减少|扩大|达到)/;

/** Whether a figure only describes: a size, a budget, a modifier (50亿元的企业), a known number of things. */
export function describes(f: Figure, before: string, after: string, keptBefore: boolean): boolean {
  const counts = isClassifier(f.unit);
  if (isTimeLimit(f, after)) return false;
  if (
    /(?<![元亩人户米吨克瓦级万亿])以上$|上述$|这$|该$|各$|(?:确定|批准|列入|纳入|涉及|下达|现有|已有|提出|规定|明确|原有|以上)的$/.test(
      before,
    ) ||
    (/(?:全[市县区省镇乡州]|辖区|现有|原有|下辖|共有)$/.test(before) && !(TO_ALL.test(before) && RECEIVES.test(after)))
  )
    return true;
  if (isOfThose(f, before, after)) return true;
  // 其中10亿元以上2个: how large those are that are counted behind it.
  if (f.suffix === '以上' && f.unit.endsWith('元') && /^[约近]?\d/.test(after)) return true;
  // 建成5万吨级泊位3个: what grade they are of.
  if (GRADE.test(after) && !counts) return true;
  // 由58%提高到65% tells where it starts.
  if (/[由从][^,;。、\d]{0,8}$/.test(before) && BASE_AFTER.test(after)) return true;
  if (/大类$/.test(before) || receives(f, before, after)) return true;
  if (
    after.startsWith('的') &&
    !/^的(?:年度|全年)?(?:目标)?任务/.test(after) &&
    !(counts && /(?:完成|开展|新增|对)$/.test(before))
  )
    return true;
  if (SIZE.test(before) && !GROWTH.test(before) && !SERVED.test(before) && !SCHEME.test(before)) return !keptBefore;
  if (counts && NAMES_ONLY.test(before) && !MADE_WITH.test(before)) return true;
  if (counts && isNamesNumber(f, before, after)) return true;
  if (counts && f.han && /(?:加强|深化|抓好|做好|强化)[^,;。]*$/.test(before)) return true;
  if (counts && /^(?:[\u4e00-\u9fff]{0,6})共\d/.test(after)) return true;
  if (/^(?:分钟|小时|年|天|日|米|亿?元|平方米|亿)/.test(f.unit.replace(/^[万千百亿]/, '')) || !counts)
    return modifies(f, before, after);
  return false;
}

/** 残疾人两项补贴, 落实两个清单: the number is a part of the name; 打造两个品牌, 新建学校两所 count. */
const isNamesNumber = ({ han, unit }: Figure, before: string, after: string): boolean =>
  han === true &&
  /^[项个类种大]$/.test(unit) &&
  /^[\u4e00-\u9fff“]{2}/.test(after) &&
  !GOES_ON.test(after) &&
  (before === '' ? unit !== '个' : !VERB_BEFORE.test(before) && !MAKES.test(before));
const MAKES =
  /(?:打造|争?创[建成优]?|建立|培[育养]|引进|招引|举办|开展|推[出进动广]|制定|出台|设立|争取|认定|申报|形成|组织|选树|启[动用]|开[工通办发]|谋划|储备|落地|获评|布局|成立|组建|编制|办[好成理]|抓[好实]|[做干]成|共|有|成|够|好|各|第|至少|不少于|不低于|超过|达到?|[、,])$/;

const MEASURED = /(?:亩|公里|千米|米|㎡|公顷|吨)$/;
function modifies(f: Figure, before: string, after: string): boolean {
  if (f.unit === '%' || f.suffix !== '')
    return (
      /^[\u4e00-\u9fff]/.test(after) &&
      f.suffix !== '' &&
      !VERB_BEFORE.test(before) &&
      !GOES_ON.test(after) &&
      f.unit !== '%'
    );
  if (!/^[\u4e00-\u9fffA-Za-z]/.test(after) || GOES_ON.test(after)) return false;
  // 流转土地1.2万亩发展小麦: what is got, and what for.
  if (MEASURED.test(f.unit) && verbOf(after) !== '' && verbOf(before) !== '' && before !== verbOf(before)) return false;
  return !VERB_BEFORE.test(before) && before !== '' && !/(?:每日|日均|每天)$/.test(before);
}
