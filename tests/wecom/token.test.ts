import { describe, expect, it } from 'vitest';
import { errorOf } from './fate.js';
import { api, client, clock, text } from './qyapi.js';

describe('the token', () => {
  const tokens = (): number => api.requests.filter((path) => path === 'gettoken').length;

  it('fifty at once fetch one', async () => {
    const own = client();
    await Promise.all(Array.from({ length: 50 }, (_, n) => own.sendToChat('CHAT1', text(`第${n}条`))));
    expect(tokens()).toBe(1);
    expect(api.sent).toHaveLength(50);
  });

  it('is renewed a minute before its end', async () => {
    const own = client();
    const first = await own.getToken();
    clock.now += 7200_000 - 60_001;
    expect(await own.getToken()).toBe(first);
    clock.now += 1;
    expect(await own.getToken()).not.toBe(first);
  });

  it('taken back early: fetched once more, also by fifty at once, and everything is sent once', async () => {
    const own = client();
    await own.getToken();
    api.expireTokens();
    await Promise.all(Array.from({ length: 50 }, (_, n) => own.sendToChat('CHAT1', text(`第${n}条`))));
    expect(tokens()).toBe(2);
    expect(new Set(api.sent.map((one) => one.text)).size).toBe(50);
    expect(api.sent).toHaveLength(50);
  });

  it.each([40014, 42001, 41001])('%i twice is an error, not a third try', async (errcode) => {
    api.fail({ on: 'appchat/send', errcode, times: 2 });
    expect(await errorOf(client().sendToChat('CHAT1', text('a')))).toMatchObject({ errcode, fate: 'undelivered' });
    expect(api.requests).toEqual(['gettoken', 'appchat/send', 'gettoken', 'appchat/send']);
  });

  it('a wrong secret is asked for once in 30 seconds, however much is to be sent', async () => {
    const own = client({ secret: 'wrong' });
    for (let n = 0; n < 5; n++) {
      expect(await errorOf(own.sendToChat('CHAT1', text('a')))).toMatchObject({
        errcode: 40001,
        operator: true,
        fate: 'refused',
      });
    }
    expect(tokens()).toBe(1);
    clock.now += 30_000;
    await errorOf(own.getToken());
    expect(tokens()).toBe(2);
  });

  it('too many requests for it: none for a minute', async () => {
    const own = client();
    api.fail({ on: 'gettoken', errcode: 45009 });
    await errorOf(own.getToken());
    expect(await errorOf(own.getToken())).toMatchObject({ errcode: 45009, retryAfterMs: 60_000 });
    expect(tokens()).toBe(1);
    clock.now += 60_000;
    await own.getToken();
  });

  it('lost on its way: what waited for it was not sent, and the next try fetches again', async () => {
    const own = client();
    api.fail({ on: 'gettoken', cut: true, accepted: true });
    expect(await errorOf(own.sendToChat('CHAT1', text('a')))).toMatchObject({ api: 'gettoken', fate: 'undelivered' });
    await own.sendToChat('CHAT1', text('a'));
    expect(api.sent).toHaveLength(1);
  });
});
