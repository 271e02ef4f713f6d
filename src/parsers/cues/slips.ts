import { gated } from '../gate/gate.js';
import { numeralValue } from '../numbers/numeral.js';

/** A slip of the keyboard that the sender names: 多打了个万字, 少打一个0. */
export interface Slip {
  /** What the figure must be multiplied by. */
  factor: number;
  /** The words without the slip: what is left may state the right figure. */
  rest: string;
}

const SLIP = gated(
  /(?:((?<!多)少|多|漏)(?:(?:打|写|输|敲|按|点|加|报|填|录)了?(?:上)?|了|(?=[一两二三]?个[0零](?=$|[,。;!了吧])))|去掉|删掉|不带)(?:([一两二三]|[123](?=个))个?|个)?(?:数字)?[“"]?(0|零|万|亿|百|千|十|位)[”"]?(?:字|位|数)?(?=$|[,。;!了吧呢啊\s(])/u,
);
const SIZE: Record<string, number> = { '0': 10, 零: 10, 位: 10, 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** 多打了个万字,13600人; 多打一个0,1500; 少写了两个零. */
export function slipOf(text: string): Slip | undefined {
  const found = SLIP.exec(text);
  if (!found) return undefined;
  const [all, way = '', count = '', what = ''] = found;
  const times = count === '' ? 1 : (numeralValue(count) ?? 1);
  const size = (SIZE[what] ?? 1) ** times;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + all.length)}`;
  return { factor: way === '少' || way === '漏' ? size : 1 / size, rest: rest.replace(/^[\s,。;!了的]+/u, '') };
}
