import { openStore } from '../../../src/store/open.js';
import { TELEGRAM } from '../../support/channels/lanes.js';
import { contract } from './contract.js';

contract(TELEGRAM, 'PGlite', () => openStore({ memory: true }));
