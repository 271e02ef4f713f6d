import type { Decline } from '../../parsers/question/query.js';

/** One line each (rule 22). */
export const DECLINES: Record<Decline, string> = {
  outside: '抱歉，我只能回答督办台账里的事，这个帮不上忙。',
  other_city: '抱歉，台账里没有外地的事项，这个答不了。',
  private: '抱歉，个人联系方式等私人信息不便提供。',
  judging: '抱歉，我不评价个人；需要的话，可以按事项列出进度和未报情况。',
  injection: '抱歉，这个要求不能照办；我只按规定回答台账里的事。',
  falsify: '抱歉，没有实际进展的数不能改；如确有新进展，请责任单位按实上报。',
};

/** 云溪县… in a group of another ledger. */
export const PLACE_ELSEWHERE = (place: string, title: string): string =>
  `这个群的台账里没有${place}的事项；请到《${title}》的群里问，或私聊问我。`;

/** 井盖整治 in a group whose ledger has none. */
export const ELSEWHERE = (words: string, title: string): string =>
  `这个群的台账里没有这项（${words}）；请到《${title}》的群里问，或私聊问我。`;

export const HELP = [
  '我可以这样帮您：',
  '1. 报进展：直接说“某事项截至某日完成多少”，写错了说“更正为多少”，不要了说“作废”。',
  '2. 查情况：问“某事项完成多少”“还差多少”“某县呢”“谁报的”“哪项最慢”“有红灯的吗”。',
  '3. 查清单：问“某领导有哪几项”“某局欠哪几项”“8月到期的列一下”“这个月谁还没报”。',
  '4. 其他：问月报几号交、交到哪；督查人员可以说“催一下某单位”“导出月报”。',
].join('\n');
