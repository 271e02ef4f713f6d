/** First schema. Everything lies in a schema of its own, so that BullMQ's tables may share the database. */
export const start = `
create table duban.inbox (
  id bigint generated always as identity primary key,
  channel text not null,
  event_id text not null,
  at timestamptz not null,
  chat text not null,
  sender text not null,
  text text not null,
  addressed boolean not null,
  reply_to text,
  edits text,
  attachments json not null,
  received_at timestamptz not null,
  handled boolean not null default false,
  outcome json,
  unique (channel, event_id)
);
create index inbox_unhandled on duban.inbox (received_at, id) where not handled;
create index inbox_chat on duban.inbox (chat, id);
create index inbox_sender on duban.inbox (chat, sender, at, id);

create table duban.ledgers (
  key text primary key,
  kind text not null,
  title text not null,
  version bigint not null,
  saved_at timestamptz not null,
  body json not null
);

-- A line is what figures may be added up in: one item's facts of one target, measure, object, place, unit and source.
create table duban.lines (
  id bigint generated always as identity primary key,
  item text not null,
  key text not null,
  unique (item, key)
);

-- Facts are append-only: only the state moves, and every move is a row of fact_changes.
create table duban.facts (
  id bigint generated always as identity primary key,
  line bigint not null references duban.lines,
  item text not null,
  ledger text not null,
  kind text not null check (kind in ('report', 'published', 'instruction')),
  state text not null check (state in ('confirmed', 'pending', 'rejected', 'superseded', 'withdrawn')),
  base boolean not null,
  as_of date not null,
  reported_at timestamptz not null,
  status text,
  reporter text,
  reporter_unit text,
  message_id bigint references duban.inbox,
  document text,
  supersedes bigint references duban.facts,
  body json not null
);
create index facts_line on duban.facts (line, as_of desc, id desc) where state = 'confirmed';
create index facts_base on duban.facts (line, as_of desc, id desc) where state = 'confirmed' and base;
create index facts_item on duban.facts (item, id desc);
create index facts_message on duban.facts (message_id, id) where message_id is not null;
create index facts_reporter on duban.facts (reporter, message_id desc, id desc)
  where kind = 'report' and state in ('confirmed', 'pending');
create index facts_pending on duban.facts (id desc) where state = 'pending';
create index facts_reported on duban.facts (ledger, reported_at, item, reporter_unit, reporter, status)
  where kind = 'report' and state = 'confirmed';
create index facts_instructions on duban.facts (item, id desc) where kind = 'instruction';

create function duban.keep_facts() returns trigger language plpgsql as $$
begin
  raise exception 'facts are append-only';
end $$;
create trigger facts_stay before delete on duban.facts for each row execute function duban.keep_facts();
create trigger facts_keep before update of
  id, line, item, ledger, kind, base, as_of, reported_at, status, reporter, reporter_unit, message_id, document, supersedes, body
  on duban.facts for each row execute function duban.keep_facts();

create table duban.fact_changes (
  id bigint generated always as identity primary key,
  fact bigint not null references duban.facts,
  state text not null,
  message_id bigint not null,
  by_name text not null,
  at timestamptz not null
);
create index fact_changes_fact on duban.fact_changes (fact, id);

create table duban.requests (
  id bigint generated always as identity primary key,
  ledger text not null,
  item text not null,
  kind text not null check (kind in ('extend', 'pause', 'close', 'bind')),
  object text,
  due date,
  reason text not null,
  by_name text not null,
  by_unit text,
  message_id bigint not null,
  at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'approved', 'rejected')),
  decided_by text,
  decided_at timestamptz
);
create index requests_item on duban.requests (item, id);
create index requests_open on duban.requests (id) where state = 'open';

create table duban.talk (
  chat text not null,
  person text not null,
  value json not null,
  primary key (chat, person)
);

create table duban.people (
  name text primary key,
  unit text,
  role text not null
);

create table duban.chats (
  id text primary key,
  kind text not null,
  ledger text
);

create table duban.outbox (
  id bigint generated always as identity primary key,
  key text not null unique,
  due_at timestamptz not null,
  message_id bigint,
  body json not null,
  sent_at timestamptz
);
create index outbox_due on duban.outbox (due_at, id) where sent_at is null;

create table duban.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  who text not null,
  act text not null,
  detail json not null
);
`;
