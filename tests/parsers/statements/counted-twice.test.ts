import { describe, expect, it } from 'vitest';
import { brief } from './support.js';

describe('the same works by two counts: how far the ones are, the others are as well', () => {
  it.each<[string, string[]]>([
    ['云溪在建2处580个泊位', ['|under_construction 2处', '泊位|under_construction 580个']],
    ['车场在建2处，580个泊位', ['车场|under_construction 2处', '泊位|under_construction 580个']],
    ['车场开工5个1200个泊位', ['车场|started 5个', '泊位|started 1200个']],
    ['又开工3个小区800户', ['小区|started 3个+delta', '小区|started 800户+delta']],
    ['拟建3条12公里', ['|planned 3条', '|planned 12公里']],
    ['车场2处580个泊位在建', ['车场|under_construction 2处', '泊位|under_construction 580个']],
    ['未开工3条12公里', ['|other 3条', '|other 12公里']],
    ['小区完工8个2600户', ['小区|done 8个', '小区|done 2600户']],
    ['小区12个3个完工', ['小区|done 3个+of12']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('a rate of what went wrong is a rate', () => {
  it.each<[string, string[]]>([
    ['不合格食品处置率100%', ['食品处置率|rate 100%']],
    ['超标企业查处率98%', ['企业查处率|rate 98%']],
    ['不合格食品12批次', ['食品|other 12批次']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});
