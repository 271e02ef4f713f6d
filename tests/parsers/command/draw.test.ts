import { describe, expect, it } from 'vitest';
import { readDraw } from '../../../src/parsers/command/draw.js';

describe('orders to draw', () => {
  it.each<[string, ReturnType<typeof readDraw>]>([
    ['画个图', { matter: '' }],
    ['给我画张图看看', { matter: '' }],
    ['出个图表', { matter: '' }],
    ['各板块进度图', { matter: '', what: 'sections' }],
    ['画一张各板块的进度图', { matter: '', what: 'sections' }],
    ['井盖每月进度图', { matter: '井盖', what: 'months' }],
    ['画一下井盖整治的折线图', { matter: '井盖整治', what: 'months' }],
    ['把老旧小区的每月进度画成图', { matter: '老旧小区', what: 'months' }],
    ['背街小巷趋势图', { matter: '背街小巷', what: 'months' }],
    ['各县区对比图', { matter: '', what: 'places' }],
    ['农村户厕各县区对比图', { matter: '农村户厕', what: 'places' }],
    ['普惠托位的柱状图发我', { matter: '普惠托位' }],
    ['井盖每月进度的图', { matter: '井盖', what: 'months' }],
    ['老旧小区每个月的进度画个折线图', { matter: '老旧小区', what: 'months' }],
    ['给我看看老旧小区各县区对比图', { matter: '老旧小区', what: 'places' }],
    ['各板块情况图', { matter: '', what: 'sections' }],
    ['画个饼图', { matter: '' }],
    ['老旧小区进度图', { matter: '老旧小区' }],
    ['做个完成率的图', { matter: '' }],
    ['弄一张各任务完成率条形图', { matter: '', what: 'sections' }],
    ['来个红黄绿灯的图', { matter: '' }],
    ['老旧小区完成率图', { matter: '老旧小区' }],
  ])('%s', (text, wanted) => expect(readDraw(text)).toEqual(wanted));

  it.each([
    '图书馆完成主体',
    '施工图已审完',
    '国土空间规划一张图',
    '完成测绘图12张',
    '出图了吗',
    '图纸还没出',
    '看图',
    '企图拖延',
    '生成5月月报',
    '地图怎么画',
    '设计单位出施工图',
  ])('%s is none', (text) => expect(readDraw(text)).toBeNull());
});
