import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { sharesWord, subjectWords } from './words.js';

/** Targets that are reached by a decision of others. */
const BY_DECISION = /培育|创建|认定|申报|获批|获评|评选|入选|命名/u;
const GRANTED = /^(?:批|批准|批复|批下来|评上|评审通过|过审)了?$/u;

/** 省级产业园批了1个 where one is to be brought up: granted is there; 可研批了2个 of projects is a step (rule 7). */
export function asGranted(statement: Statement, { targets }: Item): Statement {
  const { measure, verb, value } = statement;
  if (measure !== 'other' || value === undefined || verb === undefined || !GRANTED.test(verb)) return statement;
  const words = subjectWords(statement);
  const meant = targets.some(({ metric }) => BY_DECISION.test(metric) && words.length > 2 && sharesWord(words, metric));
  return meant ? { ...statement, measure: 'done' } : statement;
}
