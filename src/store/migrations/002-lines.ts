/** Lines know who reports in them: who reported in a month is a question to the few lines, not to the many facts. */
export const lines = `
alter table duban.lines
  add column ledger text,
  add column kind text,
  add column reporter text,
  add column reporter_unit text,
  add column status text;
update duban.lines l
  set ledger = f.ledger, kind = f.kind, reporter = f.reporter, reporter_unit = f.reporter_unit, status = f.status
  from (select distinct on (line) * from duban.facts order by line, id desc) f
  where f.line = l.id;
create index lines_ledger on duban.lines (ledger) where kind = 'report';
drop index duban.facts_reported;
create index facts_said on duban.facts (line, reported_at) where state = 'confirmed';
`;
