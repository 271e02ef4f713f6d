import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CHART_FONT } from './chart-frame.js';
import type { Chart } from './charts.js';

const require = createRequire(import.meta.url);
const FONT_FILE = join('400Regular', 'NotoSansSC_400Regular.ttf');
/** Pictures are looked at on phones. */
const ZOOM = 2;

/** The picture as SVG text; the library is loaded when the first one is drawn. */
export async function chartSvg({ option, width, height }: Chart): Promise<string> {
  const [{ init, use }, { BarChart, LineChart }, parts, { SVGRenderer }] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  use([BarChart, LineChart, parts.TitleComponent, parts.LegendComponent, parts.GridComponent, SVGRenderer]);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** The picture as PNG, twice as large as it says, with the Chinese font that comes with the program. */
export async function chartPng(chart: Chart): Promise<Uint8Array> {
  const [svg, { renderAsync }] = await Promise.all([chartSvg(chart), import('@resvg/resvg-js')]);
  const drawn = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { loadSystemFonts: false, fontFiles: [fontFile()], defaultFontFamily: CHART_FONT },
  });
  return drawn.asPng();
}

function fontFile(): string {
  return join(dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json')), FONT_FILE);
}
