import type { Ledger } from '../../model/ledger.js';
import { type DrawCommand, readDraw } from '../../parsers/command/draw.js';
import { readQuestion } from '../../parsers/question/read.js';
import { type Chart, monthsChart, placesChart, sectionsChart } from '../../reports/charts.js';
import { family } from '../answers/load.js';
import { remember as keep, talkOf } from '../answers/memory.js';
import { aimsOf, type Part } from '../answers/part.js';
import { subjectOf } from '../answers/subject.js';
import type { AnswerContext } from '../answers/types.js';
import type { Outcome } from '../channel.js';
import { ledgerState } from '../commands/export-state.js';
import { may } from '../permissions.js';
import { produce } from '../produce.js';
import { CHART_WORDS } from '../replies/charts.js';
import { type Act, remember, say, type Turn } from '../turn.js';

/** More pictures than that nobody looks at in a chat. */
const MOST = 3;

/** 画个图: a picture with its figures in words; asked in the talk about an item it shows that item. */
export const draw: Act = async (turn) => {
  if (!turn.message.addressed) return undefined;
  const wanted = readDraw(turn.text);
  if (!wanted || !may(turn.person, 'ask')) return undefined;
  if (turn.ledgers.length === 0) return say(turn, 'answer', CHART_WORDS.noLedger);
  const subject = wanted.what === 'sections' && wanted.matter === '' ? { parts: [] } : subjectIn(wanted, turn);
  if (subject.parts.length > 0) return drawItems(wanted, subject, turn);
  if (wanted.matter !== '') return say(turn, 'answer', CHART_WORDS.unknown(wanted.matter));
  if (wanted.what === 'months' || wanted.what === 'places') return say(turn, 'answer', CHART_WORDS.whichItem);
  const charts: Chart[] = [];
  for (const ledger of turn.ledgers.slice(0, MOST)) {
    const chart = sectionsChart(await stateOf(ledger, turn), turn.today);
    if (chart) charts.push(turn.ledgers.length > 1 ? titled(chart, ledger) : chart);
  }
  return charts.length > 0 ? shown(charts, turn) : say(turn, 'answer', CHART_WORDS.nothing);
};

interface Subject {
  parts: Part[];
  /** Has the following question go on from here. */
  leave?: (items: string[], targets: string[]) => void;
}

/** The matter is found as a question about it would find it. */
function subjectIn({ matter }: DrawCommand, turn: Turn): Subject {
  const context: AnswerContext = {
    ledgers: turn.ledgers,
    facts: turn.store.facts,
    person: turn.person,
    chat: turn.chat,
    now: turn.now,
    today: turn.today,
    memory: turn.talk.memory,
  };
  const read = readQuestion(`${matter}完成多少`, { ledgers: turn.ledgers, today: turn.today });
  if (!read || read.ask === 'decline') return { parts: [] };
  const talk = talkOf(context);
  const [recent] = turn.talk.recent;
  const spoken = matter === '' && talk === undefined && recent !== undefined;
  const query = spoken ? { ...read, items: [recent] } : read;
  const { parts } = subjectOf(query, context, talk);
  return {
    parts: parts.slice(0, MOST),
    leave(items, targets) {
      turn.talk.memory = keep(context, query, { text: '', items, targets }, talk);
    },
  };
}

async function drawItems({ what }: DrawCommand, { parts, leave }: Subject, turn: Turn): Promise<Outcome> {
  const charts: Chart[] = [];
  const targets: string[] = [];
  for (const part of parts) {
    const narrow: Ledger = { ...part.ledger, items: family(part.item, part.ledger) };
    const state = await stateOf(narrow, turn);
    for (const aim of aimsOf({ ...part, line: false })) {
      const own = { ...aim, ledger: narrow };
      const places = what === 'months' ? null : placesChart(state, own, turn.today);
      const chart = what === 'places' ? places : monthsChart(state, own, turn.today);
      const found = chart ?? places;
      if (!found) continue;
      charts.push(found);
      targets.push(aim.target.id);
    }
  }
  const items = [...new Set(parts.map(({ item }) => item.id))];
  const [first] = parts;
  const none = what === 'places' ? CHART_WORDS.noPlaces : CHART_WORDS.noFigures;
  leave?.(items, targets.slice(0, MOST));
  remember(turn, items);
  if (charts.length > 0) return shown(charts.slice(0, MOST), turn, items);
  return say(turn, 'answer', none(first?.item.title ?? ''), { items });
}

function stateOf(ledger: Ledger, turn: Turn) {
  return ledgerState(ledger, turn.today.slice(0, 7), turn.today, turn);
}

function titled(chart: Chart, { title }: Ledger): Chart {
  return { ...chart, text: `《${title}》${chart.text}`, title: `${chart.title} ${title}` };
}

/** The libraries that draw are loaded with the first picture. */
async function shown(charts: readonly Chart[], turn: Turn, items: string[] = []): Promise<Outcome> {
  const { chartPng } = await import('../../reports/chart-png.js');
  const files = [];
  for (const chart of charts) files.push(await produce(turn, nameOf(chart), await chartPng(chart)));
  return say(turn, 'answer', charts.map(({ text }) => text).join('\n'), { items, files });
}

function nameOf({ title }: Chart): string {
  return `${title
    .replace(/[\\/:*?"<>|\s]+/gu, ' ')
    .slice(0, 60)
    .trim()}.png`;
}
