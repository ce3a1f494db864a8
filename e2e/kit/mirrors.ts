import pg from 'pg';

/** Every complaint as it stands in our table, by its id at the association: the version last reported. */
export async function mirroredComplaints(databaseUrl: string): Promise<ReadonlyMap<string, number>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ source_id: string; state_version: string }>(
    'SELECT source_id, state_version FROM lawyers_complaint',
  );
  await client.end();
  return new Map(rows.map(({ source_id: id, state_version: version }) => [id, Number(version)]));
}
