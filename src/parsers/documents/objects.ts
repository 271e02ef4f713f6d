const VERB =
  /^(?:开工建设|建成投用|建成投运|加快建设|加快推进|改造完成|规划建设|统筹协调推进好|强力推进|启动实施|启动建设|开工|建设|建成|完成|加快|推进|推动|启动|打通|实施|新建|改造|谋划|办理|打造|做好|抓好|统筹|实现|进行|改造提升|提升|整治|创建|回购|其中|重点|和|及|以及|对|使|与|将|好|同时|积极|加快推动)+/;
const BUILD =
  /^(?:开工建设|建成投用|建成投运|加快建设|加快推进|启动实施|启动建设|启动|建成|完成|推进|推动|谋划|打通|建设|实施|开工)/;
const TAIL =
  /(?<=[路街道巷])(?:道路|雨污|排水|污水|供水|管网|管线|综合|景观|街景|亮化|绿化|拓宽|地下|路面|沿线|两侧).*$|(?:等)?(?:\d+|[一二两三四五六七八九十]+)[条座个处所家].*$|\d+[段栋幢孔].*$|等.*$|(?:\d+千伏.*)$|(?:前期工作|前期手续办理|前期手续|主体工程|项目|工程|建设|改造|升级|提升|搬迁|西扩项目|工程项目)+$/;
const KIND =
  /(?:路|街|巷|胡同|道|高速|铁路|专用线|线|段|桥|隧道|站|港|院|学校|中学|小学|幼儿园|[^用]园|馆|厂|小区|公园|广场|河|渠|水库|湖|中心|大厦|基地|枢纽|书房|泵站|片区|公墓|医院|管道|街区|社区|楼|[闸坝塔]|泊位|码头|航道|机场|渡口|剧院|[剧球]场|体育场|运动场|[农水批集]\p{Script=Han}{0,3}市场|古[镇村城]|遗址|故居|湿地|灌区|渔港|港区|电站|车间|景区)(?:[东西南北中]?段|[一二三四]期|延|南移|迁建|新院区|东院区|[东西南北]延|西扩|\([一二三四]期\))?$/u;
const CODE = /[GSXYC]\d{2,4}/;
/** 5号泊位, 甲作业区3号厂房: told from the others by its number. */
const NUMBERED = /^\D{0,12}\d{1,3}[号#](?:泊位|楼|厂房|地块|码头|车间|线|井|库|机组|仓库?|标段)$/;
const GENERIC =
  /^(?:中学|小学|初中|高中|幼儿园|学校|医院|公园)$|转为|减少|扩建|^(?:农村|城区|城市|城镇|老旧|新建|全[市县区国省]|乡镇|[县市省村国家]+级|公办|民办|普惠性?|小区|社区|街道|道路|桥梁|管网|公路|项目|背街|绿色|标准化|一批|特色|综合|示范|省道|国道|县道|断头|口袋|卫生|文化|文明|中医|养老)+(?:公路|桥梁|管网|中心|基地|项目|小区|场地|馆|园|学校|路|街|街区|园区|片区|站|所|院|楼)?$/;
const COUNTED =
  /[、和及][^、,;。]*?等?(\d+|[一二两三四五六七八九十]+)(?:余)?(?:[条座个处所家块]|(?<=\d)[段栋幢孔])(?!.*[、])/;
const HAN = '一二三四五六七八九十';

/** Named things 具体对象 of an item: roads, stations, hospitals; first those in enumerations with 、, then single ones that are built. */
export function readObjects(text: string): string[] {
  const found: string[] = [];
  const add = (name: string): void => {
    if (!found.includes(name)) found.push(name);
  };
  const flat = text
    .replace(/《[^》]*》/g, '')
    .replace(/\(([^()]*)\)/g, (all, inside: string) => (/^[一二三四]期$/.test(inside) ? all : ''));
  for (const clause of flat.split(/[,;。:]/)) {
    const pieces = clause.split(/[、和及与]/).map((p) => p.trim());
    const names = pieces.map(clean);
    const list = pieces.length > 1;
    const named = names.filter((n) => isNamed(n));
    if (list && miscounted(clause, names.length)) continue;
    if (list && named.length >= 2 && COUNTED.test(clause))
      for (const n of names) if (/^[\u4e00-\u9fff]{2,12}$/.test(n) && !GENERIC.test(n)) add(n);
    if (list && /千伏/.test(clause))
      for (const n of names) if (/^[\u4e00-\u9fff]{2,6}$/.test(n) && !/[局委]$/.test(n)) add(n);
    if (list && named.length >= 2)
      for (const [i, n] of names.entries())
        if (
          isNamed(n) ||
          (/(?:工程|项目)/.test(pieces[i] ?? '') && n.length >= 4 && !GENERIC.test(n) && !/^\d/.test(n))
        )
          add(n);
    if (
      named.length === 1 &&
      (CODE.test(named[0] ?? '') ||
        (BUILD.test(clause) && (named[0] ?? '').length >= 4 && !/\d/.test(clause.replace(CODE, ''))))
    )
      add(named[0] ?? '');
  }
  return found;
}

/** 足球特色学校和示范园30所 counts kinds of things, no named ones: the number is not that of the names. */
function miscounted(clause: string, names: number): boolean {
  const m = COUNTED.exec(clause);
  if (!m) return false;
  const count = /^\d/.test(m[1] ?? '') ? Number(m[1]) : HAN.indexOf(m[1] ?? '') + 1;
  return count !== names && !(m[1] === '两' && names === 2);
}

function clean(piece: string): string {
  let out = piece.replace(/^[“”"]+|[“”"]+$/g, '').replace(VERB, '');
  for (let i = 0; i < 3; i++) {
    const next = out.replace(TAIL, '');
    if (next === out || next.length < 2) break;
    out = next;
  }
  return out.replace(/(?<=[GSXYC]\d{2,4})线$/, '').replace(/的$/, '');
}

function isNamed(name: string): boolean {
  if (name.length < 2 || name.length > 20 || /[%“”]/.test(name)) return false;
  if (NUMBERED.test(name)) return true;
  if (CODE.test(name)) return !/\d/.test(name.replace(CODE, ''));
  return (
    name.length >= 3 &&
    KIND.test(name) &&
    !GENERIC.test(name) &&
    !/^(?:各|每|有关|相关|县级以上|该|本|以|把|在|为|向|由|按|全面)|\d/.test(name)
  );
}
