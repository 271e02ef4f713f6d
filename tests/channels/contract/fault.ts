import type { House } from '../../support/channels/house.js';
import type { Said, Trouble } from '../../support/channels/seat.js';
import { report } from './talk.js';

/** Something that goes wrong while people talk. */
export interface Fault {
  name: string;
  /** A trouble of the platform; lanes whose platform has none such are left out. */
  trouble?: Trouble;
  /** In the middle of the talk; what was said is what arrived before. */
  happen?: (house: House, said: Said[]) => Promise<void>;
  /** Lanes on which nobody can know whether one answer arrived: it is listed as unknown, and not sent again. */
  unknown?: readonly string[];
}

const TELEGRAM = ['telegram-poll', 'telegram-webhook'];
const MINUTE = 60_000;

export const FAULTS: readonly Fault[] = [
  { name: 'the connection is cut in the middle of a reply', trouble: 'cut', unknown: TELEGRAM },
  { name: 'the acknowledgement is lost', trouble: 'ack-lost', unknown: TELEGRAM },
  { name: 'a burst of 45009 and 429', trouble: 'limited' },
  { name: 'servers that fail', trouble: 'failing' },
  { name: 'a token that is over, a connection that is not subscribed', trouble: 'expired' },
  {
    name: 'callbacks that come twice, and long after',
    async happen(house, said) {
      for (const one of said) await house.seat.again(one);
      house.clock.pass(4 * MINUTE);
      await Promise.all(said.map((one) => house.seat.again(one)));
    },
  },
  {
    name: 'callbacks that come in another order than they were said in',
    async happen(house, said) {
      house.clock.set(-2 * MINUTE);
      said.push(await house.say({ who: '督查室', text: '改造危旧桥梁完成多少座？' }));
      house.clock.set(2 * MINUTE);
    },
  },
  {
    name: 'a clock that is set back ten minutes, and an hour ahead again',
    async happen(house, said) {
      house.clock.set(-10 * MINUTE);
      said.push(await house.say({ who: '督查室', text: '改造危旧桥梁完成多少座？' }));
      house.clock.set(70 * MINUTE);
    },
  },
  {
    name: 'a database that is away for a moment',
    async happen(house, said) {
      house.flaw.away = 2;
      said.push(await house.say({ who: '督查室', text: '改造危旧桥梁完成多少座？' }));
    },
  },
];

/** What is said in every case: reports whose answers differ, the trouble before the third. */
export const SAID = [11, 12, 13, 14, 15].map(report);
