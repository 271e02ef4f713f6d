import { z } from 'zod';
import { bytes, chars, flag } from './fields.js';

/** Template cards as 101032 (aibot 智能机器人), 90236 (app 应用) and 99110 (webhook) list them; unknown fields are refused. */
interface Sizes {
  title: number;
  desc: number;
  subTitle: number;
  value: number;
  jump: number;
  option: number;
  selectOption: number;
  voteTitle: number;
  voteDesc: number;
}
const BOT: Sizes = {
  title: 26,
  desc: 30,
  subTitle: 112,
  value: 26,
  jump: 13,
  option: 11,
  selectOption: 10,
  voteTitle: 26,
  voteDesc: 30,
};
const APP: Sizes = {
  title: 36,
  desc: 44,
  subTitle: 160,
  value: 30,
  jump: 18,
  option: 17,
  selectOption: 16,
  voteTitle: 16,
  voteDesc: 160,
};

const key = bytes(1024);
const taskId = z.string().regex(/^[0-9A-Za-z_\-@]{1,128}$/);
const keysDiffer = (list: { key?: string | undefined }[]): boolean =>
  new Set(list.map((one) => one.key)).size === list.length;
const idsDiffer = (list: { id: string }[]): boolean => new Set(list.map((one) => one.id)).size === list.length;

const source = z.strictObject({
  icon_url: z.string().optional(),
  desc: chars(20).optional(),
  desc_color: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).optional(),
});
const menu = z.strictObject({
  desc: z.string().optional(),
  action_list: z
    .array(z.strictObject({ text: z.string().min(1), key }))
    .min(1)
    .max(3)
    .refine(keysDiffer, { error: 'a key twice' }),
});
const quoteArea = z.strictObject({
  type: z.int().min(0).max(2).optional(),
  url: z.string().optional(),
  appid: z.string().optional(),
  pagepath: z.string().optional(),
  title: z.string().optional(),
  quote_text: z.string().optional(),
});
const action = z.strictObject({
  type: z.int().min(0).max(2),
  url: z.url().optional(),
  appid: z.string().optional(),
  pagepath: z.string().optional(),
});
const mustLead = action.refine(({ type, url, appid }) => (type === 1 && !!url) || (type === 2 && !!appid), {
  error: 'card_action leads nowhere',
});
const button = z
  .strictObject({
    type: z.int().min(0).max(1).optional(),
    text: chars(10).min(1),
    style: z.int().min(1).max(4).optional(),
    key: key.optional(),
    url: z.string().optional(),
  })
  .refine(({ type = 0, key, url }) => (type === 0 ? key !== undefined : url !== undefined), { error: 'no key or url' });
const submit = z.strictObject({ text: chars(10).min(1), key });
const optionId = bytes(128);

function titles(title: number, desc: number) {
  return z.strictObject({ title: chars(title).optional(), desc: chars(desc).optional() });
}

function rows(value: number, types: number[]) {
  const row = z
    .strictObject({
      type: z.int().optional(),
      keyname: chars(5).min(1),
      value: chars(value).optional(),
      url: z.string().optional(),
      media_id: z.string().optional(),
      userid: z.string().optional(),
    })
    .refine(({ type = 0 }) => types.includes(type), { error: 'a type of line that is not taken here' })
    .refine(
      (one) => (one.type === 1 ? !!one.url : one.type === 2 ? !!one.media_id : one.type === 3 ? !!one.userid : true),
      {
        error: 'a line without its url, media_id or userid',
      },
    );
  return z.array(row).max(6).optional();
}

function selection(optionText: number, title: number) {
  return z.strictObject({
    question_key: key,
    title: chars(title).optional(),
    disable: z.boolean().optional(),
    selected_id: z.string().optional(),
    option_list: z
      .array(z.strictObject({ id: optionId, text: chars(optionText).min(1) }))
      .min(1)
      .max(10)
      .refine(idsDiffer, { error: 'an id twice' }),
  });
}

function family(sizes: Sizes, where: 'aibot' | 'app' | 'webhook') {
  const jumps = z
    .array(
      z.strictObject({
        type: z
          .int()
          .min(0)
          .max(where === 'aibot' ? 3 : 2)
          .optional(),
        title: chars(sizes.jump).min(1),
        url: z.string().optional(),
        appid: z.string().optional(),
        pagepath: z.string().optional(),
        ...(where === 'aibot' && { question: bytes(200).optional() }),
      }),
    )
    .max(3)
    .optional();
  const base = {
    source: source.optional(),
    main_title: titles(sizes.title, sizes.desc),
    horizontal_content_list: rows(sizes.value, where === 'aibot' ? [0, 1, 3] : [0, 1, 2, 3]),
    ...(where === 'aibot' && { feedback: z.strictObject({ id: bytes(256) }).optional() }),
  };
  const menuAndTask = where === 'webhook' ? {} : { action_menu: menu.optional(), task_id: taskId.optional() };
  const textNotice = z
    .strictObject({
      ...base,
      ...menuAndTask,
      card_type: z.literal('text_notice'),
      main_title: base.main_title.optional(),
      emphasis_content: z.strictObject({ title: chars(14).optional(), desc: chars(22).optional() }).optional(),
      quote_area: quoteArea.optional(),
      sub_title_text: chars(sizes.subTitle).optional(),
      jump_list: jumps,
      card_action: mustLead,
    })
    .refine((card) => !!card.main_title?.title || !!card.sub_title_text, { error: 'neither title nor sub_title_text' });
  const newsNotice = z.strictObject({
    ...base,
    ...menuAndTask,
    card_type: z.literal('news_notice'),
    card_image: z.strictObject({ url: z.string(), aspect_ratio: z.number().min(1.3).max(2.25).optional() }).optional(),
    image_text_area: z.looseObject({ image_url: z.string() }).optional(),
    quote_area: quoteArea.optional(),
    vertical_content_list: z
      .array(z.strictObject({ title: chars(38), desc: chars(160).optional() }))
      .max(4)
      .optional(),
    jump_list: jumps,
    card_action: mustLead,
  });
  const buttons = z.strictObject({
    ...base,
    action_menu: menu.optional(),
    card_type: z.literal('button_interaction'),
    quote_area: quoteArea.optional(),
    sub_title_text: chars(sizes.subTitle).optional(),
    button_selection: selection(sizes.selectOption, sizes.jump).optional(),
    button_list: z.array(button).min(1).max(6).refine(keysDiffer, { error: 'a key twice' }),
    card_action: action.optional(),
    task_id: taskId,
  });
  const vote = z.strictObject({
    card_type: z.literal('vote_interaction'),
    source: source.optional(),
    main_title: titles(sizes.voteTitle, sizes.voteDesc),
    checkbox: z.strictObject({
      question_key: key,
      disable: z.boolean().optional(),
      mode: flag.optional(),
      option_list: z
        .array(
          z.strictObject({
            id: optionId,
            text: chars(sizes.option).min(1),
            is_checked: where === 'app' ? z.boolean() : z.boolean().optional(),
          }),
        )
        .min(1)
        .max(20)
        .refine(idsDiffer, { error: 'an id twice' }),
    }),
    submit_button: submit,
    task_id: taskId,
  });
  const multiple = z.strictObject({
    card_type: z.literal('multiple_interaction'),
    source: source.optional(),
    main_title: titles(sizes.title, sizes.desc),
    select_list: z.array(selection(sizes.selectOption, sizes.jump)).min(1).max(3),
    submit_button: submit,
    task_id: taskId,
  });
  return { textNotice, newsNotice, buttons, vote, multiple };
}

const aibot = family(BOT, 'aibot');
const app = family(APP, 'app');
const webhook = family(BOT, 'webhook');

export const aibotCard = z.union([aibot.textNotice, aibot.newsNotice, aibot.buttons, aibot.vote, aibot.multiple]);
export const appCard = z.union([app.textNotice, app.newsNotice, app.buttons, app.vote, app.multiple]);
export const webhookCard = z.union([webhook.textNotice, webhook.newsNotice]);

/** Body of a card's update: response_type, userids and a card with the same task_id. */
export const cardUpdateBody = z.strictObject({
  response_type: z.literal('update_template_card'),
  userids: z.array(z.string().min(1)).optional(),
  template_card: aibotCard,
});
