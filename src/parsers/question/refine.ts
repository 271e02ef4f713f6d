import { gated } from '../gate/gate.js';
import { namesWhose } from './asks-of.js';
import { asksOfBody } from './of-body.js';
import type { Ask, Query } from './query.js';
import { weigh } from './residue.js';
import { settleTroubles } from './troubles.js';

/** 6月演了多少场, 5月修了几公里, 5月当月呢: what the month itself added; 5月累计多少, 到5月底, 9月能改多少 do not ask so. */
const WITHIN = gated(
  /月份?(?:当月|单月|净增)|^(?:那么?)?(?:当月|单月)(?:的)?(?:呢|多少|几|$)|(?:\d{1,2}|[一二三四五六七八九十]|上个?|这个?|本|当|上上个?)月(?:份|里|份里)?(?![底末初前]|之前|以[前后来])[^,，。;；计应该得要能报到]{0,14}?(?:[修建盖换办干做铺装栽种拆挖通跑演送改开签投招]|改造|更新|更换|新?增加?|完成|处置|处理|解决|化解|整治|整改|打通|培训|办理|发放|建成)(?:了|完|成|出|好|过)*(?:多少|几(?!月|号))(?<!(?:累计|[一总]共|合计|总).{0,20})/u,
);

/** 还差几个没建成, 还有多少没改: how much of one matter is left, not which items are not done. */
const LEFT = gated(/(?:还|尚)(?:差|剩|有|欠)(?:着|下)?(?:多少|几)(?![项件]|条(?:任务|承诺))[^,，。;；]{0,6}(?:没|未)/u);

/** 一件事一次办还差几项: of a matter that is named, nothing is said of reports. */
const SHORT_OF = gated(/差(?:着|了)?几[项件](?!月报|没)/u);

/** 四个区一共多少: the places of that kind added up. */
const ALL_OF_THEM = gated(/[一总]共|总计|合计/u);

/** 那项除了某局还有谁: all who answer for it. */
const BESIDES = gated(
  /除(?:了|开|去)[^,，。;；]{2,14}?(?:以外|之外|外)?[,，]?(?:还|另)(?:有|涉及)(?:谁|哪|几|别的|其他)/u,
);

/** 某局这月咋没信了. */
const SILENT = gated(/没(?:有|了)?(?:啥|什么|半点)?(?:信儿?|动静|消息|音信|音讯|声音?|回音)(?!息|号|用|任|访|心)/u);
/** 甲局和乙局谁欠得多, 谁报得齐: what each of them owes. */
const OF_REPORTS = gated(/欠|没报|未报|没交|报得(?:齐|全|多|少|好|勤|积极)|报(?:齐|全)/u);
const CANNOT = gated(
  /(?:哪[些几]?|有(?:没有)?|几)(?:一?[项个件条]|任务|事项|指标|些)*[^,，。;；]{0,10}(?:完不成|完成不了|赶不上|来不及|跟不上(?:进度)?|要拖后腿|悬)/u,
);

const STAGE_ALONE =
  /^(?:那么?|还有)?(?:正?在)?\p{Script=Han}{2}的?(?:还|都)?(?:有|是)?(?:多少|几)[个条座所家处套台户]?[呢啊呀了?？。!]*$/u;

/** What the words mean beside the way of asking: 当月数, what is left of one matter, places added up. */
export function refine(query: Query, first: (ask: Ask) => void): void {
  settleTroubles(query);
  if (asksOfBody(query)) {
    first('who');
    query.topics = query.topics.map((topic) => topic.replace(/[归由属]于?$/u, ''));
  }
  if (query.months.length > 0 && query.base === undefined && !query.period && WITHIN.test(query.text))
    query.within = true;
  if (BESIDES.test(query.text) && query.topics.length + query.items.length > 0 && query.units.length > 0) {
    first('who');
    query.units = [];
    delete query.kind;
  }
  // 一个数都没报过的: none of them was told of, in this month or in any.
  if (query.state === 'unreported' && query.topics.length === 0) {
    query.ask = 'list';
    query.also = query.also.filter((ask) => ask === 'count');
  }
  // 哪些照这速度完不成: those behind the time.
  if (CANNOT.test(query.text) && query.topics.length + query.items.length === 0) {
    query.lamps = ['yellow', 'red'];
    first('list');
  }
  if (query.units.length > 0 && query.topics.every((topic) => SILENT.test(topic)) && SILENT.test(query.text)) {
    first('owes');
    query.topics = [];
    query.months = query.months.slice(-1);
    delete query.state;
  }
  if (query.units.length > 1 && query.topics.every((topic) => OF_REPORTS.test(topic)) && OF_REPORTS.test(query.text)) {
    query.ask = 'owes';
    query.also = [];
    query.topics = [];
  }
  // 在建的几个 behind a matter: of that matter, not items of the ledger.
  if (query.ask === 'count' && query.measure !== undefined && STAGE_ALONE.test(query.text) && !namesWhose(query))
    first('value');
  // 53项还有哪个数没报: of that item's own figures.
  if (query.ask === 'owes' && query.items.length > 0 && /数|指标|目标/u.test(query.text)) first('reported');
  const telling = query.topics.some((topic) => weigh(topic).strong.length > 0);
  if (query.state === 'undone' && telling && LEFT.test(query.text)) {
    delete query.state;
    first('gap');
  }
  if (telling && query.units.length === 0 && SHORT_OF.test(query.text) && !/[报交]/u.test(query.text)) {
    query.ask = 'gap';
    query.also = query.also.filter((ask) => ask === 'value');
  }
  const several = query.placeKind !== undefined || query.places.length > 1;
  if (several && telling && ALL_OF_THEM.test(query.text) && ['value', 'count'].includes(query.ask)) first('sum');
}
