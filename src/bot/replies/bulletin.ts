import type { Instant } from '../../model/fact.js';
import { momentWords } from './commands.js';

const monthName = (month: string): string => `${Number(month.slice(5, 7))}月份`;

/** Every sentence about publishing a bulletin 通报. */
export const BULLETIN_WORDS = {
  onlySupervisor: '通报由督查室发布。',
  onlyPrivate: '发布前要请您核对，请单独对我说“把通报发到群里”。',
  noLedger: '还没有导入台账，没有可发布的通报。',
  noGroup: (title: string) => `《${title}》还没有对应的工作群，通报没有发出。请先在群里说“绑定台账”。`,
  whichLedger: (title: string) => `有几个台账，请写明是哪一个，例如“把《${title}》的通报发到群里”。`,
  noFile: '没有找到要发布的文件，请重新发送或重新生成。',
  asks: (month: string, title: string, groups: readonly string[], own: boolean) =>
    [
      own
        ? `将把您发来的文件作为《${title}》的通报，发到工作群（${groups.join('、')}）。`
        : `将把《${title}》${monthName(month)}通报发到工作群（${groups.join('、')}）。附件就是要发出的文件：只有客观名单，没有表扬和批评；办公室改过的，请把定稿的Word文件发给我，再引用它说“把通报发到群里”。`,
      '请核对后确认：',
      '1. 确认发布',
      '2. 不发布',
    ].join('\n'),
  yes: '确认发布',
  no: '不发布',
  dropped: '好的，通报没有发布。',
  posted: (month: string, title: string) => `《${title}》${monthName(month)}工作进展情况的通报，请各责任单位查阅。`,
  done: (groups: readonly string[]) => `通报已发到工作群（${groups.join('、')}）。`,
  planned: (groups: readonly string[], at: Instant) =>
    `现在不是工作时间，通报将在${momentWords(at)}发到工作群（${groups.join('、')}）。`,
} as const;
