import type { Statement } from '../../model/statement.js';

/** 累计, 已, 目前: how it stands there, and not what was added. */
const IN_ALL = /累计|[总共]|合计|已|截[至止]|目前|达/u;
/** 杞县500户, 杞县占200户 behind the increment of the whole; a verb of its own tells something of its own. */
const BARE: ReadonlySet<string | undefined> = new Set([undefined, '占', '有', '在', '是']);

/** 又改了800户,其中甲县500户: what a place has of an increment is new as well, whatever the place has in all. */
export function partsOfNew(statements: readonly Statement[], text: string): void {
  let whole: Statement | undefined;
  let left = 0;
  for (const one of statements) {
    if (one.value === undefined) continue;
    if (one.place === undefined) {
      whole = one.mode === 'delta' && one.breakdown === undefined ? one : undefined;
      left = one.value;
    } else if (whole !== undefined && isPart(one, whole, left, text)) {
      one.mode = 'delta';
      if (whole.deltaWord !== undefined) one.deltaWord = whole.deltaWord;
      left -= one.value;
    } else if (one.mode !== 'delta') whole = undefined;
  }
}

function isPart(one: Statement, whole: Statement, left: number, text: string): boolean {
  if (one.mode !== undefined || one.measure !== whole.measure || one.unit !== whole.unit) return false;
  if ((one.value ?? 0) > left || IN_ALL.test(one.text)) return false;
  return one.nested === true || (BARE.has(one.verb) && !/[。;；!！\n]/u.test(text.slice(whole.start, one.start)));
}
