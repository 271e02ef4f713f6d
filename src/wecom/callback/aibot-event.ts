import { z } from 'zod';

const selectedItems = z.object({
  selected_item: z.array(
    z.object({ question_key: z.string(), option_ids: z.object({ option_id: z.array(z.string()).default([]) }) }),
  ),
});

/** A button, a submitted choice or a menu entry of a template card 模板卡片 was pressed. Sent once, never again. */
const cardPress = z.object({
  card_type: z.string(),
  event_key: z.string(),
  task_id: z.string(),
  selected_items: selectedItems.optional(),
});

/** 用户反馈: type 1 accurate, 2 inaccurate, 3 taken back. */
const feedback = z.object({
  id: z.string(),
  type: z.int(),
  content: z.string().optional(),
  inaccurate_reason_list: z.array(z.int()).optional(),
});

const known = ['enter_chat', 'template_card_event', 'feedback_event'];

export const eventSchema = z.union([
  z.discriminatedUnion('eventtype', [
    /** 进入会话: the first time a day that somebody opens the conversation with the bot. */
    z.object({ eventtype: z.literal('enter_chat') }),
    z.object({ eventtype: z.literal('template_card_event'), template_card_event: cardPress }),
    z.object({ eventtype: z.literal('feedback_event'), feedback_event: feedback }),
  ]),
  z
    .object({ eventtype: z.string().min(1) })
    .refine(({ eventtype }) => !known.includes(eventtype), { path: ['eventtype'] })
    .transform(({ eventtype }) => ({ eventtype: 'other' as const, type: eventtype })),
]);

export type AibotCardPress = z.infer<typeof cardPress>;

/** What was chosen in a card's selections: question key → option ids. */
export function selectionsOf({ selected_items }: AibotCardPress): Map<string, string[]> {
  const items = selected_items?.selected_item ?? [];
  return new Map(items.map((item) => [item.question_key, item.option_ids.option_id]));
}
