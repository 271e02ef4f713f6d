import type { Quantity } from '../quantities.js';
import type { Names } from './names.js';

/** 青溪2.3 石桥2.1: what begins the name of the next place is no unit of the figure before it. */
export const withoutPlaces = (figures: readonly Quantity[], text: string, names: Names): readonly Quantity[] =>
  figures.some((figure) => beginsPlace(figure, text, names))
    ? figures.map((figure) => (beginsPlace(figure, text, names) ? bare(figure) : figure))
    : figures;

function beginsPlace({ unit, end }: Quantity, text: string, names: Names): boolean {
  if (unit?.length !== 1) return false;
  const name = names.at(text, end - 1);
  return name?.type === 'place' && name.end > end;
}

function bare({ unit: _unit, text, end, ...figure }: Quantity): Quantity {
  const said = text.slice(0, -1).trimEnd();
  return { ...figure, text: said, end: end - (text.length - said.length) };
}
