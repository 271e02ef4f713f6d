import { gated } from './gate/gate.js';

/** 6月单月新增28个: the month alone, as 6月 says it already; 5月当月呢 asks for it. */
const OF_MONTH = gated(/(?<=\d月份?)[单当]月(?=[^,。;?？呢]{0,10}\d)/gu);
/** Words that are often typed with another character of the same sound, as they are meant; 按装机容量 and 做废品回收 are none. */
const MEANT: Readonly<Record<string, string>> = {
  天燃气: '天然气',
  峻工: '竣工',
  骏工: '竣工',
  按装: '安装',
  布署: '部署',
  做废: '作废',
  台帐: '台账',
};
const SLIPS = gated(/天燃气|[峻骏]工|按装(?![机有])|布署|做废(?![品旧物水气料渣])|台帐/gu);

export const withoutSlips = (text: string): string =>
  OF_MONTH.replace(
    SLIPS.replace(text, (said) => MEANT[said] ?? said),
    '',
  );
