import { rosterTable, tableXlsx } from '../../roster/files.js';
import type { Outcome } from '../channel.js';
import { may } from '../permissions.js';
import { produce } from '../produce.js';
import { AUDIT_HEAD, auditRow, PEOPLE_WORDS } from '../replies/people.js';
import { say, type Turn } from '../turn.js';

/** Most entries of the audit log in one file. */
const MOST = 20_000;

/** 导出名册, 导出操作记录: personal data, so only to a supervisor and only in private. */
export async function exportRecords(turn: Turn, what: 'roster' | 'audit'): Promise<Outcome> {
  if (!may(turn.person, 'records')) return say(turn, 'decline', PEOPLE_WORDS.onlySupervisor);
  if (turn.chat.kind !== 'private') return say(turn, 'decline', PEOPLE_WORDS.onlyPrivate);
  if (what === 'roster') {
    const bytes = await tableXlsx('人员名册', rosterTable(turn.people));
    const file = await produce(turn, `人员名册_${turn.today}.xlsx`, bytes);
    return say(turn, 'act', PEOPLE_WORDS.rosterFile(turn.people.length), { files: [file] });
  }
  const entries = await turn.store.audit.list(MOST);
  const bytes = await tableXlsx('操作记录', [AUDIT_HEAD, ...entries.map(auditRow)]);
  const file = await produce(turn, `操作记录_${turn.today}.xlsx`, bytes);
  return say(turn, 'act', PEOPLE_WORDS.auditFile(entries.length), { files: [file] });
}
