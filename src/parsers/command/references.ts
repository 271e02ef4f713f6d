const NUMBERED =
  /第?(\d{1,3}(?:\s*(?:[、,和与及]|到|至|-|~)\s*第?\d{1,3})*)\s*(?:项(?!目)|号(?:事项|任务|台账)|号(?=的|$|[,。!]))(?:任务|工作|事项)?/gu;
const CODE = /(?<![\d.\-A-Za-z])([A-Za-z]?\d{1,2}-\d{1,2}[a-z]?(?:\.\d{1,2}(?:\(\d{1,2}\))?)?)(?![\d.-])/gu;
/** 还差40项, 这40项: a number of items, not an item's number. */
const COUNT = /(?:还差|还剩|剩下|剩余|其余|其他|这|那|共|全部|所有)的?$/u;

/** Items that an order names by running number or code (42项, 第40、41项, 1-8.3), and the text without them. */
export function findReferences(text: string): { items: string[]; rest: string } {
  const items: string[] = [];
  let rest = text.replace(CODE, (_, code: string) => {
    items.push(code);
    return ' ';
  });
  rest = rest.replace(NUMBERED, (whole: string, list: string, at: number) => {
    if (COUNT.test(rest.slice(0, at))) return whole;
    items.push(...expand(list));
    return ' ';
  });
  return { items: [...new Set(items)], rest };
}

function expand(list: string): string[] {
  return list.split(/[、,和与及]/u).flatMap((part) => {
    const [first, last] = part.split(/到|至|-|~/u).map((number) => Number(number.replace(/\D/gu, '')));
    if (first === undefined || Number.isNaN(first)) return [];
    if (last === undefined || last <= first || last - first > 100) return [String(first)];
    return Array.from({ length: last - first + 1 }, (_, k) => String(first + k));
  });
}
