/** 存在问题 and 下步打算 by these words, as the statements of a text are read; 存在问题:无 says nothing. */
export function plainly(text: string, value: string): string {
  if (/^(?:无|暂无|没有|\/|-)[。;]?$/.test(value)) return '';
  if (value === '' || /^(?:存在(?:的)?问题|下一?步(?:工作)?(?:打算|计划)) ?:/.test(text)) return text;
  return `${/^(?:存在|主要)?(?:的)?(?:主要)?(?:问题|困难|原因)/.test(text) ? '存在问题' : '下步打算'}:${value}`;
}
