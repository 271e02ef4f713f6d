import { newestFirst } from '../../ledger/progress.js';
import { gated } from '../../parsers/gate/gate.js';
import { numeralValue } from '../../parsers/numbers/numeral.js';
import { convert } from '../../parsers/units.js';
import { sourceLine } from '../replies/answers.js';
import { BEYOND } from '../replies/answers-places.js';
import { type EachRow, eachRow } from './each-place.js';
import { aimOf, ownReports, placesOf } from './entries.js';
import type { Handler } from './handlers.js';
import { family, load } from './load.js';
import { behind, rowsOf } from './reading.js';
import { shownPlace } from './shows.js';
import { subjectOf } from './subject.js';

const NUMBER =
  '(?<value>\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]+)(?<unit>[万亿]?(?:个|户|座|家|处|条|套|台|人次?|公里|亩|件|所)?)';
const ASKED = gated(
  new RegExp(
    `(?<!比)(?:(?<over>超过?了?|多于|大于|高于)|(?<under>不到|不足|少于|低于|没到|未到))${NUMBER}(?!比|月|号|日|年|天|多少|[%成项级])`,
    'u',
  ),
);
const WHICH = /哪|几个|谁|有没有|列/u;

/** 哪几个县超过一百个, 不到50个的有哪些: of the list by places those beyond that figure; whom it leaves out has none (rule 17). */
export const placesBeyondAnswer: Handler = async (query, context, talk) => {
  const said = ASKED.exec(query.text)?.groups;
  if (!said || !WHICH.test(query.text) || query.places.length > 0 || query.kind === 'item') return null;
  const value = numeralValue(said.value ?? '');
  const topics = query.topics.filter((topic) => !topic.startsWith(said.value ?? ''));
  if (value === undefined) return null;
  for (const part of subjectOf({ ...query, topics, values: [] }, context, talk).parts) {
    const loaded = await load(context, family(part.item, part.ledger));
    const aim = aimOf(part, loaded.facts);
    const list = aim && rowsOf(loaded.of(aim.item.id), context.today, aim.target.id);
    if (!aim || aim.target.unit === '%') continue;
    const told = { ...ownReports(loaded.of(aim.item.id), aim.target.id), ...list?.breakdown };
    const rows = eachRow(
      aim,
      placesOf({ ...query, placeKind: query.placeKind ?? 'all' }, part.ledger, told),
      loaded,
      context.today,
    );
    const [first] = rows;
    if (first === undefined || rows.length < 2) continue;
    const unit = said.unit === '' ? first.unit : (said.unit ?? first.unit);
    const over = said.over !== undefined;
    const found = rows.filter((row) => isBeyond(row, convert(value, unit, row.unit) ?? value, over));
    const facts = [...new Set(rows.flatMap(behind))];
    const [newest] = facts.toSorted(newestFirst);
    return {
      items: [part.item.id],
      targets: [aim.target.id],
      shown: found.map((row) => shownPlace(row, part.item.id, aim.target.id, [row.fact.id])),
      text: [
        BEYOND(
          aim.target.metric,
          `${over ? '超过' : '不到'}${value}${unit}`,
          found,
          newest ?? first.fact,
          context.today,
        ),
        sourceLine(facts, part.ledger, context.today),
      ].join('\n'),
    };
  }
  return null;
};

const isBeyond = ({ value }: EachRow, limit: number, over: boolean): boolean => (over ? value > limit : value < limit);
