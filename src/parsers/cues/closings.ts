const SET = '(?:改|标|标记|标注|设|设置|置|记|调|更新|变更|登记|算|弄|写)';
const CLOSED = '(?:已经?)?(?:办结|销号|完结|结项)';
const ITEM = '(?:第\\s*)?\\d{1,3}(?:-\\d{1,2}[a-z]?\\.\\d{1,3})?(?:\\(\\d{1,2}\\))?[项号]';
/** 我是督查局的, before the order. */
const HEAD = '^(?:我们?(?:现在|今天|目前|就|也)*是[^,，。]{1,12}[,，\\s])?(?:请|麻烦|你|就|先|直接|帮我|替我|给我)*';
const TAIL = '(?:了|掉|吧|呗|呀|啊|一下)*[。!！\\s]*$';

/** 把42项状态改成办结; 42项标成已完成: 完成 alone only of an item that is named by its number. */
const STATE = new RegExp(
  `${HEAD}(?:把|将|给)?(?:(${ITEM})|([^,，。;；\\d]{2,16}?)(?:这|那)?一?[项件条个]?)(?:的)?(?:办理)?(?:状态|标志|进度)?(?:给我|直接|都|全部)?${SET}(?:成|为|作|到)?(?:了)?${CLOSED}${TAIL}`,
  'u',
);
const NUMBERED = new RegExp(
  `${HEAD}(?:把|将|给)?(${ITEM})(?:的)?(?:状态|标志|进度)?(?:给我|直接|都|全部)?${SET}(?:成|为|作|到)?(?:了)?(?:已经?|全部)?完成${TAIL}`,
  'u',
);
/** 37项给结掉, 给21项销号. */
const END = new RegExp(
  `${HEAD}(?:(?:把|将|给)(${ITEM})(?:给)?|(${ITEM})(?:给|帮我|替我))(?:我|咱)?(?:结|销|了结|办结|销号|结项|关)(?:掉|了|号)*${TAIL}`,
  'u',
);

/** An order to set an item to closed 办结, as the claim that it comes to (42项办结); undefined for all else. */
export function closingClaim(text: string): string | undefined {
  if (text.length > 40 || !/结|销|完成/u.test(text)) return undefined;
  const found = STATE.exec(text) ?? NUMBERED.exec(text) ?? END.exec(text);
  const item = found?.slice(1).find((one) => one !== undefined);
  return item === undefined ? undefined : `${item}办结`;
}
