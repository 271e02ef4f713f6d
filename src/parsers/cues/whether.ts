/** 报没报, 开没开工, 通没通车: whether it was done, asked by the verb said twice. 招标完没开工 tells. */
export const WHETHER_DONE = [
  ...'报交开动完建修改通封用办干做批招拆搬启投签验落过超涨变到达够换装铺拿种挂清立配栽转销处',
]
  .map((verb) => `${verb}没${verb}`)
  .join('|');

/** 户厕是4.02还是4.2: which of two figures it is; 6月还是21个 tells. */
export const WHICH_FIGURE = '\\d[万亿%]?(?![月号日天周季年])\\p{Script=Han}{0,2}还是\\d';
