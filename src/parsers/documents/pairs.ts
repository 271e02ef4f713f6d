import { isBodies } from './labelkinds.js';
import type { Line } from './lines.js';
import { isName, joinSpaced } from './people.js';

const WHO =
  '(?:(?:第一|主要|直接|具体|市级|县级|区级)?(?:牵头|责任|分管|包联|包保|主管|联系|主抓)?(?:领导|责任人|负责人|负责同志|县长|市长|区长))';
const BODY = '(?:(?:牵头|责任|主办|承办|落实|实施|主责|所在)?(?:单位|部门))';
const AND = ' ?(?:及其?|和|与|、|/|\\+) ?';
const PAIR = new RegExp(`(?:${WHO}${AND}${BODY}|${BODY}${AND}${WHO})`);
const WHOLE = new RegExp(`^${PAIR.source}$`);
/** Up to the next field or the end of the bracket that it stands in. */
const FIELD = new RegExp(
  `(?<=^|[ \\t(【;。,])${PAIR.source} ?[:】] ?((?:[^()\\t;。】]|\\([^()]*\\))*?)(?=$|[)\\t;。]|[ ,]+[\\u4e00-\\u9fff]{2,8} ?:)`,
  'g',
);

/** 牵头领导及单位: one label, or one heading of a column, for a person and the body. */
export const isPair = (word: string): boolean => WHOLE.test(word.replace(/\s/g, ''));

const POST = /(?:[市县区州镇乡]长|书记|主席|主任|局长|部长|秘书长|调研员|委员|常委)$/;

/** 市人社局某某, broken over two lines of a cell. */
const GLUED = /^([\u4e00-\u9fff]{2,}?(?:局|委|办|中心|公司|街道|[镇乡县区]))([\u4e00-\u9fff]{2,3})$/;

/** Bodies and persons of 市人社局(某某), 某某 市人社局, 市人社局:某某. */
export function parted(value: string): { bodies: string; people: string } {
  const bodies: string[] = [];
  const people: string[] = [];
  for (const word of joinSpaced(value.replace(/[()]/g, ' ').replace(/[:/]/g, ' '))
    .split(/[\s、,;]+/)
    .filter((w) => w !== '')) {
    if (isBodies(word) || /^各/.test(word)) bodies.push(word);
    else if (POST.test(word) || (isName(word) && word.length <= 4)) people.push(word);
    else {
      const [, body = word, name = ''] = GLUED.exec(word) ?? [];
      bodies.push(isName(name) && !isBodies(name) ? body : word);
      if (body !== word && isName(name) && !isBodies(name)) people.push(name);
    }
  }
  return { bodies: bodies.join('、'), people: people.join(' ') };
}

const MAY = /(?:单位|部门)(?:[ :】及和与、/+]|$)/;

/** Fields that name a person and the body at once, as two fields. */
export const unpaired = (lines: Line[]): Line[] =>
  lines.map((line) => {
    if (!MAY.test(line.text)) return line;
    const l = line.text.includes('(') ? { ...line, text: line.text.replace(CONTACT, '') } : line;
    return PAIR.test(l.text) ? { ...l, text: l.text.replace(FIELD, asTwo) } : l;
  });
/** 责任单位:市水利局(主要负责人:某某): who heads the body, or is to be asked there, leads no matter. */
const CONTACT =
  /(?<=[局委办院会司镇乡县区]|中心|集团|街道)\((?:(?:单位)?主要(?:负责人|责任人|负责同志|领导)|联系人|联络员|经办人) ?[:;] ?[^()]{2,16}\)/g;

function asTwo(_: string, value: string): string {
  const { bodies, people } = parted(value);
  return [people && `责任领导:${people}`, bodies && `责任单位:${bodies}`].filter((s) => s !== '').join(' ');
}
