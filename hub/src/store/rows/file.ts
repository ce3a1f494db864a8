import type { FileType } from '@fatong/contracts/codes';
import type { FileRow, KeptFile } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import type { Seal } from '../secrecy/index.js';
import { numberOrNull, text, textOrNull } from './read.js';

const place = 'record_file.content';

export const storeFile = (row: FileRow, seal: Seal): StoredRow => ({
  id: row.id,
  type: row.type,
  field: row.field,
  account: row.account,
  at: row.at,
  blob: row.address,
  size: row.size,
  kind: row.kind,
  content: seal.closeJson(place, row.id, row.content),
  record_id: null,
  taken_at: null,
  ended_at: null,
  valid_until: null,
});

export function readFile(row: StoredRow, seal: Seal): KeptFile {
  const id = text(row, 'id');
  return {
    id,
    type: text(row, 'type'),
    field: text(row, 'field'),
    account: text(row, 'account'),
    at: text(row, 'at'),
    address: text(row, 'blob'),
    size: numberOrNull(row, 'size') ?? 0,
    kind: text(row, 'kind') as FileType,
    content: seal.openJson(place, id, row['content'] as Buffer) as FileRow['content'],
    recordId: textOrNull(row, 'record_id'),
    takenAt: textOrNull(row, 'taken_at'),
    endedAt: textOrNull(row, 'ended_at'),
    until: textOrNull(row, 'valid_until'),
  };
}
