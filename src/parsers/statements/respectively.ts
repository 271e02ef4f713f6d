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

/** 固定资产投资、社会消费品零售总额 are two whole names. */
const LONGEST_STEM = 3;

/** 供水、供热、燃气管网: the last name says what all of them are. */
export function fullNames(names: string[]): string[] {
  const last = names.at(-1) ?? '';
  const stem = names[0]?.length ?? 0;
  const alike = names.slice(0, -1).every((name) => name.length === stem && !name.endsWith(last.slice(-1)));
  if (!alike || stem < 2 || stem > LONGEST_STEM || last.length < stem + 2) return names;
  return names.map((name, at) => (at < names.length - 1 ? name + last.slice(stem) : name));
}

/** 开工率、投产率、达效率分别达到100%、68.4%、99.1%: each figure belongs to the name at its own place. */
export function joinRespectively(drafts: readonly Draft[], text: string): void {
  drafts.forEach((draft, at) => {
    if (draft.figure === undefined) return;
    const each = draft.cues.some((cue) => EACH.test(cue.word));
    if (!each && !isPaired(draft, drafts[at + 1])) return;
    const list = [draft];
    for (let i = at + 1; i < drafts.length; i++) {
      const next = drafts[i];
      if (next?.figure === undefined || !LISTED.has(next.segment.lead) || next.subject !== '') break;
      if (!goesWith(draft, next) || endsList(next, list)) break;
      list.push(next);
    }
    if ((each || DONE_RATE.test(draft.subject)) && (eachShare(drafts, at, list) || !each)) return;
    shareUnit(list);
    if (each) takePlaces(draft, drafts[at - 1], list, text);
    if (eachPlace(draft, list)) return;
    const names = namesOf(draft, list, text) ?? hostsOf(draft, drafts.slice(0, at), list);
    const deeds = names === undefined && each ? deedsOf(draft, list.length) : undefined;
    list.forEach((one, i) => {
      if (names !== undefined) one.subject = names[i] ?? '';
      if (deeds !== undefined) one.subject = one.verb = deeds[i] ?? '';
      if (one === draft) return;
      one.verb ??= draft.verb;
      [one.measure, one.decider, one.compare] = [draft.measure, draft.decider, draft.compare];
      if (one.dates.length === 0) one.dates = draft.dates;
    });
  });
}

/** 分别安装、更换3.1万户和3.05万户: each figure is of the deed at its own place. */
function deedsOf({ cues, figure }: Draft, count: number): string[] | undefined {
  const from = cues.find(({ word }) => EACH.test(word))?.end ?? 0;
  const deeds = cues.filter(({ kind, start, end }) => kind === 'act' && start >= from && end <= (figure?.start ?? 0));
  return count > 1 && deeds.length === count ? deeds.map(({ word }) => word) : undefined;
}

/** 8%、12%, and 增长3%、下降5%: a change may have its own direction. */
const goesWith = (draft: Draft, next: Draft): boolean =>
  next.verb === undefined || (isRatio(draft) && isRatio(next) && CHANGE.test(next.verb));
const CHANGE = /^(?:同比|环比)?(?:增长|下降|提高|降低|上升|减少|增加|回落)?$/u;

/** 13个、18公里,另有4个: another sign than before, or 分别 again, begins something else. */
const endsList = (next: Draft, list: readonly Draft[]): boolean =>
  next.cues.some((cue) => EACH.test(cue.word)) ||
  (next.segment.lead === ',' && list.length > 1 && list[1]?.segment.lead !== ',');

/** 甲县、乙县进度偏慢,分别完成12座、9座: the places stand in the clause before; 两县分别完成4座、3座 names none, and neither is the whole. */
function takePlaces(draft: Draft, before: Draft | undefined, list: readonly Draft[], text: string): void {
  if (AND.test(draft.subject) || draft.places.length > 0 || before?.segment.sentence !== draft.segment.sentence) return;
  if (before.figure === undefined && !before.places.includes('own')) {
    const said = PLACES.exec(text.slice(before.start, before.end))?.[0].split(AND) ?? [];
    draft.places = [before.places, said].find((names) => names.length === list.length) ?? [];
  } else if (
    draft.subject === '' &&
    before.figure?.value === list.length &&
    COUNTY.test(before.counted || before.subject)
  )
    for (const one of list) [one.nested, one.measure] = [true, 'other'];
}
/** Places that the ledger does not know, told one after the other. */
const PLACES = /(?:\p{Script=Han}{2,3}(?:县|区|市|镇|乡|街道)[、和与及])+\p{Script=Han}{2,3}(?:县|区|市|镇|乡|街道)/u;
const COUNTY = /^(?:县区?|区县?|乡镇?|镇街?|街道|地|单位|标段|项目|企业|学校)$/u;

/** 城乡低保标准分别提高到…: of the towns first, then of the country. */
const TOWN_AND_COUNTRY = /^城乡(?=.{2})/u;
const AND = /[、和及与]/;
const BEFORE_NAMES = /^(?:其中|目前|已经?|全[市县区]|累计|现)+/u;

/** The names that the figures of a list belong to, as many as they are; undefined where other words name them. */
function namesOf(draft: Draft, list: readonly Draft[], text: string): string[] | undefined {
  const { subject } = draft;
  const said = subject.replace(/(?:分别|各)$/, '');
  if (list.length === 2 && TOWN_AND_COUNTRY.test(said))
    return ['城市', '农村'].map((one) => said.replace(TOWN_AND_COUNTRY, one));
  const fits = (names: string[]): boolean => names.length === list.length && names.length > 1;
  const names = fullNames(said.split(AND));
  if (fits(names)) return names;
  // 新建、改造管网分别完成…, 一期、二期分别建成充电桩…: works and numbers are names here.
  const each = draft.cues.find((cue) => EACH.test(cue.word));
  const raw = each ? text.slice(draft.start, each.start).replace(BEFORE_NAMES, '').split(AND) : [];
  if (!fits(raw) || !raw.every((name) => NAME.test(name))) return undefined;
  const noun = raw.includes(said) ? '' : said.startsWith(raw[0] ?? '') ? said.slice(raw[0]?.length) : said;
  return fullNames(raw).map((name) => (noun === '' || name.endsWith(noun) ? name : `${name}${noun}`));
}
const NAME = /^\p{Script=Han}{2,12}$/u;

/** 工业投资41亿元、技改投资12亿元,同比分别增长8%、12%: each change is of the figure at its own place. */
function hostsOf(draft: Draft, before: readonly Draft[], list: readonly Draft[]): string[] | undefined {
  if (draft.subject !== '' || list.length < 2 || list.some((one) => one.figure?.kind === 'count')) return undefined;
  const here = before.filter((one) => live(one) && !isRatio(one) && one.segment.sentence === draft.segment.sentence);
  const hosts = here.slice(-list.length).map((one) => one.subject || one.counted);
  return here.length >= list.length && hosts.every((name) => name.length > 1) ? hosts : undefined;
}

/** 再就业800人,困难人员就业300人,分别完成目标的50%、60%: the shares of the figures before them, in their order. */
function eachShare(drafts: readonly Draft[], at: number, list: readonly Draft[]): boolean {
  const [first] = list;
  if (list.length < 2 || first === undefined || list.some(({ figure }) => figure?.kind !== 'ratio')) return false;
  const before = drafts
    .slice(0, at)
    .filter((one) => live(one) && !isRatio(one) && one.segment.line === first.segment.line);
  const hosts = before.slice(-list.length);
  if (hosts.length < list.length || !(first.share || (tellsHowFar(first) && before.length === list.length)))
    return false;
  hosts.forEach((host, i) => {
    host.percent = list[i]?.figure?.value;
  });
  for (const one of list) one.gone = true;
  return true;
}

/** 球场22块,看台31座,完成率分别为55%、77.5%; 分别完成55%和77.5%: of no name but what was told before. */
const tellsHowFar = ({ subject, verb, compare }: Draft): boolean =>
  !compare && (subject === '' ? /^完成了?$/u.test(verb ?? '') : DONE_RATE.test(subject));
const DONE_RATE = /^(?:年度|总体|目标|任务|计划|实际)*完成(?:率|比例|进度)$/u;

/** 存栏量和出栏量同比增长3.1%、9.8%: two names, and a bare ratio behind the first. */
const isPaired = ({ figure, subject }: Draft, next: Draft | undefined): boolean =>
  figure?.kind === 'ratio' &&
  next?.figure?.kind === 'ratio' &&
  next.segment.lead === '、' &&
  next.segment.tokens.length === 1 &&
  (subject === '' || LISTED_NAMES.test(subject) || DONE_RATE.test(subject));
const LISTED_NAMES = /[、和及与]/;

/** 0.5个、0.6个百分点: the last one says the unit of all. */
function shareUnit(list: readonly Draft[]): void {
  const last = list.at(-1)?.figure;
  if (last?.kind !== 'points') return;
  for (const draft of list)
    if (draft.figure?.kind === 'count') draft.figure = { ...draft.figure, kind: 'points', unit: last.unit ?? '' };
}
