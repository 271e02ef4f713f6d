/** Verbs that say what is to be done with the thing that is counted. */
const VERBS =
  '新建改建|新改扩建|新建改造|新建改扩建|新建和改造|改造提升|更新改造|提升改造|规划建设|开工建设|基本建成|建成投用|新开工|新启用|新培育|新认定|新签约|新开通|新打造|新改造|新建|改建|扩建|改扩建|改造|提升|建设|建成|完成|打造|新增|开工|培育|创建|打通|更新|开展|实施|推进|推出|筹建|发放|招聘|举办|组织|设立|设置|争取|培训|铺设|整治|治理|修复|栽植|开通|优化|更换|加装|安装|发展|盘活|处置|化解|引进|签约|投产|办理|启用|举行|提供|取得|造林|建立|成立';
const VERB = new RegExp(`^(?:${VERBS})`);
const LEAD =
  /^(?:□+[,、]?|[,、;:]+|以及|并|且|和|其中|含|包括|确保|力争|争取(?!\S{0,8}投资)|计划|全年|年内|今年|本年度|预计|首批|进一步|加快|积极|继续|持续|稳步|着力|大力|扎实|高标准|高质量|高品质|规范化|全面|同时|分别|实现(?=\S{4})|基本(?=实现)|至少|全市|全县|全区|共|要|将|使|还)/;
const TRAIL =
  /(?:[,、:]+|□+|达到|达|至少|不少于|不低于|不超过|不高于|不能超过|不得超过|稳定在|保持在?|控制在|压缩至|压缩到|缩短至|缩短到|降至|降到|提高到|提高至|提升到|提升至|增加到|突破|超过|力争|等|(?<!签)约|近|共|计|为|到|至|有|分别|要|在|同比|每日)$/;

export function strip(words: string): string {
  let out = words.trim();
  for (;;) {
    const next = out.replace(LEAD, '').replace(TRAIL, '').trim();
    if (next === out) return out;
    out = next;
  }
}

export const verbOf = (words: string): string => VERB.exec(words)?.[0] ?? '';

/** The words that name what is counted: those before the figure, or a verb before and the noun behind it. */
export function metricOf(before: string, after: string, inherited: string): string {
  const head = strip(before);
  const verb = verbOf(head);
  const noun = strip(/^[^,;。、:□\d]*/.exec(after)?.[0] ?? '')
    .replace(/^(?:的|进行)/, '')
    .slice(0, 24);
  if (head === '' || head === verb) return `${head === '' ? inherited : head}${noun}` || noun;
  if (noun !== '' && (head.length <= 3 || /(?:等|中选出|选出|至少有?|对)$/.test(before))) return `${head}${noun}`;
  if (verb === '' && inherited !== '' && !/[率比]$|度$|数$/.test(head)) return `${inherited}${head}`;
  return head.length > 40 ? head.slice(-40) : head;
}

/** 开工率 is a ratio; a clause that begins with 开工, 新开工 demands a start. */
export const isStart = (words: string): boolean => /^(?:新开工|开工)(?!率)/.test(strip(words));
