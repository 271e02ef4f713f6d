import { overTarget } from '../../ledger/audit.js';
import type { Figure } from '../../ledger/progress.js';
import type { Item, Target } from '../../model/ledger.js';
import { amount, dayWords, figure, percent } from '../format.js';
import { type Html, html } from '../html.js';
import type { ItemView } from '../item.js';
import type { TargetRow } from '../target.js';
import { WORDS } from '../words.js';
import { bar } from './bar.js';
import { liveFact, pastFact, sourceWords } from './fact.js';

export function lightBadge(view: ItemView): Html {
  const { light } = view;
  if (!light) return html`<span class="light none">${WORDS.lightNone}</span>`;
  return html`<span class="light ${light.colour}" title="${WORDS.lightWhy}">${WORDS.lights[light.colour]}</span>`;
}

function targetSize(target: Target): string {
  const value = `${amount(target.value, target.most === undefined ? target.unit : '')}${target.most === undefined ? '' : `~${amount(target.most, target.unit)}`}`;
  return target.op === '<=' ? WORDS.atMost(value) : WORDS.ofTarget(value);
}

function figureText(one: Figure): Html {
  const about = WORDS.qualifier[one.qualifier ?? 'exact'];
  const size = html`${about}<b>${figure(one.value)}</b>${one.unit ?? ''}`;
  return one.share === undefined ? size : html`${size} <span class="source">${WORDS.estimated}</span>`;
}

function otherFigures(figures: readonly Figure[], today: string): Html | '' {
  if (figures.length === 0) return '';
  return html`<ul class="others">${figures.map(
    (one) =>
      html`<li>${figureText(one)} <span class="source">${WORDS.asOf(dayWords(one.asOf, today))} · ${sourceWords(one.head)}</span></li>`,
  )}</ul>`;
}

export function targetView(row: TargetRow, today: string): Html {
  const { target, figures } = row;
  const first = figures[0];
  const share = row.share === null ? '' : WORDS.share(percent(row.share));
  const above =
    row.share !== null && overTarget(first?.value ?? 0, target) !== null
      ? html` <span class="tag">${WORDS.above}</span>`
      : '';
  const behind =
    row.light && row.light.colour !== 'green'
      ? `${WORDS.clauseComma}${WORDS.behind(figure(Math.round(row.light.behind * 10) / 10))}`
      : '';
  return html`<li class="target">
<p class="metric">${target.metric} <span class="code">${target.id}</span></p>
<p class="sum">${first ? html`<span>${figureText(first)}</span>` : html`<span class="missing">${WORDS.noFigure}</span>`} <span class="of">${targetSize(target)}</span>${above}<span class="share">${share}</span></p>
${bar(row)}
<p class="source">${WORDS.timeGone(percent(row.gone))}${behind}</p>
${first ? html`<p class="source">${WORDS.asOf(dayWords(first.asOf, today))} · ${sourceWords(first.head)}</p>` : ''}
${otherFigures(figures.slice(1), today)}
</li>`;
}

function deadline(view: ItemView): Html {
  if (view.deadline === null) return html`<dd>${WORDS.noDeadline}</dd>`;
  const left = view.left === null ? '' : WORDS.daysLeft(view.left);
  return html`<dd>${dayWords(view.deadline, view.today)} <span class="${view.left !== null && view.left < 0 ? 'over' : 'left'}">${left}</span>${
    view.extended ? html` <span class="tag">${WORDS.extended}</span>` : ''
  }</dd>`;
}

export function about(view: ItemView): Html {
  const { item } = view;
  const row = (term: string, values: readonly string[]) =>
    values.length === 0 ? '' : html`<div><dt>${term}</dt><dd>${values.join(WORDS.listComma)}</dd></div>`;
  return html`<dl>${row(WORDS.units, item.units)}${row(WORDS.leaders, item.leaders)}<div><dt>${WORDS.deadline}</dt>${deadline(view)}</div></dl>
<details><summary>${WORDS.fullText}</summary><p class="text">${item.text}</p></details>`;
}

function requests(view: ItemView): Html | '' {
  if (view.requests.length === 0) return '';
  return html`<h3>${WORDS.requests}</h3><ul class="facts">${view.requests.map(
    (one) =>
      html`<li><span class="tag wait">${WORDS.requestKind[one.kind]}</span> <span class="what">${one.object ?? ''}${
        one.due ? ` ${WORDS.until(dayWords(one.due, view.today))}` : ''
      }</span> ${one.reason}<span class="source">${one.by}</span></li>`,
  )}</ul>`;
}

/** The item beside the talk. */
export function itemPane(view: ItemView): Html {
  const { item, today } = view;
  return html`<article class="card" data-item="${item.id}">
<header><p class="code">${item.id} · ${item.section}</p><h2>${item.title}</h2>${lightBadge(view)}</header>
${about(view)}
<h3>${WORDS.targets}</h3>
${view.targets.length > 0 ? html`<ul class="targets">${view.targets.map((row) => targetView(row, today))}</ul><p class="source">${WORDS.lightWhy}</p>` : html`<p class="none">${WORDS.noTargets}</p>`}
${requests(view)}
<h3>${WORDS.facts}</h3>
${view.last.length > 0 ? html`<ul class="facts">${view.last.map((row) => liveFact(row, today))}</ul>` : html`<p class="none">${WORDS.noFacts}</p>`}
<h3>${WORDS.history}</h3>
${view.history.length > 0 ? html`<ul class="facts past">${view.history.map(pastFact)}</ul>` : html`<p class="none">${WORDS.noHistory}</p>`}
</article>`;
}

/** The pane while no item is spoken of. */
export const emptyPane = (): Html => html`<p class="none">${WORDS.itemNone}</p>`;

/** The items that the talk was about, and all others of the chat's ledgers to choose from. */
export function itemPicker(
  talked: readonly Item[],
  all: readonly Item[],
  current: string | undefined,
  seat: string,
): Html {
  return html`${
    talked.length > 1
      ? html`<ul class="talked" aria-label="${WORDS.itemsOfTalk}">${talked.map(
          (item) =>
            html`<li><a href="?${seat}&item=${encodeURIComponent(item.id)}" data-item="${item.id}"${item.id === current ? html` aria-current="true"` : ''}>${item.id}</a></li>`,
        )}</ul>`
      : ''
  }<label class="pick"><span>${WORDS.pickItem}</span><select id="pick"><option value="">—</option>${all.map(
    (item) =>
      html`<option value="${item.id}"${item.id === current ? html` selected` : ''}>${item.id} ${item.title.slice(0, 40)}</option>`,
  )}</select></label>`;
}
