import { gated } from '../gate/gate.js';

/** Who is called upon: all of them, and no body that is asked about. */
const ALL =
  /^(?:@所有人)?[\s,，]*(?:请|麻烦|烦请|辛苦|提醒|通知)?(?:一下)?(?:各位|大家|同志们|各(?:个|有关|责任|牵头|相关)*(?:单位|部门|县区|区县|县市区|局|委办局|局委|联络员))/u;
const URGES =
  /请|麻烦|烦请|辛苦|务必|抓紧|尽快|及时|按时|把|(?:前|之前|以前|以内)(?:都)?(?:要|得|务必)?(?:报|上报|报送|发|交|填)/u;
const REPORTS = gated(/报|发到?群|发我|反馈|提交|填[报写上好]|核[对实]|更新/u);
const ASKS = /[?？吗]|多少|[哪谁几]|什么|怎么?样|没有?[。!\s]*$|是否|有没有/u;

/** 请各单位25日前报七月进展: calls upon all for their reports and asks nothing of the ledger. */
export const isCall = (text: string): boolean =>
  REPORTS.test(text) && ALL.test(text) && URGES.test(text) && !ASKS.test(text);
