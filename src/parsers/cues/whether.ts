/** 报没报, 开没开工, 通没通车: whether it was done, asked by the verb said twice. 招标完没开工 tells. */
export const WHETHER_DONE = [...'报交开动完建修改通封用办干做批招拆搬启投签验落过超涨变']
  .map((verb) => `${verb}没${verb}`)
  .join('|');
