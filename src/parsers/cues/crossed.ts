import { gated } from '../gate/gate.js';

const CROSSED = gated(
  /(?:^|[,。;!\s把将])([^,。;!\s\d]{1,10}?)(?:的?数(?:字|据)?)?[和跟与、]([^,。;!\s\d]{1,10}?)(?:的?数(?:字|据)?)?(?:我|都|全|给)?(?:(?:写|报|填|说|弄|搞|打|看|录|放)(?:反|颠倒|倒|串)|颠倒)了?[,。!吧哈啊]*$/u,
);

/** 完成和在建写反了: the two things whose figures stand in each other's place. */
export function crossedOf(text: string): [string, string] | undefined {
  const [, one, other] = CROSSED.exec(text) ?? [];
  return one === undefined || other === undefined ? undefined : [one, other];
}
