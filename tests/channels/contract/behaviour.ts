import type { House, HouseOptions } from '../../support/channels/house.js';
import type { Can } from '../../support/channels/seat.js';

/** One line of the contract: what every channel that can do it does. */
export interface Behaviour {
  name: string;
  /** What the platform must be able to do. */
  needs?: (keyof Can)[];
  house?: HouseOptions;
  run(house: House): Promise<void>;
}
