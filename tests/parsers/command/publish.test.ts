import { describe, expect, it } from 'vitest';
import { readPublish } from '../../../src/parsers/command/publish.js';

describe('orders to publish the bulletin', () => {
  it.each<[string, string | undefined]>([
    ['把通报发到群里', undefined],
    ['请把5月通报发到工作群', '2024-05'],
    ['把上个月的通报发群里吧', '2024-04'],
    ['发布通报', undefined],
    ['发个通报到群里', undefined],
    ['在群里发5月通报', '2024-05'],
    ['发布5月份通报', '2024-05'],
    ['通报可以发到群里了', undefined],
    ['把《2024年任务清单》的通报发到群里', undefined],
  ])('%s', (text, month) => {
    expect(readPublish(text, '2024-05-14')).toEqual(month === undefined ? {} : { month });
  });

  it.each([
    '生成5月通报',
    '通报发到群里了吗',
    '别把通报发到群里',
    '在群里通报一下没报的单位',
    '公安局发布通报3期',
    '把通报发给我',
  ])('%s is none', (text) => expect(readPublish(text, '2024-05-14')).toBeNull());
});
