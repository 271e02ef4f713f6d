import type { Item, Target } from '../../model/ledger.js';
import { weigh } from '../../parsers/question/residue.js';
import { plainText } from '../../parsers/question/topics.js';
import { ASKED_UNIT, startsUnit } from './sized.js';
import type { AnswerContext } from './types.js';

interface Meant {
  item: { id: string; parent?: string };
  aims: readonly unknown[];
  line: boolean;
}

/**
 * Without an item as a whole that stands beside one of its targets or lines (GDP 增速), and without the lines of a matter that stands beside
 * the target of one of its sub-items: the narrower is meant.
 */
export function narrowest<P extends Meant>(parts: readonly P[]): P[] {
  const narrow = (part: P) => part.aims.length > 0 || part.line;
  const over = (part: P) =>
    part.aims.length === 0 && parts.some((one) => one.aims.length > 0 && one.item.parent === part.item.id);
  return parts.filter(
    (part) => !over(part) && (narrow(part) || !parts.some((one) => one.item === part.item && narrow(one))),
  );
}

/** 风光电新增装机: the one target whose whole name stands in the words, where those of others do not. */
export function saidInFull(topic: string, item: Item): Target[] | undefined {
  const said = plainText(topic);
  const named = item.targets.filter(({ metric }) => metric.length > 2 && said.includes(plainText(metric)));
  return named.length === 1 && item.targets.length > 1 && !said.includes('\u0001') ? named : undefined;
}

/** 技能人才 of 新增技能人才 and 新增高技能人才: the targets of one item whose name, its verbs aside, is just that. */
export function calledSo(topic: string, targets: readonly Target[]): readonly Target[] {
  const said = weigh(plainText(topic)).strong.join('');
  const own = targets.filter(({ metric }) => weigh(plainText(metric)).strong.join('') === said);
  return own.length > 0 ? own : targets;
}

const STEPS = /\d+月|月底|季度|上半年|下半年|年中/u;

/** 公厕建了几座 of 新建公共厕所20座:6月底8座,9月底2座,12月底10座: the whole is meant where no step is named. */
export function ofSteps<P extends Aimed>(part: P, { text, values }: { text: string; values: readonly unknown[] }): P {
  const [first, ...more] = part.aims;
  if (!first || more.length === 0 || values.length > 0 || STEPS.test(text)) return part;
  const steps = part.aims.map(({ target }) => target);
  const { metric, unit } = first.target;
  if (steps.some((one) => one.metric !== metric || one.unit !== unit)) return part;
  const sum = steps.reduce((total, { value }) => total + value, 0);
  const whole = part.item.targets.find((one) => one.value === sum && one.unit === unit && !steps.includes(one));
  return whole ? { ...part, aims: [{ ...first, target: whole }] } : part;
}

/** Said of anything. */
const LOOSE_UNIT = /^[个项]$/u;

/** 养老床位多少张 of 养老服务中心16个,护理型床位1200张: of the targets those in the unit that is asked for. */
export function ofUnitAsked<A extends { target: Target }>(aims: readonly A[], text: string): readonly A[] {
  const asked = aims.length < 2 ? [] : [...text.matchAll(/多少|(?<![这那])几/gu)];
  const unit = asked.length === 1 ? ASKED_UNIT.exec(text)?.[1] : undefined;
  if (unit === undefined || LOOSE_UNIT.test(unit)) return aims;
  const fitting = aims.filter(({ target }) => startsUnit(target.unit, unit));
  return fitting.length > 0 ? fitting : aims;
}

interface Aimed {
  item: Item;
  aims: readonly { target: Target }[];
}

/** 开工的呢 after what was finished: the target of the item that counts what is begun, where it has one. */
export function ofMeasure<P extends Aimed>(parts: readonly P[], { measure }: { measure?: string }): P[] {
  return parts.map((part) => {
    const [first] = part.aims;
    if (measure === undefined || !first || part.aims.some(({ target }) => target.counts === measure)) return part;
    const other = part.item.targets.filter(({ counts }) => counts === measure);
    return other.length > 0 ? { ...part, aims: other.map((target) => ({ ...first, target })) } : part;
  });
}

/** 雨污分流各项指标, 招商几个数都报一下: all that the one item counts, not the target that is called most like it. */
const EVERY_AIM =
  /(?:各|每|所有|全部)(?:项|个|类)?(?:指标|数据|目标|数字)|(?:几|[两三四五六])(?:项|个)(?:指标|数据?|目标|数字)|分项(?:指标|数据|情况|进展)/u;
export function everyAim<P extends Aimed & { line: boolean }>(parts: readonly P[], text: string): P[] {
  const [part, other] = parts;
  if (part === undefined || other !== undefined || part.aims.length !== 1 || !EVERY_AIM.test(text)) return [...parts];
  return [{ ...part, aims: [], line: false }];
}

/** 投产项目: of words that any matter may have, and the whole name of a target all the same. */
export const isWholeName = (topic: string, { ledgers }: AnswerContext): boolean =>
  topic.length > 2 &&
  ledgers.some(({ items }) =>
    items.some(({ targets }) => targets.some(({ metric }) => plainText(metric) === plainText(topic))),
  );
