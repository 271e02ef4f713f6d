import { openStore } from '../../../src/store/open.js';
import { WECOM } from '../../support/channels/lanes.js';
import { contract } from './contract.js';

contract(WECOM, 'PGlite', () => openStore({ memory: true }));
