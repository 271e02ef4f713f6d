import type { Item } from '../../model/ledger.js';
import { Chars } from '../chars.js';

/** 西站产值, 二号桥形象进度: how far all of it has come, which is no part of its name. */
const OVERALL = /(?<=\p{Script=Han}{2})的?(?:总?产值|形象(?:进度)?|总体(?:进度)?|总?进度|(?:总|工程)+量|总?投资)$/u;
const OVERALL_ENDS = new Chars('值象体度量资');
/** So many characters may be left out of a name in its middle; at its beginning any. */
const LEFT_OUT = 4;

/** What the ledger calls the one named thing of the item that is said in whole, in part or by its end (西站 of 某高速某城西站); undefined where none or several are. */
export function ledgersName(said: string, { objects }: Item): string | undefined {
  const name = OVERALL_ENDS.ends(said) ? said.replace(OVERALL, '') : said;
  const [only, ...others] = objects.filter((object) => object.includes(name) || name.includes(object));
  if (only === undefined || others.length > 0) return undefined;
  return only.length <= name.length + LEFT_OUT || only.endsWith(name) ? only : undefined;
}
