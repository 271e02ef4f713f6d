/** Groups on platforms: who has which account, what a message leaves for answering it, how a delivery stands. */
export const groups = `
alter table duban.people
  add column accounts text[] not null default '{}',
  add column deputy text,
  add column away_from date,
  add column away_to date;

alter table duban.chats
  add column name text,
  add column webhook text;

alter table duban.inbox
  add column sender_name text,
  add column chat_kind text,
  add column quote text,
  add column handle json;

-- waiting → sending → sent; what was cut off while sending is unknown, what was refused for good is dead.
alter table duban.outbox
  add column state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'sent', 'unknown', 'dead', 'dropped')),
  add column chat text,
  add column channel text,
  add column pieces int not null default 0,
  add column attempts int not null default 0,
  add column next_at timestamptz,
  add column claimed_by text,
  add column claimed_at timestamptz,
  add column error text;
update duban.outbox set chat = body ->> 'chat', next_at = due_at;
update duban.outbox set state = 'sent' where sent_at is not null;
alter table duban.outbox alter column chat set not null;
alter table duban.outbox alter column next_at set not null;
drop index duban.outbox_due;
create index outbox_waiting on duban.outbox (chat, id) where state in ('waiting', 'sending');
create index outbox_due on duban.outbox (next_at, id) where state = 'waiting';
create index outbox_left on duban.outbox (id) where state in ('unknown', 'dead');
create index outbox_message on duban.outbox (message_id) where message_id is not null;

create table duban.leases (
  name text primary key,
  holder text not null,
  until timestamptz not null
);

create table duban.claims (
  key text primary key,
  at timestamptz not null
);

create table duban.settings (
  key text primary key,
  value json not null
);

create function duban.keep_audit() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;
create trigger audit_keep before update or delete on duban.audit for each row execute function duban.keep_audit();
`;
