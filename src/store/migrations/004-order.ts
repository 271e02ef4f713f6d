/** Messages of a chat are handled in their order, whichever process has them: who is before whom is asked with every message. */
export const order = `
create index inbox_waiting on duban.inbox (chat, id) where not handled;
`;
