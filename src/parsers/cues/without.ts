import type { Vocabulary } from '../../model/vocabulary.js';
import { gated } from '../gate/gate.js';

const ENDS = gated(/[,。;]([^,。;?]{2,20}?)(?:[还都也暂]?没有?|还没有?)[。!]*$/u);
const BETWEEN = /[、和及与跟就只还都也暂仅是]|目前|另外|其中/gu;

/** 建成7个,云溪、石桥没有: places alone before the 没有 tell where there is none, and ask nothing. */
export function namesPlacesWithout(text: string, { places }: Vocabulary): boolean {
  let names = ENDS.exec(text)?.[1];
  if (names === undefined) return false;
  const before = names;
  for (const { name, aliases } of places) for (const one of [name, ...aliases]) names = names.replaceAll(one, '');
  return names !== before && names.replace(BETWEEN, '') === '';
}
