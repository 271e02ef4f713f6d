import { describe, expect, it } from 'vitest';
import { HOW_FAR } from '../../src/parsers/cues/howfar.js';
import { ASKING } from '../../src/parsers/parse.js';
import { isQuestionClause } from '../../src/parsers/statements/read.js';

describe('how far something came, asked with an unknown number', () => {
  it.each([
    '污水处理厂干到百分之几了',
    '体育馆盖到第几层了',
    '变电站干到几成了',
    '新校区打到第几根桩了',
    '安置房建到几楼了',
    '大桥架到第几跨了',
    '河道清到几公里了',
    '管廊挖到多深了',
    '门诊楼建到多高了',
    '手续办到第几步了',
    '幼儿园装修完成几成',
    '厂房进度百分之多少',
    '还剩几分之几',
  ])('%s asks', (text) => {
    expect(HOW_FAR.test(text)).toBe(true);
    expect(ASKING.test(text)).toBe(true);
    expect(isQuestionClause(text)).toBe(true);
  });

  it.each(['住院楼盖了十几层', '主楼这几层都封顶了', '前几步手续办完', '已盖好几层', '封顶的几层已移交'])(
    '%s tells',
    (text) => expect(HOW_FAR.test(text)).toBe(false),
  );
});
