import type { UploadLock } from '../../../ports/index.js';
import type { Session } from '../../connect.js';
import { uploadLock } from '../../schema/record-tables.js';
import type { StoredRow } from '../dialect.js';
import { names } from './types.js';

const columns = names(uploadLock.columns);
/** Whoever reports in a month and whoever locks it wait for each other; those who report wait for nobody else. */
const turn = (mode: '' | '_shared'): string => `pg_advisory_xact_lock${mode}(hashtextextended('upload ' || $1 || ' ' || $2, 0))`;

export async function uploadLockOf(session: Session, upload: string, month: string, isAlone: boolean): Promise<StoredRow | undefined> {
  await session.query({ text: `SELECT ${turn(isAlone ? '' : '_shared')}` }, [upload, month]);
  const text = `SELECT ${columns} FROM upload_lock WHERE upload = $1 AND month = $2`;
  return (await session.query<StoredRow>({ name: 'upload lock', text }, [upload, month])).rows[0];
}

export async function lockUpload(session: Session, { upload, month, at, account, total, digest }: UploadLock): Promise<void> {
  const text = `INSERT INTO upload_lock (${columns}) VALUES ($1, $2, $3::timestamptz, $4, $5, $6)`;
  await session.query({ text }, [upload, month, at, account, total, digest]);
}

export async function unlockUpload(session: Session, upload: string, month: string): Promise<boolean> {
  await session.query({ text: `SELECT ${turn('')}` }, [upload, month]);
  return (
    (await session.query({ text: 'DELETE FROM upload_lock WHERE upload = $1 AND month = $2 RETURNING month' }, [upload, month])).rows
      .length > 0
  );
}

/** What was stated of these ids, as it is kept. */
export async function statedFacts(session: Session, ids: string): Promise<StoredRow[]> {
  return (await session.query<StoredRow>({ name: 'stated facts', text: 'SELECT * FROM outbox WHERE id = ANY($1::uuid[])' }, [ids])).rows;
}
