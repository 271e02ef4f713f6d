import { gated } from '../gate/gate.js';

/** How a clause ends that tells what has happened: 点火成功, 就位, 焊完, 审批过了. */
const HAPPENED = gated(
  /(?:了|成功|顺利|完毕?|就位|到位|落地|合龙|贯通|进场|见底|揭牌|获批|过审|通过|上线|下线|入网|并网|投产|点火|封顶|完工|完成|收官|收尾)(?:啦|了)?[!。]*$/u,
);
/** 过了环评, 签了框架协议, 进入答辩环节: the same told in the middle of the clause. */
const CAME_BY = gated(
  /[过开办签拿得到获进]了(?!\p{Script=Han}{0,2}(?:电话|饭|会儿|一下))\p{Script=Han}{2,10}[!。]*$|进入\p{Script=Han}{2,8}(?:环节|阶段|程序|流程)[!。]*$/u,
);
/** 材料报到省厅了, 已提交国家部委: papers that went up are a step of the matter, others are talk of the office. */
const SENT_UP = gated(
  /(?:报到|报送|上报|呈报|递交|提交|送审|送到?|报)了?(?:给|至|到|往)?(?:国家|中央|[省部厅](?!略)|市委|市政府(?!督查|办)|市里|专家|评审|审批)/u,
);
/** Asked, wished, feared, still to come, or not so. */
const NOT_YET =
  /[?？吗呢吧]|什么|啥|哪|谁|怎|多少|几[个条座天]|如何|是否|[没未不别莫勿]|快要?(?!速)|马上|即将|就要|将要?|准备|打算|预计|计划|争取|力争|确保|希望|等(?!级)|如果|要是|只要|一旦|假如|倘若|[就才便]能|应该|可能|差点|[了才](?:就|再)/u;
/** What people do in an office or say of each other; and what is a complaint. */
const OFFICE =
  /[说讲问听知忘懂]|收到|看[到了过]|明白|辛苦|谢|好了$|行了$|对了$|太.了|(?:[上已]?报|发|交|传|填|汇总|更新)(?:上[去来]?|给.{0,6}|过去|完|好|全|齐)?了$|材料|台账|报表|月报|群|开会|会议|调研|检查|督导|参观|出差|请假|[吃喝病坏堵漏裂塌烂脏黑乱慢臭停]了?|投诉|吵/u;

/** A clause that tells of something finished or reached, in whatever words; without a figure and with nobody asking. */
export function tellsEvent(clause: string): boolean {
  return (
    clause.length >= 5 &&
    clause.length <= 60 &&
    (HAPPENED.test(clause) || CAME_BY.test(clause)) &&
    !NOT_YET.test(clause) &&
    (!OFFICE.test(clause) || SENT_UP.test(clause))
  );
}
