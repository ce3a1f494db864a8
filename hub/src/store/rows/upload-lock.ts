import type { UploadLock } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import { text } from './read.js';

export const readUploadLock = (row: StoredRow): UploadLock => ({
  upload: text(row, 'upload'),
  month: text(row, 'month'),
  at: text(row, 'at'),
  account: text(row, 'account'),
  total: row['total'] as number,
  digest: text(row, 'digest'),
});
