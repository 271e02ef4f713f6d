/** Decimal sums without binary dust: 2.05 - 1.46 is 0.59. */
export function clean(value: number): number {
  return Number(value.toFixed(6));
}

export function sum(values: readonly number[]): number {
  return clean(values.reduce((total, value) => total + value, 0));
}

export function minus(a: number, b: number): number {
  return clean(a - b);
}

/** Share of `part` in `whole` in percent; null where there is no whole. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : clean((part / whole) * 100);
}

export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b), 1);
}
