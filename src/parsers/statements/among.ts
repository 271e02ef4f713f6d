/** 18条道路中,已完工6条: of the roads. */
export const withoutAmong = (own: string): string =>
  own.endsWith('中') || own.endsWith('里') ? own.replace(/(?<=.{2})(?<![集途高初其空水手])[中里]$/u, '') : own;

/** 6条中1条通车: of those before it. 中转站, 中巴车 and 里弄 only begin so. */
export const AMONG = /^(?:[中里](?:面|头|边|$|的|有|已|还|仅|只|就|也|都|共|约|近)|当中|之中)/u;
