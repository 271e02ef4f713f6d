import type { Place } from '../../model/ledger.js';
import { placeAliases } from '../bodies.js';
import { remembered } from '../remembered.js';
import { asTyped } from '../text.js';
import { districtOf } from './offices.js';

const COLLECTIVE = /^(?:各|有关|相关|全|其[他它余]|[一二两三四五六七八九十几多]+(?:个|[县区]))/;
const WORD = /^[\u4e00-\u9fff]{1,5}(?:族)?(?:自治)?(?:县|区|旗)$|^(?:城乡一体化)?示范区$/;
const NOT_PLACE =
  /(?:小区|社区|片区|园区|校区|院区|景区|库区|灾区|辖区|老区|新区域|市区|郊区|县区|全区|全县|我区|我县|该区|各区|地区|街区|厂区|矿区|林区|特区|服务区|保税区|综保区|贸易区|自贸区|经开区管|功能区|示范片区|棚户区|专区|分区|[禁病盲暗雷误牧营摊商馆展泊考]区|(?:种植|养殖|停车|作业|活动|候[车诊]|实践|项目|核心|规划|控制|生活|建成|试点)区|保税港区|^[老新内外海]?港区|开发区)$|(?:消除|整治|治理|打造|推进|建设|改造|提升|加强|完善|实施|开展|覆盖|涉及|启动)[\u4e00-\u9fff]{0,3}[县区]$|^(?:(?:中心|主|老|新|新老|各|全|规划|建成?)?城|(?:[深浅高边]|贫困|边远|偏远|丘陵|石质|高寒|革命|[太行秦巴大别武陵沂蒙吕梁乌蒙燕]+)?山)区$/;

const kindOf = (name: string): Place['kind'] =>
  /[县旗]$/.test(name) ? '县' : name.endsWith('市') ? '市' : name.endsWith('区') ? '区' : '其他';

/** 某县人民政府 answers for 某县. */
const GOVERNMENT = /(?:人民)?政府$/u;

/** The county or district 县区 that a body is, or whose government it is; undefined for an office and for 各县区. */
export function countyOf(body: string): string | undefined {
  const name = body.replace(GOVERNMENT, '');
  return WORD.test(name) && !COLLECTIVE.test(name) && !NOT_PLACE.test(name) ? name : undefined;
}

/** 某某镇, 某某街道, by their own name and by that of their government or office. */
const TOWN = /^([\u4e00-\u9fff]{2,5}(?:镇|乡|街道))(?:(?:人民)?政府|办事处|办|党工委|党委)?$/u;
const NOT_TOWN =
  /^(?:各|有关|相关|全|其他|辖区|沿线)|(?:乡镇|城镇|村镇|小镇|[中重]\p{Script=Han}镇|镇街道|[下返水家城]乡)$/u;

/** The town or street 乡镇街道 that a body is, or whose office it is: the places of a county's own ledger. */
export function townOf(body: string): string | undefined {
  const name = TOWN.exec(body)?.[1];
  return name === undefined || NOT_TOWN.test(name) ? undefined : name;
}

/** 清泉市, 清泉市人民政府: a city among the bodies of a list that is not its own. */
const CITY = /^([\u4e00-\u9fff]{2,5}市)(?:(?:人民)?政府|委)?$/u;
const cityOf = (body: string): string | undefined => {
  const name = CITY.exec(body)?.[1];
  return name === undefined || COLLECTIVE.test(name) || /^[我本该省城县]/u.test(name) ? undefined : name;
};

/** The place that a body speaks for, a county or a town. */
export const placeOfBody = remembered((body): string | undefined => countyOf(body) ?? townOf(body), 1000);

/** A county or district as a place of its own, by its name and by that of its government where that is printed. */
export function placeNamed(name: string, bodies: readonly string[] = []): Place {
  const printed = bodies.filter((body) => body !== name && (placeOfBody(body) ?? cityOf(body)) === name);
  const aliases = [...placeAliases(name), ...printed];
  const typed = [name, ...aliases].map(asTyped).filter((word) => word !== name && !aliases.includes(word));
  return { name, aliases: [...aliases, ...typed], kind: kindOf(name) };
}

/** 、甲县12座; 。甲县开工30个; 甲县(0.7万人). */
const ROW =
  /(?:[、:,。;]|^)([\u4e00-\u9fff]{2,8}?[县区])(?:已|累计|共)?(?:开工|完工|竣工|完成|建成|投用|新增|改造)?\(?\d+(?:\.\d+)?[\u4e00-\u9fff%]/g;

/** Counties and districts 县区 (of a county: towns) that the document names: among its units, in posts of its persons, in breakdowns of its figures. */
export function readPlaces(units: string[], posts: string[], texts: string[]): Place[] {
  const names = new Set<string>();
  const told = (name: string): boolean => ![...names].some((n) => name.endsWith(n) && !placeAliases(name).includes(n));
  const add = (name: string): void => {
    const county = countyOf(name);
    if (county !== undefined) names.add(county);
  };
  for (const unit of units) {
    add(unit);
    const town = townOf(unit);
    if (town !== undefined) names.add(town);
  }
  for (const post of posts) {
    const district = districtOf(post);
    if (district !== undefined) names.add(district);
    const m = /([\u4e00-\u9fff]{1,7}?[县区旗])(?:县|区)?(?:委|党工委|人民政府|政府|党委)/.exec(
      post.replace(/^.*?、/, (w) => (/[县区]/.test(w) ? w : '')),
    );
    if (m) add(m[1] ?? '');
  }
  for (const text of texts)
    for (const m of text.matchAll(ROW)) {
      const name = (m[1] ?? '').replace(/^(?:其中|市本级|完成|全市|包括)/, '');
      if (told(name)) add(name);
    }
  // 县级市 beside counties: alone it may be the city whose list this is.
  if ([...names].some((name) => /[县旗]$/.test(name)))
    for (const unit of units) {
      const city = cityOf(unit);
      if (city !== undefined) names.add(city);
    }
  return merge([...names]).map((name) => placeNamed(name, units));
}

/** 示范区 and 城乡一体化示范区 are one place; the longer name stays. */
function merge(names: string[]): string[] {
  return names.filter((n) => !names.some((m) => m !== n && m.length > n.length && placeAliases(m).includes(n)));
}
