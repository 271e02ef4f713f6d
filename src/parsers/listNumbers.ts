/** 1.82个项目: at the head of a clause, a number, a dot and so many of what is only counted whole. */
const STUCK = /(^|[。;:\n]\s*)(\d{1,2})\.(?=\d+(?:个|座|所|处|条|家|块|台|套|户|名|人|项|场|栋|辆|间)(?!\d))/gu;

/** 1.82个学校项目…;2.公厕16座: the number of a list is taken off the figure that it sticks to, where the list goes on. */
export function withoutStuckNumbers(text: string): string {
  if (!text.includes('.')) return text;
  return text.replace(STUCK, (all: string, before: string, number: string) =>
    standsAlone(text, Number(number) + 1) || standsAlone(text, Number(number) - 1) ? before : all,
  );
}

/** Another number of the same list, at the head of its clause. */
const standsAlone = (text: string, number: number): boolean =>
  number > 0 && new RegExp(`(?:^|[。;:\\n])\\s*${number}[.、]`, 'u').test(text);
