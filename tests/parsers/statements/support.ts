import type { Item, Target } from '../../../src/model/ledger.js';
import type { Statement } from '../../../src/model/statement.js';
import type { Vocabulary } from '../../../src/model/vocabulary.js';
import { readStatements } from '../../../src/parsers/statements/read.js';
import { normalise } from '../../../src/parsers/text.js';

/** Places and roads of nowhere. */
export const vocabulary: Vocabulary = {
  places: [
    { name: '云溪县', aliases: ['云溪'], kind: '县' },
    { name: '苇塘县', aliases: ['苇塘'], kind: '县' },
    { name: '鹤洲区', aliases: ['鹤洲'], kind: '区' },
  ],
  units: [],
  objects: ['S901', 'S902', '望江路', '学府路北延', '第三人民医院'],
};

export const today = '2023-05-16';

export const read = (text: string, thorough = false): Statement[] =>
  readStatements(normalise(text), { today, vocabulary, thorough });

/** "subject|measure value unit +flags" of each statement, short enough for a table. */
export function brief(text: string, thorough = false): string[] {
  return read(text, thorough).map((s) => {
    const figure = s.value === undefined ? '' : ` ${s.value}${s.unit ?? ''}`;
    const marks = [
      s.mode === 'delta' ? '+delta' : '',
      s.all ? '+all' : '',
      s.same ? '+same' : '',
      s.size ? `+of${s.size.value}` : '',
      s.percent === undefined ? '' : `+${s.percent}%`,
      s.qualifier ? `+${s.qualifier}` : '',
      s.status ? `+${s.status}` : '',
      s.rest ? '+rest' : '',
    ];
    return `${s.object ?? (s.subject || s.heading || '')}|${s.measure}${figure}${s.milestone ? ` ${s.milestone}` : ''}${marks.join('')}`;
  });
}

/** A target of an invented item. */
export const target = (
  code: string,
  metric: string,
  value: number,
  unit: string,
  counts: Target['counts'] = 'done',
): Target => ({
  id: `T1.${code}`,
  metric,
  op: '>=',
  value,
  unit,
  counts,
});

/** An invented item of some targets. */
export const item = (...targets: Target[]): Item => ({
  id: 'T1',
  code: '1',
  ledger: 'T',
  section: '',
  title: '',
  text: '',
  leaders: [],
  units: [],
  deadline: null,
  deadlines: [],
  targets,
  objects: [],
  line: 1,
});
