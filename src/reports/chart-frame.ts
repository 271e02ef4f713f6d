/** JSON: what echarts draws, on the page or here. */
export type ChartOption = Record<string, unknown>;

/** Told apart by words and labels too: not everybody sees red and green. */
export const COLOURS = {
  green: '#2e7d4f',
  yellow: '#f2b632',
  red: '#b3261e',
  none: '#d5d5d5',
  figure: '#33658a',
  plan: '#8a5a00',
};

export const CHART_FONT = 'Noto Sans SC';

/** What all pictures share: a title, the font, a white ground, no movement. */
export function frame(title: string, rest: ChartOption): ChartOption {
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: CHART_FONT, fontSize: 14 },
    title: { text: title, left: 'center', top: 8, textStyle: { fontFamily: CHART_FONT, fontSize: 18, color: '#222' } },
    ...rest,
  };
}
