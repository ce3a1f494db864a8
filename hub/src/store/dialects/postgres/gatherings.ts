import type { Session } from '../../connect.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';

const shown = 'g.id, g.message_id, g.due_at, g.due_at <= now() AS late, g.made_by';

/** The whole this part belongs to already, locked. */
export async function wholeOfPart(session: Session, mapping: string, messageId: string): Promise<StoredRow | undefined> {
  const { rows } = await session.query<StoredRow>(
    {
      name: 'whole of part',
      text: `SELECT ${shown} FROM gathering_part p JOIN gathering g ON g.id = p.gathering_id WHERE p.mapping = $1 AND p.message_id = $2 FOR UPDATE OF g`,
    },
    [mapping, messageId],
  );
  return rows[0];
}

/** The whole that is open under this key, or a new one; locked. Who opens the same at the same time waits and then finds it. */
export async function openWhole(
  session: Session,
  {
    id,
    mapping,
    key,
    messageId,
    seconds,
  }: { readonly id: string; readonly mapping: string; readonly key: string; readonly messageId: string; readonly seconds: number },
): Promise<StoredRow> {
  const { rows } = await session.query<StoredRow>(
    {
      name: 'open whole',
      text: `INSERT INTO gathering AS g (id, mapping, key, message_id, begun_at, due_at) VALUES ($1, $2, $3, $4, now(), now() + make_interval(secs => $5))
      ON CONFLICT (mapping, key) WHERE made_at IS NULL DO UPDATE SET key = EXCLUDED.key RETURNING ${shown}`,
    },
    [id, mapping, key, messageId, seconds],
  );
  return rows[0]!;
}

/** False where the whole would have more than it may; its first part always finds room. */
export async function addPart(
  session: Session,
  {
    mapping,
    messageId,
    gathering,
    data,
    most,
  }: {
    readonly mapping: string;
    readonly messageId: string;
    readonly gathering: string;
    readonly data: Buffer;
    readonly most: { readonly parts: number; readonly bytes: number };
  },
): Promise<boolean> {
  const { count } = await session.query(
    {
      name: 'add part',
      text: `INSERT INTO gathering_part (mapping, message_id, gathering_id, data) SELECT $1, $2::uuid, $3::uuid, $4::bytea
      FROM (SELECT count(*) AS parts, coalesce(sum(octet_length(data)), 0) AS bytes FROM gathering_part WHERE gathering_id = $3::uuid) AS p WHERE p.parts = 0 OR (p.parts < $5 AND p.bytes + octet_length($4::bytea) <= $6)`,
    },
    [mapping, messageId, gathering, data, most.parts, most.bytes],
  );
  return count === 1;
}

export async function partsOfWhole(session: Session, id: string): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(
      { name: 'parts of whole', text: 'SELECT message_id, data FROM gathering_part WHERE gathering_id = $1 ORDER BY seq' },
      [id],
    )
  ).rows;
}

/** Open wholes of these ids, locked, each with its first part's message. */
export async function openWholes(
  session: Session,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly message_id: string }[]> {
  return (
    await session.query<{ id: string; message_id: string }>(
      {
        name: 'open wholes',
        text: 'SELECT id, message_id FROM gathering WHERE id = ANY($1::uuid[]) AND made_at IS NULL ORDER BY id FOR UPDATE',
      },
      [arrayLiteral('uuid', ids)],
    )
  ).rows;
}

/** Whose parts they are, of all these wholes, in the order in which they came. */
export async function messagesOfWholes(
  session: Session,
  ids: readonly string[],
): Promise<readonly { readonly gathering_id: string; readonly message_id: string }[]> {
  return (
    await session.query<{ gathering_id: string; message_id: string }>(
      {
        name: 'messages of wholes',
        text: 'SELECT gathering_id, message_id FROM gathering_part WHERE gathering_id = ANY($1::uuid[]) ORDER BY seq',
      },
      [arrayLiteral('uuid', ids)],
    )
  ).rows;
}

export async function closeWhole(session: Session, id: string, madeBy: string): Promise<void> {
  await session.query({ name: 'close whole', text: 'UPDATE gathering SET made_at = now(), made_by = $2 WHERE id = $1' }, [id, madeBy]);
}
