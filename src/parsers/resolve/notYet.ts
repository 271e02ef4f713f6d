import type { Fact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';

const SIGNED = /^签约?了?$/u;
const FOR_SIGNING = /签|引进|招引|招商|项目|企业|服务|医生/u;
const CLEARED = /^(?:拆除?|装修|装饰|布展)了?$/u;
/** 管网挖了31公里, 破路12条: where pipes or roads are asked for, the ground is open and nothing lies in it yet. */
const OPENED_UP = /(?:挖[沟槽]*|破[路除]|清表|放线|放样|围挡|打围|刨沟?|回填)[好完]?了?$/u;
const LAID = /管(?![理护委])|线路|电缆|[公道街]路|步道|巷|桥|廊道/u;
const APPLIED = /^(?:[报推递交]上去|申[报请]|上报|报送|呈报|递交|提交|推荐)/u;

/** What a deed comes to that leads up to what the target asks and is not it; undefined where it is. */
export function notYet(
  measure: Fact['measure'],
  deed: string,
  { metric }: Target,
): 'planned' | 'under_construction' | undefined {
  if (measure !== 'done') return undefined;
  // 申报23家 where 培育 is asked: nobody has granted them yet.
  if (APPLIED.test(deed) && !metric.includes(deed.slice(0, 2))) return 'planned';
  // 签约600户 where beds are to be set up is agreed upon, and what was pulled down is not built yet.
  if (SIGNED.test(deed) && !FOR_SIGNING.test(metric)) return 'planned';
  if (OPENED_UP.test(deed) && LAID.test(metric)) return 'under_construction';
  return CLEARED.test(deed) && !metric.includes(deed.charAt(0)) ? 'under_construction' : undefined;
}

/** 换热站设备安装完8座, 完成机电安装3座 where the houses themselves are asked for: fitted out, and not there yet. */
export function isFittedOnly({ measure, unit }: Fact, { text, verb = '' }: Statement, { metric }: Target): boolean {
  if (measure !== 'done' || !HOUSES.test(unit ?? '') || !FITTING.test(verb)) return false;
  const part = FITTED.exec(text)?.[1];
  return part !== undefined && !metric.includes(part) && !OPENED.test(text);
}
const HOUSES = /^[座所处栋幢户家]$/u;
const FITTING = /^(?:安?装|吊装|调试|完成|完工|完)/u;
const FITTED = /(设备|机电|幕墙|门窗|锅炉|机组|水电|消防|电气|管线|弱电)的?(?:都|均|已经?)*(?:安?装|吊装|调试|就位)/u;
const OPENED = /建[成好]|投[用运产]|启用|运行|交付|竣工/u;

/** 组织78家企业申报: what they apply for is not theirs yet. */
export const deedOf = ({ text, verb, subject }: Statement): string =>
  (GRANTED.test(text) ? undefined : APPLYING.exec(text)?.[0]) ?? verb ?? subject;
const APPLYING = /申报|报送(?=\p{Script=Han}{2})/u;
const GRANTED = /获批|获评|通过|认定|命名|授牌|成功|入选|批复/u;
