/**
 * What facts refer to is looked up once for all the facts of a statement. A document brings hundreds in one statement, and
 * looked up row by row, as foreign keys do, that cost as much as all else of storing them.
 */
export const fittingFacts = `
alter table duban.facts
  drop constraint facts_line_fkey, drop constraint facts_message_id_fkey, drop constraint facts_supersedes_fkey;

create function duban.facts_fit() returns trigger language plpgsql as $$
begin
  if exists (select from added where not exists (select from duban.lines where lines.id = added.line))
    or exists (select from added where message_id is not null
      and not exists (select from duban.inbox where inbox.id = added.message_id))
    or exists (select from added where supersedes is not null
      and not exists (select from duban.facts where facts.id = added.supersedes)) then
    raise foreign_key_violation using message = 'a fact refers to a line, message or fact that does not exist';
  end if;
  return null;
end $$;
create trigger facts_fit after insert on duban.facts referencing new table as added
  for each statement execute function duban.facts_fit();

create function duban.keep_referred() returns trigger language plpgsql as $$
begin
  raise foreign_key_violation using message = 'lines and messages stay: facts refer to them';
end $$;
create trigger lines_stay before delete on duban.lines for each row execute function duban.keep_referred();
create trigger inbox_stay before delete on duban.inbox for each row execute function duban.keep_referred();
`;
