import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/parsers/documents/read.js';
import { readQuestion } from '../../src/parsers/question/read.js';

const ledger = readLedger(
  `关于印发2024年云岭市任务清单的通知
一、城乡（2项）
1. 新改造农村户厕2.4万户。
责任领导：欧阳澄
责任单位：市人力资源社会保障局
2. 新建公共厕所30座。
责任领导：付远山
责任单位：市发展改革委
`,
  'A',
);
const read = (text: string) => readQuestion(text, { ledgers: [ledger], today: '2024-05-14' });

describe('names that are said in short', () => {
  it.each([
    ['人社报全了没', '市人力资源社会保障局'],
    ['市人社还欠哪项', '市人力资源社会保障局'],
    ['发改呢', '市发展改革委'],
    ['看看发改的公厕建了几座', '市发展改革委'],
    ['发改下步准备干啥', '市发展改革委'],
  ])('%s', (text, unit) => expect(read(text)?.units).toEqual([unit]));

  it.each([
    ['欧阳局长管几项', '欧阳澄'],
    ['付市长管几项', '付远山'],
    ['欧阳澄付市长管几项', '欧阳澄'],
  ])('%s', (text, leader) => expect(read(text)?.leaders).toEqual([leader]));

  it.each(['户厕改造报了多少', '发改革开放的通知了没'])('%s names no body', (text) =>
    expect(read(text)?.units ?? []).toEqual([]),
  );
});

describe('what is due within days from now on', () => {
  it.each([
    ['30天内到期的有哪些', '2024-05-14', '2024-06-13'],
    ['两三天内到期的有哪些', '2024-05-14', '2024-05-17'],
    ['二十五天内到期的有哪些', '2024-05-14', '2024-06-08'],
    ['未来两周要完成的有啥', '2024-05-14', '2024-05-28'],
    ['半个月之内截止的', '2024-05-14', '2024-05-29'],
    ['下周要到期的有没有', '2024-05-20', '2024-05-26'],
  ])('%s', (text, from, to) => expect(read(text)?.due).toEqual({ from, to }));
});
