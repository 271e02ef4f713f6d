import { gated } from '../gate/gate.js';

const NOT_ALL = gated(
  /(?:没有?|未|并非|(?<!是)不是)(?:能|曾|说|所有[^,。;]{0,6})?(?:全部?(?!没|未)|都(?=\p{Script=Han}{1,3}$)|均|完全)(?![^,。;]*(?<=不是[^,。;]*)了$)/u,
);

/** 没有全部开工, 不是全开: some of them are, which is neither all nor none; 不是全开了 may be asked. */
export const isNotAll = (words: string): boolean => NOT_ALL.test(words);
