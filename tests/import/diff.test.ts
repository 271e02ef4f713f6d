import { describe, expect, it } from 'vitest';
import { diffLedgers, isNamedAlike, isSameDocument } from '../../src/import/diff.js';
import { importJson } from '../../src/import/report.js';
import { readLedger } from '../../src/parsers/documents/read.js';

const OLD =
  '2023年云岭县任务清单\n1.改造农村公路60公里、桥梁8座。\n责任单位:县交通运输局\n2.新建水厂2座。\n责任单位:县水利局\n';
const NEW =
  '2023年云岭县任务清单\n1.改造农村公路72公里、桥梁8座。\n责任单位:县交通运输局、县财政局\n3.新建公园4个。\n责任单位:县城管局\n';

describe('a newer edition of a document', () => {
  it('the same file changes nothing', () => {
    expect(diffLedgers(readLedger(OLD, 'X'), readLedger(OLD, 'X'))).toEqual({
      added: [],
      removed: [],
      changed: [],
      newFacts: 0,
      same: true,
    });
  });
  it('facts are the same whatever order their fields come out of the store in', () => {
    const ledger = readLedger(`${OLD}进展情况:建成1座,石桥县1座。\n`, 'X');
    const turned = ledger.facts.map(({ item, measure, ...rest }) => ({ ...rest, measure, item }));
    expect(ledger.facts.length).toBeGreaterThan(0);
    expect(diffLedgers({ ...ledger, facts: turned }, ledger).newFacts).toBe(0);
  });
  it.each([
    ['第三季度进展情况', '10月份进展情况', true],
    ['上半年进展情况', '进展情况(截至9月30日)', true],
    ['进展情况', '任务清单', false],
  ])('%s and %s: one document', (one, other, same) => {
    const ledger = readLedger(OLD, 'X');
    const named = (title: string) => ({ ...ledger, title: `云岭县2023年承诺事项${title}` });
    expect(isSameDocument(named(one), named(other))).toBe(same);
    expect(isSameDocument(named(one), { ...named(other), yearStart: '2024-01-01' })).toBe(false);
  });
  const OTHER = '2023年云岭县任务清单\n1.新增学位3000个。\n责任单位:县教育局\n2.培训医生200人次。\n责任单位:县卫健局\n';
  const letter = (text: string, no: number) =>
    readLedger(
      `云政办〔2023〕8号\n关于印发任务的通知\n各单位：现印发给你们。\n附件${no}\n${text.replace('任务', `第${no}批任务`)}`,
      'X',
    );
  it('annexes of one letter and lists of one plain title with other matters are documents of their own', () => {
    expect(isSameDocument(readLedger(OLD, 'X'), readLedger(OTHER, 'X'))).toBe(false);
    expect(isSameDocument(letter(OLD, 1), letter(OTHER, 2))).toBe(false);
    expect(isSameDocument(letter(OLD, 1), letter(NEW, 1))).toBe(true);
    expect(isNamedAlike(letter(OLD, 1), letter(OTHER, 2))).toBe(true);
  });
  it('added, removed and changed items, targets old and new', () => {
    const diff = diffLedgers(readLedger(OLD, 'X'), readLedger(NEW, 'X'));
    expect(diff.same).toBe(false);
    expect(diff.added.map((i) => i.id)).toEqual(['X3']);
    expect(diff.removed.map((i) => i.id)).toEqual(['X2']);
    expect(diff.changed).toHaveLength(1);
    expect(diff.changed[0]?.changes.find((c) => c.field === 'units')).toEqual({
      field: 'units',
      old: '县交通运输局',
      new: '县交通运输局、县财政局',
    });
    expect(diff.changed[0]?.targets).toEqual([
      {
        code: 'X1.1',
        metric: '改造农村公路',
        old: { value: 60, unit: '公里', op: '>=' },
        new: { value: 72, unit: '公里', op: '>=' },
      },
    ]);
  });
});

describe('what duban import --json prints', () => {
  it('codes without the ledger key', () => {
    const json = importJson(readLedger(OLD, 'A'));
    expect(json.kind).toBe('notice');
    expect(json.items[0]).toEqual({
      code: '1',
      section: '',
      title: '改造农村公路60公里、桥梁8座',
      text: '改造农村公路60公里、桥梁8座。',
      leaders: [],
      units: ['县交通运输局'],
      deadline: null,
      targets: [
        { code: '1.1', metric: '改造农村公路', op: '>=', value: 60, unit: '公里' },
        { code: '1.2', metric: '改造桥梁', op: '>=', value: 8, unit: '座' },
      ],
    });
  });
});
