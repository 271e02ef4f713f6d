import type { Target } from '../model/ledger.js';
import { normalise } from '../parsers/text.js';
import type { SheetRow } from './ledger-rows.js';
import { wide } from './words.js';

/** The cells of a target; what is left empty stays as it was, or follows from the unit. */
export function readTargetCells(row: SheetRow, value: number, old?: Target): Target {
  const metric = normalise(row.text('metric')) || (old?.metric ?? '');
  const unit = row.text('unit') || (old?.unit ?? '');
  if (metric === '') row.refuse('metric', '是空的；有目标值就要写明目标是什么');
  if (unit === '') row.refuse('unit', '是空的；有目标值就要写明计量单位');
  const due = row.day('due');
  const counts = old?.counts ?? (unit === '%' ? 'rate' : /^新?开工/u.test(metric) ? 'started' : 'done');
  const same = old !== undefined && normalise(wide(old.metric)) === metric;
  // A range 3~5家 stands as long as its lower end does.
  const { most, ...kept } = old ?? {};
  return {
    ...kept,
    ...(most !== undefined && old?.value === value && { most }),
    id: old?.id ?? '',
    metric: same ? old.metric : metric,
    op: row.operator() ?? old?.op ?? '>=',
    value,
    unit,
    counts,
    ...(due === undefined ? {} : { due }),
  };
}
