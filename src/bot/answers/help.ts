import { HELP } from '../replies/answers-declines.js';
import type { Handler } from './handlers.js';

export const helpAnswer: Handler = async (query) => (query.ask === 'help' ? { items: [], text: HELP } : null);
