import pg from 'pg';

/** What offices told in years, as figures and rules read it; of what is sealed there is nothing. */
export interface Acts {
  readonly acts: number;
  readonly parties: number;
  readonly fees: number;
  readonly seconds: number;
}

const tables = ['notary_act', 'notary_fee', 'notary_party', 'record_index', 'record_key', 'record_state', 'involvement'] as const;
/** About as often as offices of a large city have them, with the fee in yuan: from, to. */
const matters: readonly (readonly [matter: string, weight: number, from: number, to: number])[] = [
  ['power', 16, 200, 400],
  ['propertyPower', 6, 400, 1200],
  ['statement', 11, 150, 300],
  ['gift', 4, 600, 9000],
  ['inheritance', 9, 500, 15_000],
  ['will', 5, 800, 2000],
  ['estateDivision', 2, 600, 3000],
  ['guardianship', 2, 1000, 2000],
  ['birth', 6, 160, 300],
  ['kinship', 6, 160, 400],
  ['marriage', 3, 160, 300],
  ['noRecord', 5, 160, 300],
  ['degree', 7, 160, 400],
  ['signature', 4, 200, 600],
  ['copy', 4, 200, 500],
  ['contract', 2, 1000, 20_000],
  ['propertySale', 3, 2000, 30_000],
  ['loan', 2, 2000, 80_000],
  ['enforcement', 3, 5000, 300_000],
];

/** From so many acts on they are laid down in the order of their days, by two hands, and all order is made once, at the end. */
const bulk = 10_000;
const slice = 100_000;

/** A city takes about so many on a working day (`spec/areas/notary.md`, simulated city) and a tenth of it on a day at the weekend. */
const aWorkingDay = 2_500;
const daysOf = (acts: number): number => Math.max(1_095, Math.ceil((acts / (aWorkingDay * 5.2)) * 7));

/**
 * Fills the store up to so many acts of the last three years, or of as many more as the city takes for them, with an applicant or two and payments of each: by notary and so by office as large as it is, on working
 * days mostly, fewer in February, with matters, ages, ways and ends as they occur. `from` is the number of the first. `keep` makes what the store keeps besides its rows.
 */
export async function fillActs(
  url: string,
  { from, to, today, keep }: { from: number; to: number; today: string; keep: () => void },
): Promise<Acts> {
  const begun = performance.now();
  const after = (): string => `${Math.round((performance.now() - begun) / 1000)} s`;
  const isBulk = to - from > bulk;
  const again = isBulk ? await withConnection(url, bare) : [];
  const slices = Array.from({ length: Math.ceil((to - from) / slice) }, (_, i) => ({
    first: from + i * slice + 1,
    last: Math.min(to, from + (i + 1) * slice),
  }));
  const days = isBulk ? { first: from + 1, last: to } : null;
  await besideEachOther(url, slices, async (client, { first, last }, isFirst) => {
    if (isFirst) await prepare(client, today, daysOf(to));
    await fill(client, { first, last, days, today });
    console.error(`acts ${first.toLocaleString('en')} to ${last.toLocaleString('en')} after ${after()}`);
  });
  // The largest first, so that two hands are done at the same time.
  for (const some of Map.groupBy(again, ({ isKey }) => isKey).values())
    await besideEachOther(url, some, async (client, { made }) => void (await client.query(made)));
  await besideEachOther(url, tables, async (client, table) => void (await client.query(`VACUUM (ANALYZE) ${table}`)));
  console.error(`in order after ${after()}`);
  if (isBulk) keep();
  console.error(`with all that is kept after ${after()}`);
  return withConnection(url, async (client) => {
    const count = async (table: string): Promise<number> =>
      Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]!.n);
    return {
      acts: await count('notary_act'),
      parties: await count('notary_party'),
      fees: await count('notary_fee'),
      seconds: Math.round((performance.now() - begun) / 1000),
    };
  });
}

async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      "SET synchronous_commit = off; SET work_mem = '128MB'; SET temp_buffers = '128MB'; SET maintenance_work_mem = '512MB'; SELECT setseed(0.42)",
    );
    return await work(client);
  } finally {
    await client.end();
  }
}

/** By two connections, each taking the next. */
async function besideEachOther<T>(
  url: string,
  all: readonly T[],
  work: (client: pg.Client, one: T, isFirst: boolean) => Promise<void>,
): Promise<void> {
  const left = [...all];
  const hand = (): Promise<void> =>
    withConnection(url, async (client) => {
      for (let isFirst = true, one = left.shift(); one !== undefined; one = left.shift(), isFirst = false) await work(client, one, isFirst);
    });
  await Promise.all([hand(), hand()]);
}

/** Who does the acts, on which days, and of what: lists to draw from, each entry as often as its weight. */
async function prepare(client: pg.Client, today: string, back: number): Promise<void> {
  await client.query(`CREATE TEMP TABLE hand AS SELECT row_number() OVER ()::int AS n, p.id AS notary, p.licence, lead(p.licence, 1, p.licence) OVER () AS approver,
    o.id AS office, o.code, o.category, o.district, o.owner_unit FROM notary_person p JOIN notary_office o ON o.id = p.office WHERE p.kind = 'notary'`);
  await client.query(
    `CREATE TEMP TABLE on_day AS SELECT row_number() OVER ()::int AS n, d::date AS day FROM generate_series($1::date - $2::int, $1::date, '1 day') d,
    LATERAL generate_series(1, CASE WHEN extract(isodow FROM d) > 5 THEN 1 WHEN extract(month FROM d) = 2 THEN 6 ELSE 10 END)`,
    [today, back],
  );
  await client.query(
    `CREATE TEMP TABLE of_matter AS SELECT row_number() OVER ()::int AS n, m.matter, m.least, m.most FROM (VALUES ${matters
      .map(([matter, weight, least, most]) => `('${matter}', ${weight}, ${least}, ${most})`)
      .join(', ')}) AS m (matter, weight, least, most), LATERAL generate_series(1, m.weight)`,
  );
}

interface Again {
  readonly made: string;
  /** A row is found by it alone: before the others. */
  readonly isKey: boolean;
}

/** Takes away every index and what is kept with each row, and answers how the indexes are made again. What else is kept is made when the database is brought to its version. */
async function bare(client: pg.Client): Promise<readonly Again[]> {
  const { rows: kept } = await client.query<{ name: string }>(
    `SELECT DISTINCT left(tgname, -5) AS name FROM pg_trigger WHERE tgrelid = ANY($1::regclass[]) AND tgname LIKE 'rollup\\_%\\_came'`,
    [tables],
  );
  for (const { name } of kept) {
    for (const occasion of ['came', 'turned', 'gone']) await client.query(`DROP FUNCTION "${name}_${occasion}"() CASCADE`);
    await client.query(`DROP TABLE "${name}"`);
  }
  const { rows } = await client.query<{ name: string; made: string; of: string; key: string | null; rank: number }>(
    `SELECT x.indexrelid::regclass::text AS name, x.indrelid::regclass::text AS of, pg_get_indexdef(x.indexrelid) AS made,
      (SELECT 'ALTER TABLE ' || x.indrelid::regclass || ' ADD CONSTRAINT "' || c.conname || '" ' || pg_get_constraintdef(c.oid) FROM pg_constraint c WHERE c.conindid = x.indexrelid AND c.contype = 'p') AS key
      FROM pg_index x WHERE x.indrelid = ANY($1::regclass[])`,
    [tables],
  );
  for (const { name, of, key } of rows)
    await client.query(key === null ? `DROP INDEX ${name}` : `ALTER TABLE ${of} DROP CONSTRAINT ${name.split('.').at(-1)!}`);
  return rows.map(({ made, key }) => ({ made: key ?? made, isKey: key !== null })).toSorted((a, b) => Number(b.isKey) - Number(a.isKey));
}

/** As ours are: ordered by the time they were made. */
const idOf = (k: string): string =>
  `(lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(i % 4096), 3, '0') || '8' || lpad(to_hex(i::bigint * 16 + ${k}), 15, '0'))::uuid`;

/** Of what is laid down, what stands beside it is made. */
const shown =
  'id uuid, number text, matter text, state text, owner_unit text, district text, created_at timestamptz, updated_at timestamptz, notary uuid';

async function fill(
  client: pg.Client,
  {
    first,
    last,
    days,
    today,
  }: {
    readonly first: number;
    readonly last: number;
    readonly days: { readonly first: number; readonly last: number } | null;
    readonly today: string;
  },
): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE drawn AS SELECT i, 1 + floor(random() * (SELECT count(*) FROM hand))::int AS hand, ${days === null ? '1 + floor(random() * (SELECT count(*) FROM on_day))::int' : `1 + floor((i - ${days.first})::float8 / ${days.last - days.first + 1} * (SELECT count(*) FROM on_day))::int`} AS day,
      1 + floor(random() * (SELECT count(*) FROM of_matter))::int AS matter, random() AS fate, random() AS way, random() AS party, random() AS cost, random() AS took, 1 + floor(random() * ($2::int * 0.6))::int AS person
      FROM generate_series($1::int, $2::int) i`,
    [first, last],
  );
  // Time until the certificate: one to nineteen working days, most of them few.
  await client.query(
    `CREATE TEMP TABLE made AS SELECT d.*, h.notary, h.licence, h.approver, h.office, h.code, h.category, h.district, h.owner_unit, o.day AS accepted_on, o.day + 1 + floor(took * took * 18 * 1.4)::int AS done_on,
      1 + floor(took * took * 18)::int AS days, m.matter AS what, ((m.least + pow(cost, 4) * (m.most - m.least))::bigint * 100) AS fee, h.code || '-' || extract(year FROM o.day) || '-S' || lpad(d.i::text, 8, '0') AS number,
      (o.day + time '01:00' + (way * 420) * interval '1 minute') AT TIME ZONE 'UTC' AS at,
      CASE WHEN party < 0.12 THEN NULL WHEN party < 0.37 THEN 61 + (party * 1000)::int % 27 ELSE 20 + (party * 1000)::int % 39 END AS age
      FROM drawn d JOIN hand h ON h.n = d.hand JOIN on_day o ON o.n = d.day JOIN of_matter m ON m.n = d.matter`,
  );
  await client.query(
    `CREATE TEMP TABLE told AS SELECT *, CASE WHEN age IS NULL THEN 'organisation' WHEN age >= 75 THEN 'old' WHEN age >= 60 THEN 'elderly' WHEN age >= 40 THEN 'middle' ELSE 'young' END AS band,
      CASE WHEN fate < 0.003 THEN 'withdrawn' WHEN done_on > $1::date THEN CASE WHEN done_on - 2 <= $1::date THEN 'approved' ELSE 'accepted' END WHEN fate < 0.013 THEN 'refused' WHEN fate < 0.02 THEN 'ended' WHEN fate < 0.0205 THEN 'revoked'
        WHEN done_on + 20 + (fate * 80)::int <= $1::date AND fate < 0.98 THEN 'archived' ELSE 'issued' END AS state FROM made`,
    [today],
  );
  await client.query(`CREATE TEMP TABLE acts (${shown}, certificate text, accepted_on date, done_on date, issue_due date, issue_met date)`);
  await client.query(`CREATE TEMP TABLE others (type text, ${shown})`);
  await client.query(`WITH x AS (INSERT INTO notary_act (id, number, version, state, owner_unit, district, created_at, updated_at, source, source_id, state_version, groups, office_code, office, category, notary_licence, notary, class, matter, new_field,
      accepted_at, accepted_on, accepted_hour, withdrawn, persons, oldest, age_band, parties, place, online, issuer_licence, approver_licence, approved_on, issued_at, issued_on, certificate, copies, witnesses, issued_in, closed_on, archived_on, issue_by,
      net_fee, fee_band, agency_fee, refunded, fee_kinds, issue_due, issue_met)
    SELECT ${idOf('0')}, number, 3, state, owner_unit, district, at, at + interval '1 hour', 'notary-offices', number, 3, '{"acceptance":1,"fees":2,"course":3}', code, office, category, licence, notary,
      CASE WHEN way < 0.72 THEN 'civil' WHEN way < 0.8 THEN 'commercial' WHEN way < 0.93 THEN 'foreignCivil' WHEN way < 0.96 THEN 'hongKong' ELSE 'taiwan' END, what, CASE WHEN cost < 0.04 THEN 'X1' END, at, accepted_on,
      lpad((extract(hour FROM at AT TIME ZONE 'Asia/Shanghai'))::text, 2, '0'), state = 'withdrawn', 1, age, band, CASE WHEN age IS NULL THEN '["enterprise"]' ELSE '["person"]' END,
      CASE WHEN fate > 0.92 THEN 'outside' WHEN fate > 0.82 THEN 'online' ELSE 'office' END, CASE WHEN fate > 0.82 AND fate <= 0.92 THEN 'whole' WHEN cost > 0.7 THEN 'application' ELSE 'offline' END,
      NULL, approver, CASE WHEN state IN ('approved', 'issued', 'archived', 'revoked') THEN done_on - 1 END, CASE WHEN is_done THEN done_on + time '08:00' END, CASE WHEN is_done THEN done_on END,
      CASE WHEN is_done THEN '（' || extract(year FROM done_on) || '）沪证字第' || i || '号' END, 1, 1, CASE WHEN is_done THEN days END, CASE WHEN state IN ('refused', 'ended', 'revoked') THEN done_on END,
      CASE WHEN state = 'archived' THEN done_on + 20 END, accepted_on + 21, CASE WHEN state <> 'withdrawn' THEN fee END,
      CASE WHEN fee >= 50000000 THEN 'fifty' WHEN fee >= 20000000 THEN 'twenty' WHEN fee >= 10000000 THEN 'ten' WHEN fee >= 5000000 THEN 'five' ELSE 'small' END, 0, 0, '["act"]', accepted_on + 21,
      CASE WHEN state NOT IN ('accepted', 'approved', 'withdrawn') THEN done_on END
    FROM told, LATERAL (SELECT state IN ('issued', 'archived', 'revoked') AS is_done) AS s
    RETURNING id, number, matter, state, owner_unit, district, created_at, updated_at, notary, certificate, accepted_on, coalesce(issued_on, closed_on), issue_due, issue_met) INSERT INTO acts SELECT * FROM x`);
  await client.query(`WITH x AS (INSERT INTO notary_party (id, number, version, state, owner_unit, district, created_at, updated_at, source, source_id, state_version, groups, act_number, office_code, office, category, notary_licence, notary, accepted_on, class, matter, kind, digest_bi, band, age, withdrawn)
    SELECT ${idOf('k')}, number || '-' || k, 1, CASE WHEN state = 'withdrawn' THEN 'withdrawn' ELSE 'counted' END, owner_unit, district, at, at, 'notary-offices', number || '-' || k, 1, '{"applicant":1}', number, code, office, category, licence, notary, accepted_on,
      'civil', what, CASE WHEN age IS NULL THEN 'enterprise' ELSE 'person' END, sha256(convert_to((person + k)::text, 'UTF8')), band, age, state = 'withdrawn'
    FROM told, LATERAL generate_series(1, CASE WHEN party > 0.8 THEN 2 ELSE 1 END) k
    RETURNING 'notary.party', id, number, matter, state, owner_unit, district, created_at, updated_at, notary) INSERT INTO others SELECT * FROM x`);
  await client.query(`WITH x AS (INSERT INTO notary_fee (id, number, version, state, owner_unit, district, created_at, updated_at, source, source_id, state_version, groups, act_number, office_code, office, category, notary_licence, notary, matter, kind, amount, paid_on, counts_on, refund_of)
    SELECT ${idOf('8 + k')}, number || '-SF-' || k, 1, CASE WHEN k = 3 THEN 'refund' WHEN state IN ('issued', 'archived', 'revoked') THEN 'counted' ELSE 'paid' END, owner_unit, district, at, at, 'notary-offices', number || '-SF-' || k, 1, '{"entry":1}', number, code, office, category, licence, notary, what,
      CASE k WHEN 2 THEN 'copy' WHEN 4 THEN 'translation' ELSE CASE WHEN what = 'enforcement' THEN 'enforcement' WHEN what IN ('birth', 'kinship', 'marriage', 'noRecord', 'degree', 'copy', 'signature') THEN 'fact' ELSE 'act' END END,
      CASE k WHEN 2 THEN 4000 WHEN 3 THEN -fee / 2 WHEN 4 THEN 12000 ELSE fee END, accepted_on, CASE WHEN state IN ('issued', 'archived', 'revoked') THEN CASE k WHEN 3 THEN least(done_on + 5, current_date) ELSE done_on END END, CASE k WHEN 3 THEN 'SF-1' END
    FROM told, LATERAL (SELECT 1 AS k UNION ALL SELECT 2 WHERE cost > 0.7 UNION ALL SELECT 3 WHERE fate > 0.994 UNION ALL SELECT 4 WHERE way > 0.9) AS f WHERE state <> 'withdrawn'
    RETURNING 'notary.fee', id, number, matter, state, owner_unit, district, created_at, updated_at, notary) INSERT INTO others SELECT * FROM x`);
  await layBeside(client);
  await client.query('DROP TABLE drawn, made, told, acts, others');
}

/** What stands beside each record: where it is found, whose it is, and through which states it went. */
async function layBeside(client: pg.Client): Promise<void> {
  const isOver = `state IN ('archived', 'refused', 'ended', 'revoked', 'withdrawn', 'refund')`;
  const all = `(SELECT 'notary.act' AS type, id, number, matter, state, owner_unit, district, created_at, updated_at, notary FROM acts UNION ALL SELECT * FROM others) AS r`;
  await client.query(`INSERT INTO record_index (type, record_id, number, title, state, owner_unit, district, next_due, opened_at, changed_at, closed_at)
    SELECT 'notary.act', id, number, matter, state, owner_unit, district, CASE WHEN issue_met IS NULL AND NOT ${isOver} THEN issue_due END, created_at, updated_at, CASE WHEN ${isOver} THEN updated_at END FROM acts
    UNION ALL SELECT type, id, number, matter, state, owner_unit, district, NULL, created_at, updated_at, CASE WHEN ${isOver} THEN updated_at END FROM others`);
  await client.query(`INSERT INTO record_key (type, record_id, key, is_whole, owner_unit, district)
    SELECT type, id, number, false, owner_unit, district FROM ${all} UNION ALL SELECT 'notary.act', id, certificate, false, owner_unit, district FROM acts WHERE certificate IS NOT NULL`);
  await client.query(`INSERT INTO record_state (type, record_id, version, state, said_on, told_on, reached_on)
    SELECT 'notary.act', id, 1, 'accepted', accepted_on, accepted_on, accepted_on FROM acts
    UNION ALL SELECT 'notary.act', id, 3, state, done_on, done_on, done_on FROM acts WHERE done_on IS NOT NULL
    UNION ALL SELECT type, id, 1, state, created_at::date, created_at::date, NULL FROM others`);
  await client.query(
    `INSERT INTO involvement (type, record_id, who, role, since, done) SELECT type, id, 'notary.person:' || notary, 'subject', created_at, CASE WHEN ${isOver} THEN updated_at END FROM ${all}`,
  );
}
