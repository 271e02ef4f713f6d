import type { Ledger } from '../model/ledger.js';
import type { Person } from '../model/message.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { buildItemIndex, type ItemIndex } from '../parsers/items/index.js';
import { vocabularyOf } from '../parsers/items/vocabulary.js';
import type { Store } from '../store/store.js';
import { type Duties, dutiesOf } from './duties.js';

/** A set of ledgers with what is computed from them once. */
export interface View {
  ledgers: readonly Ledger[];
  /** The same to ask about: a county of the city is known in every group, whatever document names it. */
  asked: readonly Ledger[];
  index: ItemIndex;
  vocabulary: Vocabulary;
  dutiesOf: (person: Person) => Duties;
}

/** Keeps the ledgers and their indexes in memory until one of them is saved again. */
export class World {
  private version = -1;
  private ledgers: readonly Ledger[] = [];
  private views = new Map<string, View>();

  /** The view of one ledger, or of all. */
  async view(store: Store, key: string | undefined): Promise<View> {
    const version = await store.ledgers.version();
    if (version !== this.version) {
      this.ledgers = await store.ledgers.list();
      this.version = version;
      this.views = new Map();
    }
    const known = this.views.get(key ?? '');
    if (known) return known;
    const view = viewOf(
      key === undefined ? this.ledgers : this.ledgers.filter((ledger) => ledger.key === key),
      this.ledgers,
    );
    this.views.set(key ?? '', view);
    return view;
  }
}

/**
 * Index, vocabulary and duties of some ledgers; duties are worked out once a unit and role. A county is a county in every
 * group: places are those of all ledgers of the house.
 */
export function viewOf(ledgers: readonly Ledger[], all: readonly Ledger[] = ledgers): View {
  const duties = new Map<string, Duties>();
  return {
    ledgers,
    asked: ledgers.map((ledger) => withPlacesOf(ledger, all)),
    index: buildItemIndex(ledgers),
    vocabulary: { ...vocabularyOf(ledgers), places: vocabularyOf(all).places },
    dutiesOf(person) {
      const key = `${person.role} ${person.unit ?? ''}`;
      const known = duties.get(key) ?? dutiesOf(person, ledgers);
      duties.set(key, known);
      return known;
    },
  };
}

/** So many places in common, and two documents are of one city. */
const ONE_CITY = 2;

/** A ledger with the places that the other documents of its city name. */
function withPlacesOf(ledger: Ledger, all: readonly Ledger[]): Ledger {
  const names = new Set(ledger.places.map(({ name }) => name));
  const same = all.filter(
    (other) => other !== ledger && other.places.filter(({ name }) => names.has(name)).length >= ONE_CITY,
  );
  return same.length === 0 ? ledger : { ...ledger, places: vocabularyOf([ledger, ...same]).places };
}
