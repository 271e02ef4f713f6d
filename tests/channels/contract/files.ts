import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { tableXlsx } from '../../../src/roster/files.js';
import type { Behaviour } from './behaviour.js';
import { answers, CHIEF, only, report, withButtons } from './talk.js';

const roster = () =>
  tableXlsx('名册', [
    ['姓名', '单位', '角色'],
    ['教体联络员', '市教育体育局', '联络员'],
  ]);

export const FILES: readonly Behaviour[] = [
  {
    name: 'a roster sent by the supervisor is kept by its hash, read, and taken over when agreed to',
    needs: ['filesIn', 'buttons'],
    async run(house) {
      const bytes = Buffer.from(await roster());
      const file = { name: '名册.xlsx', bytes };
      const asked = withButtons(await house.ask({ who: CHIEF, where: 'alone', text: '', file }));
      const message = only(await house.messages('alone', CHIEF), 'messages');
      const { path = '' } = only(message.attachments, 'attachments');
      const hash = createHash('sha256').update(bytes).digest('hex');
      expect(path).toBe(`files/${hash.slice(0, 2)}/${hash}.xlsx`);
      expect(readFileSync(join(house.folder, path)).equals(bytes)).toBe(true);
      await house.seat.press(CHIEF, 'alone', asked, 0);
      await house.quiet();
      expect((await house.store.people.list()).map(({ name }) => name)).toContain('教体联络员');
    },
  },
  {
    name: 'the monthly report that was asked for arrives, once',
    needs: ['filesOut'],
    async run(house) {
      await house.ask(report(12));
      const shown = await house.ask({ who: CHIEF, text: '导出5月月报' });
      expect(only(answers(shown), 'answers')).toContain('5月份月报已生成');
      const { file } = only(
        shown.filter((one) => one.file !== undefined),
        'files',
      );
      const { filesOut } = house.lane.can;
      if (filesOut !== 'kind') expect(file?.name).toMatch(/月报.*\.docx$/u);
      if (filesOut === 'bytes') expect(file?.bytes?.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    },
  },
];
