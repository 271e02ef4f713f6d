import { openStore } from '../../../src/store/open.js';
import { LOCAL } from '../../support/channels/lanes.js';
import { contract } from './contract.js';

contract(LOCAL, 'PGlite', () => openStore({ memory: true }));
