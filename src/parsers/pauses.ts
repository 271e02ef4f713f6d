import { tabbed } from './statements/table/tabbed.js';

/** A figure with what it counts, or a word that ends what was said. */
const SAID =
  /(?<![第\d.])\d+(?:\.\d+)?[万亿多余]*(?:\p{Script=Han}|[%％])|(?:了|完毕?|到位|过半|封顶|贯通|竣工|开工|完工|通过|见效|[太偏]慢|滞后|落后)$/u;
const ENDS = /[\p{Script=Han}\d%％)）]$/u;
/** What a new clause may begin with. */
const BEGINS = /^[\p{Script=Han}\d]/u;
const LAST_MARK = /[^,，。;；:：、!！?？\n\t]*$/u;

/** 完成 绿化5.9万亩: a deed that stands alone is of what follows, and tells of nothing that is over. */
const WORK_ALONE =
  /^(?:目前|现在|截至目前|本月|累计|共|总共|已经?|今年)*(?:完成|建成|新建|新增|改造|更新|建设|新改建)了?$/u;
/** These want a figure or a day behind them. */
const WANTS =
  /(?:完成|累计|总计|合计|共计?|达到?|[为是到至于在自从有约近超前]|新[增建]|[改建造修]成?|改造|建设|投资|开工|竣工|投放|其中|目标|计划|预计|力争|确保|截止|数|[的第])了?$/u;
const DAY = /^(?:20\d\d年|\d{1,2}月|\d{1,2}[日号])/u;
/** 1200吨的能力: what is told of, whatever stands before. */
const DESCRIBED = /^\d+(?:\.\d+)?[万亿]?\p{Script=Han}{1,2}的\p{Script=Han}/u;
/** 51项申请销号: a figure that the next clause begins with. */
const OF_NEXT =
  /^\d+(?:\.\d+)?[万亿]?(?:\p{Script=Han}{1,4}?|%)(?:申请|预计|计划|拟|将|正在|[年月]底?[内前]?|\d{1,2}月|下[个周月]|一次|已|全部|也|都)/u;
/** 实际35公里, 请农业农村局…: what begins a clause of its own. */
const OPENS = /^(?:实际|其实|[还仍]是|应[该为是]|按|正确|准确|真实|[扣剔]|之前|原来|请(?![假示求]))/u;
/** 报高了 36, 不对 南片是960: what is wrong, and what is right behind it. */
const WRONG = /(?:不对|[错误]了?|[高低多少]了)$/u;
/** 是21 老旧小区不变, 总数还是1400 民办的应为650: what is right, and no more. */
const RIGHT = /(?:是|应[该为是]|按|改[成为])\d[\d.]*$/u;
/** 是21 个: its unit set apart. */
const UNIT_ALONE = /^\p{Script=Han}{1,2}(?!\p{Script=Han})/u;
const IF = /^(?:要是|如果|若|假如)/u;
/** 40个开工 32个: each has its own figure. */
const COUNTED = /(?<![第\d.])\d+(?:\.\d+)?[万亿多余]*(?![\d.年月日号点])\p{Script=Han}/u;
const WANTS_FIGURE = /(?:完成|累计|共计?|合计|其中|占|达到?|[为是到至])$/u;
/** 行 就6月28: a word of agreeing alone. */
const AGREED = /^(?:行|好的|可以|是的|同意|嗯+|没问题)$/u;
/** So much before a day says something of its own; less is a label of it. */
const LONG = 6;
/** So much of what follows tells whether it is a clause. */
const AHEAD = 24;

/** 完工29条...小区97个, 竣工了。。小区: dots that somebody pauses with. */
const DOTS = /(?<=[^\s.。…])(?:\.{2,}|。{2,}|…+)(?=[^\s.。…])/gu;
/** 114个全部竣工、17个卫生院建好9个: behind what is told as over, a list mark parts clauses. */
const OVER =
  /(?<=(?:[完成建干弄做修]好?了|过半了?|封顶|贯通|竣工|完工|通车|到位|投用|没问题|不算))、(?=[^、,，。;；\n]*(?:\d|[一二三四五六七八九]成|\d?月底))/gu;
/** 97个（都是截至昨天的数）, 座（打错了）: a remark in brackets on all that stands before them. */
const REMARK =
  /[（(]((?:(?:以上|上面|数据?)?(?:都|均)(?:是|为|截|到)|[打写报说填]错|还[没未]|尚未|应[为该]|更正|数据?(?:还|未|没|不)|口径|月底前|(?:目前|现在|眼下|[加算连]上(?:之|以)?前面?的?)?(?:累计|总共|一共|共计?|合计)\p{Script=Han}{0,3}\d)[^()（）\n]*)[)）](?=[,，。;；!！ ]|\s*$)/gu;
/** 开工420套里有180套封顶: of so many that are told themselves. */
const INSIDE =
  /(?<=(?:开工|动工|开建|完工|竣工|建成|交付)了?\d[\d.]*万?[^\P{Script=Han}公]{1,2})(?<![公华英海])里面?头?有?(?=\d)/gu;
const inside = (text: string): string => (text.includes('里') ? text.replace(INSIDE, '，其中') : text);
const MAY_BE_MARKED = /[、…（(]|\.\.|。。/u;

const marked = (text: string): string =>
  MAY_BE_MARKED.test(text) ? text.replace(DOTS, '，').replace(OVER, '，').replace(REMARK, '，$1') : text;

/**
 * Talk on a phone parts its clauses by blanks: those become the commas that they stand for. Blanks inside what belongs
 * together (a name and its figure, a label and its day), and those that part the cells of a table, stay.
 */
export function withPauses(talk: string): string {
  const text = inside(marked(talk));
  if (!text.includes(' ') || tabbed(text) !== text) return text;
  const [first = '', ...rest] = text.split(' ');
  let out = first;
  let before = first;
  for (const piece of rest) {
    const said = LAST_MARK.exec(before.slice(-AHEAD))?.[0] ?? '';
    if (WORK_ALONE.test(said) && /^\p{Script=Han}/u.test(piece)) {
      [out, before] = [out + piece, said + piece];
      continue;
    }
    out += (ENDS.test(said) && BEGINS.test(piece) && parts(said, piece.slice(0, AHEAD)) ? '，' : ' ') + piece;
    before = piece;
  }
  return out;
}

function parts(before: string, after: string): boolean {
  if (WRONG.test(before) || IF.test(before) || AGREED.test(before)) return true;
  if (RIGHT.test(before)) return !UNIT_ALONE.test(after);
  if (!/^\d/u.test(after)) return SAID.test(before) || OPENS.test(after);
  if (DAY.test(after)) return before.length >= LONG && !WANTS.test(before);
  if (COUNTED.test(before) && !WANTS_FIGURE.test(before)) return true;
  return DESCRIBED.test(after) || (OF_NEXT.test(after) && !WANTS.test(before));
}
