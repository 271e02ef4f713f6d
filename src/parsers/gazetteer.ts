/** Common short names of departments and the suffixes of places; replaceable (data/gazetteer.json). */
export interface Gazetteer {
  /** Core of a department's name without level and suffix → usual short cores: 人力资源社会保障 → 人社. */
  departments: Record<string, string[]>;
  /** Places that are called otherwise than by cutting their suffix: full name → other names. */
  places: Record<string, string[]>;
}

/** The built-in list; data/gazetteer.json holds the same for editing. */
export const builtIn: Gazetteer = {
  departments: {
    人力资源和社会保障: ['人力资源社会保障', '人社'],
    发展和改革: ['发展改革', '发改'],
    住房和城乡建设: ['住房城乡建设', '住建'],
    工业和信息化: ['工信', '工业信息化'],
    教育体育: ['教体'],
    文化广电旅游: ['文化广电和旅游', '文广旅', '文旅'],
    文化旅游: ['文旅'],
    卫生健康: ['卫健', '卫生健康体育'],
    医疗保障: ['医保'],
    自然资源和规划: ['自然资源规划', '资源规划', '自规', '自然资源'],
    自然资源: ['自规', '资规'],
    市场监督管理: ['市场监管', '市监'],
    城市管理: ['城管', '城市综合管理'],
    城市管理综合执法: ['城管', '城管执法', '城管综合执法'],
    农业农村: ['农业', '农'],
    交通运输: ['交通'],
    生态环境: ['环保', '环境', '生态环保'],
    应急管理: ['应急'],
    退役军人事务: ['退役军人'],
    科学技术: ['科技'],
    行政审批: ['审批'],
    政务服务和大数据管理: ['政务服务大数据', '政数', '政务大数据', '大数据'],
    政务服务管理: ['政务服务', '政务'],
    地方金融监督管理: ['金融监管', '金融'],
    乡村振兴: [],
    林业和草原: ['林草', '林业'],
    粮食和物资储备: ['粮食和储备', '粮储', '粮食'],
    国有资产监督管理: ['国资监管', '国资'],
    不动产登记: ['不动产'],
    供电: ['电力', '国网'],
    残疾人联合: ['残'],
    机关事务管理: ['机关事务'],
  },
  places: {},
};

let current: Gazetteer = builtIn;

/** Takes another list from now on (read from a file at start). */
export function useGazetteer(list: Gazetteer): void {
  current = list;
}
export const gazetteer = (): Gazetteer => current;
