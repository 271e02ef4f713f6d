import type { Target } from '../../model/ledger.js';
import { sameUnit } from '../units.js';
import { aimed } from './aimed.js';
import type { ParseContext } from './context.js';
import { beside, type Draft } from './drafted.js';
import { factOf } from './fact.js';
import { isShortOf, unitFit } from './unitFits.js';
import { sharesWord } from './words.js';

/** 10千伏项目新投17个,累计138个: what goes on without a name, counted alike, is of the same target. */
export function ofSameTarget(draft: Draft, before: Draft | undefined, context: ParseContext): Draft {
  const { statement, item, score, target: own } = draft;
  // 包联企业1890家,办结3391件: counted otherwise than the target and than what stands before it, it is something else.
  if (own && own === before?.target && isElse(statement.unit, before.statement.unit, own))
    return beside(statement, item, score, context);
  // 高标准农田开工3.2万亩,建成1.1万亩: by the name that both stand under it is of no target either.
  const { heading } = statement;
  const untold = before?.item === item && !before.target && before.statement.value !== undefined;
  if (own && untold && heading !== undefined && item.text.includes(heading) && !sharesWord(heading, own.metric)) {
    const named = aimed({ ...statement, subject: heading }, item, score, context);
    if (!named.target) return { statement, item, score, fact: factOf(statement, item, undefined, context) };
  }
  const target = before?.target;
  // 企业38家,上月36: with no unit of its own, it is counted as what it goes on from.
  const { unit } = before?.statement ?? {};
  const counted = unit === statement.unit || (draft.options && isShortOf(statement.unit, unit));
  const same = before?.item === item && counted && !before.options;
  // 渔光互补开工2个并网1个: counted in what the target of its verb cannot be, it is not of that one.
  // 完工17所、在建22所 beside a target of 新建食堂15个: 建 is no name of it where only the other is counted in 所.
  // 高技能1702人、培训1.8万: 人 and 万人 count alike, and the verb names a target of its own.
  const alike = draft.target && sameUnit(draft.target.unit, statement.unit ?? '');
  const nearer = !alike && target?.unit === statement.unit;
  if (!target || !same || (draft.target && !draft.alienUnit && !draft.options && !nearer)) return draft;
  if (draft.options && !draft.options.some((one) => one.target === target.id)) return draft;
  const stage = target.counts === 'done' && item.targets.filter(({ unit }) => unit === target.unit).length === 1;
  if (statement.measure !== before.statement.measure && !stage) return draft;
  if (statement.measure === 'other' || statement.nested || statement.place !== undefined) return draft;
  const { options: _options, alienUnit: _alien, ...rest } = draft;
  return { ...rest, target, fact: factOf(statement, item, target, context) };
}

const isElse = (said: string | undefined, before: string | undefined, target: Target): boolean =>
  said !== undefined && before !== undefined && unitFit(before, target) === 'same' && unitFit(said, target) === 'other';
