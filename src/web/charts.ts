import { raw } from 'hono/html';
import type { Aim } from '../bot/answers/types.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import { chartSvg } from '../reports/chart-png.js';
import { type Chart, monthsChart, placesChart, sectionsChart } from '../reports/charts.js';
import type { LedgerState } from '../reports/state.js';
import type { Board } from './board/load.js';
import type { WebDeps } from './deps.js';
import { type Html, html } from './html.js';
import { BOARD_WORDS } from './words-board.js';

/** Larger ledgers have no picture of their sections: the table tells more. */
const MOST_ITEMS = 2_000;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The page allows no inline styles: what they say is said by attributes, and the picture gets its words. */
export function inlineSvg(svg: string, text: string): string {
  const plain = svg
    .replace(/^<\?xml[^>]*>\s*/, '')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .flatMap((one) => {
          const at = one.indexOf(':');
          const [name, value] = [one.slice(0, at).trim(), one.slice(at + 1).trim()];
          return at > 0 && /^(?:fill|stroke|font|text|opacity|dominant|visibility)[\w-]*$/.test(name)
            ? ` ${name}="${value}"`
            : '';
        })
        .join(''),
    );
  return plain.replace(/^<svg width="(\d+)" height="(\d+)"/, (_, width: string, height: string) => {
    const box = plain.includes('viewBox=') ? '' : ` viewBox="0 0 ${width} ${height}"`;
    return `<svg role="img" aria-label="${escaped(text)}" class="chart"${box}`;
  });
}

async function picture(chart: Chart | null): Promise<Html | ''> {
  if (!chart) return '';
  return html`<figure class="picture">${raw(inlineSvg(await chartSvg(chart), chart.text))}<figcaption>${chart.text}</figcaption></figure>`;
}

const stateOf = (ledger: Ledger, facts: readonly StoredFact[], extended: ReadonlyMap<string, Day>): LedgerState => ({
  ledger,
  facts,
  extended,
  reported: new Set(),
  closed: new Set(),
});

const drawn = new Map<string, { version: string; html: Html | '' }>();

/** Lights of each section; drawn again only when a row of the board changed. */
export async function sectionsPicture({ store }: Pick<WebDeps, 'store'>, board: Board): Promise<Html | ''> {
  const { ledger, today, version } = board;
  if (ledger.items.length > MOST_ITEMS) return '';
  const kept = drawn.get(ledger.key);
  if (kept?.version === version) return kept.html;
  const facts = await store.facts.recent(
    ledger.items.map(({ id }) => id),
    today,
  );
  const made = await picture(sectionsChart(stateOf(ledger, facts, board.extended), today));
  const section = made === '' ? '' : html`<section class="sheet"><h2>${BOARD_WORDS.charts}</h2>${made}</section>`;
  drawn.set(ledger.key, { version, html: section });
  return section;
}

/** An item's targets by month beside 序时进度, and by county. */
export async function itemPictures(
  aims: readonly Aim[],
  facts: readonly StoredFact[],
  extended: ReadonlyMap<string, Day>,
  today: Day,
): Promise<Html[]> {
  const made: Html[] = [];
  for (const aim of aims) {
    const state = stateOf(aim.ledger, facts, extended);
    for (const chart of [monthsChart(state, aim, today), placesChart(state, aim, today)]) {
      const one = await picture(chart);
      if (one !== '') made.push(one);
    }
  }
  return made;
}
