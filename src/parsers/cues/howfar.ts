import { gated } from '../gate/gate.js';

/**
 * How far something came, asked with a number that is not known: 干到百分之几, 盖到第几层, 打到第几根桩, 修到几成, 挖到多深.
 * 十几层, 好几成 and 这几步 tell.
 */
export const HOW_FAR = gated(
  /第几(?![乎])|百分之(?:几|多少)|几分之几|到了?(?:大概|差不多|约)?几(?!乎|十|百|千|万)|到了?多(?:高|深|远|长|大)|(?<![十百千万好这那前后近头数])几(?:成|层|楼|步|折)(?!\p{Script=Han}{0,2}(?:都|已|全部|均))/u,
);
