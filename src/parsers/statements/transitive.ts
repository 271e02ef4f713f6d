import type { Token } from './tokens.js';

/** Verbs that say nothing without what they act on; 完工, 通车 and the like say all themselves. */
const TRANSITIVE = /^(?:通过|取得|获得|拿到|办理|启动|实现)$/u;

/** 通过了|省里预验收, 取得了|施工许可: the words behind the verb are what was passed or got, and no new matter. */
export const takesObject = (verb: Token | undefined, object: Token): boolean =>
  object.type === 'text' && verb?.type === 'cue' && TRANSITIVE.test(verb.word);
