import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BlobGone, StoreAway, type WrittenBlob } from '../../ports/index.js';
import type { Stores } from '../index.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import { diskPlace, placeOf, type BlobPlace } from './index.js';

/** Where content lies, with a look from outside. */
interface Stage {
  readonly place: BlobPlace /** Every byte that lies there, by name. */;
  lying(): Promise<ReadonlyMap<string, Buffer>>;
  close(): Promise<void>;
}

async function disk(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'blobs-'));
  return { place: diskPlace(folder), lying: () => filesBelow(folder), close: () => rm(folder, { recursive: true }) };
}

async function bucket(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'bucket-'));
  const port = await freePort();
  const server = new S3rver({
    port,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 'objects'),
    configureBuckets: [{ name: 'fatong', configs: [] }],
  });
  await server.run();
  return {
    place: placeOf(`http://S3RVER:S3RVER@127.0.0.1:${port}/fatong/bureau`, folder),
    lying: async () => new Map([...(await filesBelow(join(folder, 'objects')))].filter(([name]) => name.endsWith('_object'))),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

describe.each([
  ['a folder', disk],
  ['a bucket of a store that speaks S3', bucket],
])('large content in %s', (_, open) => {
  let stage: Stage;
  let database: TestDatabase;
  let stores: Stores;
  beforeAll(async () => {
    stage = await open();
    database = await testDatabase([]);
    stores = await database.open({ blobPlace: stage.place });
  });
  afterAll(async () => {
    await database.drop();
    await stage.close();
  });

  async function write(content: Buffer, part = 50_000): Promise<WrittenBlob> {
    const writing = await stores.blobs.begin();
    for (let at = 0; at < content.length; at += part) await writing.write(content.subarray(at, at + part));
    return writing.end();
  }
  async function kept(content: Buffer): Promise<string> {
    const written = await write(content);
    await written.keep();
    return written.address;
  }
  async function read(address: string): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of stores.blobs.read(address)) parts.push(part);
    return Buffer.concat(parts);
  }
  const known = async (address: string): Promise<boolean> =>
    (await database.rows('SELECT FROM blob WHERE address = $1', [address])).length === 1;

  it('is read as it was written, and lies there sealed', async () => {
    await stores.blobs.answers();
    const content = Buffer.concat([Buffer.from('投诉材料：张三的身份证'), randomBytes(1_500_000)]);
    const address = await kept(content);
    expect((await read(address)).equals(content)).toBe(true);
    for (const [name, bytes] of await stage.lying()) expect([name, bytes.includes('张三')]).toEqual([name, false]);
  });

  it('is nowhere before it is kept, nor when it is dropped, and kept once however often it comes', async () => {
    const content = randomBytes(300_000);
    const [one, two, dropped] = [await write(content, 1_000), await write(content), await write(randomBytes(1000))];
    await expect(read(one.address)).rejects.toThrow(BlobGone);
    const before = (await stage.lying()).size;
    await one.keep();
    await one.keep();
    await two.keep();
    await dropped.drop();
    await one.drop();
    expect({ same: one.address === two.address, size: one.size }).toEqual({ same: true, size: 300_000 });
    expect((await read(one.address)).equals(content)).toBe(true);
    expect((await stage.lying()).size - before).toBeLessThanOrEqual(1);
    const half = await stores.blobs.begin();
    await half.write(randomBytes(100_000));
    await half.drop();
    await half.drop();
    expect(await readdir(stage.place.spool)).toEqual([]);
  });

  it('that is empty is content too', async () => {
    expect((await read(await kept(Buffer.alloc(0)))).length).toBe(0);
  });

  it('nobody claims is removed after its time, and what a message claims stays', async () => {
    const [orphan, claimed] = [await kept(randomBytes(10)), await kept(randomBytes(10))];
    await stores.blobs.claim(randomUUID(), [claimed, claimed]);
    await stores.sweepBlobs();
    expect((await read(orphan)).length).toBe(10);
    await stores.sweepBlobs(0);
    await expect(read(orphan)).rejects.toThrow(BlobGone);
    expect([await known(orphan), await known(claimed), (await read(claimed)).length]).toEqual([false, true, 10]);
  });

  it('claimed by a message that never came is removed once it cannot be under way any more; what was taken, goes out, is a fact or was given to the broker stays', async () => {
    const claimedBy = async (message: string, days: number): Promise<string> => {
      const address = await kept(randomBytes(10));
      await stores.blobs.claim(message, [address]);
      await database.rows(`UPDATE blob_claim SET claimed_at = now() - make_interval(days => $2::int) WHERE message_id = $1`, [
        message,
        days,
      ]);
      return address;
    };
    const receipt = (id: string, state: string): Promise<unknown> =>
      database.rows(
        `INSERT INTO receipt (message_id, system, type, key, digest, state, taken_at) VALUES ($1, 's', 't', 'k', 'd', $2, now() - interval '20 days')`,
        [id, state],
      );
    const [never, elsewhere, young, taken, queued, sent, fact, again] = Array.from({ length: 8 }, () => randomUUID()) as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const gone = [await claimedBy(never, 9), await claimedBy(elsewhere, 20)];
    const stay = [
      await claimedBy(young, 7),
      await claimedBy(taken, 9),
      await claimedBy(queued, 9),
      await claimedBy(sent, 9),
      await claimedBy(fact, 9),
      await claimedBy(again, 9),
    ];
    await receipt(never, 'taken');
    await receipt(queued, 'queued');
    await database.rows(`INSERT INTO inbox (subscriber, message_id, taken_at) VALUES ('ward', $1, now())`, [taken]);
    await database.rows(
      `INSERT INTO delivery (id, message_id, message_at, direction, target, system, type, key, state, due_at, attempt, created_at, updated_at) VALUES (gen_random_uuid(), $1, now(), 'out', 't', 't', 'x', 'k', 'done', now(), 1, now(), now())`,
      [sent],
    );
    await database.rows(
      `INSERT INTO outbox (id, type, source, time, key, record, data, created_at) VALUES ($1, 't', 's', 'x', 'k', 'r', 'x', now())`,
      [fact],
    );
    await stores.blobs.claim(again, [stay[5]!]);
    await stores.sweepBlobs(0);
    for (const address of gone) await expect(read(address)).rejects.toThrow(BlobGone);
    for (const address of stay) expect((await read(address)).length).toBe(10);
  });

  it('claimed anew while its old claim is forgotten stays claimed', async () => {
    const [message, address] = [randomUUID(), await kept(randomBytes(10))];
    await stores.blobs.claim(message, [address]);
    const forgetting = await database.client();
    await forgetting.query('BEGIN');
    await forgetting.query('DELETE FROM blob_claim WHERE message_id = $1', [message]);
    const claiming = stores.blobs.claim(message, [address]);
    await expect.poll(async () => (await database.rows('SELECT FROM pg_locks WHERE NOT granted')).length).toBeGreaterThan(0);
    await forgetting.query('COMMIT');
    await claiming;
    await stores.sweepBlobs(0);
    expect((await read(address)).length).toBe(10);
  });

  it('comes again after it was removed', async () => {
    const content = randomBytes(10);
    const address = await kept(content);
    await stores.sweepBlobs(0);
    expect(await kept(content)).toBe(address);
    expect((await read(address)).equals(content)).toBe(true);
  });

  it('that is kept while it is removed as an orphan is there afterwards', async () => {
    const content = randomBytes(10);
    const address = await kept(content);
    const written = await write(content);
    const remover = await database.client();
    await remover.query('BEGIN');
    await remover.query('DELETE FROM blob WHERE address = $1', [address]);
    await stage.place.remove(address);
    let isKept = false;
    const keeping = written.keep().then(() => (isKept = true));
    await expect.poll(async () => (await database.rows(`SELECT FROM pg_locks WHERE NOT granted`)).length).toBeGreaterThan(0);
    expect(isKept).toBe(false);
    await remover.query('COMMIT');
    await keeping;
    expect((await read(address)).equals(content)).toBe(true);
  });

  it('that was begun by a process that died is removed after a day, and not before', async () => {
    const file = join(stage.place.spool, randomUUID());
    await writeFile(file, 'half');
    await stores.sweepBlobs();
    expect(await readdir(stage.place.spool)).toHaveLength(1);
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await utimes(file, yesterday, yesterday);
    await stores.sweepBlobs();
    expect(await readdir(stage.place.spool)).toEqual([]);
  });

  it('is not read under an address that is none', async () => {
    for (const address of ['', '../../keys/keys.json', 'A'.repeat(64), randomBytes(32).toString('hex')])
      await expect(read(address)).rejects.toThrow(BlobGone);
  });
});

describe('a store of large content that fails', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase([]);
  });
  afterAll(() => database.drop());

  it('says that it is away, whatever the reason', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'blobs-'));
    await writeFile(join(folder, 'file'), '');
    const onFile = (await database.open({ blobPlace: diskPlace(join(folder, 'file')) })).blobs;
    await expect(onFile.begin()).rejects.toThrow(StoreAway);
    await expect(onFile.answers()).rejects.toThrow(StoreAway);
    const nowhere = (await database.open({ blobPlace: placeOf('http://a:b@127.0.0.1:1/bucket', folder) })).blobs;
    await expect(nowhere.answers()).rejects.toThrow(StoreAway);
    const written = await (await nowhere.begin()).end();
    await expect(written.keep()).rejects.toThrow(StoreAway);
    await written.drop();
    expect(await readdir(join(folder, 'spool'))).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('hands out nothing of content that was cut or changed on the disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'blobs-'));
    const { blobs } = await database.open({ blobPlace: diskPlace(folder) });
    const writing = await blobs.begin();
    await writing.write(randomBytes(1000));
    const written = await writing.end();
    await written.keep();
    const file = join(folder, written.address.slice(0, 2), written.address);
    await truncate(file, 500);
    const parts: Buffer[] = [];
    await expect(
      (async () => {
        for await (const part of blobs.read(written.address)) parts.push(part);
      })(),
    ).rejects.toThrow(BlobGone);
    expect(parts).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

async function filesBelow(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(await Promise.all(names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(name)])));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address() as { port: number };
        server.close(() => resolve(port));
      });
  });
}
