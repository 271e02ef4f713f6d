import { gated } from '../gate/gate.js';
import type { Periods } from './periods.js';
import type { Query } from './query.js';
import { GAP, type Scan } from './scan.js';

const DUE =
  /到期|截止的|(?:之?前|里|内)?(?:的)?(?:字样|字眼)|(?:之?前|该|应|要|需)(?:要|应|需|该)?(?:完成|办结|完工|交付|[办干做弄]?完(?=[的了]|[?？。!]*$))(?!了?(?:多少|几)(?![项件条]))|(?:办结|完成)?(?:期限|时限|时间|日期)(?:定|写|标|落)?(?:在|是|到|为|\u0001)|(?:之?前|里|内|\u0001)(?:的)?(?:(?:办结|截止|结束|收尾|交账)(?=的|有|哪|几|$)|完工(?=的|有|哪|几[项件]|$))|(?:办结|完成)?(?:期限|时限|截止)(?=[^，,。?]{0,4}$)/u;

const UNTIL = /到期|截止/u;

/** 完成, 办成, 搞定: done with, in what words ever. */
const DEED = '完成|办结|完工|建成|交付|投用|结束|[办干做搞弄]成|[办干做弄]好|[办干做弄]完|搞定|拿下|落地|交账|收官';
/** 哪些要在年底前完成, 哪些要求年底前办成: things that are due by a date, not figures. */
const BY = new RegExp(`(?:${DEED}).*(?:哪|列|几项|多少项)|(?:哪|列|几项|多少项).*(?:${DEED})`, 'u');
const BY_THEN = new RegExp(
  `(?:要求|规定|必须|务必|要|需)?(?:在|于)?${GAP}(?:就|都|得|要求?|必须|务必|一定|全部?)*(?:${DEED})`,
  'u',
);

/** A span of days is that of deadlines where something is due in it: 8月到期的, 哪些要求年底前办成. */
export function takeDue(scan: Scan, query: Query, periods: Periods): void {
  if (!periods.span && takeWritten(scan, query)) return;
  if (!periods.span || !(DUE.test(scan.rest) || (periods.before && BY.test(scan.rest)))) return;
  // 6月底以前到期的: all from now on, not only those of June.
  const until = periods.before && UNTIL.test(scan.rest) && periods.since < periods.span.from;
  query.due = until ? { ...periods.span, from: periods.since } : periods.span;
  if (!scan.take(DUE)) scan.take(BY_THEN);
  query.months = [];
}

const DAY =
  '(?:具体|明确|清楚|确切)*(?:的)?(?:完成|办结|完工|竣工|建成)?(?:的)?(?:时间|日期|[时期]限|限期|节点)(?:要求)?(?:的)?';
const WRITTEN = gated(
  new RegExp(
    `(没有?|未|不)?(?:(?:写|标|注|载|定)(?:得|的)?明?(?:确|白)?|明确|规定|限定|有)(?:了|过|好|着|出)*${DAY}|(没有?)${DAY}`,
    'u',
  ),
);
const LISTING = /哪[些几]|(?:几|多少)[项条件个]|列/u;
const EVER = { from: '0001-01-01', to: '9999-12-31' };

/** 哪些写了完成时间, 没写时限的有几项: of any day at all. */
function takeWritten(scan: Scan, query: Query): boolean {
  const found = WRITTEN.exec(scan.rest);
  if (!found || !LISTING.test(scan.rest)) return false;
  query.written = found[1] === undefined && found[2] === undefined;
  query.due = EVER;
  scan.take(new RegExp(found[0], 'u'));
  return true;
}
