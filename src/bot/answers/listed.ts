import { counts } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Aim, Loaded } from './types.js';

/** 220千伏变电站投运, 迁建竣工: what stands before the end is what the thing is, or what is done to it, and no part of its works. */
const FINISHED =
  /^(?:\d+千伏|变电站|输变电|迁建|新建|扩建|改造|拓宽|升级|整治|排水|道路|项目|工程)*(?:已经|已|均已|全部|均|都)*(?:建成|完工|建设完成|改造完成|竣工|通车|打通|贯通|通(?=$|[,。;了!])|投用|投入使用|投运|投产|挂牌|启用|完成(?=$|[,。;了!]|建设|改造|施工|整治|任务|交付|移交|竣工|投用|并|且|全部)|交付|开业|运营)/u;
const SHORTEST = 3;

/** 东京路通: what happened to the thing, without its name. */
const step = ({ milestone = '', object }: Pick<StoredFact, 'milestone' | 'object'>): string =>
  object !== undefined && milestone.startsWith(object) ? milestone.slice(object.length) : milestone;

/** The end of the target's name that the words have: 街道综合养老服务中心. */
function sharedEnd(metric: string, words: string): { at: number; length: number } | undefined {
  for (let from = 0; from <= metric.length - SHORTEST; from += 1) {
    const end = metric.slice(from);
    const at = words.indexOf(end);
    if (at >= 0) return { at, length: end.length };
  }
  return undefined;
}

/** A road of 打通断头路4条:甲路、乙路…: the item names as many things as its target counts. */
function isPart(fact: StoredFact, { item, target }: Aim): boolean {
  return fact.object !== undefined && item.objects.length === target.value && item.objects.includes(fact.object);
}

/** 甲路 of 打通断头路, 龙潭敬老院 of 建成敬老院: named as the target's things are. */
function isThingOf({ object = '' }: StoredFact, { item, target }: Aim): boolean {
  if (item.targets.length !== 1 || object.length < SHORTEST || /项目|工程|[、和]/u.test(object)) return false;
  if (target.unit === '条' && /[路街巷道]$/u.test(target.metric) && /[路街巷道]$/u.test(object)) return true;
  return object !== target.metric && object.endsWith(target.metric.slice(-SHORTEST));
}

/** 甲路通车, 乙桥完成100%: a named thing that is told to be over. */
export function isFinished(fact: StoredFact): boolean {
  const { measure, status, value, unit, mode } = fact;
  if (measure === 'milestone') return FINISHED.test(step(fact));
  return status === 'done' || (unit === '%' && value === 100 && mode !== 'delta');
}

/** Things of a target that were reported finished by their names, where no figure was reported. */
export function finishedByName(aim: Aim, loaded: Loaded, day: Day): { names: string[]; facts: StoredFact[] } {
  const names: string[] = [];
  const facts: StoredFact[] = [];
  for (const fact of loaded.of(aim.item.id)) {
    if (!counts(fact) || fact.asOf > day || fact.measure !== 'milestone') continue;
    const words = fact.text ?? `${fact.object ?? ''}${fact.milestone ?? ''}`;
    if ((isPart(fact, aim) || isThingOf(fact, aim)) && FINISHED.test(step(fact))) {
      const object = fact.object ?? '';
      if (!names.includes(object)) names.push(object);
      facts.push(fact);
      continue;
    }
    const shared = sharedEnd(aim.target.metric, words);
    if (!shared || !FINISHED.test(words.slice(shared.at + shared.length))) continue;
    const own = words
      .slice(0, shared.at)
      .split(/[、和及与,]/u)
      .map((name) => name.trim())
      .filter((name) => name.length >= 2 && !/\d/u.test(name));
    if (own.length === 0) continue;
    names.push(...own.filter((name) => !names.includes(name)));
    facts.push(fact);
  }
  return { names, facts };
}
