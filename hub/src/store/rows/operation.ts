import type { Held, MemberState, MemberUnderWay, MessageState, OperationMember, OperationRow } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import { readCause } from './cause.js';
import { text, textOrNull } from './read.js';

type Content = Pick<OperationRow, 'chosen' | 'orders' | 'progress' | 'halt' | 'dryRun'>;

export const operationContent = ({ chosen, orders, progress, halt, dryRun }: OperationRow): string =>
  JSON.stringify({ chosen, orders, progress, halt, dryRun } satisfies Content);

export const storeOperation = (row: OperationRow): StoredRow => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  version: row.version,
  account: row.account,
  unit: row.unit,
  address: row.address,
  created_at: row.createdAt,
  updated_at: row.updatedAt,
  ended_at: row.endedAt,
  next_at: null,
  holder: null,
  deaths: null,
  content: operationContent(row),
});

export const readOperation = (row: StoredRow): OperationRow => ({
  id: text(row, 'id'),
  kind: text(row, 'kind') as OperationRow['kind'],
  state: text(row, 'state') as OperationRow['state'],
  version: row['version'] as number,
  account: text(row, 'account'),
  unit: textOrNull(row, 'unit'),
  address: textOrNull(row, 'address'),
  createdAt: text(row, 'created_at'),
  updatedAt: text(row, 'updated_at'),
  endedAt: textOrNull(row, 'ended_at'),
  ...(JSON.parse(text(row, 'content')) as Content),
});

const labelOf = (row: StoredRow): OperationMember['why'] => JSON.parse(textOrNull(row, 'why') ?? 'null') as OperationMember['why'];

export const readMember = (row: StoredRow): OperationMember => ({
  seq: row['seq'] as number,
  messageId: text(row, 'message_id'),
  messageAt: textOrNull(row, 'message_at'),
  state: text(row, 'state') as MemberState,
  wave: row['wave'] as number,
  why: labelOf(row),
});

export const readUnderWay = (row: StoredRow): MemberUnderWay => ({
  seq: row['seq'] as number,
  messageId: text(row, 'message_id'),
  state: text(row, 'state') as MessageState,
  words: readCause(textOrNull(row, 'cause'))?.words ?? null,
});

export const readHeld = (row: StoredRow): Held => ({
  operation: text(row, 'id'),
  account: text(row, 'account'),
  since: text(row, 'created_at'),
  count: row['count'] as number,
});
