import type { CueToken, Role } from './roles.js';

const HELD_ON =
  /^的?(?:也|都|还|正|在|正在|目前|现在|仍)*((?!随|跟|沿|朝|接|意味|围)\p{Script=Han}{1,2}?)着(?:[工呢哩啊吧的,。;!\s]|[门灯火水电](?=$|[,。;!\s呢])|$)/u;
const IDLE = /[锁关闲空放搁停拖欠差缺等卡堵僵压留排候盼守]$/u;

/** 七个干着呢, 八栋还修着: being done, and not over; 2座开着工 has begun, 三处空着 is nothing done at all. */
export function heldOn(after: string): Role | undefined {
  const verb = HELD_ON.exec(after)?.[1];
  if (verb === undefined) return undefined;
  if (IDLE.test(verb)) return { measure: 'other', verb };
  return { measure: verb === '开' ? 'started' : 'under_construction', verb: verb === '开' ? '开工' : `${verb}着` };
}

/** 停车位施工1400个, 施工的十一个: being built, none of them is there. */
export function workingOn(words: string, before: readonly CueToken[]): Role | undefined {
  if (!words.includes('施工') || before.some(({ kind }) => kind !== 'filler')) return undefined;
  const verb = WORKING.exec(words)?.[0];
  return verb === undefined ? undefined : { measure: 'under_construction', verb };
}
const WORKING = /(?<=\p{Script=Han}{2})(?:正在|在)?施工的?$|^(?:正在|在)?施工的$/u;
