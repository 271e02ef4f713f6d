import { describe, expect, it } from 'vitest';
import { ERRCODES } from '../../src/wecom/errcodes.js';
import { errcodeError, type Fate, statusError, WecomError, withFate } from '../../src/wecom/errors.js';

describe('what became of a request', () => {
  it.each<[number, Fate, object]>([
    [-1, 'undelivered', {}],
    [40014, 'undelivered', {}],
    [42001, 'undelivered', {}],
    [41001, 'undelivered', {}],
    [45009, 'undelivered', { retryAfterMs: 60_000 }],
    [45033, 'undelivered', { retryAfterMs: 5_000 }],
    [40001, 'refused', { operator: true }],
    [48002, 'refused', { operator: true }],
    [60020, 'refused', { operator: true }],
    [81013, 'refused', { operator: true }],
    [45002, 'refused', {}],
    [44004, 'refused', {}],
    [40007, 'refused', {}],
    [40050, 'refused', { gone: 'chat' }],
    [49008, 'refused', { gone: 'chat' }],
    [93000, 'refused', { gone: 'webhook' }],
    [93008, 'refused', { gone: 'webhook' }],
    [846609, 'undelivered', {}],
    [123456, 'refused', {}],
  ])('errcode %i: %s', (errcode, fate, more) => {
    const { operator, gone, retryAfterMs, ...error } = errcodeError('message/send', errcode, 'said so');
    const given = { operator, gone, retryAfterMs };
    expect({ ...error, ...given }).toMatchObject({ fate, errcode, errmsg: 'said so', ...more });
    for (const [name, value] of Object.entries(given))
      if (!(name in more)) expect([name, value]).toEqual([name, undefined]);
  });

  it.each<[number, string | undefined, Fate, object]>([
    [500, undefined, 'undelivered', {}],
    [502, undefined, 'undelivered', {}],
    [503, undefined, 'undelivered', {}],
    [504, undefined, 'unknown', {}],
    [429, undefined, 'undelivered', { retryAfterMs: 60_000 }],
    [429, '7', 'undelivered', { retryAfterMs: 7_000 }],
    [429, 'tomorrow', 'undelivered', { retryAfterMs: 60_000 }],
    [302, undefined, 'refused', { operator: true }],
    [404, undefined, 'refused', { operator: true }],
    [407, undefined, 'refused', { operator: true }],
  ])('HTTP %i, Retry-After %s: %s', (status, retryAfter, fate, more) => {
    expect(statusError('webhook/send', status, retryAfter)).toMatchObject({ fate, httpStatus: status, ...more });
  });

  it('every code of the table says what it means', () => {
    for (const [code, { meaning, remedy, gone, waitMs }] of ERRCODES) {
      expect([code, meaning]).toEqual([code, expect.stringMatching(/\p{Script=Han}/u)]);
      expect([code, remedy === 'gone']).toEqual([code, gone !== undefined]);
      expect([code, remedy === 'slow']).toEqual([code, waitMs !== undefined]);
    }
  });

  it('a changed fate keeps everything else', () => {
    const error = errcodeError('gettoken', 60020, 'not allowed');
    const changed = withFate(error, { fate: 'undelivered', idempotent: true });
    expect(changed).toBeInstanceOf(WecomError);
    expect({ ...changed }).toEqual({ ...error, fate: 'undelivered', idempotent: true });
    expect(changed.message).toBe('gettoken: 60020 not allowed');
  });
});
