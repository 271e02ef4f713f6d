import { expect, it } from 'vitest';
import { readLogin } from '../../../src/parsers/command/login.js';

it.each([
  ['登录', 'in'],
  ['登陆', 'in'],
  ['我要登录。', 'in'],
  ['登录网页', 'in'],
  ['请给我登录链接', 'in'],
  ['/login', 'in'],
  ['退出登录', 'out'],
  ['注销所有登录', 'out'],
  ['登录系统已完成80%', null],
  ['一网通办平台登录问题已解决', null],
  ['谁登录了', null],
  ['完成登录备案3家', null],
  ['', null],
])('%s', (text, way) => {
  expect(readLogin(text)).toBe(way);
});
