/**
 * Words of administrative Chinese that stand for one another in work groups. The left word, when said, also counts as
 * the right ones. General to the genre; names of one ledger do not belong here.
 */
const SYNONYMS: readonly (readonly [string, ...string[]])[] = [
  ['GDP', '地区生产总值'],
  ['厕改', '户厕改造', '改厕'],
  ['改厕', '户厕改造'],
  ['旱厕', '户厕'],
  ['公厕', '公共厕所'],
  ['公共厕所', '公厕'],
  ['窨井', '井盖'],
  ['冷库', '冷藏保鲜设施'],
  ['加梯', '加装电梯'],
  ['车位', '停车位'],
  ['慢病', '慢性病'],
  ['医共体', '医疗共同体'],
  ['污水厂', '污水处理厂'],
  ['垃圾电厂', '垃圾焚烧发电厂'],
  ['焚烧厂', '垃圾焚烧发电厂'],
  ['烂尾楼', '停工烂尾问题楼盘'],
  ['长护险', '长期护理保险'],
  ['保障房', '保障性住房'],
  ['保障性住房', '保障房'],
  ['保租房', '保障性租赁住房'],
  ['周转房', '周转宿舍'],
  ['老小区', '老旧小区'],
  ['旧改', '老旧小区改造'],
  ['棚改', '棚户区改造'],
  ['危改', '危房改造'],
  ['违建', '违法建设', '违法建筑'],
  ['拆违', '拆除违法建设', '违法建筑'],
  ['修路', '公路', '道路'],
  ['内涝点', '积水点'],
  ['背街', '背街小巷'],
  ['小巷', '背街小巷'],
  ['巷子', '背街小巷'],
  ['配网', '配电网'],
  ['中职', '中等职业学校'],
  ['职校', '职业学校'],
  ['民办校', '民办学校'],
  ['民办学校', '民办教育'],
  ['幼教', '学前教育'],
  ['持证', '人人持证职业技能'],
  ['拿证', '取得证书'],
  ['取证', '取得证书'],
  ['领证', '取得证书'],
  ['获证', '取得证书'],
  ['技能培训', '职业技能培训'],
  ['升规', '小升规规上工业企业入库'],
  ['规上', '小升规'],
  ['纳统', '规上工业企业入库'],
  ['规上企业', '规上工业企业入库'],
  ['包联', '包联服务'],
  ['规上工业企业', '企业入库'],
  ['高企', '高新技术企业'],
  ['高新企业', '高新技术企业'],
  ['村医', '乡村医生'],
  ['卫生所', '卫生室'],
  ['集采', '药品耗材'],
  ['带量采购', '药品耗材'],
  ['药价', '药品费用'],
  ['疾控', '疾病预防控制'],
  ['妇幼', '妇幼保健院'],
  ['敬老院', '养老'],
  ['养老院', '养老服务'],
  ['殡仪馆', '公益性公墓殡葬'],
  ['低保', '社会救助'],
  ['欠薪', '农民工工资'],
  ['工资拖欠', '农民工工资欠薪'],
  ['健身', '全民健身'],
  ['演出', '舞台艺术'],
  ['送戏', '舞台艺术送基层'],
  ['充电站', '充电站充电设施'],
  ['光伏', '风电光伏'],
  ['风光', '风电光伏'],
  ['装机', '新增装机'],
  ['并网', '新增装机'],
  ['自来水', '供水'],
  ['暖气', '供热'],
  ['热力', '供热'],
  ['供气', '天然气'],
  ['公交', '公交车'],
  ['的士', '出租车'],
  ['出租', '出租车'],
  ['综保区', '综合保税区'],
  ['陆港', '国际陆港'],
  ['水质', '取水水质'],
  ['造林', '绿化造林'],
  ['种草', '牧草'],
  ['种树', '绿化造林'],
  ['公园', '公园绿地'],
  ['车位', '停车位停车泊位'],
  ['泊位', '停车位停车泊位'],
  ['宽带', '网络'],
  ['电梯', '加装电梯'],
  ['危房', '危房改造'],
  ['农村路', '农村公路'],
  ['农村道路', '农村公路'],
  ['桥', '桥梁'],
  ['适老化', '适老化改造'],
  ['树', '造林'],
  ['栽树', '造林'],
  ['泳池', '游泳馆'],
  ['喇叭', '广播'],
  ['案子', '案件'],
  ['探头', '视频监控'],
  ['摄像头', '视频监控'],
  ['小巨人', '专精特新'],
  ['菜场', '农贸市场'],
  ['菜市场', '农贸市场'],
  ['长者食堂', '老年助餐'],
  ['老人食堂', '老年助餐'],
  ['法援', '法律援助'],
  ['垃圾站', '垃圾转运站垃圾中转站'],
  ['五保', '特困供养'],
];

/** The pairs by how the left word begins: most texts hold none of these characters. */
const byHead = new Map<number, number[]>();
SYNONYMS.forEach(([said], nth) => {
  byHead.set(said.charCodeAt(0), [...(byHead.get(said.charCodeAt(0)) ?? []), nth]);
});

/** The words with what they stand for added behind, so that either way of saying finds the item. */
export function withSynonyms(words: string): string {
  let added = '';
  for (const nth of saidIn(words)) {
    const [, ...meant] = SYNONYMS[nth] ?? [];
    for (const word of meant) if (!words.includes(word)) added += ` ${word}`;
  }
  return added;
}

/** The words once for every word of speech in them, with what it stands for in its place: 暖气管网 → 供热管网. */
export function officially(words: string): { said: string; text: string }[] {
  return saidIn(words).flatMap((nth) => {
    const [said = '', ...meant] = SYNONYMS[nth] ?? [];
    return said.length < 2 ? [] : meant.map((word) => ({ said, text: words.replace(said, word) }));
  });
}

/** 天桥 and 立交桥 are no bridges of a road, 公交站 and 出租屋 no vehicles: the word is part of another thing's name. */
const OF_OTHER =
  /桥(?<=(?:天|立交|高架|跨\p{Script=Han}|大|廊|栈|吊|铁路|人行)桥)|公交车?(?:站|线|路|卡|牌|亭|道|专用)|出租[房屋]/uy;
function isOfOther(words: string, at: number): boolean {
  if (!'桥公出'.includes(words.charAt(at))) return false;
  OF_OTHER.lastIndex = at;
  return OF_OTHER.test(words);
}

/** Which left words the text holds, in the order of the table. */
function saidIn(words: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const begun = byHead.get(words.charCodeAt(at));
    if (begun === undefined) continue;
    for (const nth of begun)
      if (!found.includes(nth) && words.startsWith(SYNONYMS[nth]?.[0] ?? '', at) && !isOfOther(words, at))
        found.push(nth);
  }
  return found.length > 1 ? found.sort((a, b) => a - b) : found;
}
