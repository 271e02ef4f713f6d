import { sum } from '../../ledger/arithmetic.js';
import { WITH_OTHER_KIND } from '../replies/answers-sums.js';
import { atMonth } from './dated.js';
import { entriesOf } from './entries.js';
import type { Handler } from './handlers.js';
import { sumAnswer } from './sums.js';

const EACH = /各|每个|所有|全部/u;

/** 各县合计多少 of a list that has districts too: 县 is often said of both, so what all of them come to stands below (rule 20). */
export const sumOfKind: Handler = async (query, now, talk) => {
  const said = await sumAnswer(query, now, talk);
  const [first] = said?.shown ?? [];
  const kind = query.placeKind;
  if (!said || first === undefined || (kind !== '县' && kind !== '区') || !EACH.test(query.text)) return said;
  const all = await entriesOf({ ...query, placeKind: 'all' }, atMonth(query, now), talk);
  const places = new Set(said.shown?.map(({ place }) => place));
  const others = (all?.list ?? []).filter(
    ({ place, target, unit }) =>
      target === first.target && unit === first.unit && place !== undefined && !places.has(place),
  );
  if (others.length === 0) return said;
  const total = sum([...(said.shown ?? []), ...others].map(({ value }) => value));
  const names = others.flatMap(({ place }) => place ?? []);
  return { ...said, text: `${said.text}\n${WITH_OTHER_KIND(kind, names, total, first.unit)}` };
};
