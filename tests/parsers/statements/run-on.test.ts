import { describe, expect, it } from 'vitest';
import { brief, read } from './support.js';

describe('what stands before a figure and is no part of its name', () => {
  it.each([
    ['路灯又亮了30盏，现在410盏', ['路灯|done 30盏+delta', '路灯|done 410盏']],
    ['便民窗口再开3个', ['便民窗口|done 3个+delta']],
    ['公厕到昨天为止弄好了18座', ['公厕|done 18座']],
    ['持证：培训1.8万人，拿证6200人', ['培训|done 1.8万人', '培训|done 6200人']],
    ['平台录了1460，宣讲13场', ['平台录|done 1460', '宣讲|done 13场']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('what is only begun, or what is still missing', () => {
  it.each([
    ['停车场 先干600个', ['停车场|under_construction 600个']],
    ['公厕先建成6座', ['公厕|done 6座']],
    ['S901收尾了还剩护栏', ['S901|status+in_progress']],
    ['望江路还差路灯', ['望江路|status+in_progress']],
    ['望江路在围挡', ['望江路|status+in_progress']],
    ['望江路通车，其余三条征迁手续在办', ['望江路|milestone 通车', '望江路|status+in_progress+rest']],
    ['望江路和学府路北延在做路基', ['望江路|status+in_progress', '学府路北延|status+in_progress']],
    ['S901东段征迁慢', ['S901|status+blocked']],
    ['工资专项没什么新动作', ['工资专项|status+no_progress']],
    ['东湖变电站5月8日送电', ['东湖变电站|milestone 送电']],
    ['慢性病随访1200人', ['慢性病随访|done 1200人']],
    ['敬老院选址定了，7月开工', ['敬老院|milestone 选址定']],
    ['森林乡村初评过了71个，还没授牌', ['森林乡村|under_construction 71个']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));
});

describe('rows whose matter stands before the first place', () => {
  it('make the stated total', () => {
    expect(read('污水厂云溪5、苇塘4、鹤洲3，合计12座')).toMatchObject([
      { heading: '污水厂', value: 12, breakdown: { 云溪县: 5, 苇塘县: 4, 鹤洲区: 3 } },
    ]);
  });
  it('are no rows where the places have matters of their own', () => {
    expect(read('公厕云溪5座、苇塘游园4个、鹤洲3座').every(({ breakdown }) => breakdown === undefined)).toBe(true);
  });
});

describe('what another clause says in full', () => {
  it.each([
    ['省级文明村61.2%，国家级还是5.8%', ['省级文明村|rate 61.2%', '国家文明村|rate 5.8%']],
    ['县级示范校12所，市级的4所', ['县级示范校|done 12所', '市级示范校|done 4所']],
    ['县级示范校12所，市级的4%', ['县级示范校|done 12所', '市级|rate 4%']],
    ['S902收尾，901主线铺完', ['S902|status+in_progress', 'S901|milestone 901主线铺完']],
    ['公厕901座', ['公厕|done 901座']],
    ['901座公厕完工', ['公厕|done 901座']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));

  it('a problem in the line under its label, whatever verb is in it', () => {
    expect(read('公厕建成9座\n存在问题：\nS901沥青交付吃紧\n工作建议：\n请市里协调')).toMatchObject([
      { value: 9 },
      { problem: expect.stringContaining('S901沥青交付'), suggestion: '请市里协调' },
    ]);
  });

  it('a plan of their own behind a suggestion', () => {
    expect(read('公厕卡在用地，建议市里协调，5月底前再报一次')).toMatchObject([
      { problem: '公厕卡在用地', suggestion: '建议市里协调', due: '2023-05-31' },
    ]);
    expect(read('公厕卡在用地，建议市里协调，5月底前批下来')[0]?.suggestion).toContain('批下来');
  });
});

describe('what is run together in one breath', () => {
  it.each([
    ['青松街雨水管做完了苍梧街管网约85%', ['青松街|milestone 雨水管做完', '苍梧街|rate 85%+approx']],
    ['东湖医院正在内部装修青山小学二次结构完成70%', ['东湖医院|status+in_progress', '青山小学|rate 70%']],
    [
      '望江路路面正在铺油学府路北延管网完成七成东湖变电站还没动工',
      ['望江路|status+in_progress', '学府路北延|rate 70%+approx', '东湖变电站|status+not_started'],
    ],
    ['体育中心完成了游泳馆装修80%', ['体育中心|rate 80%']],
    ['绿化完成5万亩，占年度任务90%，其中牧草1万亩', ['绿化|done 5万亩+90%', '牧草|done 1万亩']],
    ['公厕建成9座，本来要建10座的，有一个没通水', ['公厕|done 9座', '公厕|planned 10座', '公厕|other 1个']],
    ['今天完成公厕3座游园2个', ['公厕|done 3座+delta', '游园|done 2个+delta']],
    ['又修了公厕3座、游园2个', ['公厕|done 3座+delta', '游园|done 2个+delta']],
    ['公厕又修了3座，游园2个', ['公厕|done 3座+delta', '游园|done 2个']],
    ['3座涵洞、2座泵站全部完工', ['涵洞|done 3座', '泵站|done 2座+all']],
    ['新增托位1600个，其中公办700民办900', ['新增托位|done 1600个+delta', '公办|done 700', '民办|done 900']],
    ['治理率从百分之三十一提到三十四了', ['治理率|rate 34%']],
    ['治理率由31%升到34，公厕16座', ['治理率|rate 34%', '公厕|done 16座']],
    ['收运率百分之九十五五月没变化', ['收运率|rate 95%']],
    ['一共要改333个小区，才弄完一百五', ['小区|done 150个+of333']],
    ['安置房主体完成60套', ['安置房主体完成|under_construction 60套']],
    ['主体结构已完工8栋', ['主体结构|under_construction 8栋']],
    ['市场主体完成60户', ['市场主体|done 60户']],
    ['三个泵站一个通过竣工验收', ['泵站|done 1个+of3']],
    ['卫生乡镇覆盖率省级61%，国家级6%', ['卫生乡镇覆盖率省级|rate 61%', '国家卫生乡镇覆盖率|rate 6%']],
    ['市级公墓一期建好，县级开工3个', ['市级公墓|milestone 一期建好', '县级公墓一期|started 3个']],
    ['卫生室主体全部完工', ['卫生室主体|milestone 卫生室主体全部完工']],
    ['隔离房400间交付使用', ['隔离房|done 400间']],
    ['撤离群众120户', ['撤离群众|done 120户']],
    ['学校达标建设两家完成一家在建', ['学校|done 2家', '学校|under_construction 1家']],
    ['事项24项上线 3项测试', ['事项|done 24项', '事项|under_construction 3项']],
    ['事项24项上线3项测试1项未启动', ['事项|done 24项', '事项|under_construction 3项']],
    ['公厕20座完工12座在建8座', ['公厕|done 12座+of20', '公厕|under_construction 8座']],
    ['园区申报4家认定1家', ['园区申报|done 1家+of4']],
    ['方案定了25个，上线22个', ['方案|planned 25个', '方案|done 22个']],
    ['培育库企业210家，入库63家', ['企业|other 210家', '企业|done 63家']],
    ['地块完成88块，超标6块', ['地块|done 88块', '地块|other 6块']],
  ])('%s', (text, want) => expect(brief(text)).toEqual(want));

  it('a word that ends like a place is none', () => {
    expect(read('老旧小区158个完成，其中云溪20个、苇塘35个')[0]).toMatchObject({ value: 158, subject: '老旧小区' });
  });
});
