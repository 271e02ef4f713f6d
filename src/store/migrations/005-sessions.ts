/**
 * Who is logged in on the page. Links and sessions are known by hashes only; the key that cookies are signed with is made
 * once, so that every process has the same one.
 */
export const sessions = `
create table duban.login_links (
  hash text primary key,
  person text not null,
  until timestamptz not null,
  used_at timestamptz
);
create index login_links_person on duban.login_links (person);

create table duban.sessions (
  hash text primary key,
  person text not null,
  at timestamptz not null,
  until timestamptz not null
);
create index sessions_person on duban.sessions (person);

insert into duban.settings (key, value)
values ('web:key', to_json(gen_random_uuid()::text || gen_random_uuid()::text)) on conflict (key) do nothing;

-- What the bot asked back, left unasked or let wait: the page lists it, newest first.
create index inbox_doubtful on duban.inbox (id)
  where outcome ->> 'action' in ('ask', 'pend') or outcome ->> 'waiting' is not null;
`;
