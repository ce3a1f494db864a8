import type { TurnRound, TurnRow } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import { text, textOrNull } from './read.js';

export const storeTurn = (row: TurnRow): StoredRow => ({
  type: row.type,
  record_id: row.recordId,
  action: row.action,
  address: row.address,
  role: row.role,
  since: row.since,
  due_on: row.dueOn,
  due_at: row.dueAt,
  due_by: row.dueBy,
  asked_by: row.askedBy,
  barred: row.barred.length === 0 ? null : `,${row.barred.join()},`,
});

export const storeTurnRound = ({ type, version, after, isDone }: TurnRound): StoredRow => ({
  type,
  version,
  after_id: after,
  is_done: isDone,
});

export const readTurnRound = (row: StoredRow): TurnRound => ({
  type: text(row, 'type'),
  version: text(row, 'version'),
  after: textOrNull(row, 'after_id'),
  isDone: row['is_done'] === true,
});
