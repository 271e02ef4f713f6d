/** What is said where no picture can be drawn; the figures of a picture are told by the picture itself. */
export const CHART_WORDS = {
  noLedger: '还没有导入台账，没有可画的图。',
  nothing: '台账里没有数字目标，没有可画的图。',
  whichItem: '请说明是哪一项，例如“老旧小区每月进度图”。',
  unknown: (words: string) => `台账里没有找到“${words}”，没有可画的图。`,
  noFigures: (title: string) => `“${cut(title)}”还没有上报过数，没有可画的图。`,
  noPlaces: (title: string) => `“${cut(title)}”没有分县区的数，没有可画的图。`,
} as const;

function cut(title: string): string {
  const short = title.replace(/[。;；].*$/u, '');
  return short.length > 24 ? `${short.slice(0, 24)}…` : short;
}
