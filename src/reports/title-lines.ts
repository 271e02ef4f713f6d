/** Characters of 二号 that stand in one line of the type area. */
const WIDEST = 19;

/** A long title in two lines of about one length, not torn within quotes, numbers or before a mark. */
export function titleLines(text: string): string[] {
  const all = widthOf(text);
  if (all <= WIDEST) return [text];
  const places = [...text].map((_, at) => at).filter((at) => at > 0 && mayBreak(text, at));
  const best = places.sort((a, b) => cost(text, a, all) - cost(text, b, all))[0];
  return best === undefined ? [text] : [text.slice(0, best), text.slice(best)];
}

function mayBreak(text: string, at: number): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const open = (before.match(/[“《（(]/gu) ?? []).length - (before.match(/[”》）)]/gu) ?? []).length;
  return (
    open === 0 &&
    !/^[、，。；：”》）)年月日]/u.test(after) &&
    !(/[\dA-Za-z]$/u.test(before) && /^[\dA-Za-z]/u.test(after))
  );
}

/** Away from the middle; a seam of the words is worth two characters. */
function cost(text: string, at: number, all: number): number {
  const seam = /[”》）的]$/u.test(text.slice(0, at)) || /^[“《（]/u.test(text.slice(at)) ? 2 : 0;
  return Math.abs(widthOf(text.slice(0, at)) - all / 2) - seam;
}

/** In characters; digits and letters are half as wide. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\dA-Za-z ]/u.test(sign) ? 0.5 : 1), 0);
}
