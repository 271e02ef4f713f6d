import type { Day } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { dropBackground } from './background.js';
import { readBareWorks } from './bareWorks.js';
import { joinBatches } from './batches.js';
import { dropBegged } from './begged.js';
import { joinBreakdowns } from './breakdowns.js';
import { carryPlaces } from './carryPlaces.js';
import { joinCauses } from './causes.js';
import { joinChecked } from './checked.js';
import { passOnContrasted } from './contrast.js';
import { markCumulative } from './cumulative.js';
import { segmentsOf } from './cuts.js';
import { asideDates, dropToldDays, remarkDates, spreadDates } from './days.js';
import { dropContradicted, dropDenied, dropFrames } from './denials.js';
import { dropDistances } from './distances.js';
import { type Draft, draftOf } from './draft.js';
import { dropDueNames } from './dueNames.js';
import { emit } from './emit.js';
import { leaveOut, withoutExcepted } from './excepted.js';
import { readGranted } from './granted.js';
import { layOutRows } from './headLines.js';
import { leaveHeard } from './heard.js';
import { joinAsides, joinLists, joinNested, joinPairs, joinPredicates, joinShares, joinStages } from './joins.js';
import { joinLevels } from './levels.js';
import { asWritten } from './marks.js';
import { mergeNotes, withoutIdle } from './merge.js';
import { joinNamedParts } from './namedParts.js';
import { namesOf } from './names.js';
import { spreadNested } from './nestedParts.js';
import { partsOfNew } from './newParts.js';
import { markNotes } from './notes.js';
import { dropDescribing } from './ofSome.js';
import { joinOwnShares } from './ownShares.js';
import { countPapers } from './papersBefore.js';
import { keepPartly } from './partly.js';
import { keepPlaceCounts } from './placeCounts.js';
import { joinRespectively } from './respectively.js';
import { joinRowStages, nameRowPlaces } from './rowPlaces.js';
import { joinSames } from './sames.js';
import { clausesOf, type Segment } from './segments.js';
import { dropShortOf } from './shortOf.js';
import { joinSizes } from './sizes.js';
import { dropYearSoFar } from './soFar.js';
import { carrySubjects, dropAllWorks } from './subjects.js';
import { spreadSumUnits } from './sumUnits.js';
import { readTables } from './table/read.js';
import { joinPlans, joinProved } from './targetsSaid.js';
import { tokenise } from './tokens.js';
import { keepUndone } from './undoneLists.js';
import { hearVoices } from './voices.js';
import { dropBodyZero } from './zeroOf.js';

export interface ReadOptions {
  today: Day;
  vocabulary: Vocabulary;
  lean?: 'past' | 'future';
  /** Keep every state and plan (documents); else what only says that work goes on is left out beside real news. */
  thorough?: boolean;
  /** Called after each step, for `duban parse --explain`. */
  trace?: (step: string, detail: unknown) => void;
}

interface Reading {
  text: string;
  drafts: Draft[];
  today: Day;
  thorough: boolean;
  home: string | undefined;
}

/** The passes over the drafts of a text, in order; each takes up what the ones before it left. */
const PASSES: readonly [name: string, pass: (reading: Reading) => void][] = [
  ['head lines', ({ text, drafts, thorough }) => thorough || layOutRows(drafts, text)],
  ['units', ({ text, drafts }) => spreadUnits(text, drafts)],
  ['bare works', ({ text, drafts, thorough }) => thorough || readBareWorks(drafts, text)],
  ['sum units', ({ drafts }) => spreadSumUnits(drafts)],
  ['distances', ({ text, drafts, thorough }) => thorough || dropDistances(drafts, text)],
  ['denials', ({ text, drafts, thorough }) => thorough || dropDenied(drafts, text)],
  ['begged', ({ text, drafts, thorough }) => thorough || dropBegged(drafts, text)],
  ['shortOf', ({ text, drafts, thorough }) => thorough || dropShortOf(drafts, text)],
  ['contradicted', ({ text, drafts, thorough }) => thorough || dropContradicted(drafts, text)],
  ['undone', ({ text, drafts, thorough }) => thorough || keepUndone(drafts, text)],
  ['notes', ({ text, drafts }) => markNotes(drafts, text)],
  ['describing', ({ text, drafts }) => dropDescribing(drafts, text)],
  ['background', ({ text, drafts, thorough }) => thorough && dropBackground(drafts, text)],
  ['causes', ({ text, drafts }) => joinCauses(drafts, text)],
  ['cumulative', ({ text, drafts, thorough }) => thorough || markCumulative(drafts, text)],
  ['told days', ({ text, drafts, thorough }) => thorough || dropToldDays(drafts, text)],
  ['heard', ({ text, drafts, thorough }) => thorough || leaveHeard(drafts, text)],
  ['bodies', ({ drafts, thorough }) => thorough || dropBodyZero(drafts)],
  ['so far', ({ text, drafts, thorough }) => thorough || dropYearSoFar(drafts, text)],
  ['aside dates', ({ drafts }) => asideDates(drafts)],
  ['remarks', ({ text, drafts }) => remarkDates(drafts, text)],
  ['dates', ({ text, drafts, today }) => spreadDates(drafts, today, text)],
  ['due names', ({ text, drafts, today }) => dropDueNames(drafts, text, today)],
  ['row places', ({ text, drafts, thorough }) => thorough || nameRowPlaces(drafts, text)],
  ['batches', ({ drafts, thorough }) => thorough || joinBatches(drafts)],
  ['subjects', ({ text, drafts, thorough }) => carrySubjects(text, drafts, !thorough)],
  ['granted', ({ text, drafts, thorough }) => thorough || readGranted(drafts, text)],
  ['levels', ({ drafts }) => joinLevels(drafts)],
  ['place counts', ({ drafts }) => keepPlaceCounts(drafts)],
  ['places', ({ drafts }) => carryPlaces(drafts)],
  ['sames', ({ drafts }) => joinSames(drafts)],
  ['checked', ({ text, drafts, thorough }) => thorough || joinChecked(drafts, text)],
  ['pairs', ({ text, drafts }) => joinPairs(drafts, text)],
  ['respectively', ({ text, drafts }) => joinRespectively(drafts, text)],
  ['row stages', ({ drafts }) => joinRowStages(drafts)],
  ['lists', ({ drafts }) => joinLists(drafts)],
  ['nested', ({ drafts }) => joinNested(drafts)],
  ['asides', ({ drafts }) => joinAsides(drafts)],
  ['parts', ({ drafts }) => spreadNested(drafts)],
  ['stages', ({ drafts }) => joinStages(drafts)],
  ['predicates', ({ text, drafts }) => joinPredicates(drafts, text)],
  ['own shares', ({ text, drafts }) => joinOwnShares(drafts, text)],
  ['proved', ({ drafts }) => joinProved(drafts)],
  ['plans', ({ drafts }) => joinPlans(drafts)],
  ['named parts', ({ text, drafts }) => joinNamedParts(drafts, text)],
  ['partly', ({ text, drafts }) => keepPartly(drafts, text)],
  ['sizes', ({ drafts }) => joinSizes(drafts)],
  ['all works', ({ drafts }) => dropAllWorks(drafts)],
  ['frames', ({ text, drafts, thorough }) => thorough || dropFrames(drafts, text)],
  ['breakdowns', ({ drafts }) => joinBreakdowns(drafts)],
  ['run-on', ({ drafts, thorough }) => thorough && joinLists(drafts, true)],
  ['shares', ({ text, drafts }) => joinShares(drafts, text)],
  ['voices', ({ text, drafts, today, thorough, home }) => thorough || hearVoices(drafts, text, today, home)],
  ['papers', ({ text, drafts, thorough }) => thorough || countPapers(drafts, text)],
  ['contrast', ({ text, drafts, thorough }) => thorough || passOnContrasted(drafts, text)],
];

export { isDemandClause, isQuestionClause } from './kinds.js';

/** What a normalised text states, in order: figures with their roles, milestones, states, problems, plans. */
export function readStatements(text: string, options: ReadOptions): Statement[] {
  if (!text.includes('\t')) return readSentences(text, options);
  const { prose, statements } = readTables(text, {
    today: options.today,
    names: namesOf(options.vocabulary),
    read: (words) => readSentences(words, options),
  });
  options.trace?.('tables', statements);
  return [...readSentences(prose, options), ...statements].sort((a, b) => a.start - b.start);
}

function readSentences(raw: string, options: ReadOptions): Statement[] {
  const { today, vocabulary, lean, trace, thorough = false } = options;
  const written = thorough ? raw : asWritten(raw);
  const { text, exceptions } = thorough ? { text: raw, exceptions: [] } : withoutExcepted(written);
  const tokens = tokenise(text, today, vocabulary, lean);
  trace?.('tokens', tokens);
  const segments: Segment[] = [];
  for (const clause of clausesOf(text, tokens)) segments.push(...segmentsOf(clause, text));
  trace?.('segments', segments);
  const drafts = segments.map((segment) => draftOf(text, segment));
  const reading = { text, drafts, today, thorough, home: vocabulary.home };
  for (const [name, pass] of PASSES) {
    pass(reading);
    trace?.(name, drafts);
  }
  const emitted: Statement[] = [];
  for (const draft of drafts) emitted.push(...emit(draft, reading));
  if (!thorough) partsOfNew(emitted, text);
  leaveOut(emitted, exceptions, written);
  const statements = thorough ? emitted : mergeNotes(withoutIdle(emitted));
  trace?.('statements', statements);
  return statements;
}

const ENDS_IN_UNIT = /\)[。!]?$/;
const UNIT_NOTE =
  /单位(?:[::]\s*([^\s,。;)]{1,6})|(?:都?[是为])?((?:[万亿]|[百千万亿]*(?:元|亩|公里|平方米|吨|立方米?|人次?|户))(?=$|[\s,。;)])))|\(([万亿]?(?:公里|千米|平方米|平米|亩|吨|立方米|人次?|户|元))\)[。!]?$/;

/** 单位:公里, or (公里) at the end, is the unit of every figure that has none. */
function spreadUnits(text: string, drafts: readonly Draft[]): void {
  const unit =
    text.includes('单位') || ENDS_IN_UNIT.test(text) ? UNIT_NOTE.exec(text)?.slice(1).find(Boolean) : undefined;
  if (unit === undefined) return;
  for (const draft of drafts)
    if (draft.figure?.kind === 'count' && draft.figure.unit === undefined) draft.figure = { ...draft.figure, unit };
}
