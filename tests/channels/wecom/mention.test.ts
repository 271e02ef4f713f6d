import { describe, expect, it } from 'vitest';
import { Mention } from '../../../src/bot/channels/wecom/hear/mention.js';

describe('the bot’s own @name is taken out', () => {
  it.each([
    ['@督办机器人 河道清淤完成80%', undefined, '河道清淤完成80%'],
    ['河道清淤完成80% @督办机器人', undefined, '河道清淤完成80%'],
    ['@督办机器人', undefined, ''],
    ['@督办机器人\u2005进度', undefined, '进度'],
    ['没有叫谁', undefined, '没有叫谁'],
    ['@督办 助手 进度', ['督办 助手'], '进度'],
    ['请 @督办 助手 催一下 @市城管局联络员', ['督办 助手'], '请 催一下 @市城管局联络员'],
    ['@督办机器人二号 进度', ['督办机器人'], '进度'],
    ['@督办机器人，河道清淤80%', ['督办机器人'], '河道清淤80%'],
    ['@督办机器人，河道清淤80%', undefined, '@督办机器人，河道清淤80%'],
    ['@督办机器人河道清淤工程已完成百分之八十请核对', undefined, '@督办机器人河道清淤工程已完成百分之八十请核对'],
    ['a@b.c 是邮箱 @督办机器人', ['督办机器人'], 'a@b.c 是邮箱'],
  ])('%s (%s)', (said, names, left) => {
    expect(new Mention(names).strip(said)).toBe(left);
  });

  it('is learnt from a message that calls nobody else, and then found behind another name', () => {
    const mention = new Mention();
    expect(mention.strip('@市城管局联络员 请报进度 @督办机器人')).toBe('请报进度 @督办机器人');
    mention.strip('@督办机器人 帮助');
    expect(mention.strip('@市城管局联络员 请报进度 @督办机器人')).toBe('@市城管局联络员 请报进度');
    expect(mention.strip('@督办机器人，河道清淤80%')).toBe('河道清淤80%');
  });
});
