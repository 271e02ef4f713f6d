import type { Fact } from '../../model/fact.js';
import type { Item, Target } from '../../model/ledger.js';
import { amount, number } from './figures.js';

/** One question with numbered choices, likeliest first (rule 11). */
export function question(why: string, labels: readonly string[]): string {
  return [why, ...labels.map((label, at) => `${at + 1}. ${label}`), labels.length > 0 ? '回复序号或直接写明即可。' : '']
    .filter(Boolean)
    .join('\n');
}

export const ASK_WORDS = {
  which: (fact: Fact) => `“${amount(fact)}”指的是哪一项？`,
  unit: (fact: Fact, name: string, unit: string) => `${name}按“${unit}”计，收到的是“${amount(fact)}”，单位对吗？`,
  scale: (fact: Fact, name: string, target: string, times: number) =>
    `${name}目标${target}，收到${amount(fact)}，是目标的${number(Math.floor(times))}倍以上，是不是多写了位数？`,
  share: (fact: Fact, name: string) => `${name}收到${amount(fact)}，超过了100%，是不是漏了小数点？`,
  lower: (fact: Fact, name: string, before: string, day: string, who: string) =>
    `${name}收到${amount(fact)}，比${day}${who}上报的${before}少，请确认：`,
  rows: (stated: string, sum: string) => `各项相加是${sum}，与合计${stated}对不上，请确认：`,
  aim: (fact: Fact, { metric, counts }: Target) =>
    `${metric}的目标正好是${amount(fact)}，这${amount(fact)}是${counts === 'started' ? '已开工' : '已完成'}的数，还是目标数？`,
  isAim: (text: string) => `${text}是目标数，不是进展`,
  isReached: (text: string, { counts }: Target) => `${counts === 'started' ? '已开工' : '已完成'}${text}`,
  unknown: (fact: Fact) => `“${fact.text ?? amount(fact)}”没有对上台账事项，是哪一项？`,
  inOther: (title: string) => `要报的是《${title}》里的事项的，请到它的群里报，或私聊发给我。`,
  otherNumber: (items: readonly Item[], said: string) =>
    `所说的是${said}，台账里牵头的有${items.length}项（${items.map(({ code }) => code).join('、')}），没有变化的是哪几项？请写明编号。`,
  whichUnmoved: (items: readonly Item[]) =>
    `没有进展的是哪几项？牵头的事项本月还有${items.length}项没有报（${items.map(({ code }) => code).join('、')}）；都没有请回复“我们牵头的都没有进展”，否则请写明编号。`,
  nameIt: '请写明事项的名称或编号。',
  asSaid: (text: string) => `确认是${text}（更正以前的数）`,
  increment: (added: string, total: string) => `是新增${added}，累计${total}`,
  slip: (text: string) => `应为${text}`,
  really: (text: string) => `就是${text}`,
  bySum: (text: string) => `合计按${text}`,
  rowsWrong: (text: string) => `合计${text}没错，明细有误（请写出要改的一项）`,
} as const;
