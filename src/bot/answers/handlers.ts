import type { Query } from '../../parsers/question/query.js';
import { changedAnswer } from './changed.js';
import { chooseAnswer } from './choose.js';
import { cityAnswer } from './city.js';
import { correctionsAnswer } from './corrections.js';
import { countAnswer } from './counts.js';
import { daysSinceAnswer } from './days-since.js';
import { deadlineAnswer } from './deadlines.js';
import { declineAnswer, foreignAnswer } from './declined.js';
import { deltaAnswer } from './deltas.js';
import { differenceAnswer } from './differences.js';
import { doneOfWholeAnswer } from './done-of-whole.js';
import { duesAnswer, reportedAnswer } from './duties.js';
import { eachPlaceAnswer } from './each-place.js';
import { eachShareAnswer } from './each-share.js';
import { exceptAnswer } from './except.js';
import { fallenAnswer } from './fallen.js';
import { fellSilentAnswer } from './fell-silent.js';
import { fewDaysAnswer } from './few-days.js';
import { finishedThingsAnswer } from './finished-things.js';
import { gapAnswer } from './gaps.js';
import { helpAnswer } from './help.js';
import { leftThingsAnswer } from './left-things.js';
import { listAnswer } from './lists.js';
import { meanAnswer } from './mean.js';
import { mentionsAnswer } from './mentions.js';
import { monthRankAnswer } from './month-rank.js';
import { monthsAnswer } from './months.js';
import { newsAnswer } from './news.js';
import { ofTotalAnswer } from './of-total.js';
import { ordersAnswer } from './orders.js';
import { overviewAnswer } from './overview.js';
import { paceAnswer } from './pace.js';
import { pastYearAnswer } from './past-year.js';
import { placeDeltaAnswer } from './place-deltas.js';
import { placesAnswer } from './places.js';
import { placesBeyondAnswer } from './places-beyond.js';
import { placesSilentAnswer } from './places-silent.js';
import { plainAnswer } from './plain.js';
import { stateRankAnswer } from './rank-states.js';
import { rankAnswer } from './ranks.js';
import { recentAnswer } from './recent.js';
import { requestedAnswer } from './requested.js';
import { ruleAnswer } from './rules.js';
import { sharedAnswer } from './shared.js';
import { soonestAnswer } from './soonest.js';
import { reasonAnswer, sourceAnswer } from './sources.js';
import { spreadAnswer } from './spread.js';
import { statedPartAnswer } from './stated-part.js';
import { stepFigureAnswer } from './step-figure.js';
import { sumOfKind } from './sum-kinds.js';
import { tempoAnswer } from './tempo.js';
import { thingsAnswer } from './things.js';
import { tiesAnswer } from './ties.js';
import { toldAnswer } from './told.js';
import { toldByAnswer } from './told-by.js';
import { troublesAnswer } from './troubles.js';
import type { AnswerContext, Said, Talk } from './types.js';
import { unbegunAnswer } from './unbegun.js';
import { unfinishedAnswer } from './unfinished.js';
import { unlistedAnswer } from './unlisted.js';
import { unreachedAnswer } from './unreached.js';
import { waitingAnswer } from './waiting.js';
import { whoAnswer } from './whose.js';

export type Handler = (query: Query, context: AnswerContext, talk: Talk | undefined) => Promise<Said | null>;

/** In the order in which they are asked; each leaves what is not its own to the next. */
export const HANDLERS: readonly Handler[] = [
  declineAnswer,
  foreignAnswer,
  helpAnswer,
  ruleAnswer,
  pastYearAnswer,
  tempoAnswer,
  requestedAnswer,
  waitingAnswer,
  recentAnswer,
  newsAnswer,
  toldAnswer,
  toldByAnswer,
  monthRankAnswer,
  fallenAnswer,
  daysSinceAnswer,
  fellSilentAnswer,
  placesSilentAnswer,
  duesAnswer,
  reportedAnswer,
  correctionsAnswer,
  changedAnswer,
  doneOfWholeAnswer,
  sourceAnswer,
  troublesAnswer,
  reasonAnswer,
  ordersAnswer,
  leftThingsAnswer,
  finishedThingsAnswer,
  soonestAnswer,
  mentionsAnswer,
  sharedAnswer,
  cityAnswer,
  stateRankAnswer,
  tiesAnswer,
  countAnswer,
  unbegunAnswer,
  unreachedAnswer,
  unfinishedAnswer,
  thingsAnswer,
  overviewAnswer,
  meanAnswer,
  statedPartAnswer,
  fewDaysAnswer,
  listAnswer,
  chooseAnswer,
  placesBeyondAnswer,
  spreadAnswer,
  rankAnswer,
  exceptAnswer,
  ofTotalAnswer,
  eachShareAnswer,
  sumOfKind,
  differenceAnswer,
  placeDeltaAnswer,
  deltaAnswer,
  paceAnswer,
  gapAnswer,
  deadlineAnswer,
  whoAnswer,
  monthsAnswer,
  stepFigureAnswer,
  unlistedAnswer,
  eachPlaceAnswer,
  placesAnswer,
  plainAnswer,
];
