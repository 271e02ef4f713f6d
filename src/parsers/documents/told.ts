import type { Draft } from './draft.js';
import type { TextAt } from './outline.js';

/** How a sentence begins that tells how far a matter is: 截至5月底,…; 1—5月…; 目前已…. */
const TELLS =
  /(?<=[。;]|^) ?(?=(?:截[至止]|(?:到)?目前(?![^,。;]{0,12}(?:前|底)完成)|今年以来|(?:1|一) ?(?:[-~—–至到] ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}))月(?!底|末|前)|[上前](?:半年|[一二三]?个?季度)(?![末前底完])|累计已))/u;

/** Sentences about what was done, printed behind the goal without a label, are progress and no goals. */
export function tellProgress(drafts: readonly Draft[]): void {
  const found = drafts.flatMap((draft) => {
    const cut = draft.progress.length > 0 ? null : cutOf(draft.texts);
    return cut ? [{ draft, ...cut }] : [];
  });
  if (found.length < 2 || found.length * FEW < drafts.length) return;
  for (const { draft, texts, progress } of found) Object.assign(draft, { texts, progress });
}
/** One matter in so many must tell of progress in this way before any is read so. */
const FEW = 3;

function cutOf(texts: readonly TextAt[]): { texts: TextAt[]; progress: TextAt[] } | null {
  for (const [i, { line, text }] of texts.entries()) {
    const at = TELLS.exec(text)?.index ?? -1;
    const head = text.slice(0, Math.max(0, at));
    if (at < 0 || (i === 0 && head.trim() === '')) continue;
    return {
      texts: [...texts.slice(0, i), ...(head.trim() === '' ? [] : [{ line, text: head }])],
      progress: [{ line, text: text.slice(at).trim() }, ...texts.slice(i + 1)],
    };
  }
  return null;
}
