import { sourceLine } from '../replies/answers.js';
import { NO_TIES, tiesText } from '../replies/answers-ranks.js';
import type { Handler } from './handlers.js';
import { newestList } from './newest-list.js';
import { subjectOf } from './subject.js';

const TIED = /并列|一样多|同样多|数(?:量)?(?:相同|一样)|打平|不相上下/u;
const ASKED = /谁|哪|有没有|的(?:县|区|单位)|吗|[?？]/u;

/** 谁和谁并列, 哪几个县一样多: places with the same figure in the newest list of a target (rule 20). */
export const tiesAnswer: Handler = async (query, context, talk) => {
  if (!TIED.test(query.text) || !ASKED.test(query.text) || query.places.length > 1) return null;
  const topics = query.topics.map((topic) => topic.replace(TIED, '')).filter((topic) => topic.length > 1);
  for (const part of subjectOf({ ...query, topics }, context, talk).parts) {
    const { aim, list: own, any } = await newestList(part, context);
    const list = own ?? any;
    if (!list?.breakdown) continue;
    const byValue = new Map<number, string[]>();
    for (const [place, value] of Object.entries(list.breakdown))
      byValue.set(value, [...(byValue.get(value) ?? []), place]);
    const tied = [...byValue].filter(([, places]) => places.length > 1).sort((a, b) => b[0] - a[0]);
    const name = aim?.target.metric ?? part.item.title;
    const unit = list.unit ?? aim?.target.unit ?? '';
    return {
      items: [part.item.id],
      targets: aim ? [aim.target.id] : [],
      text: [
        tied.length > 0 ? tiesText(name, tied, unit) : NO_TIES(name),
        sourceLine([list], part.ledger, context.today),
      ].join('\n'),
    };
  }
  return null;
};
