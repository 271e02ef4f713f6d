import { gated } from '../gate/gate.js';
import { isBodies, isDay } from './labelkinds.js';
import { type Label, labelOf, WORDS } from './labelwords.js';

export type { Label } from './labelwords.js';

export interface Field {
  label: Label;
  value: string;
  line: number;
  /** Printed on a line of its own, not behind the item's text. */
  own: boolean;
  /** The line ends with a pause 、: more follows on the next one. */
  open?: true;
}

const START = WORDS.map(([label, words]) => ({
  label,
  pattern: gated(new RegExp(`^[【\\[(]?(?:${words})(?: ?[:;][】\\]]?|[】\\]])\\s*`)),
}));
/** Without a sign after it only labels that cannot begin a sentence, with a blank behind. */
const LOOSE = WORDS.filter(([label]) => !['goal', 'remark', 'rating'].includes(label)).map(([label, words]) => ({
  label,
  pattern: gated(new RegExp(`^(?:${words})[ \\t]+(?=\\S)`)),
}));
const wordsOf = (...labels: Label[]): string =>
  WORDS.filter(([label]) => labels.includes(label))
    .map(([, words]) => words)
    .join('|');
/** Duties anywhere in a line; what was done only behind a sentence. */
const INLINE = new RegExp(
  `[(【\\[]?(?:${wordsOf('leader', 'lead', 'assist', 'deadline', 'post')}) ?[:】]|(?<=[。;]) ?(?:${wordsOf('progress', 'next')}) ?:`,
  'g',
);

/** 责任单位 县教育局 完成时限 8月底: behind a first label those without a sign, between blanks, are labels as well. */
const DUTY = wordsOf('leader', 'lead', 'assist', 'deadline');
const LOOSE_DUTY = gated(new RegExp(`(?<= )(?:${DUTY}) (?=\\S)`));
const LOOSE_BEHIND = gated(new RegExp(`(?<=[。;] )(?:${DUTY}) (?=\\S)`));

function labelAt(text: string): { label: Label; rest: string } | null {
  for (const list of [START, LOOSE])
    for (const { label, pattern } of list) {
      const m = pattern.exec(text);
      if (m) return { label, rest: text.slice(m[0].length) };
    }
  return null;
}

/** Labels whose value is running text: whatever stands on the line is theirs. */
const WHOLE_LINE: Label[] = ['progress', 'next', 'goal', 'nodes', 'rating'];
const BEHIND = /[】\]。;,、 ]+$/;

/** Value of a field: the closing bracket and trailing signs go. */
function value(text: string): string {
  let cut = text;
  // 各县(市、区)): only the bracket of the fields goes.
  for (let open = text.split('(').length - text.split(')').length; open < 0; open++)
    cut = cut.replace(/[)】\]]([。;,、 ]*)$/, '$1').replace(BEHIND, '');
  return cut.replace(BEHIND, '').trim();
}

/** Words behind a bracket with fields go on with what stands before it: 建桥4座(责任单位:县交通局)。5月动工。 */
function withoutTail(text: string): { text: string; tail: string } {
  const at = text.indexOf('(') < 0 ? -1 : firstInline(text);
  if (at < 0 || text.charAt(at) !== '(') return { text, tail: '' };
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text.charAt(i) === '(') depth++;
    else if (text.charAt(i) === ')' && --depth === 0) {
      const tail = text.slice(i + 1);
      return /^[。;,、 ]*[^。;,、 (【]/.test(tail) && firstInline(tail) < 0
        ? { text: text.slice(0, i + 1), tail }
        : { text, tail: '' };
    }
  }
  return { text, tail: '' };
}

/** What was done, not what is to be done. */
const TOLD =
  /^[。;, ]*(?:截[至止]|目前|现已|已|仅|尚未|未|正在|\d{1,2}月(?:\d{1,2}日|份|底)?[^前,。]{0,8}(?:完成|通车|开工|建成|已)|[^,。;]{0,12}(?:已|未|尚|正在|了))/;

/** A sentence behind the bodies of a field is none of them: 责任单位:县交通局。3月20日通车。 */
function withoutSentence(value: string): { value: string; more: string } {
  const stop = value.indexOf('。');
  const more = stop < 0 ? '' : value.slice(stop + 1).trim();
  return more === '' || isBodies(more.replace(/(?:负责|配合|落实|参与)?[。;]*$/, ''))
    ? { value, more: '' }
    : { value: value.slice(0, stop), more };
}

/** 责任单位:县住建局,10月底前: the day behind the bodies. */
const DAY_BEHIND = /^(.{2,}?)[,;。 ]+([^,;。、]{2,14})$/;

/** Splits a line into the words before the first field and the fields in it. */
export function readFields(printed: string, line: number): { head: string; fields: Field[] } {
  const { text, tail } = withoutTail(printed);
  const { head, fields } = split(text, line);
  const last = fields.at(-1);
  if (last?.own && /[、,]$/.test(text)) last.open = true;
  const told = TOLD.test(tail);
  let words = told ? head : head + tail;
  const all = fields.flatMap((field): Field[] => {
    if (field.label !== 'lead' && field.label !== 'assist') return [field];
    const { value, more } = withoutSentence(field.value);
    words = more === '' || words === '' ? words + more : `${words.replace(/。$/, '')}。${more}`;
    const day = DAY_BEHIND.exec(value);
    return day && isDay(day[2] ?? '') && isBodies(day[1] ?? '') && !fields.some((f) => f.label === 'deadline')
      ? [
          { ...field, value: day[1] ?? '' },
          { ...field, label: 'deadline', value: day[2] ?? '' },
        ]
      : [{ ...field, value }];
  });
  if (told) all.push({ label: 'progress', value: tail.replace(/^[。;, ]+/, ''), line, own: false });
  return { head: words, fields: all };
}

/** 目标任务:…;责任单位:…: the goal ends where a duty begins behind a sign, what was done where one begins behind its sentence. */
function hasMore({ label, rest }: { label: Label; rest: string }): boolean {
  if (label !== 'goal' && label !== 'progress') return false;
  const at = firstInline(rest);
  if (at <= 0) return false;
  if (label === 'progress') {
    // 推进情况:…。存在问题:… is told in one breath: what is wrong stays with what was done.
    const behind = labelAt(rest.slice(at).replace(/^[(【[ ]/, ''))?.label;
    if (behind === 'next' || behind === 'progress') return false;
    return rest.charAt(at) !== ' ' && /[。;][ (【[]?$/.test(rest.slice(0, at));
  }
  return /[([【]/.test(rest.charAt(at)) || /[。;,、 ]$/.test(rest.slice(0, at));
}

function split(text: string, line: number): { head: string; fields: Field[] } {
  const fields: Field[] = [];
  const start = labelAt(text);
  if (start && WHOLE_LINE.includes(start.label) && !hasMore(start))
    return { head: '', fields: [{ label: start.label, value: start.rest.trim(), line, own: true }] };
  let head = text;
  let rest = '';
  if (start) {
    head = '';
    const next = nextLabel(start.rest);
    fields.push({
      label: start.label,
      value: value(next < 0 ? start.rest : start.rest.slice(0, next)),
      line,
      own: true,
    });
    if (next < 0) return { head, fields };
    rest = start.rest.slice(next);
  } else {
    const at = nextLabel(text, LOOSE_BEHIND);
    if (at < 0) return { head, fields };
    head = text.slice(0, at).trim();
    rest = text.slice(at);
  }
  while (rest !== '') {
    const found = labelAt(rest.replace(/^[(【[ ]/, ''));
    if (!found) break;
    const next =
      WHOLE_LINE.includes(found.label) && found.label !== 'goal' && !hasMore(found) ? -1 : nextLabel(found.rest);
    fields.push({
      label: found.label,
      value: value(next < 0 ? found.rest : found.rest.slice(0, next)),
      line,
      own: start !== null,
    });
    rest = next < 0 ? '' : found.rest.slice(next);
  }
  return { head, fields };
}

function firstInline(text: string): number {
  INLINE.lastIndex = 0;
  const m = INLINE.exec(text);
  return m ? m.index : -1;
}

/** Within a line of labels, and behind a matter's own words: 建校8所。 责任单位 县教育局. */
function nextLabel(text: string, pattern = LOOSE_DUTY): number {
  const marked = firstInline(text);
  const loose = pattern.exec(text)?.index ?? -1;
  return loose >= 0 && (marked < 0 || loose < marked) ? loose : marked;
}

/** The column of a table that a heading cell names; null when it is none of ours. */
export function columnLabel(cell: string): Label | 'no' | 'title' | 'section' | null {
  const c = cell.replace(/[\s()（）*]/g, '');
  if (c === '') return null;
  if (/^(?:(?:项目|任务|事项|承诺)?(?:序号|编号)|序|号)$/.test(c)) return 'no';
  if (/^(?:类别|领域|板块|分类|任务类别|工作类别|所属领域|类型|部分|方面)$|(?:类别|领域|板块|分类)$/.test(c))
    return 'section';
  if (
    /^(?:(?:重点|主要|工作|实事|民生实事)?(?:任务|事项|工作|项目)|(?:民生|惠民|为民)?(?:实事|工程)(?:项目)?)(?:名称|清单)?$/.test(
      c,
    )
  )
    return 'title';
  const label = labelOf(c);
  if (label !== null) return label;
  if (
    /^(?:\d{1,2}[-~—–至到]\d{1,2}月|年初至今|今年以来|截至目前)份?累计(?:完成|新增)?(?:[数量值]|情况)?$|^占(?:年度|全年|总)?(?:目标|任务|计划)*的?(?:比重|比例|%)$/.test(
      c,
    )
  )
    return 'progress';
  if (/^(?:计划|拟|预计|实际)?(?:开工|启动|开始|起始|动工|进场|下达|交办|立项)(?:时间|日期|节点|月份)/.test(c))
    return 'nodes';
  if (/时限|时间|期限/.test(c)) return 'deadline';
  if (/单位[及和、与]?(?:主要)?(?:责任人|负责人)/.test(c)) return 'lead';
  if (/领导|负责人|责任人|(?:河湖?|湖|链|林|田|片|路|街)长$|^(?:干部|人员)?姓名$/.test(c)) return 'leader';
  if (/配合|协办|协同|参与|协助/.test(c)) return 'assist';
  if (/单位|部门|科室/.test(c)) return 'lead';
  if (
    /进展|推进情况|完成情况|^(?:形象|工程|施工|建设|实施|项目|工作)进度$/.test(c) ||
    /^(?:累计|实际|已)(?:完成|实现)(?:数|量|值|投资(?:[万亿]元)?)?(?:%)?$|^(?:任务|目标)?完成(?:率|比例|百分比)(?:%)?$/.test(
      c,
    )
  )
    return 'progress';
  if (/季度|半年|节点|\d月|[一二三四五六七八九十]月/.test(c)) return 'nodes';
  if (/目标|内容|要求|举措|措施|标准|指标/.test(c)) return 'goal';
  if (/事项|任务|工作|项目|名称/.test(c)) return 'title';
  if (/备注|投资|地点|资金/.test(c)) return 'remark';
  return null;
}
