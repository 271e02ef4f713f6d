import { type Gazetteer, gazetteer } from './gazetteer.js';
import { remembered } from './remembered.js';

interface Parts {
  /** 市, 县, 市委, 省…; '' when none. */
  readonly level: string;
  readonly core: string;
  /** 局, 委, 办… without 员会, 公室. */
  readonly suffix: string;
}

const LEVEL = /^(?:[省市州盟县区旗镇乡](?:人民政府|政府|委(?=[^会]))?)(?=[\u4e00-\u9fff]{2,}$)/;
const SUFFIX =
  /(管理局|管委会|管理委员会|党工委|委员会|办公室|分局|局|委|办|厅|院|中心|有限公司|公司|集团|队|会|署|处|站|所)$/;
const SHORT: Record<string, string> = {
  委员会: '委',
  办公室: '办',
  管理委员会: '管委会',
  管理局: '局',
  有限公司: '公司',
};

/** Names are held against each other, all of a document: each is cut once. */
const parts = remembered(cutName, 1000);

function cutName(name: string): Parts {
  const flat = name.replace(/[\s()]/g, '');
  const level = /^市(?:场|政(?!府))/.test(flat) ? '' : (LEVEL.exec(flat)?.[0] ?? '');
  const rest = flat.slice(level.length);
  const suffix = SUFFIX.exec(rest)?.[0] ?? '';
  const core = rest.slice(0, rest.length - suffix.length);
  return {
    level: level.replace(/人民政府|政府/, ''),
    core: suffix === '管理局' ? `${core}管理` : core,
    suffix: SHORT[suffix] ?? suffix,
  };
}

/** Letters of `short` stand in `long` in their order, beginning with its first: 住建 in 住房城乡建设. */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 2 || short.length > long.length || short[0] !== long[0]) return false;
  let at = 0;
  for (const c of short) {
    at = long.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const normalCore = (core: string): string => core.replace(/[和与、]/g, '').replace(/(?:监督)?管理$/, '') || core;

/** Departments by the normal form of each of their names; made once for a gazetteer. */
let index: { of: Gazetteer; byCore: Map<string, string[]> } | undefined;
function namesOf(plain: string): string[] {
  const now = gazetteer();
  if (index?.of !== now) {
    const byCore = new Map<string, string[]>();
    for (const [full, shorts] of Object.entries(now.departments)) {
      const names = [full, ...shorts];
      for (const name of new Set(names.filter((n) => n.length > 1).map(normalCore)))
        byCore.set(name, [...(byCore.get(name) ?? []), ...names]);
    }
    index = { of: now, byCore };
  }
  return index.byCore.get(plain) ?? [];
}

function coresOf(core: string): string[] {
  const plain = normalCore(core);
  return [...new Set([core, plain, ...namesOf(plain)])].filter((c) => c !== '');
}

/** Other ways of writing a body's name: 市人力资源社会保障局 → 市人社局, 人社局…; the name itself not included. */
export function bodyAliases(name: string): string[] {
  const p = parts(name);
  if (p.suffix === '' || p.core === '') return placeLike(name) ? placeAliases(name) : [];
  const out = new Set<string>();
  const suffixes =
    p.suffix === '委'
      ? ['委', '委员会']
      : p.suffix === '办'
        ? ['办', '办公室']
        : p.suffix === '局'
          ? ['局']
          : [p.suffix];
  for (const core of coresOf(p.core)) {
    for (const suffix of core.length < 4 ? suffixes.slice(0, 1) : suffixes) {
      out.add(`${p.level}${core}${suffix}`);
      if (core.length >= 2 && p.level.length <= 1) out.add(`${core}${suffix}`);
    }
  }
  out.delete(name);
  return [...out];
}

/** Whether two names mean one body; a name without its level (人社局) fits any level. */
export function sameBody(a: string, b: string): boolean {
  if (a === b) return true;
  const x = parts(a);
  const y = parts(b);
  if (x.core === '' || y.core === '' || x.suffix === '' || y.suffix === '')
    return placeAliases(a).includes(b) || placeAliases(b).includes(a);
  if (x.level !== '' && y.level !== '' && x.level !== y.level) return false;
  if (x.suffix !== y.suffix) return false;
  const cx = normalCore(x.core);
  const cy = normalCore(y.core);
  if (cx === cy) return true;
  const shared = [cx, ...namesOf(cx)].map(normalCore);
  if (shared.includes(cy) || namesOf(cy).some((c) => shared.includes(normalCore(c)))) return true;
  return abbreviates(cx, cy) || abbreviates(cy, cx);
}

const PLACE_SUFFIX = /(?:[\u4e00-\u9fff]族自治[县州区旗]|自治[县州区旗]|林区|特区|新区|[县区市旗])$/;
const TOWN_SUFFIX = /(?:镇|乡|街道)$/;
/** 建设街道, 水库乡: a stem that is a word of every report calls no place. */
const COMMON_WORD =
  /^(?:人民|建设|工业|农业|市场|中心|文化|教育|卫生|水利|水库|开发|发展|改造|治理|改革|前进|新建|服务|安全|交通|车站|站前|机场|学院|大学|公园|体育)$|[路街道]$/;
const placeLike = (name: string): boolean => /[县区市旗镇乡]$|街道$/.test(name);
const PEOPLES = /(?:汉|回|满|蒙古|壮|苗|彝|藏|侗|瑶|白|土家|哈尼|傣|黎|畲|维吾尔|朝鲜|羌|水|土|纳西)族/;

/** Short names of a county or district: 某某县 → 某某; 顺某回族区 → 顺某区, 顺某; 城乡一体化示范区 → 示范区. */
export function placeAliases(name: string): string[] {
  const out = new Set<string>(gazetteer().places[name] ?? []);
  const plain = name.replace(PEOPLES, '').replace(/自治(?=[县州区旗])/, '');
  if (plain !== name) out.add(plain);
  const zone =
    /(?:城乡一体化)?(示范区)$|(高新)(?:技术)?(?:产业)?(?:开发)?区$|(经开|经济技术开发|经济开发)区$|([\u4e00-\u9fff]{2,4}新区)$/.exec(
      name,
    );
  if (zone) {
    if (zone[1]) for (const n of ['示范区', '城乡一体化示范区', '一体化示范区']) out.add(n);
    if (zone[2]) for (const n of ['高新区', '高新']) out.add(n);
    if (zone[3]) for (const n of ['经开区', '经开']) out.add(n);
    if (zone[4]) out.add(zone[4]);
  } else {
    const town = TOWN_SUFFIX.exec(plain);
    const stem = plain.replace(town ? TOWN_SUFFIX : PLACE_SUFFIX, '');
    if (town && COMMON_WORD.test(stem)) return [...out];
    if (stem.length >= 2) out.add(stem);
    else if (stem.length === 1) out.add(plain);
  }
  out.delete(name);
  return [...out];
}
