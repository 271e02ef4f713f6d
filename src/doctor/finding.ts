/** good ✓, note ! (works, but somebody should know), bad ✗ (must be mended). */
export type Grade = 'good' | 'note' | 'bad';

/** What one check found, and what to do about it. */
export interface Finding {
  grade: Grade;
  what: string;
  detail: string;
  mend?: string;
}

const MARKS: Record<Grade, string> = { good: '✓', note: '!', bad: '✗' };

export function findingLine({ grade, what, detail, mend }: Finding): string {
  return `${MARKS[grade]} ${what}：${detail}${mend === undefined ? '' : `。${mend}`}`;
}
