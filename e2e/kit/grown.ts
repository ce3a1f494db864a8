import pg from 'pg';

/** Records of every grown type as their actions would have left them: `each` of a type, of which a tenth is in hand and one in a hundred in the hands of the city. */
export async function fillGrown(url: string, types: readonly string[], each: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const [n, type] of types.entries()) await fillType(client, type, type.replace('.', '_'), n, each);
    await client.query('VACUUM ANALYZE');
    const {
      rows: [counted],
    } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM record_index');
    return counted!.n;
  } finally {
    await client.end();
  }
}

async function fillType(client: pg.Client, type: string, table: string, n: number, each: number): Promise<void> {
  const letters = `G${String.fromCharCode(65 + Math.floor(n / 26))}${String.fromCharCode(65 + (n % 26))}`;
  await client.query(
    `INSERT INTO "${table}" (id, number, version, state, owner_unit, district, created_at, updated_at, f0, f1, f13)
    SELECT gen_random_uuid(), '${letters}20260101' || lpad(i::text, 6, '0'), 1, CASE WHEN i % 10 = 0 THEN 'received' ELSE 'closed' END, 'district/' || seat, seat,
      now() - i * interval '1 hour', now() - i * interval '1 minute', '事项' || (i % 500) || '号', '甲', CASE WHEN i % 3 = 0 THEN current_date + (i % 90)::int END
    FROM generate_series(1, $1::int) AS i, LATERAL (SELECT '3101' || lpad((1 + i % 16)::text, 2, '0') AS seat) AS s`,
    [each],
  );
  await client.query(
    `INSERT INTO record_index (type, record_id, number, title, state, owner_unit, district, next_due, opened_at, changed_at, closed_at)
    SELECT $1, id, number, f0, state, owner_unit, district, CASE WHEN state <> 'closed' THEN f13 END, created_at, updated_at, CASE WHEN state = 'closed' THEN updated_at END
    FROM "${table}"`,
    [type],
  );
  await client.query(
    `INSERT INTO record_key (type, record_id, key, is_whole, owner_unit, district)
    SELECT $1, id, key, false, owner_unit, district FROM "${table}", LATERAL (VALUES (number), (f0)) AS k(key)`,
    [type],
  );
  await client.query(
    `INSERT INTO involvement (type, record_id, who, role, since, in_hand_of)
    SELECT $1, id, who, 'handler', created_at, CASE WHEN state <> 'closed' THEN who END
    FROM "${table}", LATERAL (SELECT CASE WHEN right(number, 2) IN ('00', '01') THEN 'city/lawyers-office' ELSE owner_unit END AS who) AS w`,
    [type],
  );
}
