import type { LetterPdf } from '../../../ports/index.js';
import type { Session } from '../../connect.js';
import { letterDelivery, recordLetter } from '../../schema/record-tables.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';
import { claimBlobs } from './blobs.js';
import { names } from './types.js';

/** The next number of a series; its row is ours until the transaction ends. */
export async function nextInSeries(session: Session, series: string): Promise<number> {
  const { rows } = await session.query<{ last: number }>(
    {
      name: 'next in series',
      text: 'INSERT INTO number_series (series, last) VALUES ($1, 1) ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last',
    },
    [series],
  );
  return rows[0]!.last;
}

const letters = `SELECT ${names(recordLetter.columns)} FROM record_letter`;

export async function lettersOf(session: Session, type: string, recordId: string): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>({ name: 'letters', text: `${letters} WHERE record_id = $2 AND type = $1 ORDER BY issued_at, id` }, [
      type,
      recordId,
    ])
  ).rows;
}

export async function letterNumbered(session: Session, number: string): Promise<StoredRow[]> {
  return (await session.query<StoredRow>({ name: 'letter numbered', text: `${letters} WHERE number = $1` }, [number])).rows;
}

export async function dueLetters(session: Session, most: number): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>({ name: 'due letters', text: `${letters} WHERE due_at <= now() ORDER BY due_at, id LIMIT $1` }, [most])
  ).rows;
}

export async function deliveriesOfLetters(session: Session, ids: readonly string[]): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(
      {
        name: 'deliveries of letters',
        text: `SELECT ${names(letterDelivery.columns)} FROM letter_delivery WHERE letter_id = ANY($1::uuid[]) ORDER BY at, id`,
      },
      [arrayLiteral('uuid', ids)],
    )
  ).rows;
}

/** Whoever was first has made it; the same letter is the same PDF. */
export async function letterPrinted(session: Session, id: string, { address, size, digest, range }: LetterPdf): Promise<void> {
  await session.query(
    {
      name: 'letter printed',
      text: 'UPDATE record_letter SET blob = $2, size = $3, digest = $4, range_digest = $5, due_at = NULL, cause = NULL WHERE id = $1 AND blob IS NULL',
    },
    [id, address, size, digest, range],
  );
}

export async function letterUnprinted(session: Session, id: string, cause: string, seconds: number): Promise<void> {
  await session.query(
    {
      name: 'letter unprinted',
      text: 'UPDATE record_letter SET cause = $2, attempt = attempt + 1, due_at = now() + make_interval(secs => $3::int) WHERE id = $1 AND blob IS NULL',
    },
    [id, cause, seconds],
  );
}

export async function sealableLetters(session: Session, most: number): Promise<StoredRow[]> {
  const text = `${letters} WHERE seal_state = 'waiting' AND blob IS NOT NULL ORDER BY issued_at, id LIMIT $1`;
  return (await session.query<StoredRow>({ name: 'sealable letters', text }, [most])).rows;
}

/** Guarded: of two who ask at once one asks. */
export async function askSealOf(session: Session, id: string, request: string): Promise<boolean> {
  const text = `UPDATE record_letter SET seal_state = 'asked', seal_request = $2 WHERE id = $1 AND seal_state = 'waiting' AND blob IS NOT NULL RETURNING id`;
  return (await session.query({ name: 'ask seal', text }, [id, request])).rows.length > 0;
}

export async function letterAskedBy(session: Session, request: string): Promise<StoredRow | undefined> {
  return (await session.query<StoredRow>({ name: 'letter asked by', text: `${letters} WHERE seal_request = $1 FOR UPDATE` }, [request]))
    .rows[0];
}

/** With the sealed PDF in the place of the one that was not, where there is one: its claim first, so that nobody sweeps what was kept a moment ago. */
export async function keepSealOf(
  session: Session,
  id: string,
  { state, seal, pdf }: { readonly state: string; readonly seal: Buffer; readonly pdf: LetterPdf | null },
): Promise<void> {
  await session.query({ name: 'keep seal', text: 'UPDATE record_letter SET seal_state = $2, seal = $3 WHERE id = $1' }, [id, state, seal]);
  if (pdf === null) return;
  await claimBlobs(session, [{ messageId: id, address: pdf.address }]);
  await session.query(
    { name: 'letter sealed', text: 'UPDATE record_letter SET blob = $2, size = $3, digest = $4, range_digest = $5 WHERE id = $1' },
    [id, pdf.address, pdf.size, pdf.digest, pdf.range],
  );
}

/** Guarded: one that was asked for meanwhile keeps its PDF. */
export async function printAnewOf(session: Session, id: string): Promise<void> {
  const text = `UPDATE record_letter SET blob = NULL, size = NULL, digest = NULL, attempt = 0, due_at = now() WHERE id = $1 AND seal_state = 'waiting' AND range_digest IS NULL`;
  await session.query({ name: 'print letter anew', text }, [id]);
}

export async function askSealAgainOf(session: Session, id: string): Promise<boolean> {
  const text = `UPDATE record_letter SET seal_state = 'waiting', seal_request = NULL, seal = NULL WHERE id = $1 AND seal_state = 'refused' RETURNING id`;
  return (await session.query({ name: 'ask seal again', text }, [id])).rows.length > 0;
}
