import type { Draft } from './draft.js';
import { isRatio, live } from './figureDrafts.js';

const EACH = /^(?:分别|各)$/;

const COUNTIES = /^[两二三四五六七八九十]?(?:个)?(?:县区|县|区|地)(?=.)/;

/** 甲、乙两县分别完成5座、8座, 甲、乙各完成5座: rows of places. */
function eachPlace(draft: Draft, list: readonly Draft[]): boolean {
  const { places, figure } = draft;
  if (figure === undefined) return false;
  const each = draft.cues.some(({ word }) => word === '各');
  if (places.length < 2 || places.includes('own')) {
    if (each && list.length === 1) draft.measure = 'other';
    return false;
  }
  if (list.length !== places.length && !(each && list.length === 1)) return false;
  draft.subject = draft.subject.replace(COUNTIES, '');
  draft.breakdown = Object.fromEntries(
    places.map((place, at) => [place, (list[at] ?? draft).figure?.value ?? figure.value]),
  );
  draft.noTotal = true;
  for (const one of list) if (one !== draft) one.gone = true;
  draft.end = list.at(-1)?.end ?? draft.end;
  const unit = list.find((one) => one.figure?.unit !== undefined)?.figure?.unit;
  if (unit !== undefined) draft.rowUnit = unit;
  return true;
}

const LISTED = new Set(['、', ',', '']);

/** 供水、供热、燃气管网: the last name says what all of them are. */
export function fullNames(names: string[]): string[] {
  const last = names.at(-1) ?? '';
  const stem = names[0]?.length ?? 0;
  const alike = names.slice(0, -1).every((name) => name.length === stem && !name.endsWith(last.slice(-1)));
  if (!alike || stem < 2 || last.length < stem + 2) return names;
  return names.map((name, at) => (at < names.length - 1 ? name + last.slice(stem) : name));
}

/** 开工率、投产率、达效率分别达到100%、68.4%、99.1%: each figure belongs to the name at its own place. */
export function joinRespectively(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    if (draft.figure === undefined) return;
    const each = draft.cues.some((cue) => EACH.test(cue.word));
    if (!each && !isPaired(draft, drafts[at + 1])) return;
    const list = [draft];
    for (let i = at + 1; i < drafts.length; i++) {
      const next = drafts[i];
      if (
        next?.figure === undefined ||
        !LISTED.has(next.segment.lead) ||
        next.subject !== '' ||
        next.verb !== undefined
      )
        break;
      list.push(next);
    }
    if (each && eachShare(drafts, at, list)) return;
    shareUnit(list);
    if (eachPlace(draft, list)) return;
    const names = fullNames(draft.subject.replace(/(?:分别|各)$/, '').split(/[、和及与]/));
    const same = names.length === list.length && names.length > 1;
    list.forEach((one, i) => {
      if (same) one.subject = names[i] ?? '';
      if (one === draft) return;
      [one.measure, one.verb, one.decider, one.compare] = [draft.measure, draft.verb, draft.decider, draft.compare];
      if (one.dates.length === 0) one.dates = draft.dates;
    });
  });
}

/** 再就业800人,困难人员就业300人,分别完成目标的50%、60%: the shares of the figures before them, in their order. */
function eachShare(drafts: readonly Draft[], at: number, list: readonly Draft[]): boolean {
  if (list.length < 2 || !list[0]?.share || list.some(({ figure }) => figure?.kind !== 'ratio')) return false;
  const hosts = drafts
    .slice(0, at)
    .filter((one) => live(one) && !isRatio(one) && one.segment.line === list[0]?.segment.line)
    .slice(-list.length);
  if (hosts.length < list.length) return false;
  hosts.forEach((host, i) => {
    host.percent = list[i]?.figure?.value;
  });
  for (const one of list) one.gone = true;
  return true;
}

/** 存栏量和出栏量同比增长3.1%、9.8%: two names, and a bare ratio behind the first. */
const isPaired = ({ figure, subject }: Draft, next: Draft | undefined): boolean =>
  figure?.kind === 'ratio' &&
  next?.figure?.kind === 'ratio' &&
  next.segment.lead === '、' &&
  next.segment.tokens.length === 1 &&
  LISTED_NAMES.test(subject);
const LISTED_NAMES = /[、和及与]/;

/** 0.5个、0.6个百分点: the last one says the unit of all. */
function shareUnit(list: readonly Draft[]): void {
  const last = list.at(-1)?.figure;
  if (last?.kind !== 'points') return;
  for (const draft of list)
    if (draft.figure?.kind === 'count') draft.figure = { ...draft.figure, kind: 'points', unit: last.unit ?? '' };
}
