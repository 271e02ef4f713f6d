import { expect, it } from 'vitest';
import { inlineSvg } from '../../src/web/charts.js';

it.each([
  [
    '<svg width="720" height="420" viewBox="0 0 720 420"><text style="font-size:12px;fill:#222">1月</text></svg>',
    '<svg role="img" aria-label="1月 &quot;&lt;2&quot;" class="chart" viewBox="0 0 720 420"><text font-size="12px" fill="#222">1月</text></svg>',
  ],
  [
    '<?xml version="1.0"?><svg width="7" height="4"><style>.a{}</style><g style="cursor:pointer;stroke: red"></g></svg>',
    '<svg role="img" aria-label="1月 &quot;&lt;2&quot;" class="chart" viewBox="0 0 7 4"><g stroke="red"></g></svg>',
  ],
])('a picture has words and no inline styles', (svg, page) => {
  expect(inlineSvg(svg, '1月 "<2"')).toBe(page);
});
