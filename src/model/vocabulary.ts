import type { Place } from './ledger.js';

/** Names of the ledgers in view that the parsers look for in a text. */
export interface Vocabulary {
  places: Place[];
  /** Names of bodies 责任单位 with their aliases. */
  units: { name: string; aliases: string[] }[];
  /** Named things of items: roads, stations, hospitals. */
  objects: string[];
  /** Items are for every county 各县区 or every town 各乡镇, which no list names. */
  everywhere?: readonly ('县' | '镇')[];
  /** Titles and sources of the ledgers, where they say whose they are: any other city is somebody else's. */
  home?: string;
}
