import { Chars } from '../chars.js';
import type { Quantity } from '../quantities.js';

/** 申报收到37份, 报名的收了120人: so many want it, and none has it yet. */
const RECEIVED =
  /(?:申报|申请|报名|推荐|参评|申领|申办|应聘|意向)(?:书|表|材料|资料|者|人员?|的)?(?:[已共现]|累计|一共|总共|目前)*(?:收|接|征集)(?:到|了|上来|进来|齐)*(?:的?[有共])?[约近]?$/u;
const RECEIVED_ENDS = new Chars('收接集到了来齐有共约近');
/** 有1家单位搬迁取消了: fewer than there were. */
const DROPPED = /^\p{Script=Han}{0,8}?(?:取消|退出|撤销|撤并|关停|注销|摘牌|收回|退回|倒闭|剔除|核减|清退)(?:了|掉)?$/u;

/** 企业来了260多家: who came to hear it is no progress of any other matter. */
const ATTENDED = /(?:来了?|到场|到会|参会|与会|出席)的?(?:了|共|有|达)*[约近]?$/u;
const ATTENDED_ENDS = new Chars('来了场会席的共有达约近');
const GUESTS = /^(?:[万千百]?(?:家|人|名|位|人次))$/u;
export const isAttended = (before: string, { unit = '' }: Quantity): boolean =>
  ATTENDED_ENDS.ends(before) && GUESTS.test(unit) && ATTENDED.test(before);

export const isReceived = (before: string): boolean => RECEIVED_ENDS.ends(before) && RECEIVED.test(before);
export const isDropped = (before: string, after: string): boolean => before.endsWith('有') && DROPPED.test(after);
/** The word that decides of those that dropped out. */
export const DROPPED_OUT = '取消';

/** 40台一次招完: tendered, and yet to come; 招完12名 are there. 今年排了310个, 列了15个, 下达80公里: what there is to do. */
export const isOrdered = (verb: string | undefined, { unit = '' }: Quantity): boolean =>
  verb !== undefined && ((BOUGHT.test(verb) && GOODS.test(unit)) || (LISTED.test(verb) && !OF_PAPERS.test(unit)));
const BOUGHT = /^招(?:完|好|齐)了?$/u;
const GOODS = /^(?:[台辆条座套]|公里|标段)$/u;
const LISTED = /^(?:[排列摊]了|下达了?|列入了?|排上了?)$/u;
const OF_PAPERS = /[元份封期次场]$/u;
