import { hash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileTypes } from '@fatong/contracts/codes';
import { bytesOf, largestFile } from '@fatong/contracts/fields';
import { mayKnow, rolesIn, scopesOf } from './access/index.js';
import { openEngine, type Engine } from './engine/index.js';
import { city, depot, somebody } from './engine/testing/index.js';
import { uuidv7 } from './platform/index.js';
import type { FileRow } from './ports/index.js';
import { Receiver } from './receiving/index.js';
import { documents } from './receiving/testing/index.js';
import { placeOf, type Stores } from './store/index.js';
import { testDatabase, type TestDatabase } from './store/testing/index.js';

const clerk = somebody('clerk', ['depot.clerk'], city);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const type = 'depot.permit';

let database: TestDatabase;
let folder: string;
let stores: Stores;
/** Two processes. */
let offices: readonly { readonly stores: Stores; readonly engine: Engine; readonly receiver: Receiver }[];
beforeAll(async () => {
  database = await testDatabase(depot.records);
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  offices = await Promise.all(
    [1, 2].map(async () => {
      const open = await database.open({ blobPlace: placeOf(folder, folder) });
      const engine = openEngine({
        areas: [depot],
        store: open.store,
        records: open.records,
        rights: { rolesIn, scopesOf, mayKnow },
        systems: {},
        log,
      });
      return { stores: open, engine, receiver: new Receiver({ blobs: open.blobs }) };
    }),
  );
  ({ stores } = offices[0]!);
});
afterAll(() => database.drop());

const parts = async function* (bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
};
async function uploaded(
  bytes: Buffer,
  { name = '合同.pdf', field = 'papers', office = 0 }: { readonly name?: string; readonly field?: string; readonly office?: number } = {},
): Promise<FileRow> {
  const { stores: place, receiver } = offices[office]!;
  const received = await receiver.receive(parts(bytes), { name, accept: fileTypes.keys, maxBytes: bytesOf(largestFile) });
  if ('refused' in received) throw new Error(received.refused);
  const row: FileRow = { id: uuidv7(), type, field, account: 'clerk', at: new Date().toISOString(), ...received };
  await place.files.add(row);
  return row;
}
const ask = (form: Record<string, unknown>, office = 0) =>
  offices[office]!.engine.perform({ viewer: clerk, type, action: 'ask', form: { subject: '通行', ...form }, idempotencyKey: randomUUID() });
const asked = async (form: Record<string, unknown>): Promise<string> => {
  const outcome = await ask(form);
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome.done.id;
};
const amend = async (id: string, form: Record<string, unknown>) => {
  const { version } = (await offices[0]!.stores.records.get(type, id, [{ kind: 'city' }]))!;
  return offices[0]!.engine.perform({ viewer: clerk, type, id, action: 'amend', version, form, idempotencyKey: randomUUID() });
};
const read = async (address: string, office = 0): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const part of offices[office]!.stores.blobs.read(address)) all.push(part);
  return Buffer.concat(all);
};
const pdf = (text: string): Buffer => Buffer.concat([documents.pdf, Buffer.from(text)]);

describe('files on database and disk', () => {
  it('of fifty megabytes are taken, kept sealed, and read by another process as they came', async () => {
    const bytes = Buffer.concat([pdf('当事人信息'), Buffer.alloc(bytesOf(largestFile) - pdf('当事人信息').length, '当事人信息 ')]);
    const file = await uploaded(bytes, { name: '张三的合同.pdf' });
    await asked({ papers: [{ id: file.id }] });
    const back = await read(file.address, 1);
    expect([file.size, back.length, hash('sm3', back)]).toEqual([52_428_800, bytes.length, file.content.sm3]);
    expect(readFileSync(join(folder, file.address.slice(0, 2), file.address)).includes(Buffer.from('当事人信息'))).toBe(false);
    const [row] = await database.rows('SELECT content FROM record_file WHERE id = $1', [file.id]);
    expect((row!['content'] as Buffer).includes(Buffer.from('张三'))).toBe(false);
    expect(await offices[1]!.stores.files.get(file.id)).toMatchObject({
      content: { name: '张三的合同.pdf' },
      recordId: expect.any(String) as string,
      endedAt: null,
    });
  }, 60_000);

  it('that are named in two acts at once, in two processes, belong to one of them', async () => {
    for (let round = 0; round < 5; round++) {
      const file = await uploaded(pdf(`race ${round}`));
      const outcomes = await Promise.all([0, 1].map((office) => ask({ papers: [{ id: file.id }] }, office)));
      const won = outcomes.flatMap((outcome) => ('done' in outcome ? [outcome.done.id] : []));
      expect(won).toHaveLength(1);
      expect(outcomes.find((outcome) => 'refused' in outcome)).toMatchObject({
        refused: { problem: 'input', findings: [{ pointer: '/form/papers/0', code: 'file' }] },
      });
      expect(await stores.files.get(file.id)).toMatchObject({ recordId: won[0]! });
    }
  });

  it('of an act that is refused after all are an upload as before', async () => {
    const [file, wrong] = [await uploaded(pdf('before')), randomUUID()];
    expect(await ask({ papers: [{ id: file.id }, { id: wrong }] })).toMatchObject({
      refused: { findings: [{ pointer: '/form/papers/1' }] },
    });
    expect(await stores.files.get(file.id)).toMatchObject({ recordId: null, takenAt: null });
    await asked({ papers: [{ id: file.id, until: '2999-12-31' }] });
    expect(await stores.files.get(file.id)).toMatchObject({ until: '2999-12-31' });
  });

  it('that were replaced are kept, told as earlier ones, and still found by their content', async () => {
    const [first, second, same] = [await uploaded(pdf('one')), await uploaded(pdf('two')), await uploaded(pdf('one'))];
    const id = await asked({ papers: [{ id: first.id }] });
    expect(await amend(id, { papers: [{ id: second.id }] })).toMatchObject({ done: { id } });
    const other = await asked({ papers: [{ id: same.id }] });
    expect((await stores.files.ended(type, id)).map((file) => file.id)).toEqual([first.id]);
    expect(await stores.files.ended(type, other)).toEqual([]);
    expect((await stores.files.alike((await stores.files.get(same.id))!, 10)).map((file) => file.id)).toEqual([first.id]);
    const copies = (of: FileRow): Promise<readonly string[]> => stores.store.transact((unit) => unit.copies(type, [of.id]));
    expect([await copies(same), await copies(second)]).toEqual([[id], []]);
    expect(same.address).toBe(first.address);
    expect(await read(first.address)).toEqual(pdf('one'));
  });

  it('stand in rows, sealed columns and the timeline with all that is known of them', async () => {
    const [paper, identity, photo] = [
      await uploaded(pdf('p')),
      await uploaded(pdf('i'), { field: 'identity' }),
      await uploaded(documents.png, { field: 'visits.photos', name: '现场.png' }),
    ];
    const id = await asked({
      papers: [{ id: paper.id }],
      identity: [{ id: identity.id }],
      visits: [{ what: '现场', photos: [{ id: photo.id }] }],
    });
    const told = ({ id: of, content: { name, sm3 }, kind, size }: FileRow) => ({ id: of, name, type: kind, bytes: size, sm3 });
    expect((await stores.records.get(type, id, [{ kind: 'city' }]))!.values).toMatchObject({
      papers: [told(paper)],
      identity: [told(identity)],
      visits: [{ row: 1, what: '现场', photos: [told(photo)] }],
    });
    expect((await stores.records.timeline(type, id))[0]!.changes.find(({ field }) => field === 'identity')!.to).toEqual([told(identity)]);
  });

  it('that nobody took are forgotten after a day with their content; those of records outlive every sweep', async () => {
    const [taken, left, young] = [await uploaded(pdf('taken')), await uploaded(pdf('left')), await uploaded(pdf('young'))];
    await asked({ papers: [{ id: taken.id }] });
    const untaken = await stores.files.untaken('clerk');
    await database.rows(`UPDATE record_file SET at = now() - interval '25 hours' WHERE id = ANY($1::uuid[])`, [[taken.id, left.id]]);
    expect(await stores.forgetFiles()).toBe(1);
    expect(await stores.files.untaken('clerk')).toEqual({ count: untaken.count - 1, bytes: untaken.bytes - left.size });
    await database.rows(`UPDATE blob_claim SET claimed_at = now() - interval '20 days'`);
    await database.rows(`UPDATE blob SET touched_at = now() - interval '20 days'`);
    await stores.sweepBlobs();
    expect([await read(taken.address), await read(young.address)]).toEqual([pdf('taken'), pdf('young')]);
    await expect(read(left.address)).rejects.toThrow('is not kept any more');
  });

  it('that are taken back go at once, and only by who uploaded them', async () => {
    const file = await uploaded(pdf('back'));
    expect([
      await stores.files.drop(file.id, 'lead'),
      await stores.files.drop('x', 'clerk'),
      await stores.files.drop(file.id, 'clerk'),
      await stores.files.get(file.id),
    ]).toEqual([false, false, true, null]);
    expect(await database.rows('SELECT 1 FROM blob_claim WHERE message_id = $1', [file.id])).toEqual([]);
    const taken = await uploaded(pdf('stays'));
    await asked({ papers: [{ id: taken.id }] });
    expect(await stores.files.drop(taken.id, 'clerk')).toBe(false);
  });

  it('leave nothing in the spool when they are refused', async () => {
    const before = readdirSync(join(folder, 'spool'));
    expect(
      await offices[0]!.receiver.receive(parts(Buffer.concat([pdf('x'), Buffer.alloc(200_000, 32)])), {
        name: 'x.pdf',
        accept: ['pdf'],
        maxBytes: 100_000,
      }),
    ).toEqual({ refused: 'too-large' });
    expect(readdirSync(join(folder, 'spool'))).toEqual(before);
  });
});
