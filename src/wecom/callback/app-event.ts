import { z } from 'zod';
import { common, commonOf } from './app-common.js';

const selected = z.object({
  QuestionKey: z.string(),
  OptionIds: z.object({ OptionId: z.array(z.string()) }),
});

/** An element without children is read as text. */
const selectedItems = z.union([
  z.object({ SelectedItem: z.array(selected) }).transform(({ SelectedItem }) => SelectedItem),
  z
    .string()
    .regex(/^\s*$/)
    .transform(() => []),
]);

/**
 * Events 事件: subscribe, enter_agent, click, template_card_event … The name is passed on as it is; what an event has
 * besides key, card and selections is left out.
 */
export const appEventSchema = z
  .object({
    ...common,
    Event: z.string().min(1),
    EventKey: z.string().optional(),
    TaskId: z.string().optional(),
    CardType: z.string().optional(),
    ResponseCode: z.string().optional(),
    SelectedItems: selectedItems.optional(),
  })
  .transform((wire) => ({
    ...commonOf(wire),
    kind: 'event' as const,
    event: wire.Event,
    eventKey: wire.EventKey,
    taskId: wire.TaskId,
    cardType: wire.CardType,
    /** For one update of the pressed card within 72 hours. */
    responseCode: wire.ResponseCode,
    selections: new Map((wire.SelectedItems ?? []).map((item) => [item.QuestionKey, item.OptionIds.OptionId])),
  }));
