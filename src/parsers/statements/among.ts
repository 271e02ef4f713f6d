/** 18条道路中,已完工6条: of the roads. */
export const withoutAmong = (own: string): string =>
  own.endsWith('中') || own.endsWith('里') ? own.replace(/(?<=.{2})(?<![集途高初其空水手])[中里]$/u, '') : own;

/** 6条中1条通车: of those before it. */
export const AMONG = /^(?:[中里](?:面|头|边)?|当中|之中)(?!\p{Script=Han}{0,2}(?:学|院|校|心|药|程|弄))/u;
