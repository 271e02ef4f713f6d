export const $ = (id) => document.getElementById(id);

/** Who looks at which chat, as every request says it. */
const { who, chat } = document.body.dataset;
export const seat = new URLSearchParams({ who: who ?? '', chat: chat ?? '' });

/** The sentences that the script may need; all are the server's. */
export const words = JSON.parse(document.body.dataset.words ?? '{}');
