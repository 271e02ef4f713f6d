/** A ledger is read whole at every start and written whole by every import: packing it costs more than the room it saves. */
export const plainLedgers = `
alter table duban.ledgers alter column body set storage external;
`;
