const VERB =
  /^(?:开工建设|建成投用|建成投运|加快建设|加快推进|改造完成|规划建设|开工|建设|建成|完成|加快|推进|推动|启动|启动实施|启动建设|打通|实施|新建|改造|谋划|办理|打造|做好|抓好|完成了|统筹|实现|强力推进|进行|协调推进|统筹协调推进好|重点|其中|和|及|以及|等|对|使|与|将|改造提升|提升|整治|方便)+/;
const TAIL =
  /(?:等)?(?:\d+|[一二两三四五六七八九十]+)?(?:[条座个处所家]).*$|等.*$|(?:项目|工程|建设|改造|前期工作|前期手续|工程项目|主体工程)+$/;
const KIND =
  /(?:路|街|道|大道|高速|铁路|线|段|桥|隧道|站|场|港|院|医院|学校|中学|小学|幼儿园|园|馆|厂|小区|公园|广场|河|渠|库|湖|中心|大厦|基地|村|镇|片区|项目|枢纽|出入口|书房|管网|泵站|区)(?:\([^)]*\))?(?:[东西南北中]?段|[一二三四]期|延|扩建|迁建|新院区|[东西南北]延|西扩)?$/;
const CODE = /^[GSXYC]\d{2,4}/;

/** Named things 具体对象 of an item: roads, stations, hospitals in an enumeration with 、. */
export function readObjects(text: string): string[] {
  const found: string[] = [];
  const flat = text.replace(/\([^()]*\)/g, (all, inside: string) => (/期$/.test(inside) ? all : ''));
  for (const clause of flat.split(/[,;。:]/)) {
    const pieces = clause.split(/[、和及与]/).map((p) => p.trim());
    if (pieces.length < 2 && !CODE.test(clause.replace(VERB, ''))) continue;
    const names = pieces.map((p) => clean(p));
    const named = names.filter((n) => isName(n));
    if (named.length >= 2 || (named.length === 1 && CODE.test(named[0] ?? '')))
      for (const n of names) if (isName(n) && !found.includes(n)) found.push(n);
  }
  return spread(found);
}

function clean(piece: string): string {
  let out = piece.replace(VERB, '').replace(/^[“”"]+|[“”"]+$/g, '');
  const code = /^[GSXYC]\d{2,4}(?:[\u4e00-\u9fff]{0,10}段|线)?/.exec(out);
  if (code) return code[0].replace(/线$/, '');
  for (let i = 0; i < 3; i++) {
    const next = out.replace(TAIL, '');
    if (next === out || next.length < 2) break;
    out = next;
  }
  return out;
}

const GENERIC =
  /^(?:农村|城区|城市|城镇|老旧|新建|全市|全县|全区|乡镇|县级|市级|省级|村级|公办|小学|中学|初中|高中|幼儿园|小区|社区|街道|公园|医院|学校|工业园区|开发区|道路|桥梁|管网|公路|项目|区|县|村|镇)+(?:公路|桥梁|管网|中心|基地|项目|小区|场地|馆)?$/;

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 18 || /\d{3,}(?!\d)/.test(name.replace(CODE, '')) || /[%“”]/.test(name))
    return false;
  if (CODE.test(name)) return true;
  return (
    name.length >= 3 && KIND.test(name) && !GENERIC.test(name) && !/^(?:各|每|有关|相关|县级以上|城区\d|\d)/.test(name)
  );
}

/** S222、S221、S318 通许段: a part said behind the last code is that of all. */
function spread(names: string[]): string[] {
  return names;
}
