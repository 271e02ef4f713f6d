/** 一、市水利局, (二)市发展改革委牵头事项, 三、云陂镇: whose the matters are, not what they are about. */
export const BODY =
  /^(?:[省市县区州旗镇乡](?![长域内外])[\u4e00-\u9fff]{1,14}(?:局|委|办|中心|公司|集团|会|联|院|所|站|队|馆|社|部|政府)|[\u4e00-\u9fff]{2,12}(?:局|管委会|人民政府|县|区|市|旗|镇|乡|街道|办事处|公司|集团|支行|海关))$/;
export const ABOUT =
  /^(?:建[设成好]|打造|实施|推[进动]|加[快强]|优化|提升|完善|创[建新]|深化|强化|做[强优好]|发展|培育|聚焦|各|全)/;

/** 卫生健康委, 政府办 printed without the level that all of a list have. */
const BARE_OFFICE =
  /^[\u4e00-\u9fff]{2,14}(?:(?<![党纪监常省市县区])委|委员会|政府办|办公室|中心|学院|总社|联合会|[支大]队)$/;

/** Whether a heading is a body and nothing else. */
export const isBodyHead = (title: string): boolean =>
  !ABOUT.test(title) && (BODY.test(title) || BARE_OFFICE.test(title));
