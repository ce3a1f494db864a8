import type { Refusal } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import type { Seal } from '../secrecy/index.js';
import { defined, text, textOrNull } from './read.js';

const bodyPlace = 'refusal.body';

/** Refused requests may say anything of any length; what stands in an index must not be long. */
const short = (value: string | undefined): string | null => value?.slice(0, 200) ?? null;

export const storeRefusal = (row: Refusal, seal: Seal): StoredRow => ({
  id: row.id,
  at: row.at,
  system: short(row.system),
  door: short(row.door),
  status: row.status,
  problem: short(row.problem),
  type: short(row.type),
  message_id: short(row.messageId),
  key: short(row.key),
  paths: JSON.stringify(row.paths),
  body: seal.close(bodyPlace, row.id, row.body),
});

export const readRefusal = (row: StoredRow): Omit<Refusal, 'body'> => ({
  id: text(row, 'id'),
  at: text(row, 'at'),
  system: text(row, 'system'),
  door: text(row, 'door'),
  status: row['status'] as number,
  problem: text(row, 'problem'),
  paths: JSON.parse(text(row, 'paths')) as string[],
  ...defined({ type: textOrNull(row, 'type'), messageId: textOrNull(row, 'message_id'), key: textOrNull(row, 'key') }),
});

export const readRefusalBody = (row: StoredRow, seal: Seal): Buffer => seal.open(bodyPlace, text(row, 'id'), row['body'] as Buffer);
