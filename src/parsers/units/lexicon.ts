/**
 * Words that count or measure: classifiers 量词 and units of measure 计量单位. The class is open (quantities/unit.ts reads
 * short unknown words too); these are the ones that need no further sign.
 */
const CLASSIFIERS =
  '个 条 座 户 家 所 处 台 具 套 块 件 项 起 场 名 人 位 辆 栋 幢 间 口 眼 道 组 批 对 只 头 匹 羽 株 棵 盏 根 支 张 片 篇 期 次 届 例 宗 笔 份 册 部 本 ' +
  '款 大类 小类 类 种 级 层 节 段 孔 扇 门 架 艘 列 班 尾 峰 标准箱 标箱 节课 课时 学时 路 股 站 点 村 社区 街道 网点 平台 团队 队 车次 车 船 架次 航次 航班 班列 剂次 人份 管次 ' +
  '人次 户次 条次 场次 批次 件次 车辆 台次 班次 轮次 家次 辆次 艘次 例次 篇次 项次 场(次) 台(套) 人(次) 个(次) 家(次) 处(次) 件(次) 台/套 人/次 家/次 ' +
  '标段 泊位 床位 车位 工位 站点 点位 枚 粒 颗 桶 箱 袋 包 瓶 杯 碗 盘 桌 席 树 丛 垄 畦 茬 垛 面 幅 枪 桩 字 页 字节 顶 棚 栏 舱 榀 跨 樘 轮 趟 圈 步 '.trim();

const MEASURES_OF =
  '公里/小时 公里 千米 华里 英里 里 平方公里 平方千米 平方米 平方厘米 平方 平米 平 立方米 立方 空方 方 米 延米 厘米 毫米 分米 公分 ' +
  '微克/立方米 毫克/立方米 公顷 亩 垧 吨/日 吨/天 吨/年 吨/小时 吨标准煤 吨标煤 载重吨 总吨 吨 马力 公斤 千克 克 毫克 斤 两 钱 担 石 升/秒 升 毫升 立方米/日 立方米/秒 ' +
  '千瓦时 兆瓦时 千瓦小时 度电 度 千瓦 兆瓦 吉瓦 瓦 千伏安 兆伏安 伏安 赫兹 兆赫 ' +
  '元/吨 元/亩 元/平方米 元/人 元 角 分 美元 欧元 日元 港元 港币 英镑 块钱 人民币 工作日 ' +
  '天 小时 分钟 秒 秒钟 周 个月 年 岁 ';

const LATIN_WORDS =
  'km2 km² km/h km ㎞ m3/d m3 m³ ㎥ m2 m² ㎡ hm2 m cm mm kWh MWh kW KW MW GW kVA KVA MVA kV KV t/d t/h t kg KG g mg L ml mL dB MB GB TB Mbps TEU ' +
  '亩/年';

const PEOPLE = '人 名 户 户次 人次 家 例';

function words(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Longest first, so that 平方公里 is taken before 平方. */
function longestFirst(list: string[]): string[] {
  return [...new Set(list)].sort((a, b) => b.length - a.length);
}

function alternation(list: string[]): string {
  return longestFirst(list).map(literal).join('|');
}

const COUNTED = words(`${CLASSIFIERS} ${PEOPLE}`);
const MEASURED = words(MEASURES_OF);
const LATIN = words(LATIN_WORDS);

/** Alternation of the classifiers alone. */
export const CLASSIFIER = alternation(COUNTED);
/** Every known Chinese unit. */
export const HAN_UNITS: readonly string[] = longestFirst([...COUNTED, ...MEASURED]);
/** Units in letters and signs. */
export const LATIN_UNITS: readonly string[] = longestFirst(LATIN);
/** How a unit may begin, scale included. */
export const UNIT_HEAD = `[万亿](?!里)|${alternation([...COUNTED, ...MEASURED, ...LATIN])}`;
