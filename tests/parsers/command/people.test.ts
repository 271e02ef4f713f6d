import { describe, expect, it } from 'vitest';
import { type PeopleCommand, readPeopleCommand } from '../../../src/parsers/command/people.js';
import { normalise } from '../../../src/parsers/text.js';

describe('orders about people and groups', () => {
  it.each<[string, PeopleCommand | null]>([
    ['绑定 市城管局', { kind: 'bind', to: '市城管局' }],
    ['申请绑定市城管局联络员', { kind: 'bind', to: '市城管局联络员' }],
    ['帮我绑定到：石桥县。', { kind: 'bind', to: '石桥县' }],
    ['绑定台账', { kind: 'bindLedger', ledger: '' }],
    ['本群绑定台账 A', { kind: 'bindLedger', ledger: 'A' }],
    ['绑定台账《2024年民生实事》', { kind: 'bindLedger', ledger: '《2024年民生实事》' }],
    ['解绑', { kind: 'unbind' }],
    ['解除绑定', { kind: 'unbind' }],
    ['我是谁？', { kind: 'whoami' }],
    ['/whoami', { kind: 'whoami' }],
    ['同意绑定3', { kind: 'admit', yes: true, request: 3 }],
    ['不同意绑定12号', { kind: 'admit', yes: false, request: 12 }],
    ['拒绝绑定', { kind: 'admit', yes: false }],
    ['开放提问', { kind: 'open', open: true }],
    ['关闭本群提问', { kind: 'open', open: false }],
    ['导出名册', { kind: 'records', what: 'roster' }],
    ['导出操作记录', { kind: 'records', what: 'audit' }],
    ['安全绳绑定点累计完成30处', null],
    ['绑定', null],
    ['同意48项销号', null],
    ['导出台账', null],
    ['绑定市城管局\n累计完成3个', null],
    [`绑定${'长'.repeat(90)}`, null],
  ])('%s', (text, wanted) => {
    expect(readPeopleCommand(normalise(text))).toEqual(wanted);
  });
});
