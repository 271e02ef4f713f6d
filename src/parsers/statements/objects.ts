/** Named parts of works by their shape, beside the names that the ledger knows: S318二标, 3号教学楼, 建设路北延. */
const CODED = /[GSXYC]\d{2,4}(?:线)?(?:[一二三四五六七八九十\d]+标段?)?/g;
const NUMBERED =
  /(?:\d+(?:号|#)|[A-Z]\d*|[一二三四五六七八九十]+号)(?:教学|宿舍|住宅|办公|综合|实验)?(?:楼|地块|井|池|仓库|库|厂房|车间|线|标段|泵站)|[一二三四五六七八九十]+标段?(?!准)/g;
const NAMED =
  /[^\d,。、;:的]{1,12}?(?:大道|大街|路(?!基|面|灯|段|线|由|口)|街(?!区|道|头|景)|高速|桥(?!梁)|医院|学校|小学部?|中学部?|初中部?|高中部?|幼儿园|园区|水厂|电厂|泵站|变电站|车站|枢纽|公园|广场|场馆|殡仪馆|公墓|图书馆|文化馆|博物馆|展馆|体育馆|服务中心|中心|校区|院区|东区|西区|南区|北区|河|湖|渠|大楼|小区|基地|厂)(?:[东西南北中]段|[东西南北]延|[东南西北]侧|\S{0,2}段)?/g;

/** Objects that the words name, the ledger's own names first. */
export function objectsIn(words: string, known: readonly string[]): string[] {
  const coded = words.match(CODED) ?? [];
  const fuller = coded.map((code) => known.find((name) => name.startsWith(code) && words.includes(name)) ?? code);
  const others = known.filter((name) => !fuller.some((code) => code.startsWith(name) || name.startsWith(code)));
  if (fuller.length + others.length > 0) return [...new Set([...fuller, ...others])];
  const numbered = words.match(NUMBERED);
  if (numbered !== null && numbered.length === 1) return [...numbered];
  const named = words.match(NAMED);
  return named === null ? [] : [named.join('')];
}
