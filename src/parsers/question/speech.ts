/** What is said for what documents write, where the words share no character. */
const SPEECH: readonly (readonly [RegExp, string])[] = [
  [/中职/gu, '中等职业学校'],
  [/gdp/giu, '生产总值'],
  [/地税|国税/gu, '税收'],
  [/财政收入/gu, '一般公共预算收入'],
  [/工业增速/gu, '工业增加值增长'],
  [/固投/gu, '固定资产投资'],
  [/社零|社消/gu, '社会消费品零售总额'],
  [/路子/gu, '道路'],
  [/管道/gu, '管网'],
  [/管子/gu, '管道'],
  [/娃娃|宝宝|小娃/gu, '婴幼儿'],
  [/高速公路|高速路/gu, '高速'],
  [/电线/gu, '输电线路'],
  [/^(?:农村|农户|家里)?的?厕所(?:革命|改造)?$|茅房|茅厕/gu, '户厕改造'],
];

/** How it is said in a group, where ways of asking are written otherwise: 没往上报, 投了多少. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/往上(?=[报交])/gu, '上'],
  [/投(?:进去)?了?(?=多少(?:钱|资金|亿|万|$|[\s,，。?？]))/gu, '投资'],
];
const SPOKEN_HEADS = /[往投]/u;

/** The text with what is only said put as ways of asking know it. */
export function spoken(text: string): string {
  return SPOKEN_HEADS.test(text) ? SPOKEN.reduce((said, [pattern, word]) => said.replace(pattern, word), text) : text;
}

/** The words of a question in the language of documents. */
export function officialWords(text: string): string {
  return SPEECH.reduce((said, [pattern, word]) => said.replace(pattern, word), text);
}
