import { gated } from './gate/gate.js';

/** Kinds of which a thing is only one: what is told of a row's one kind answers nothing about another of that row. */
const KINDS: readonly (readonly RegExp[])[] = [
  [
    /(?:供|给|自来|饮用?)水/u,
    /排水|雨水|污水|雨污|下水|再生水/u,
    /供热|热力|供暖|暖气|地热/u,
    /燃气|天然气|煤气|供气/u,
    /通信|光缆|光纤/u,
  ],
  [/足球/u, /篮球/u, /网球/u, /羽毛球/u, /乒乓球/u, /排球/u, /门球/u],
  [/(?<!失)就业/u, /失业/u],
  [/城(?:市|区|镇|里)|市区/u, /农村|乡村|乡镇|村/u],
  [/民办/u, /公办/u],
  [/风电|光伏|风光/u, /水电(?!气|安|改)|火电|核电|生物质/u],
  [/公交/u, /出租/u, /网约车/u, /校车/u, /环卫车/u, /公务(?:用)?车/u, /货车|渣土车/u, /共享(?:单车|电单车)/u],
  [/生活垃圾/u, /建筑垃圾|医疗(?:垃圾|废物)|餐厨|厨余/u],
];
const ANY = gated(new RegExp(KINDS.flatMap((row) => row.map(({ source }) => source)).join('|'), 'u'));
/** Pipes are told apart where pipes are meant: 污水处理 goes with 供水 in many a name. */
const PIPES = /管|网/u;

const said = (text: string, row: readonly RegExp[]): boolean[] => row.map((kind) => kind.test(text));

/** 污水管网 is no 供水管网, 篮球学校 no 足球学校, 城市污水处理率 not that of villages. */
export function isOfOtherKind(raw: string, plain: string): boolean {
  if (!ANY.test(raw)) return false;
  return KINDS.some((row, at) => {
    if (at === 0 && !PIPES.test(raw)) return false;
    const [asked, own] = [said(raw, row), said(plain, row)];
    return asked.includes(true) && own.includes(true) && !asked.some((one, nth) => one && own[nth]);
  });
}
