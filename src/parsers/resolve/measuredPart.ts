import type { Statement } from '../../model/statement.js';
import type { Candidate } from './candidates.js';
import { bestFit } from './unitFits.js';

/** So much worse the words may name the part than the whole. */
const NEARLY = 0.2;

/** 健康关爱中心建成380间: of a matter that counts nothing itself, the part of it that is named too and counts just that. */
export function measuredPart(found: Candidate[], { value, unit }: Statement): Candidate[] {
  const [best] = found;
  if (best === undefined || value === undefined || unit === undefined || best.item.targets.length > 0) return found;
  const parts = found.filter(
    ({ item, score }) => item.parent === best.item.id && score > best.score - NEARLY && bestFit(item, unit) === 'same',
  );
  const [part, other] = parts;
  return part === undefined || other !== undefined ? found : [part, ...found.filter((one) => one !== part)];
}
