import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../platform/index.js';
import { StoreAway, type Account, type OrgUnit, type Session } from '../ports/index.js';
import { Unsealable } from '../ports/index.js';
import { migrate, migrationNames, newKeyRing, openStore, pending, type Stores } from './index.js';
import { Database } from './connect.js';
import { keepPartitions } from './partitions.js';
import {
  body,
  cause,
  delivery,
  emptyDatabase,
  event,
  fact,
  gateTo,
  keeperRow,
  message,
  reportRow,
  silent,
  twoProcesses,
  types,
  type Gate,
  type TestDatabase,
} from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});

describe('migrations', () => {
  it('bring an empty database to this version once, also when several programs start at the same moment', async () => {
    const empty = await emptyDatabase();
    try {
      expect(await pending(empty.url)).toEqual(migrationNames());
      const applied = await Promise.all([migrate(empty.url), migrate(empty.url), migrate(empty.url)]);
      expect(applied.flat()).toEqual(migrationNames());
      expect(await pending(empty.url)).toEqual([]);
    } finally {
      await empty.drop();
    }
  });

  it('say that the database is away, not that it lacks something', async () => {
    await expect(pending('postgres://a:b@127.0.0.1:1/none')).rejects.toThrow(StoreAway);
  });
});

describe('day partitions', () => {
  it('are made ahead once by several processes, and take over what came for their day before', async () => {
    const far = new Date('2031-05-05T12:00:00Z');
    const early = message({ receivedAt: '2031-05-06T00:00:00.000Z', key: 'early' });
    await one.store.transact(async (unit) => {
      unit.add('message', early);
      unit.add('body', body(early));
      await Promise.resolve();
    });
    const pools = [0, 1].map(() => new Database({ url: database.url, log: silent, poolSize: 2 }));
    const made = await Promise.all(pools.map((pool) => keepPartitions(pool, 2, far)));
    await Promise.all(pools.map((pool) => pool.close()));
    // Who made how many is chance; each is made once.
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(4 * 3);
    const [place] = await database.rows('SELECT tableoid::regclass::text AS place FROM message WHERE id = $1', [early.id]);
    expect(place!['place']).toBe('message_p20310506');
    expect((await one.messages.bodies(early.id)).length).toBe(1);
  });
});

describe('a transaction', () => {
  it('reaches a message in its own partition and opens no other, however few statements the connection has seen', async () => {
    const pool = new Database({ url: database.url, log: silent, poolSize: 1 });
    const { rows } = await pool.transaction((session) =>
      session.query<{ 'QUERY PLAN': string }>(
        {
          text: 'EXPLAIN (ANALYZE, COSTS OFF) SELECT m.id FROM unnest($1::uuid[], $2::timestamptz[]) AS k(id, at) JOIN message m ON m.id = k.id AND m.received_at = k.at',
        },
        [[uuidv7()], [new Date().toISOString()]],
      ),
    );
    await pool.close();
    const scans = rows.map((row) => row['QUERY PLAN']).filter((line) => / on message_/.test(line));
    expect(scans.length).toBeGreaterThan(5);
    expect(scans.filter((line) => !line.includes('never executed')).length).toBe(1);
  });
});

describe('at rest', () => {
  it('no row anywhere shows a body, a personal field, a change, a fact, an answer or a technical text', async () => {
    const secret = '张三丰秘密';
    const came = message();
    const row = reportRow('rest', {
      values: { subject: '公开事项', accuser: secret, facts: secret, witness: { name: secret, idNumber: secret } },
    });
    const late = delivery(came, { state: 'parked', cause: cause({ technical: secret }) });
    await one.store.transact(async (unit) => {
      unit.add('message', came);
      unit.add('body', body(came, 'received', secret));
      unit.add('delivery', late);
      unit.save(row);
      unit.add(
        'event',
        event(row, {
          reason: secret,
          actor: { kind: 'account', id: 'a', name: secret },
          changes: [{ field: 'facts', from: null, to: secret }],
        }),
      );
      unit.add('outbox', fact({ data: { name: secret } }));
      const key = { account: 'a', route: 'r', key: 'rest', digest: 'd' };
      await unit.idempotent(key);
      unit.answered(key, { name: secret });
    });
    await one.attempts.begin(late.id, 1);
    await one.attempts.finish(late.id, 1, {
      outcome: 'refused',
      cause: cause({ technical: secret }),
      answer: { contentType: 'text/plain', body: Buffer.from(secret) },
    });
    await one.door.refuse({
      id: uuidv7(),
      at: new Date().toISOString(),
      system: 's',
      door: 'd',
      status: 400,
      problem: 'p',
      paths: [],
      body: Buffer.from(secret),
    });
    await one.identities.keepQuery('q-rest', 'a', { filter: secret });
    await one.identities.addAccounts([{ ...anna, id: 'rest', username: 'rest', name: secret }]);

    const tables = await database.rows(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const hex = Buffer.from(secret).toString('hex');
    let looked = 0;
    for (const { name } of tables) {
      for (const { line } of await database.rows(`SELECT to_jsonb(t)::text AS line FROM ${String(name)} t`)) {
        looked++;
        expect(String(line).includes(secret) || String(line).includes(hex), `${String(name)} shows clear text`).toBe(false);
      }
    }
    expect(looked).toBeGreaterThan(10);
    expect((await one.records.get(row.type, row.id, [{ kind: 'city' }]))!.values['accuser']).toBe(secret);
  });

  it('a sealed value does not open in another row', async () => {
    const [a, b] = [
      keeperRow('rest-a', { values: { licence: 'rest-a', idNumber: '1' } }),
      keeperRow('rest-b', { values: { licence: 'rest-b', idNumber: '2' } }),
    ];
    await one.store.transact(async (unit) => {
      unit.save(a);
      unit.save(b);
      await Promise.resolve();
    });
    await database.rows('UPDATE test_keeper SET id_number = (SELECT id_number FROM test_keeper WHERE id = $1) WHERE id = $2', [a.id, b.id]);
    await expect(one.records.get(b.type, b.id, [{ kind: 'city' }])).rejects.toThrow(Unsealable);
  });
});

const anna: Account = {
  id: 'anna',
  username: 'anna',
  name: '安娜',
  passwordHash: 'h',
  surface: 'admin',
  roles: ['test.clerk'],
  unit: 'city',
  person: null,
  disabled: false,
};

describe('identities', () => {
  it('are found by name and by id; a seed adds accounts and never takes a password back', async () => {
    await one.identities.addAccounts([anna]);
    await one.identities.addAccounts([{ ...anna, passwordHash: 'other' }]);
    expect(await one.identities.account('anna')).toEqual(anna);
    expect(await one.identities.accountById('anna')).toEqual(anna);
    expect(await one.identities.accountsOf(['anna', 'nobody'])).toEqual([anna]);
    expect(await one.identities.account('nobody')).toBeNull();
  });

  it('form a tree whose units are replaced by id', async () => {
    const city: OrgUnit = { id: 'city', parent: null, kind: 'city', title: ['市局', 'City'], district: null };
    const office: OrgUnit = { id: 'city/office', parent: 'city', kind: 'office', title: ['处', 'Office'], district: null };
    await one.identities.putUnits([city, office]);
    await one.identities.putUnits([{ ...office, title: ['新处', 'New'] }]);
    expect(await one.identities.units()).toEqual([city, { ...office, title: ['新处', 'New'] }]);
    expect((await one.identities.unit('city/office'))?.title).toEqual(['新处', 'New']);
    expect(await one.identities.unit('none')).toBeNull();
  });

  it('keep sessions and queries until their time', async () => {
    const now = new Date().toISOString();
    const session: Session = {
      tokenHash: 'h1',
      accountId: 'anna',
      surface: 'admin',
      csrf: 'c',
      createdAt: now,
      lastSeenAt: now,
      assurance: 'face',
      expiresAt: now,
    };
    await one.identities.openSession(session);
    expect(await other.identities.session('h1')).toEqual(session);
    const later = new Date(Date.now() + 60_000).toISOString();
    await one.identities.touchSession('h1', later);
    expect(await one.identities.session('h1')).toMatchObject({ expiresAt: later });
    expect(await one.identities.sessionsPast(now, 10)).toEqual([]);
    expect((await one.identities.sessionsPast(new Date(Date.now() + 61_000).toISOString(), 10)).map(({ tokenHash }) => tokenHash)).toEqual([
      'h1',
    ]);
    expect([await one.identities.closeSession('h1'), await other.identities.closeSession('h1')]).toEqual([true, false]);
    expect(await one.identities.session('h1')).toBeNull();
    await one.identities.keepQuery('q1', 'anna', { name: '张' });
    expect(await one.identities.query('q1', 'anna')).toEqual({ name: '张' });
    expect(await one.identities.query('q1', 'bert')).toBeNull();
    await database.rows(`UPDATE kept_query SET expires_at = now() - interval '1 second' WHERE id = 'q1'`);
    expect(await one.identities.query('q1', 'anna')).toBeNull();
  });
});

describe('jobs', () => {
  it('run in one process at a time, and elsewhere when the holder died', async () => {
    const begun = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    const first = one.leases.run('job', async () => {
      begun.resolve();
      await end.promise;
    });
    await begun.promise;
    expect(await other.leases.run('job', () => Promise.reject(new Error('two at once')))).toBe('elsewhere');
    expect(await one.leases.run('job', () => Promise.reject(new Error('twice here')))).toBe('elsewhere');
    end.resolve();
    expect(await first).toBe('done');
    expect(await other.leases.run('job', () => Promise.resolve())).toBe('done');
    await database.rows(`INSERT INTO lease (name, holder) VALUES ('dead', gen_random_uuid())`);
    expect(await one.leases.run('dead', () => Promise.resolve())).toBe('done');
  });

  it('rest once three processes in a row died with one in hand, longer with each more, as everybody can see; whoever ends one clears it', async () => {
    const dies = async (): Promise<void> => {
      const [dead] = await database.rows(
        `INSERT INTO process (id, host, begun_at, seen_at) VALUES (gen_random_uuid(), 'dead', now(), now() - interval '10 seconds') RETURNING id`,
      );
      await database.rows(
        `INSERT INTO lease (name, holder) VALUES ('test:job', $1) ON CONFLICT (name) DO UPDATE SET holder = EXCLUDED.holder, rests_until = NULL`,
        [dead!['id']],
      );
    };
    const hours = async (): Promise<number> =>
      Math.round(
        (await database.rows(`SELECT extract(epoch FROM rests_until - now())::float8 / 3600 AS h FROM lease WHERE name = 'test:job'`))[0]![
          'h'
        ] as number,
      );
    const run = (): Promise<string> => other.leases.run('test:job', () => Promise.resolve());
    await dies();
    expect([await run(), await other.leases.resting()]).toEqual(['done', []]);
    for (let death = 1; death < 3; death++) {
      await dies();
      await one.flow.leaseIncoming(0); // whoever takes something next
      expect(await one.leases.resting()).toEqual([]);
    }
    await dies();
    expect([await run(), await one.leases.resting(), await hours()]).toEqual([
      'resting',
      [{ name: 'test:job', deaths: 3, until: expect.any(String) as unknown }],
      1,
    ]);
    await dies();
    expect([await run(), await hours()]).toEqual(['resting', 2]);
    await database.rows(`UPDATE lease SET deaths = 30 WHERE name = 'test:job'`);
    await dies();
    expect([await run(), await hours()]).toEqual(['resting', 24]);
    await database.rows(`UPDATE lease SET rests_until = now() - interval '1 second' WHERE name = 'test:job'`);
    expect([await run(), await database.rows(`SELECT deaths FROM lease WHERE name = 'test:job'`)]).toEqual(['done', [{ deaths: null }]]);
  });

  it('sweep away what is past its time and nothing else', async () => {
    const nonce = (value: string, seconds: number) => ({
      messageId: uuidv7(),
      system: 's',
      type: 't',
      key: 'k',
      digest: 'd',
      nonce: { keyId: 'sweep', value, expiresAt: new Date(Date.now() + seconds * 1000).toISOString() },
    });
    await one.door.take(nonce('old', -10));
    await one.door.take(nonce('new', 100));
    expect(await one.sweep()).toBeGreaterThanOrEqual(1);
    expect(await database.rows(`SELECT value FROM nonce WHERE key_id = 'sweep'`)).toEqual([{ value: 'new' }]);
  });
});

describe('a database that goes away', () => {
  let gate: Gate;
  let behind: Stores;

  beforeAll(async () => {
    gate = await gateTo(database.url);
    behind = await openStore({ url: gate.url, keys: newKeyRing(), records: types, log: silent });
  });
  afterAll(async () => {
    await behind.close();
    await gate.cut();
  });

  it('is StoreAway for every part, in the middle of a transaction too, whatever it was asked', async () => {
    await behind.answers();
    const inside = behind.store.transact(async (unit) => {
      await unit.claim('a', [uuidv7()]);
      await gate.cut();
      await unit.claim('a', [uuidv7()]);
    });
    await expect(inside).rejects.toThrow(StoreAway);
    for (const asked of [
      () => behind.store.transact((unit) => unit.claim('a', [uuidv7()])),
      () => behind.messages.list({ limit: 1 }),
      () => behind.identities.account('anna'),
      () => behind.answers(),
      () => behind.door.queued(uuidv7()),
      () => behind.flow.leaseIncoming(1),
    ])
      await expect(asked()).rejects.toThrow(StoreAway);
  });

  it('comes back through the same store', async () => {
    const recovered = behind.store.recovered();
    await expect(behind.answers()).rejects.toThrow(StoreAway);
    await gate.open();
    await recovered;
    expect((await behind.messages.list({ limit: 1 })).items.length).toBe(1);
  });

  it('passes on what the work itself throws, whatever code that bears', async () => {
    await expect(one.store.transact(() => Promise.reject(Object.assign(new Error('broker'), { code: 'ECONNREFUSED' })))).rejects.toThrow(
      'broker',
    );
  });

  it('ends the waiting when the store is closed', async () => {
    const lost = await openStore({ url: 'postgres://a:b@127.0.0.1:1/none', keys: newKeyRing(), records: [], log: silent });
    const waiting = lost.store.recovered();
    await lost.close();
    await waiting;
    await expect(lost.answers()).rejects.toThrow();
  });
});
