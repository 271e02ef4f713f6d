import type { StoredFact } from '../../model/fact.js';
import { gated } from '../../parsers/gate/gate.js';
import type { Resolution } from '../../parsers/resolve/resolve.js';
import type { Turn } from '../turn.js';
import { itemOf, targetOf } from './lines.js';
import { understand } from './understand.js';

/** Nothing but how many there are in all. */
const BARE_TOTAL = gated(
  /^(?:那么?|所以|这样|嗯|现在|目前)?[,\s]*(?:一共|总共|合计|总计|共计|累计|总数|加起来)(?:就|应该?|一?共|是|为|有|到|达)*[约近]?\d[\d.]*[万亿]?\p{Script=Han}{0,2}?了?[。!]*$/u,
);
const MINUTES = 30;

/** 一共205台, 那合计4403: minutes after one's own figures, all of one target, it is of that one. */
export async function totalAgain(turn: Turn, words: string, first: Resolution): Promise<Resolution> {
  if (!BARE_TOTAL.test(words)) return first;
  const told = await toldJustNow(turn);
  const targets = new Set(told.map(({ target }) => target));
  const [last] = told;
  if (last === undefined || targets.size !== 1 || told.some(({ scope }) => scope !== undefined)) return first;
  const target = targetOf(turn, last);
  if (
    target === undefined ||
    target.counts === 'rate' ||
    last.measure !== target.counts ||
    itemOf(turn, last) === undefined
  )
    return first;
  const again = understand(turn, `${target.metric}${words}`, last.item);
  return again.drafts.length === 1 && again.drafts[0]?.target?.id === target.id ? again : first;
}

/** The figures of the sender's last message, where it is fresh. */
async function toldJustNow({ store, person, now }: Turn): Promise<StoredFact[]> {
  const last = await store.facts.lastOf(person.name, 1);
  return last.filter(
    ({ value, reportedAt }) => value !== undefined && Date.parse(now) - Date.parse(reportedAt) <= MINUTES * 60_000,
  );
}
