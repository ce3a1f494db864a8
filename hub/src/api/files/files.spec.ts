import { hash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '@fatong/contracts';
import type { ActionAnswer, AlikeFile, ListAnswer, RecordAnswer, UploadAnswer } from '@fatong/contracts/api';
import { depot } from '../../engine/testing/index.js';
import { ScannerAway } from '../../ports/index.js';
import { documents } from '../../receiving/testing/index.js';
import type { Client } from '../testing/client.js';
import { units } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const [city] = units;
const people = [
  { username: 'clerk', roles: ['depot.clerk'], unit: city!.id },
  { username: 'other', roles: ['depot.clerk'], unit: city!.id },
  { username: 'lead', roles: ['depot.lead'], unit: city!.id },
  { username: 'carrier', roles: ['depot.carrier'], unit: city!.id, surface: 'portal' as const },
  { username: 'nobody', roles: [], unit: city!.id },
];

let rig: Rig;
let clerk: Client;
let lead: Client;
let carrier: Client;
/** What the scanner says of whatever comes; `away`: nothing. */
const scanner: { finds: string | null; away: boolean } = { finds: null, away: false };
beforeAll(async () => {
  rig = await startRig({
    areas: [depot],
    people,
    scanner: {
      begin: async () => {
        if (scanner.away) throw new ScannerAway('no answer');
        return { write: async () => undefined, end: async () => scanner.finds, drop: () => undefined };
      },
    },
  });
  [clerk, lead, carrier] = await Promise.all([rig.signIn('clerk'), rig.signIn('lead'), rig.signIn('carrier')]);
});
afterAll(() => rig.close());

interface Sent {
  readonly name?: string;
  readonly field?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
const upload = <T = UploadAnswer>(
  who: Client,
  bytes: Buffer,
  { name = '合同.pdf', field = 'papers', type = 'depot.permit', headers = {} }: Sent = {},
) =>
  who.send<T>('POST', `/api/files?type=${type}&field=${field}`, {
    body: bytes,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name), 'x-csrf-token': who.csrf, ...headers },
  });
const refused = async (bytes: Buffer, sent: Sent = {}) => {
  const { status, body } = await upload<Problem>(clerk, bytes, sent);
  return [status, body.type.replace('/problems/', ''), ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
};
const pdf = (text: string): Buffer => Buffer.concat([documents.pdf, Buffer.from(text)]);
const uploaded = async (bytes: Buffer, sent: Sent = {}, who = clerk): Promise<UploadAnswer> => {
  const { status, body } = await upload(who, bytes, sent);
  expect(status).toBe(201);
  return body;
};
const asked = async (form: Record<string, unknown>, who = clerk): Promise<string> => {
  const { status, body } = await who.post<ActionAnswer>('/api/records/depot.permit/actions/ask', { subject: '通行', ...form });
  expect(status).toBe(201);
  return body.id;
};
const amended = async (id: string, form: Record<string, unknown>): Promise<void> => {
  const { version } = (await clerk.get<RecordAnswer>(`/api/records/depot.permit/${id}`)).body;
  expect((await clerk.post(`/api/records/depot.permit/${id}/actions/amend`, { version, ...form })).status).toBe(200);
};
const audited = () =>
  rig.store.tables.added.audit
    .filter(({ act }) => act.startsWith('file.'))
    .map(({ account, act, outcome, detail }) => [account, act, outcome, detail]);

describe('an upload', () => {
  it('answers what it is by its content, its size and its SM3, under a name that can be kept', async () => {
    const bytes = pdf('one');
    expect(await uploaded(bytes, { name: '../甲/\u202e合同.PDF' })).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      name: '合同.PDF',
      type: 'pdf',
      bytes: bytes.length,
      sm3: hash('sm3', bytes),
    });
  });

  it('is refused by its content with the field and a sentence, and nothing of it is kept', async () => {
    const before = rig.store.tables.files.size;
    expect(await refused(Buffer.from('MZ this is a program, not a document'))).toEqual([422, 'input', '/form/papers type']);
    expect(await refused(documents.png)).toEqual([422, 'input', '/form/papers name']);
    expect(await refused(documents.ofd, { name: 'x.ofd' })).toEqual([422, 'input', '/form/papers type']);
    expect(await refused(Buffer.alloc(0))).toEqual([422, 'input', '/form/papers empty']);
    expect(await refused(documents.docx.subarray(0, -4), { name: 'x.docx' })).toEqual([422, 'input', '/form/papers unsafe']);
    const { body } = await upload<Problem>(clerk, documents.png);
    expect(body.errors![0]!.detail).toBe(
      'The content is: PNG image, which the ending of its name does not say. Check the file and upload it again.',
    );
    expect(rig.store.tables.files.size).toBe(before);
  });

  it('may have as many bytes as its field says and not one more, whatever length it claims', async () => {
    const most = Buffer.concat([documents.pdf, Buffer.alloc(1_048_576 - documents.pdf.length, 32)]);
    expect((await uploaded(most)).bytes).toBe(1_048_576);
    expect(await refused(Buffer.concat([most, Buffer.from(' ')]))).toEqual([413, 'body-too-large']);
    expect(await chunked(Buffer.concat([most, Buffer.from(' ')]))).toContain('413');
    expect(rig.store.tables.files.size).toBe(2);
  });

  it('is somebody’s who has an action that asks for it, in a session, with a name and as bytes', async () => {
    expect(await refused(documents.pdf, { type: 'depot.nothing' })).toEqual([404, 'not-found']);
    for (const field of ['subject', 'nothing', 'visits', 'visits.what', 'visits.photos.x', '__proto__', 'constructor'])
      expect(await refused(documents.pdf, { field })).toEqual([404, 'not-found']);
    expect([
      (await upload(lead, documents.pdf)).status,
      (await upload(carrier, documents.pdf, { field: 'receipt', type: 'depot.claim' })).status,
      (await upload(await rig.signIn('nobody'), documents.pdf)).status,
    ]).toEqual([403, 403, 403]);
    expect((await upload(rig.nobody(), documents.pdf)).status).toBe(401);
    expect(await refused(documents.pdf, { headers: { 'x-csrf-token': 'x' } })).toEqual([403, 'csrf']);
    expect(await refused(documents.pdf, { headers: { 'content-type': 'multipart/form-data' } })).toEqual([415, 'media-type']);
    expect(await refused(documents.pdf, { headers: { 'content-encoding': 'gzip' } })).toEqual([415, 'media-type']);
    for (const name of ['%', '%ff', ' '])
      expect(await refused(documents.pdf, { headers: { 'x-file-name': name } })).toEqual([400, 'parameter', 'X-File-Name parameter']);
  });

  it('with a virus is refused and audited by its name; while the scanner is away none is taken', async () => {
    scanner.finds = 'Eicar-Test-Signature';
    expect(await refused(documents.pdf)).toEqual([422, 'input', '/form/papers virus']);
    expect(audited().at(-1)).toEqual(['id-clerk', 'file.upload', 'refused', { virus: 'Eicar-Test-Signature' }]);
    scanner.away = true;
    expect(await refused(documents.pdf)).toEqual([503, 'scan-unavailable']);
    Object.assign(scanner, { finds: null, away: false });
  });

  it('is forgotten when its uploader takes it back, by nobody else, and not once an act has taken it', async () => {
    const { id } = await uploaded(pdf('back'));
    const drop = (who: Client) => who.send('DELETE', `/api/files/${id}`, { headers: { 'x-csrf-token': who.csrf } });
    expect([(await drop(lead)).status, (await drop(clerk)).status, (await drop(clerk)).status]).toEqual([404, 204, 404]);
    const kept = await uploaded(pdf('kept'));
    await asked({ papers: [{ id: kept.id }] });
    expect((await clerk.send('DELETE', `/api/files/${kept.id}`, { headers: { 'x-csrf-token': clerk.csrf } })).status).toBe(404);
  });

  it('that stops on the way leaves nothing', async () => {
    const before = rig.log.length;
    await brokenOff();
    await expect.poll(() => rig.log.slice(before).some(({ message }) => message === 'request')).toBe(true);
    expect(rig.log.slice(before).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is refused from whoever hands in nothing of what he uploads', async () => {
    const hoarder = await rig.signIn('other');
    for (let i = 0; i < 60; i++) await uploaded(documents.pdf, {}, hoarder);
    expect((await upload<Problem>(hoarder, documents.pdf)).body).toMatchObject({
      status: 409,
      detail: expect.stringContaining('without handing it in') as string,
    });
  });
});

describe('a file of a record', () => {
  it('is read by who sees the record, saved under its name, runs nothing, and each reading is audited', async () => {
    const bytes = pdf('read');
    const file = await uploaded(bytes, { name: "甲'方(1).pdf" });
    const id = await asked({ papers: [{ id: file.id }] });
    const { status, headers, body } = await lead.get<string>(`/api/files/${file.id}`);
    expect([
      status,
      body,
      headers.get('content-type'),
      headers.get('x-fatong-sm3'),
      headers.get('content-length'),
      headers.get('x-content-type-options'),
      headers.get('cache-control'),
    ]).toEqual([200, bytes.toString(), 'application/pdf', hash('sm3', bytes), String(bytes.length), 'nosniff', 'no-store, no-transform']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="file.pdf"; filename*=UTF-8\'\'%E7%94%B2%27%E6%96%B9%281%29.pdf');
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; frame-ancestors 'none'");
    expect(audited().at(-1)).toEqual(['id-lead', 'file.read', 'done', { file: file.id, field: 'papers' }]);
    expect((await lead.get<RecordAnswer>(`/api/records/depot.permit/${id}`)).body.values['papers']).toEqual([file]);
  });

  it('is shown by the browser where it is a PDF or an image, and nothing else is', async () => {
    const [shown, saved] = [await uploaded(pdf('shown')), await uploaded(documents.docx, { name: '说明.docx' })];
    await asked({ papers: [{ id: shown.id }, { id: saved.id }] });
    const { headers } = await clerk.get(`/api/files/${shown.id}/preview`);
    expect([headers.get('content-disposition')?.split(';')[0], headers.get('content-security-policy')?.includes('sandbox')]).toEqual([
      'inline',
      false,
    ]);
    expect([(await clerk.get(`/api/files/${saved.id}/preview`)).status, (await clerk.get(`/api/files/${saved.id}`)).status]).toEqual([
      404, 200,
    ]);
  });

  it('is there for nobody before an act takes it, and then as its record is', async () => {
    const file = await uploaded(pdf('mine'));
    expect((await clerk.get(`/api/files/${file.id}`)).status).toBe(404);
    await asked({ whose: 'other', papers: [{ id: file.id }] });
    const nobody = await rig.signIn('nobody');
    const before = rig.store.tables.added.audit.length;
    expect([
      (await carrier.get(`/api/files/${file.id}`)).status,
      (await nobody.get(`/api/files/${file.id}`)).status,
      (await clerk.get(`/api/files/${randomUUID()}`)).status,
      (await clerk.get('/api/files/x')).status,
    ]).toEqual([404, 403, 404, 404]);
    expect(rig.store.tables.added.audit.slice(before).map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
  });

  it('of a field withheld from the reader is not there, in rows neither; of a personal one only for who may unmask it', async () => {
    const [paper, identity, opinion, photo] = [
      await uploaded(pdf('a')),
      await uploaded(pdf('b'), { field: 'identity' }),
      await uploaded(pdf('c'), { field: 'opinion' }),
      await uploaded(documents.png, { field: 'visits.photos', name: '现场.png' }),
    ];
    const id = await asked({
      papers: [{ id: paper.id }],
      identity: [{ id: identity.id }],
      visits: [{ what: '现场', photos: [{ id: photo.id }] }],
    });
    await amended(id, { opinion: [{ id: opinion.id }] });
    const statuses = async (who: Client) =>
      Promise.all([paper, identity, opinion, photo].map(async (file) => (await who.get(`/api/files/${file.id}`)).status));
    expect(await statuses(lead)).toEqual([200, 200, 200, 200]);
    expect(await statuses(clerk)).toEqual([200, 404, 200, 200]);
    expect(await statuses(carrier)).toEqual([200, 404, 404, 404]);
    const seen = (await carrier.get<RecordAnswer>(`/api/records/depot.permit/${id}`)).body;
    expect([seen.values['identity'], seen.values['visits'], Object.hasOwn(seen.values, 'opinion')]).toEqual([
      '***',
      [{ row: 1, what: '现场', at: expect.any(String) as string, by: 'clerk' }],
      false,
    ]);
    expect(JSON.stringify([seen, (await carrier.get(`/api/records/depot.permit/${id}/timeline`)).body])).not.toMatch(
      new RegExp([identity, opinion, photo].map((file) => file.id).join('|')),
    );
    expect(
      (await lead.post<{ value: unknown }>(`/api/records/depot.permit/${id}/reveal`, { field: 'identity', purpose: '核对身份' })).body
        .value,
    ).toEqual([identity]);
  });

  it('that was replaced stands on the record as an earlier one, for who reads its field', async () => {
    const [first, second, opinion] = [
      await uploaded(pdf('v1')),
      await uploaded(pdf('v2')),
      await uploaded(pdf('v3'), { field: 'opinion' }),
    ];
    const id = await asked({ papers: [{ id: first.id, until: '2999-01-01' }] });
    await amended(id, { papers: [{ id: second.id }], opinion: [{ id: opinion.id }] });
    await amended(id, { opinion: null });
    const earlier = async (who: Client) => (await who.get<RecordAnswer>(`/api/records/depot.permit/${id}`)).body.earlierFiles;
    expect(await earlier(carrier)).toEqual([
      { ...first, until: '2999-01-01', field: 'papers', takenAt: expect.any(String) as string, endedAt: expect.any(String) as string },
    ]);
    expect((await earlier(clerk))!.map(({ id: of }) => of)).toEqual([opinion.id, first.id]);
    expect((await carrier.get(`/api/files/${first.id}`)).status).toBe(200);
  });

  it('says where the same content stands elsewhere, among what the reader sees', async () => {
    const bytes = pdf('the same receipt');
    const [paper, receipt, hidden] = [
      await uploaded(bytes),
      await uploaded(bytes, { type: 'depot.claim', field: 'receipt', name: '发票.pdf' }),
      await uploaded(bytes),
    ];
    const id = await asked({ papers: [{ id: paper.id }] });
    const claim = (await clerk.post<ActionAnswer>('/api/records/depot.claim/actions/file', { receipt: [{ id: receipt.id }] })).body;
    const other = await asked({ whose: 'other', papers: [{ id: hidden.id }] });
    const alike = async (who: Client) => (await who.get<ListAnswer<AlikeFile>>(`/api/files/${paper.id}/alike`)).body;
    expect((await alike(clerk)).items.map((one) => [one.type, one.id, one.field, one.name, one.endedAt])).toEqual([
      ['depot.permit', other, 'papers', '合同.pdf', null],
      ['depot.claim', claim.id, 'receipt', '发票.pdf', null],
    ]);
    expect(await alike(lead)).toMatchObject({ items: [{ type: 'depot.permit', id: other }], total: 1 });
    expect(await alike(carrier)).toEqual({ items: [], next: null, total: 0 });
    expect((await carrier.get(`/api/files/${receipt.id}/alike`)).status).toBe(403);
    expect(id).not.toBe(other);
  });

  it('stands in lists and exported files by its name, which is never a formula', async () => {
    const file = await uploaded(pdf('formula'), { name: '=HYPERLINK("x").pdf' });
    await asked({ subject: '公式', papers: [{ id: file.id }] });
    const { items } = (await clerk.get<ListAnswer<{ values: Record<string, unknown> }>>('/api/records/depot.permit?limit=200')).body;
    expect(items.some(({ values }) => JSON.stringify(values['papers']).includes('=HYPERLINK(_x_).pdf'))).toBe(true);
    const exported = await fetch(`${rig.url}/api/records/depot.permit/export`, {
      headers: { cookie: [...clerk.cookies].map((one) => one.join('=')).join('; ') },
    });
    const sheet = await sheetOf(Buffer.from(await exported.arrayBuffer()));
    expect([exported.status, sheet.includes('=HYPERLINK(_x_).pdf'), sheet.includes('<f>')]).toEqual([200, true, false]);
  });
});

/** The cells of an exported file, as they stand in it. */
async function sheetOf(file: Buffer): Promise<string> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await book.xlsx.load(file as never);
  const cells: string[] = [];
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.formula === undefined ? cell.text : `<f>${cell.formula}`)));
  return cells.join('\n');
}

const head = (more: string): string =>
  `POST /api/files?type=depot.permit&field=papers HTTP/1.1\r\nHost: x\r\nCookie: ${[...clerk.cookies].map((one) => one.join('=')).join('; ')}\r\nX-CSRF-Token: ${clerk.csrf}\r\nContent-Type: application/octet-stream\r\nX-File-Name: a.pdf\r\n${more}\r\n\r\n`;
const line = () => connect(Number(new URL(rig.url).port), '127.0.0.1');

/** Sends without saying how long it is. */
const chunked = (bytes: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = line();
    let said = '';
    socket
      .on('error', reject)
      .on('data', (part) => void (said += part.toString()))
      .on('close', () => resolve(said.split('\r\n')[0]!));
    socket.write(head('Transfer-Encoding: chunked\r\nConnection: close'));
    for (let at = 0; at < bytes.length; at += 65_536) {
      const part = bytes.subarray(at, at + 65_536);
      socket.write(`${part.length.toString(16)}\r\n`);
      socket.write(part);
      socket.write('\r\n');
    }
    socket.write('0\r\n\r\n');
  });

/** Says that more comes, and goes. */
const brokenOff = (): Promise<void> =>
  new Promise((resolve) => {
    const socket = line();
    socket.on('error', () => undefined).on('close', () => resolve());
    socket.write(head('Content-Length: 500000'));
    socket.write(pdf('half'), () => socket.destroy());
  });
