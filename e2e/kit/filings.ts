import pg from 'pg';

async function rows<R extends pg.QueryResultRow>(
  databaseUrl: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly R[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<R>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** In which version each filing of a system stands in our table. */
export async function filingVersions(databaseUrl: string, system: string): Promise<ReadonlyMap<string, number>> {
  const found = await rows<{ id: string; version: string }>(
    databaseUrl,
    'SELECT source_id AS id, state_version AS version FROM lawyers_violation WHERE source = $1',
    [system],
  );
  return new Map(found.map(({ id, version }) => [id, Number(version)]));
}

/** Filings that stand there twice, and those with an alert twice. */
export async function filingDoubles(
  databaseUrl: string,
  system: string,
): Promise<{ readonly doubled: number; readonly alerts_doubled: number }> {
  const [doubled] = await rows<{ n: number }>(
    databaseUrl,
    'SELECT count(*)::int AS n FROM (SELECT source_id FROM lawyers_violation WHERE source = $1 GROUP BY source_id HAVING count(*) > 1) AS twice',
    [system],
  );
  const [alerts] = await rows<{ n: number }>(
    databaseUrl,
    'SELECT count(*)::int AS n FROM (SELECT violation, rule FROM lawyers_alert WHERE violation IS NOT NULL GROUP BY violation, rule HAVING count(*) > 1) AS twice',
  );
  return { doubled: doubled!.n, alerts_doubled: alerts!.n };
}
