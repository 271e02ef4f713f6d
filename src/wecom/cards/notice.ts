import type { TemplateCard } from '@wecom/aibot-node-sdk';
import { CARD } from '../limits.js';
import { assertCount, cut } from './checks.js';

interface Notice {
  /** 26 characters. */
  title: string;
  /** 30 characters. */
  desc?: string;
  /** 112 characters. */
  text?: string;
  /** Up to 6 lines of name (5 characters) and value (26). */
  rows?: readonly { name: string; value: string }[];
  /** Where the card leads: a card of this kind must lead somewhere. */
  url: string;
}

/** 文本通知: a card without buttons; the only kind, with news_notice, that a group webhook takes. @throws RangeError */
export function noticeCard({ title, desc, text, rows = [], url }: Notice): TemplateCard {
  if (rows.length > 0) assertCount('lines', rows.length, CARD.rows);
  return {
    card_type: 'text_notice',
    main_title: { title: cut(title, CARD.title), ...(desc && { desc: cut(desc, CARD.desc) }) },
    ...(text && { sub_title_text: cut(text, CARD.subTitle) }),
    ...(rows.length > 0 && {
      horizontal_content_list: rows.map(({ name, value }) => ({
        keyname: cut(name, CARD.rowName),
        value: cut(value, CARD.rowValue),
      })),
    }),
    card_action: { type: 1, url },
  };
}
