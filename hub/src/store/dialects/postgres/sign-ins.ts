import type { Session, Statement } from '../../connect.js';
import { arrayLiteral } from './arrays.js';

/** `$2` tries at once, `$3` minutes until one is forgotten, `$4` minutes of waiting, `$5` tries remembered after it. Who waits is not counted: then no row comes back. What is kept has milliseconds, and rounded up two tries within one would count as three. A try that began a moment before the one counted first is not later by that moment: hence a second's grace. */
const takeText: Statement = {
  name: 'sign-in take',
  text: `INSERT INTO sign_in_count AS c (key, locked_until, forgotten_at) VALUES ($1, NULL, date_trunc('milliseconds', now()) + $3::int * interval '1 minute')
    ON CONFLICT (key) DO UPDATE SET (locked_until, forgotten_at) = (
      SELECT CASE WHEN is_last THEN date_trunc('milliseconds', now()) + $4::int * interval '1 minute' END,
        CASE WHEN is_last THEN date_trunc('milliseconds', now()) + ($4::int + $5::int * $3::int) * interval '1 minute' ELSE forgotten END
      FROM (SELECT greatest(c.forgotten_at, date_trunc('milliseconds', now())) + $3::int * interval '1 minute' AS forgotten) AS f,
        LATERAL (SELECT f.forgotten > date_trunc('milliseconds', now()) + ($2::int - 1) * $3::int * interval '1 minute' + interval '1 second' AS is_last) AS l)
    WHERE c.locked_until IS NULL OR c.locked_until <= date_trunc('milliseconds', now())
    RETURNING c.key`,
};

const waitText: Statement = {
  name: 'sign-in wait',
  text: 'SELECT ceil(extract(epoch FROM locked_until - now()))::int AS seconds FROM sign_in_count WHERE key = $1 AND locked_until > now()',
};

export interface Bounds {
  readonly most: number;
  readonly everyMinutes: number;
  readonly waitMinutes: number;
  readonly remembered: number;
}

/** Counts one try; the seconds to wait when there have been too many. */
export async function takeTry(session: Session, key: string, { most, everyMinutes, waitMinutes, remembered }: Bounds): Promise<number> {
  const { rows } = await session.query(takeText, [key, most, everyMinutes, waitMinutes, remembered]);
  if (rows.length > 0) return 0;
  // Its wait may have ended between the two statements: then another second does no harm.
  return (await session.query<{ seconds: number }>(waitText, [key])).rows[0]?.seconds ?? 1;
}

/** A right try that was the last one allowed no longer bars the next. */
const giveBackText: Statement = {
  name: 'sign-in give back',
  text: `UPDATE sign_in_count SET forgotten_at = forgotten_at - $2::int * interval '1 minute', locked_until = NULL WHERE key = $1`,
};

export async function giveTryBack(session: Session, key: string, everyMinutes: number): Promise<void> {
  await session.query(giveBackText, [key, everyMinutes]);
}

const rememberText: Statement = {
  name: 'sign-in remember',
  text: `INSERT INTO sign_in_place (name, place, known_until) SELECT $1, place, now() + $3::int * interval '1 day' FROM unnest($2::text[]) AS p(place) ORDER BY place
    ON CONFLICT (name, place) DO UPDATE SET known_until = excluded.known_until`,
};
const onlyText: Statement = {
  name: 'sign-in places',
  text: 'DELETE FROM sign_in_place WHERE (name, place) IN (SELECT name, place FROM sign_in_place WHERE name = $1 ORDER BY known_until DESC, place OFFSET $2)',
};

/** These places are known now, and of the earlier ones so many as there may be. */
export async function rememberPlaces(
  session: Session,
  name: string,
  places: readonly string[],
  { days, most }: { readonly days: number; readonly most: number },
): Promise<void> {
  await session.query(rememberText, [name, arrayLiteral('text', places), days]);
  await session.query(onlyText, [name, most]);
}
