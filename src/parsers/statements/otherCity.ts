import { CITIES } from '../cities.js';
import { gated } from '../gate/gate.js';

/**
 * What goes on in a name of its own, or is a way there: 南京路, 郑州铁路局, 周口段, 西安置小区, 新乡镇卫生院, 南通道. A town of the sender's own
 * is known by the ledger.
 */
const GOES_ON =
  '市?(?:[东西南北中]?(?:路|街|大道|大街|线|门|站|港|机场|公园|广场|小区|家园|花园|学校|医院|大学|学院)|段|方向|[至到-]|第|高[铁速]|铁路|城际|地铁|航空|银行|[分支]行|局|集团|企业|客[商户]|[专]家|援|籍|牌|产|话|会[议展]|论坛|展|石|顺|乡|镇|村|置|通?道|户|民(?!政)|公司)';

/** 郑州今年打通58条, 洛阳断头路都10条了: another city stands first in the clause, and what it says is of that city. */
const CITY_FIRST = gated(
  new RegExp(
    `^(?:你们?看|看看?|看到|[像连而但就]|今年|去年|目前|截至目前|[这那]个?)?(${CITIES})(?!${GOES_ON})(?!\\p{Script=Han}{0,8}(?:公司|集团|企业|大学|学院|路局))`,
    'u',
  ),
);

/** The words of a clause are another city's, unless the ledgers are of that city. */
export function isOtherCity(words: string, home: string | undefined): boolean {
  const city = CITY_FIRST.exec(words)?.[1];
  return city !== undefined && !home?.includes(city);
}
