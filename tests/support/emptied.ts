import type { Database } from '../../src/store/database.js';

/**
 * As before anything was told, ids from 1 on; the schema and what migrations noted stay. Rows are deleted, whatever holds
 * them: `truncate` writes new files for every table and index, which takes PGlite longer than most tests.
 */
const EMPTY = `do $$
declare name text;
begin
  set local session_replication_role = replica;
  for name in select tablename from pg_tables where schemaname = 'duban' and tablename <> 'migrations' loop
    execute format('delete from duban.%I', name);
  end loop;
  perform setval(c.oid, 1, false) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'duban' and c.relkind = 'S';
end $$`;

export const emptied = (database: Database): Promise<void> => database.exec(EMPTY);
