import type { StoredFact } from '../../model/fact.js';
import { dayWords, factWords, instantWords, personWords } from '../format.js';
import { type Html, html } from '../html.js';
import type { FactRow } from '../item.js';
import { WORDS } from '../words.js';

/** Who said it and when, or which document published it. */
export function sourceWords(fact: StoredFact): string {
  if (fact.kind === 'published') return fact.document ? WORDS.published(fact.document) : WORDS.kind.published;
  const who = personWords(fact.reporter ?? '', fact.reporterUnit);
  const when = instantWords(fact.reportedAt);
  return fact.kind === 'instruction' ? WORDS.instructed(who, when) : WORDS.source(who, when);
}

function breakdown(fact: StoredFact): Html | '' {
  const rows = Object.entries(fact.breakdown ?? {});
  if (rows.length === 0) return '';
  return html`<p class="rows">${rows.map(([place, value]) => html`<span>${place} ${value}</span> `)}</p>`;
}

/** A fact that stands, or waits to. */
export function liveFact({ fact }: FactRow, today: string): Html {
  return html`<li>${fact.state === 'pending' ? html`<span class="tag wait">${WORDS.state.pending}</span> ` : ''}<span class="what">${factWords(fact)}</span>${breakdown(fact)}<span class="source">${WORDS.asOf(dayWords(fact.asOf, today))} · ${sourceWords(fact)}</span></li>`;
}

/** A fact that no longer stands: struck through, with what came instead. */
export function pastFact({ fact, next }: FactRow): Html {
  return html`<li><span class="tag past">${WORDS.state[fact.state]}</span> <del>${factWords(fact)}</del>${
    next ? html` <span class="next">${WORDS.replacedBy(factWords(next))}</span>` : ''
  }<span class="source">${sourceWords(fact)}</span></li>`;
}
