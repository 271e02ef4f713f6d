/** 户则 of 户厕: one character of the name is another, where the unit leaves no doubt. */
export const isMistyped = (own: string, metric: string): boolean =>
  own.length > 1 &&
  own.length < 5 &&
  Array.from(metric, (_, at) => metric.slice(at, at + own.length)).some(
    (name) => name.length === own.length && Array.from(name).filter((char, at) => char !== own.charAt(at)).length === 1,
  );
