import { describe, expect, it } from 'vitest';
import { isClassified, maskPersonal, storable } from '../../src/parsers/cues/privacy.js';
import { normalise } from '../../src/parsers/text.js';

describe('privacy (rule 16)', () => {
  it.each([
    ['学员王大壮，身份证410299199013991234，电话13800001111。累计7.3万人次', '学员。累计7.3万人次'],
    ['李秀英大姐家也换了，她电话15900002222', undefined],
    ['银行卡6222020200112233445，户厕1.1万户', undefined],
  ])('cuts %s', (text, wanted) => {
    const { text: rest, masked } = maskPersonal(normalise(text));
    expect(masked).toBe(true);
    expect(rest).not.toMatch(/\d{7}|王大壮|李秀英/);
    if (wanted) expect(rest).toContain('7.3万人次');
  });

  it.each(['累计推送10000余条次，办结2835件', '2022年5月13日完成1339亿元', '市民之家窗口受理2083件'])(
    'leaves %s',
    (text) => expect(maskPersonal(normalise(text))).toEqual({ text: normalise(text), masked: false }),
  );

  it.each([
    ['【秘密】★ 方案', true],
    ['附件是机密级清单', true],
    ['绝密文件', true],
    ['内部机密，勿转：订单3亿元', true],
    ['这个是秘密，小范围掌握', true],
    ['涉及绝密，看后即删', true],
    ['保守秘密的宣传活动3场', false],
    ['保守国家机密教育3场', false],
    ['侵犯商业机密案件办结2件', false],
  ])('classified: %s', (text, wanted) => expect(isClassified(text)).toBe(wanted));

  it('keeps nothing of a classified text and no personal data in the inbox', () => {
    expect(storable('【机密】共16项', normalise)).not.toContain('16');
    expect(storable('电话13912345678，完成3个', normalise)).not.toContain('13912345678');
    expect(storable('完成３个', normalise)).toBe('完成３个');
  });
});
