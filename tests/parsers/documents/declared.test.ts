import { expect, it } from 'vitest';
import { read } from './line.js';

const list = (said: string): string[] =>
  read(`2025年云陂县任务清单${said}
一、建设（2项）
1.新建公厕9座。
责任单位：县城管局
2.新增路灯60盏。
责任单位：县城管局
二、绿化（共1项）
3.植树900株。
责任单位：县林业局`).warnings.map(({ line, message }) => `${line} ${message}`);

it.each<[string, string[]]>([
  ['（共 63 项）', ['1 文件写明共63项,实际读到3项']],
  ['（共3项）', []],
  ['（共2件3项）', []],
  ['（共10件27项）', ['1 文件写明共27项,实际读到3项']],
  ['', []],
])('%s', (said, warnings) => expect(list(said)).toEqual(warnings));
