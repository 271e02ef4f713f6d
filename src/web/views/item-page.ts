import { may } from '../../bot/permissions.js';
import { datesOf } from '../../ledger/dues.js';
import type { Request } from '../../store/store.js';
import { queryOf, type Seated } from '../chats.js';
import { amount, dayWords, factWords, figure, instantWords, percent } from '../format.js';
import { type Html, html } from '../html.js';
import type { FactRow, ItemView } from '../item.js';
import type { MonthRow } from '../months.js';
import type { TargetRow } from '../target.js';
import { WORDS } from '../words.js';
import { ITEM_WORDS } from '../words-item.js';
import { sourceWords } from './fact.js';
import { about, lightBadge, targetView } from './item.js';
import { sayButton } from './say.js';

export interface ItemPage {
  view: ItemView;
  seat: Seated;
  months: ReadonlyMap<string, MonthRow[]>;
  pictures: readonly Html[];
  said: Html | '';
  /** As many facts as there may be; more are left out. */
  most: number;
}

function monthTable({ target }: TargetRow, rows: readonly MonthRow[]): Html | '' {
  if (rows.every((row) => row.figure === undefined)) return '';
  const cells = ({ figure: one, plan, month }: MonthRow) => {
    const value = one ? amount(one.value, one.unit ?? target.unit) : '';
    const gap = one && plan !== null ? figure(Math.round((one.value - plan) * 100) / 100) : '';
    return html`<tr><th scope="row">${Number(month.slice(5))}月</th><td class="num">${one ? value : html`<span class="none">${ITEM_WORDS.none}</span>`}</td><td class="num">${plan === null ? '' : figure(Math.round(plan * 100) / 100)}</td><td class="num${gap.startsWith('-') ? ' over' : ''}">${gap}</td><td class="num">${one && plan !== null && target.unit !== '%' ? percent((one.value / target.value) * 100) : ''}</td></tr>`;
  };
  return html`<div class="scroll months" tabindex="0" role="region" aria-label="${target.metric}"><table><caption>${target.metric}（${target.unit}）</caption><thead><tr><th scope="col">${ITEM_WORDS.month}</th><th scope="col">${ITEM_WORDS.figure}</th><th scope="col">${ITEM_WORDS.plan}</th><th scope="col">${ITEM_WORDS.gap}</th><th scope="col">${ITEM_WORDS.share}</th></tr></thead><tbody>${rows.map(cells)}</tbody></table></div>`;
}

function request(one: Request, { view, seat }: ItemPage): Html {
  const open = one.state === 'open';
  const back = `/items/${encodeURIComponent(view.item.id)}?${queryOf(seat)}`;
  const button = (word: string) => {
    const text = WORDS.decision(word, view.item.title, WORDS.decisionKind[one.kind]);
    return sayButton(seat, { text, label: word, back });
  };
  const decision = open && may(seat.person, 'approve');
  return html`<li><span class="tag${open ? ' wait' : ''}">${open ? ITEM_WORDS.waits : WORDS.requestKind[one.kind]}</span> ${open ? WORDS.requestKind[one.kind] : ''} ${one.object ?? ''} ${one.due ? WORDS.until(dayWords(one.due, view.today)) : ''} ${one.reason}<span class="source">${ITEM_WORDS.asked(one.by, instantWords(one.at))}${one.decidedBy && one.decidedAt ? `${WORDS.clauseComma}${ITEM_WORDS.decided(one.decidedBy, instantWords(one.decidedAt))}` : ''}</span>${decision ? html`<div class="choices">${button(WORDS.approveSay)}${button(WORDS.rejectSay)}</div>` : ''}</li>`;
}

function fact({ fact: one, next }: FactRow, today: string): Html {
  const live = one.state === 'confirmed' || one.state === 'pending';
  const words = factWords(one);
  const rows = Object.entries(one.breakdown ?? {});
  return html`<tr class="${one.state}"><td class="day">${dayWords(one.asOf, today)}</td>
<td>${live ? words : html`<del>${words}</del>`}${next ? html` <span class="next">${WORDS.replacedBy(factWords(next))}</span>` : ''}${rows.length > 0 ? html`<p class="rows">${rows.map(([place, value]) => html`<span>${place} ${value}</span> `)}</p>` : ''}${one.text && one.text !== words ? html`<q class="source">${one.text}</q>` : ''}</td>
<td>${sourceWords(one)}</td><td><span class="tag${one.state === 'pending' ? ' wait' : live ? '' : ' past'}">${WORDS.state[one.state]}</span></td></tr>`;
}

function kin({ view, seat }: ItemPage): Html {
  const { item, ledger } = view;
  const link = (id: string, title: string) =>
    html`<li><a href="/items/${encodeURIComponent(id)}?${queryOf(seat)}">${id} ${title}</a></li>`;
  const parts = ledger.items.filter(({ parent }) => parent === item.id);
  const parent = ledger.items.find(({ id }) => id === item.parent);
  const list = (title: string, links: Html[]) =>
    links.length > 0 ? html`<h3>${title}</h3><ul class="kin">${links}</ul>` : '';
  return html`${list(ITEM_WORDS.parent, parent ? [link(parent.id, parent.title)] : [])}${list(
    ITEM_WORDS.parts,
    parts.map(({ id, title }) => link(id, title)),
  )}`;
}

/** Everything about one item, to be read, printed and traced back. */
export function itemPage(page: ItemPage): Html {
  const { view, seat, months, pictures, most } = page;
  const { item, ledger, today } = view;
  const query = queryOf(seat);
  const dates = datesOf(item, view.approved);
  const requests = [...view.requests, ...view.approved];
  const tables = view.targets.map((row) => monthTable(row, months.get(row.target.id) ?? []));
  return html`<p class="crumbs"><a href="/board?${query}&ledger=${ledger.key}">${ITEM_WORDS.back}</a> · <a href="/?${query}&item=${encodeURIComponent(item.id)}">${ITEM_WORDS.talk}</a></p>${page.said}
<article class="sheet card whole" data-item="${item.id}"><header><p class="code">${item.id} · ${item.section}</p><h1>${item.title}</h1>${lightBadge(view)}</header>
${about(view)}${dates.length > 0 ? html`<h3>${ITEM_WORDS.dates}</h3><ul class="kin">${dates.map((one) => html`<li>${ITEM_WORDS.date(dayWords(one.day, today), one.text)}</li>`)}</ul>` : ''}${kin(page)}
<h2>${WORDS.targets}</h2>${view.targets.length > 0 ? html`<ul class="targets">${view.targets.map((row) => targetView(row, today))}</ul><p class="source">${WORDS.lightWhy}</p>` : html`<p class="none">${WORDS.noTargets}</p>`}
${tables.some((one) => one !== '') ? html`<h2>${ITEM_WORDS.months}</h2>${tables}` : ''}${pictures.length > 0 ? html`<h2>${ITEM_WORDS.pictures}</h2>${pictures}` : ''}
<h2>${ITEM_WORDS.requests}</h2>${requests.length > 0 ? html`<ul class="facts">${requests.map((one) => request(one, page))}</ul>` : html`<p class="none">${ITEM_WORDS.noRequests}</p>`}
<h2>${ITEM_WORDS.facts}</h2><p class="source">${ITEM_WORDS.factsHint}${view.all.length >= most ? ITEM_WORDS.more(most) : ''}</p>
${view.all.length === 0 ? html`<p class="none">${WORDS.noFacts}</p>` : html`<div class="scroll" tabindex="0" role="region" aria-label="${ITEM_WORDS.facts}"><table class="records"><thead><tr><th scope="col">${ITEM_WORDS.day}</th><th scope="col">${ITEM_WORDS.what}</th><th scope="col">${ITEM_WORDS.who}</th><th scope="col">${ITEM_WORDS.state}</th></tr></thead><tbody>${view.all.map((row) => fact(row, today))}</tbody></table></div>`}</article>`;
}
