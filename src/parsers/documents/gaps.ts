import type { Warning } from '../../model/ledger.js';
import type { Draft } from './draft.js';

/** What most matters of a list have, few of them may lack. */
const FEW = 0.1;

const lastLine = (d: Draft): number =>
  Math.max(d.line, d.unitsLine ?? 0, d.deadline?.line ?? 0, ...d.texts.map((t) => t.line));

/** Running numbers that are left out or printed twice, deadlines and progress that only single matters lack. */
export function gaps(drafts: Draft[]): Warning[] {
  const parents = new Set(drafts.map((d) => d.parent));
  const tops = drafts.filter((d) => d.parent === undefined);
  const found = numbering(tops);
  const whole = tops.filter((d) => !parents.has(d.code));
  const part = (code: string): Draft[] => drafts.filter((d) => d.parent === code);
  const rare = (test: (d: Draft) => boolean): Draft[] => {
    const lacking = whole.filter((d) => !test(d));
    return whole.length >= 6 && lacking.length <= Math.max(1, whole.length * FEW) ? lacking : [];
  };
  const nobodys = whole.filter((d) => d.units.length === 0 && d.leaders.length === 0);
  if (nobodys.length > 0 && nobodys.length < drafts.length) {
    const codes = nobodys.slice(0, 8).map((d) => d.code);
    const more = nobodys.length > codes.length ? `等${nobodys.length}` : '';
    found.push({ line: nobodys[0]?.line ?? 1, message: `第${codes.join('、')}${more}项没有读到责任单位或责任领导` });
  }
  for (const { code, again = [] } of drafts)
    for (const line of new Set(again))
      found.push({ line, message: `第${code}项的单位、时限或进展印了不止一次,第${line}行起可能是另一项,请核对` });
  for (const d of rare((one) => one.deadline !== undefined))
    found.push({ line: d.progress[0]?.line ?? lastLine(d), message: `第${d.code}项没有印出时限` });
  for (const d of rare((one) => one.progress.length > 0))
    if (!part(d.code).some((p) => p.progress.length > 0))
      found.push({ line: lastLine(d), message: `第${d.code}项没有印出进展情况` });
  return found;
}

const CODE = /^(.*?)(\d+)$/;
/** 1-2.3 after 1-2.1, 12 after 10: a number is missing; 10 after 10: it stands twice. */
function numbering(tops: Draft[]): Warning[] {
  const found: Warning[] = [];
  let last = { head: '', no: 0 };
  for (const { code, line } of tops) {
    const twice = /^(.*\d)-2$/.exec(code)?.[1];
    if (twice !== undefined && tops.some((d) => d.code === twice))
      found.push({ line, message: `序号${twice}重复,后一项记作${code}` });
    const [, head = '', digits = '0'] = CODE.exec(code) ?? [];
    const { head: above, no: before } = last;
    const no = Number(digits);
    last = { head, no };
    // Whose number was no number in print has none to miss.
    if (head !== above || no <= before + 1 || no > before + 4 || before === 0) continue;
    const missing = no === before + 2 ? `${head}${before + 1}` : `${head}${before + 1}至${head}${no - 1}`;
    found.push({ line, message: `序号从${head}${before}跳到${code},缺少第${missing}项` });
  }
  return found;
}
