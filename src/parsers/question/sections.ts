import type { Ledger } from '../../model/ledger.js';
import { gated } from '../gate/gate.js';
import type { Scan } from './scan.js';

/** The words in which all section titles end: 难, 工程. */
export function sharedEnding(titles: readonly string[]): string | undefined {
  const [first] = titles;
  if (titles.length < 3 || first === undefined) return undefined;
  let length = 0;
  while (length < first.length && titles.every((title) => title.endsWith(first.slice(-length - 1)))) length += 1;
  const ending = length === 0 ? '' : first.slice(-length);
  return /^\p{Script=Han}{1,4}$/u.test(ending) ? ending : undefined;
}

/** How a section is called: 就医难, 养老难 for 聚焦…需求，破解就医和养老难. */
export function sectionWords(title: string): string[] {
  const words = new Set<string>([title, title.replace(/[“”"‘’'《》]/gu, '')]);
  // 县(市)领导 is said as 县市领导, and as 县领导.
  if (title.includes('(')) words.add(title.replace(/[()、,]/gu, '')).add(title.replace(/\([^()]*\)/gu, ''));
  for (const clause of title.split(/[,，、;:：]/u)) {
    const core = clause.replace(/^(?:聚焦|围绕|着力|全力|加快|实施|推进|推动|破解|解决|提升|强化|加强|持续)+/u, '');
    if (core.length >= 2) words.add(core);
    // 市委领导推进机制 of 市委领导统筹推进机制成员: how it is led and whom it lists may be left out.
    const short = core.replace(/^各/u, '').replace(/(?:统筹|组织)(?=推进|协调)/u, '');
    for (const word of [core.replace(/^各/u, ''), short])
      if (word.length >= 5) words.add(word).add(word.replace(/(?:成员|名单)$/u, ''));
    const led = /^(\p{Script=Han}{2,}领导)(?:统筹|推进|协调)/u.exec(core)?.[1];
    if (led !== undefined) words.add(led);
    const ending = core.at(-1) ?? '';
    const parts = core.split(/[和与及]/u);
    if (parts.length > 1) {
      for (const part of parts) words.add(part.endsWith(ending) ? part : part + ending);
      // 就医养老 of 就医和养老难: both parts without the word between them tell the section as well.
      const bare = parts.join('').replace(new RegExp(`${ending}$`, 'u'), '');
      if (bare.length >= 4) words.add(bare).add(core.replace(new RegExp(`${ending}$`, 'u'), ''));
    }
    for (const part of [...words]) if (part.startsWith('群众') && part.length > 3) words.add(part.slice(2));
  }
  return [...words].filter((word) => word.length >= 3);
}

/** 就业增收 of 实施就业增收行动: without the deed before it and the noun behind it. */
export function shortSection(title: string): string | undefined {
  const core = title
    .replace(/^(?:聚焦|围绕|着力|全力|加快|实施|推进|推动|开展|提升|强化|加强|持续)+/u, '')
    .replace(/(?:提质|提升|改善|优化|攻坚|治理|建设|保障|促进)*(?:行动|工程|计划|专项|攻坚战?|方面|领域)$/u, '');
  return core.length >= 4 && core !== title && /^\p{Script=Han}+$/u.test(core) ? core : undefined;
}

const PART_NAMED = gated(/(\p{Script=Han}{2,8}?)(?:[这那]一?个?|的)?(?:板块|部分|领域|大项|大类|这一章)/u);

/** 人居环境那个板块: by words that only one section's title has. */
export function takeSection(scan: Scan, ledgers: readonly Ledger[]): string[] {
  const match = PART_NAMED.exec(scan.rest);
  const said = match?.[1];
  if (!match || said === undefined) return [];
  const titles = ledgers.flatMap(({ sections }) => sections.map(({ title }) => title));
  const named = titles.filter((title) => title.includes(said));
  if (named.length !== 1) return [];
  scan.cut(match.index, match.index + match[0].length);
  return named;
}
