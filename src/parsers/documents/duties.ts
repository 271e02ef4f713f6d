import { isBodies, isDay } from './labelkinds.js';
import type { Line } from './lines.js';
import { readMark } from './marks.js';
import { isName } from './people.js';

/** The last bracket of a paragraph; one more bracket may stand inside: 各县(市、区). */
const LAST = /[([【〔〖{]((?:[^()[\]【】〔〕〖〗{}]|\([^()]*\)){2,200})[)\]】〕〗}]([。;]?)$/;
const LEAD = /^(?:由)?(.+?)(?:共同)?(?:牵头负责|牵头落实|牵头组织|牵头|具体负责|负责落实|负责|主办|承办|落实)$/;
const ASSIST =
  /^(.+?)(?:按(?:照)?(?:各自)?职责(?:分工)?|等)?(?:积极|共同|协同|分别)?(?:配合|参与|参加|协助|协办|支持|负责)$/;
const DUE = /^(.+?)(?:全部|全面)?(?:完成|办结|见效|落实到位|完工|建成)$/;
const LEADER = /^((?:副?[省市州县区旗镇乡]长|[省市县区]领导)?[\u4e00-\u9fff ]{2,12}?)同志?(?:牵头|负责|分管)$/;

/** Duties told in a sentence behind a matter, (市水利局牵头,市财政局配合,10月底前完成), as labelled fields. */
export function sentencedDuties(lines: Line[]): Line[] {
  return lines.map((line) => {
    if (
      !/牵头|负责|主办|承办|[局委办][)〕\]】,;、]|[前底末]|完成|办结|[(〔[【](?:长期|持续|常态|全年)/.test(line.text) ||
      line.text.includes('\t')
    )
      return line;
    const m = LAST.exec(line.text);
    const fields = m ? (dutiesOf(m[1] ?? '', line.text) ?? dayAlone(m[1] ?? '', line.text)) : null;
    if (m && fields) return { ...line, text: `${line.text.slice(0, m.index)}(${fields})${m[2] ?? ''}` };
    return line.text.includes('由') && readMark(line.text) !== null ? withinText(line) : line;
  });
}

/** …260公里,由市水利局牵头、市财政局配合。截至6月底…: duties in the midst of a numbered matter. */
const WITHIN =
  /[,;。]由([^,;。、]{2,24}(?:[、和][^,;。、]{2,24}?){0,4}?)(?:共同)?(?:牵头(?:负责|落实|实施|组织)?|负责落实|负责实施|具体负责|主办|承办)(?:[、,;]([^。;]{2,60}?)(?:等(?:单位|部门)?)?(?:协同)?(?:配合|协助|参与))?(?=[,。;]|$)/;
function withinText(line: Line): Line {
  const m = WITHIN.exec(line.text);
  const [lead, assist] = [clean(m?.[1] ?? ''), clean(m?.[2] ?? '')];
  if (!m || !isBodies(lead) || (assist !== '' && !isBodies(assist))) return line;
  const fields = `(责任单位:${lead}${assist === '' ? '' : `;配合单位:${assist}`})`;
  return { ...line, text: `${line.text.slice(0, m.index)}${fields}${line.text.slice(m.index + m[0].length)}` };
}

/** Bodies alone in a bracket are duties of a numbered matter only: elsewhere they may be anything. */
const dutiesOf = (words: string, text: string): string | null =>
  OFFICES.test(words) && readMark(text) === null ? null : fieldsOf(words);

const DAY_ALONE =
  /^(?:20\d\d ?年)? ?(?:\d{1,2} ?月(?: ?\d{1,2} ?[日号]|份?[底末]|[上中下]旬)?|[一二三四]季度末?|年底|年末)(?:之?前|以前|[底末]前)?(?:全部)?(?:完成|办结|建成|投用|完工|见效|到位)?$|^(?:长期|持续|常态化?|全年)(?:坚持|推进|开展|实施)?$/;

/** ③建成示范村6个(8月20日前完成): the day of a numbered matter. */
function dayAlone(words: string, text: string): string | null {
  if (!DAY_ALONE.test(words) || !/[前底末]|完成|办结|^[长持常全]/.test(words) || readMark(text) === null) return null;
  return `完成时限:${DUE.exec(words)?.[1] ?? words}`;
}

/** (县林业局、县财政局,6月底前): bodies alone, by names that are nothing else. */
const OFFICES =
  /^(?:[省市县区州旗镇乡][\u4e00-\u9fff]{1,12}(?:局|委|办|政府|公司|集团)|各(?:县|市|区|镇|乡|街道)[()\u4e00-\u9fff、]{0,8})(?:、(?:[省市县区州旗镇乡各]|[\u4e00-\u9fff]{2,4}[县区镇乡])[\u4e00-\u9fff()]{0,12})*$/;

/** 各行业主管部门, 各成员单位: bodies of one kind. */
const EVERY = /^各[\u4e00-\u9fff]{1,8}(?:部门|单位)$/;
const DATED = /[,;] ?\d{1,2}月[^,;]{0,6}$/;

/** 责任单位:市水利局;配合单位:市财政局; null where the words are no duties. */
function fieldsOf(words: string): string | null {
  const found: string[] = [];
  let led = false;
  // (市城管局,某某,9月底前): a name is one only beside a body and a day.
  const dated = DATED.test(words);
  for (const part of words.split(/[,;。]/).map((p) => p.trim())) {
    if (part === '') continue;
    const lead = LEAD.exec(part)?.[1];
    const assist = ASSIST.exec(part)?.[1];
    const due = DUE.exec(part)?.[1] ?? part;
    const leader = LEADER.exec(part)?.[1];
    if (lead !== undefined && isBodies(clean(lead))) {
      found.push(`${led ? '配合单位' : '责任单位'}:${clean(lead)}`);
      led = true;
    } else if (assist !== undefined && (EVERY.test(assist) || isBodies(clean(assist))))
      found.push(`配合单位:${EVERY.test(assist) ? assist : clean(assist)}`);
    else if (leader !== undefined) found.push(`责任领导:${leader}`);
    else if (OFFICES.test(part)) {
      found.push(`${led ? '配合单位' : '责任单位'}:${part}`);
      led = true;
    } else if (isDay(due)) found.push(`完成时限:${due}`);
    else if (led && dated && isName(part) && part.length < 4) found.push(`责任领导:${part}`);
    else return null;
  }
  return led ? found.join(';') : null;
}

const clean = (bodies: string): string =>
  bodies
    .replace(/(?:等)?(?:有关|相关)?(?:单位|部门)?(?:按(?:照)?职责(?:分工)?)?$/, '')
    .replace(/[和与及](?=[省市县区州各])/g, '、');
