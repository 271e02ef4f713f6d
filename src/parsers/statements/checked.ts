import { gated } from '../gate/gate.js';
import type { Draft } from './draft.js';
import { live, sameUnit } from './figureDrafts.js';

/** What most texts have none of: then no draft is looked at. */
const MAY = gated(/核|复查|审定|认定/);
const AFTER_CHECK =
  /(?:核[定实准减算查]|复[核查]|审[定核]|认定|核(?=下来|完|过|的|了|是))(?:过|完|后|下来|之后|了)*的?(?:[是为有]|只有|实际)*[约近]?$/u;
const SENT_IN =
  /(?:各?(?:县区|区县|县|区|乡镇|街道|基层|下面|单位)里?|各地)?的?(?:上报|报送|自报|初报|(?<!申)报|统计)(?:来|上来|过来)?(?:了|的|数)?(?:[是为有共])*[约近]?$/u;
const CHECKED_BY = /(?:[省市县区局]里|我们)?(?:核[定实准减算查]?|复[核查]|审[定核]|认定)$/u;
/** What stands for the total of a figure that was checked. */
export const CHECKED = '核定';

/** 面积各县上报5.6万亩,市里核定5.4万亩: what was checked is the figure, and not what was sent in. */
export function joinChecked(drafts: readonly Draft[], text: string): void {
  if (!MAY.test(text)) return;
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    if (before === undefined || !live(draft) || !live(before) || !sameUnit(before, draft)) return;
    if (before.segment.sentence !== draft.segment.sentence || before.figure === undefined) return;
    const [said, sent] = [text.slice(draft.start, draft.figure?.start), text.slice(before.start, before.figure.start)];
    // 市里核的是10家,县里报12家: the other way round.
    if (AFTER_CHECK.test(sent) && SENT_IN.test(said) && draft.subject.replace(SENT_IN, '') === '') {
      [before.measure, before.total, before.subject] = ['done', CHECKED, before.subject.replace(CHECKED_BY, '')];
      draft.gone = true;
      return;
    }
    if (!AFTER_CHECK.test(said) || !SENT_IN.test(sent)) return;
    const work = before.cues.find((cue) => cue.kind === 'act' && !SENT_IN.test(cue.word))?.word;
    [draft.measure, draft.verb, draft.total] = ['done', work, CHECKED];
    [draft.subject, draft.heading] = [before.subject.replace(SENT_IN, ''), before.heading];
    [draft.decider, draft.prep, draft.negated] = [undefined, false, false];
    before.gone = true;
  });
}
