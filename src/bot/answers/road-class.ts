import type { Ledger } from '../../model/ledger.js';
import { belongsTo } from '../../parsers/question/belongs.js';
import type { Query } from '../../parsers/question/query.js';
import type { Part } from './part.js';

/** The letter with which the code of a road of that class begins. */
const CLASSES: Readonly<Record<string, string>> = { 国: 'G', 省: 'S', 县: 'X', 乡: 'Y' };
const SAID = /([国省县乡])道/u;

/** S221 of 省道, by its code. */
export function isOfRoadClass(name: string, kind: string): boolean {
  const letter = CLASSES[SAID.exec(kind)?.[1] ?? ''];
  return letter !== undefined && new RegExp(`^${letter}\\d{3}`, 'u').test(name);
}

/** 三条省道修到哪了, where a ledger names the roads by their codes alone (S221, S222): those of that class. */
export function ofRoadClass(topic: string, { places }: Query, ledgers: readonly Ledger[]): Part[] {
  const letter = CLASSES[SAID.exec(topic)?.[1] ?? ''];
  if (letter === undefined) return [];
  return ledgers.flatMap((ledger) =>
    ledger.items.flatMap((item) => {
      const roads = item.objects.filter((name) => isOfRoadClass(name, topic));
      if (roads.length === 0 || !places.every((place) => belongsTo(item, place, ledger))) return [];
      return [{ ledger, item, aims: [], topic: roads.join('\u0001'), line: true, score: 1, cover: 1 }];
    }),
  );
}
