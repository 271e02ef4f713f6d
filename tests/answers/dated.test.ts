import { describe, expect, it } from 'vitest';
import { talk } from './sample.js';

describe('figures of two targets at the end of the month asked for', () => {
  it('are those of then, not of now', async () => {
    const say = talk('2024-05-27', [
      { target: 'A3.1', value: 100, unit: '套', measure: 'started', reporter: '小魏', at: '2024-04-21T10:00:00+08:00' },
      { target: 'A3.2', value: 130, unit: '套', measure: 'done', reporter: '小魏', at: '2024-04-21T10:00:00+08:00' },
      { target: 'A3.1', value: 240, unit: '套', measure: 'started', reporter: '小魏', at: '2024-05-21T10:00:00+08:00' },
      { target: 'A3.2', value: 240, unit: '套', measure: 'done', reporter: '小魏', at: '2024-05-21T10:00:00+08:00' },
    ]);
    expect((await say('安置房和保障房上个月差几套'))?.text).toContain('30套');
    expect((await say('安置房和保障房差几套'))?.text).not.toContain('30套');
  });
});
