import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { briberyCase, system } from '@fatong/contracts/systems/discipline';
import { StoreAway } from '@fatong/hub/ports';
import {
  closeEnvelope,
  csvFile,
  demoKeys,
  demoSm2,
  dropDoor,
  dropFolder,
  verifySm2,
  xmlOf,
  type DropReceipt,
  type DropSaid,
} from './index.js';
import { memoryBlobs, memoryDoor, memoryPublisher } from './testing/index.js';

const { partner } = demoSm2('discipline');
const stranger = demoSm2('somebody-else');
const said = {
  AJBH: 'JW-2026-0042',
  BBH: 1,
  BAJG: '上海市监察委员会',
  LARQ: '20261110',
  XHRLB: '1',
  XM: '陈思远',
  XHSJ: '20230301',
  JE: 1250000,
  AQ: '为承揽案源给予财物',
  CLJG: '0',
};
/** What must stand nowhere in clear once it was refused. */
const secrets = ['陈思远', '为承揽案源给予财物', '1250000', '某处长'];

describe('the door for sealed files (S08, L29)', () => {
  const folders: string[] = [];
  afterEach(() =>
    folders.splice(0).forEach((folder) => {
      rmSync(folder, { recursive: true });
    }),
  );

  function stage() {
    const folder = mkdtempSync(join(tmpdir(), 'fatong-drop-'));
    folders.push(folder);
    const [door, publisher] = [memoryDoor(), memoryPublisher()];
    const told: unknown[] = [];
    const tell = (...words: unknown[]): void => void told.push(words);
    const log = { info: tell, warn: tell, error: tell, debug: tell };
    const { sweep } = dropDoor({
      systems: [system],
      keys: demoKeys,
      door,
      publisher,
      blobs: memoryBlobs(),
      log,
      count: (...words) => told.push(words),
      folder,
    });
    const at = dropFolder(folder, 'discipline');
    const drop = (name: string, bytes: Buffer): void => writeFileSync(join(at.in, name), bytes);
    const receiptOf = (name: string): DropSaid => {
      const { said: text, signature = '' } = JSON.parse(
        readFileSync(join(at.out, name.replace('sealed', 'receipt.json')), 'utf8'),
      ) as DropReceipt;
      expect(verifySm2(text, signature, partner)).toBe(true);
      return JSON.parse(text) as DropSaid;
    };
    return { door, publisher, told, at, drop, receiptOf, sweep: () => sweep(system) };
  }

  const sealed = (data: unknown = said, more: Partial<Parameters<typeof closeEnvelope>[0]> = {}): Buffer =>
    closeEnvelope({
      system: 'discipline',
      message: 'bribery-case',
      clear: Buffer.from(xmlOf(system, 'bribery-case', data)),
      pair: partner,
      ...more,
    });
  const hidden = (text: string): string[] => secrets.filter((secret) => text.includes(secret));

  it('takes a file, gives a signed receipt, leaves nothing lying about, and what nobody agreed on goes no further: the receiver of the bribe', async () => {
    const { publisher, door, at, drop, receiptOf, sweep } = stage();
    await sweep();
    drop('a.sealed', sealed({ ...said, SHR: '某处长' }));
    drop('.b.sealed', sealed());
    drop('c.tmp', sealed());
    expect(await sweep()).toBe(1);
    expect(receiptOf('a.sealed')).toEqual({
      file: 'a.sealed',
      status: 202,
      receipt: [...door.receipts.values()][0]!.number,
      type: 'discipline.bribery-case.v1',
    });
    expect(publisher.published.map(({ wire }) => JSON.parse(wire.body.toString()) as object)).toEqual([said]);
    expect({ ...publisher.published[0]!.wire.attributes }).toMatchObject({
      source: '/systems/discipline',
      partitionkey: said.AJBH,
      sourceversion: '1',
    });
    expect([readdirSync(at.in).sort(), readdirSync(at.work), readdirSync(at.out), door.originals.size]).toEqual([
      ['.b.sealed', 'c.tmp'],
      [],
      ['a.receipt.json'],
      0,
    ]);
  });

  it.each([
    ['a wrong key of ours', sealed(said, { pair: { ...partner, theirs: stranger.partner.theirs } }), 'envelope-unopened', 401],
    ['somebody else’s signature', sealed(said, { pair: { ...partner, ours: stranger.partner.ours } }), 'envelope-signature', 401],
    ['an unknown key', sealed(said, { pair: { ...partner, keyid: 'discipline:sm2:9' } }), 'key-unknown', 401],
    ['an envelope of another system', sealed(said, { system: 'police' }), 'envelope-signature', 401],
    ['an envelope that is old', sealed(said, { now: new Date(Date.now() - 8 * 86_400_000) }), 'signature-expired', 401],
    ['an envelope of tomorrow', sealed(said, { now: new Date(Date.now() + 86_400_000) }), 'signature-stale', 401],
    [
      'a changed content',
      Buffer.from(
        sealed()
          .toString()
          .replace(/"content":"..../, '"content":"AAAA'),
      ),
      'envelope-signature',
      401,
    ],
    ['bytes that are none', Buffer.from('no envelope'), 'envelope-unreadable', 400],
    ['an unknown message', sealed(said, { message: 'rumour' }), 'message-unknown', 404],
    ['no XML within', sealed(said, { clear: Buffer.from('陈思远 <') }), 'xml-malformed', 400],
    ['a document type', sealed(said, { clear: Buffer.from('<!DOCTYPE x [<!ENTITY e "陈思远">]><x>&e;</x>') }), 'xml-forbidden', 400],
    ['another element', sealed(said, { clear: Buffer.from('<other>陈思远</other>') }), 'message-unknown', 404],
    ['a broken contract', sealed({ ...said, CLJG: '9', XM: '' }), 'contract-broken', 422],
  ])('L29: refuses %s with a receipt, and nothing of it stands in clear anywhere', async (_, bytes, problem, status) => {
    const { publisher, door, told, at, drop, receiptOf, sweep } = stage();
    await sweep();
    drop('a.sealed', bytes);
    expect(await sweep()).toBe(1);
    expect(receiptOf('a.sealed')).toMatchObject({ file: 'a.sealed', status, problem });
    expect(publisher.published).toEqual([]);
    expect(door.refusals).toMatchObject([{ system: 'discipline', problem, status }]);
    expect(
      hidden(JSON.stringify([told, receiptOf('a.sealed'), door.refusals]) + door.refusals.map(({ body }) => body.toString()).join()),
    ).toEqual([]);
    expect([readdirSync(at.in), readdirSync(at.work)]).toEqual([[], []]);
  });

  const csv = (rows: readonly object[], more: Partial<Parameters<typeof closeEnvelope>[0]> = {}): Buffer =>
    sealed(said, { format: 'csv', clear: Buffer.from(csvFile(briberyCase, rows as never)), ...more });

  it('L29: takes CSV within the envelope, a case a line, each with a result of its own in the signed receipt', async () => {
    const { publisher, door, drop, receiptOf, sweep } = stage();
    await sweep();
    const second = { ...said, AJBH: 'JW-2026-0043', JE: 8000 };
    drop('a.sealed', csv([said, { ...said, CLJG: '9' }, second]));
    expect(await sweep()).toBe(1);
    expect(receiptOf('a.sealed')).toMatchObject({
      file: 'a.sealed',
      status: 207,
      rows: [
        { row: 2, status: 202, type: 'discipline.bribery-case.v1' },
        { row: 3, status: 422, problem: 'contract-broken', paths: ['/CLJG'] },
        { row: 4, status: 202 },
      ],
    });
    expect(publisher.published.map(({ wire }) => JSON.parse(wire.body.toString()) as object)).toEqual([said, second]);
    // The refused line is no first one: what is kept of it is where it stood.
    expect(door.refusals.map(({ body }) => JSON.parse(body.toString()) as object)).toEqual([{ file: 'a.sealed', row: 3 }]);
  });

  it('L29: reads CSV in GB 18030 too, and leaves a column out that nobody agreed on: the receiver of the bribe', async () => {
    const { publisher, told, door, drop, receiptOf, sweep } = stage();
    await sweep();
    const [head, line] = csvFile(briberyCase, [said]).split('\r\n');
    drop('a.sealed', csv([], { clear: Buffer.from(`${head!},受贿人\n${line!},某处长`) }));
    // 陈 in GB 18030, where UTF-8 has none such.
    const bytes = Buffer.from(`AJBH,BBH,BAJG,LARQ,XHRLB,XM,XHSJ,JE,AQ,CLJG\nJW-2026-0044,1,A,20261110,1,?,20230301,5,B,0`, 'latin1');
    bytes.set([0xb3], bytes.indexOf('?'));
    drop(
      'b.sealed',
      csv([], {
        clear: Buffer.concat([bytes.subarray(0, bytes.indexOf(0xb3) + 1), Buffer.from([0xc2]), bytes.subarray(bytes.indexOf(0xb3) + 1)]),
      }),
    );
    await sweep();
    expect([receiptOf('a.sealed').status, receiptOf('b.sealed').status]).toEqual([202, 202]);
    const bodies = publisher.published.map(({ wire }) => JSON.parse(wire.body.toString()) as { XM: string });
    expect(bodies.map(({ XM }) => XM)).toEqual(['陈思远', '陈']);
    expect(JSON.stringify([told, bodies, door.refusals])).not.toContain('某处长');
  });

  it.each([
    ['nothing but a head', 'AJBH,BBH', 'body-malformed', 400],
    ['an open quote', 'AJBH\n"陈思远', 'body-malformed', 400],
    ['a missing column', 'AJBH,BBH\nJW-1,1', 'contract-broken', 422],
    ['what a spreadsheet would compute', `${csvFile(briberyCase, [{ ...said, XM: '=陈思远' }])}`, 'contract-broken', 422],
  ])('L29: refuses CSV with %s, and nothing of it stands in clear anywhere', async (_, text, problem, status) => {
    const { publisher, door, told, drop, receiptOf, sweep } = stage();
    await sweep();
    drop('a.sealed', csv([], { clear: Buffer.from(text) }));
    await sweep();
    const { rows, ...whole } = receiptOf('a.sealed');
    expect({ ...whole, ...rows?.[0] }).toMatchObject({ status, problem });
    expect(publisher.published).toEqual([]);
    expect(hidden(JSON.stringify([told, receiptOf('a.sealed')]) + door.refusals.map(({ body }) => body.toString()).join())).toEqual([]);
  });

  it('L29: a replay of CSV is refused as a whole; begun with when the store went away it is gone on with, each line once', async () => {
    const { publisher, at, drop, receiptOf, sweep, door } = stage();
    await sweep();
    const bytes = csv([said, { ...said, AJBH: 'JW-2026-0043' }]);
    const take = door.take.bind(door);
    let calls = 0;
    door.take = (asked) => (++calls === 2 ? Promise.reject(new StoreAway('gone')) : take(asked));
    drop('a.sealed', bytes);
    expect(await sweep()).toBe(0);
    expect([readdirSync(at.in), readdirSync(at.work)]).toEqual([[], ['a.sealed']]);
    const before = new Date(Date.now() - 11 * 60_000);
    utimesSync(join(at.work, 'a.sealed'), before, before);
    expect(await sweep()).toBe(1);
    expect([receiptOf('a.sealed').rows!.map(({ status }) => status), publisher.published.length]).toEqual([[202, 202], 2]);
    drop('b.sealed', bytes);
    await sweep();
    expect([receiptOf('b.sealed').problem, publisher.published.length]).toEqual(['nonce-replayed', 2]);
  });

  it('L29: refuses a replay with a receipt: the same envelope under another name has no second effect', async () => {
    const { publisher, door, drop, receiptOf, sweep } = stage();
    await sweep();
    const bytes = sealed();
    drop('a.sealed', bytes);
    drop('b.sealed', bytes);
    expect(await sweep()).toBe(2);
    expect([receiptOf('a.sealed').status, receiptOf('b.sealed').problem]).toEqual([202, 'nonce-replayed']);
    expect([publisher.published.length, door.refusals.length]).toEqual([1, 1]);
  });

  it('gives the same receipt for the same case sealed anew, and refuses another content of the same version', async () => {
    const { publisher, drop, receiptOf, sweep } = stage();
    await sweep();
    drop('a.sealed', sealed());
    drop('b.sealed', sealed());
    drop('c.sealed', sealed({ ...said, CLJG: '2' }));
    await sweep();
    expect(receiptOf('b.sealed').receipt).toBe(receiptOf('a.sealed').receipt);
    expect([receiptOf('c.sealed').problem, publisher.published.length]).toEqual(['identity-conflict', 1]);
  });

  it('leaves files where they lie while store or broker are away, and takes them afterwards, once', async () => {
    const { publisher, at, drop, receiptOf, sweep, door } = stage();
    await sweep();
    drop('a.sealed', sealed());
    let isAway = true;
    const take = door.take.bind(door);
    door.take = (asked) => (isAway ? Promise.reject(new StoreAway('gone')) : take(asked));
    expect(await sweep()).toBe(0);
    expect([readdirSync(at.in), readdirSync(at.out)]).toEqual([['a.sealed'], []]);
    isAway = false;
    expect([await sweep(), receiptOf('a.sealed').status, publisher.published.length]).toEqual([1, 202, 1]);
  });

  it('goes on with what a process had begun with when it died: not at once, since it may live, and it is no replay', async () => {
    const { publisher, at, drop, receiptOf, sweep } = stage();
    await sweep();
    const bytes = sealed();
    drop('a.sealed', bytes);
    await sweep();
    writeFileSync(join(at.work, 'b.sealed'), bytes);
    expect(await sweep()).toBe(0);
    const before = new Date(Date.now() - 11 * 60_000);
    utimesSync(join(at.work, 'b.sealed'), before, before);
    expect(await sweep()).toBe(1);
    expect(receiptOf('b.sealed')).toMatchObject({ status: 202, receipt: receiptOf('a.sealed').receipt });
    expect([publisher.published.length, readdirSync(at.work)]).toEqual([1, []]);
  });

  it('follows no link and takes no file that is too long', async () => {
    const { publisher, at, drop, receiptOf, sweep } = stage();
    await sweep();
    writeFileSync(join(at.out, 'secret'), sealed());
    symlinkSync(join(at.out, 'secret'), join(at.in, 'link.sealed'));
    drop('long.sealed', Buffer.alloc(8 * 1024 * 1024 + 1, 'x'));
    expect(await sweep()).toBe(1);
    expect(receiptOf('long.sealed')).toMatchObject({ status: 413, problem: 'body-too-large' });
    expect([publisher.published, readdirSync(at.in), readdirSync(at.work)]).toEqual([[], [], []]);
  });
});
