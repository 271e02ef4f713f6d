/** What a labelled field of a document holds. */
export type Label =
  | 'leader'
  | 'lead'
  | 'assist'
  | 'deadline'
  | 'progress'
  | 'nodes'
  | 'goal'
  | 'person'
  | 'post'
  | 'content'
  | 'next'
  | 'remark';

export interface Field {
  label: Label;
  value: string;
  line: number;
  /** Printed on a line of its own, not behind the item's text. */
  own: boolean;
}

const LEVEL = '(?:[省市州盟县区旗镇乡]级?(?:委)?)?';
/** Labels as printed; the last character of 单位, 时限 may be a misprint of the same sound or shape (牵头单为). */
const WORDS: [Label, string][] = [
  [
    'leader',
    `${LEVEL}(?:责任|牵头|分管|包联|包保|包抓|包案|挂钩|联系|挂联|督导|督办|主管|领办|主抓|协管)${LEVEL}(?:领导|县长|市长|区长|负责人|负责同志|责任人)(?:同志)?`,
  ],
  ['leader', `[省市州县区]级?领导|(?:具体|第一|直接)?责任人|负责人`],
  ['assist', `(?:责任)?(?:配合|协办|协同|参与|协作|参加|协助)(?:责任)?(?:单[位为]|部门|科室)`],
  [
    'lead',
    `(?:第一|主要|首要)?(?:牵头|责任|主办|承办|主责|落实|实施|办理|主体|承担|负责)(?:责任|实施)?(?:单[位为]|部门|科室)(?:及配合单位)?`,
  ],
  [
    'deadline',
    `(?:计划|拟|预计)?(?:办结|完成|完工|办理|整改|落实|达标|截止|工作|建成|推进|办毕)(?:的)?(?:时[限间]|期限|日期|节点|时间节点|时间要求|时限要求)(?:要求)?|时间节点|时间要求|时限要求|时限|期限`,
  ],
  [
    'nodes',
    `(?:季度|月度|阶段|分季度|进度)(?:性)?(?:节点|目标|进度|任务|计划|安排)(?:目标|安排|要求)?|推进(?:计划|步骤)|时间安排|实施步骤|节点(?:目标|安排)`,
  ],
  [
    'progress',
    `(?:目前|当前|最新|工作|任务|项目)?(?:推进|进展|进度|落实|完成|办理|践诺|履诺|兑现|实施)(?:情况|进展|状况)|(?:目前|当前|最新|工作|办理|项目)进展|进展|进度`,
  ],
  ['next', `存在(?:的)?(?:主要)?问题(?:及原因)?|下[一]?步(?:工作)?(?:打算|措施|计划|安排)|工作建议`],
  [
    'goal',
    `(?:年度|工作|主要|总体|目标|具体)?(?:目标任务|目标|工作任务|工作内容|任务内容|主要内容|建设内容|工作要求|重点任务|工作举措|具体内容|主要任务|建设规模及内容|具体任务|任务要求|工作措施|任务分解|目标要求)`,
  ],
  ['person', `承诺(?:人|领导|干部|责任人)(?:姓名)?`],
  ['post', `(?:单位及|工作单位及|现任)?职务(?:职级)?|单位职务|单位及职务`],
  ['content', `(?:公开)?承诺(?:内容|事项)`],
  ['remark', `备注|资金来源|投资规模|计划投资|总投资|建设地点|建设性质|联系人|联系电话|联络员`],
];

const START = WORDS.map(([label, words]) => ({
  label,
  pattern: new RegExp(`^[【\\[(]?(?:${words})(?: ?[:;][】\\]]?|[】\\]])\\s*`),
}));
/** Without a sign after it only labels that cannot begin a sentence, with a blank behind. */
const LOOSE = WORDS.filter(([label]) => label !== 'goal' && label !== 'remark').map(([label, words]) => ({
  label,
  pattern: new RegExp(`^(?:${words})[ \\t]+(?=\\S)`),
}));
const INLINE = new RegExp(
  `[(【\\[]?(${WORDS.filter(([label]) => ['leader', 'lead', 'assist', 'deadline', 'post'].includes(label))
    .map(([, words]) => words)
    .join('|')}) ?[:】]`,
  'g',
);

function labelAt(text: string): { label: Label; rest: string } | null {
  for (const list of [START, LOOSE])
    for (const { label, pattern } of list) {
      const m = pattern.exec(text);
      if (m) return { label, rest: text.slice(m[0].length) };
    }
  return null;
}

const CLOSED = /[)】\]。;,、 ]+$/;

/** Value of a field: the closing bracket and trailing signs go. */
function value(text: string): string {
  const open = text.split('(').length - text.split(')').length;
  const cut = open < 0 ? text.replace(/[)】\]]([。;,、 ]*)$/, '$1') : text;
  return cut.replace(open < 0 ? CLOSED : /[】\]。;,、 ]+$/, '').trim();
}

/** Splits a line into the words before the first field and the fields in it. */
export function readFields(text: string, line: number): { head: string; fields: Field[] } {
  const fields: Field[] = [];
  const start = labelAt(text);
  if (
    start &&
    (start.label === 'progress' || start.label === 'next' || start.label === 'goal' || start.label === 'nodes')
  )
    return { head: '', fields: [{ label: start.label, value: start.rest.trim(), line, own: true }] };
  let head = text;
  let rest = '';
  if (start) {
    head = '';
    const next = firstInline(start.rest);
    fields.push({
      label: start.label,
      value: value(next < 0 ? start.rest : start.rest.slice(0, next)),
      line,
      own: true,
    });
    if (next < 0) return { head, fields };
    rest = start.rest.slice(next);
  } else {
    const at = firstInline(text);
    if (at < 0) return { head, fields };
    head = text.slice(0, at).trim();
    rest = text.slice(at);
  }
  while (rest !== '') {
    const found = labelAt(rest.replace(/^[(【[]/, ''));
    if (!found) break;
    const next = firstInline(found.rest);
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

/** The column of a table that a heading cell names; null when it is none of ours. */
export function columnLabel(cell: string): Label | 'no' | 'title' | 'section' | null {
  const c = cell.replace(/[\s()（）*]/g, '');
  if (c === '') return null;
  if (/^(?:序号|编号|序|项目编号|任务编号|号)$/.test(c)) return 'no';
  if (/^(?:类别|领域|板块|分类|任务类别|工作类别|所属领域|类型|部分|方面)$/.test(c)) return 'section';
  if (/^(?:重点|主要|工作|实事|民生实事)?(?:任务|事项|工作|项目)(?:名称|清单)?$/.test(c)) return 'title';
  for (const [label, words] of WORDS) if (new RegExp(`^(?:${words})$`).test(c)) return label;
  if (/时限|时间|期限/.test(c)) return 'deadline';
  if (/领导|负责人|责任人/.test(c)) return 'leader';
  if (/配合|协办|协同|参与|协助/.test(c)) return 'assist';
  if (/单位|部门|科室/.test(c)) return 'lead';
  if (/进展|推进情况|完成情况/.test(c)) return 'progress';
  if (/季度|节点/.test(c)) return 'nodes';
  if (/目标|内容|要求|举措|措施|标准/.test(c)) return 'goal';
  if (/事项|任务|工作|项目|名称/.test(c)) return 'title';
  if (/备注|投资|地点|资金/.test(c)) return 'remark';
  return null;
}
