import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions } from '@fatong/contracts/api';
import { complainant, putComplaint } from '../testing/complaints.js';
import type { Client } from '../testing/client.js';
import { districtA } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

describe('An answer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-compressed-'));
  let rig: Rig;
  let city: Client;
  beforeAll(async () => {
    mkdirSync(join(folder, 'admin'));
    writeFileSync(join(folder, 'admin', 'index.html'), '<!doctype html><html><body><ft-root></ft-root></body></html>');
    writeFileSync(join(folder, 'admin', 'main-ABCD1234.js'), `console.log('${'法通'.repeat(2_000)}')`);
    rig = await startRig({ config: { staticFolder: folder } });
    for (let i = 0; i < 10; i++) putComplaint(rig.store.tables, { district: districtA });
    city = await rig.signIn('city');
  });
  afterAll(async () => {
    await rig.close();
    rmSync(folder, { recursive: true });
  });
  const encodingOf = async (path: string, wanted = 'br, gzip'): Promise<string | null> =>
    (await city.get(path, { 'accept-encoding': wanted })).headers.get('content-encoding');

  it('of the API and a file of the screens is compressed as the reader can read it', async () => {
    for (const path of ['/api/records/lawyers.complaint', '/api/openapi.json', '/admin/main-ABCD1234.js', '/api/definitions']) {
      expect([path, await encodingOf(path), await encodingOf(path, 'gzip'), await encodingOf(path, 'identity')]).toEqual([
        path,
        'br',
        'gzip',
        null,
      ]);
    }
    const [packed, plain] = await Promise.all(
      ['br', 'identity'].map((wanted) => city.get('/api/records/lawyers.complaint', { 'accept-encoding': wanted })),
    );
    expect(packed!.body).toEqual(plain!.body);
  });

  it('that is short or holds a secret is not: the token of the session, a value in clear, a message', async () => {
    const row = putComplaint(rig.store.tables, { district: districtA, values: { facts: '事实'.repeat(1_000) } });
    const wanted = { 'accept-encoding': 'br, gzip' };
    const reveal = await city.post<{ value: unknown }>(
      `/api/records/lawyers.complaint/${row.id}/reveal`,
      { field: 'facts', purpose: '核对案情' },
      wanted,
    );
    expect(reveal.body.value).toBe('事实'.repeat(1_000));
    const message = await (await rig.signIn('operator')).get('/api/messages/019c0000-0000-8000-8000-000000000001', wanted);
    for (const { headers } of [reveal, message, await city.get('/api/session', wanted)]) expect(headers.get('content-encoding')).toBeNull();
    for (const { headers } of [reveal, await city.get('/api/session', wanted)])
      expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(await encodingOf('/api/tray?limit=1')).toBeNull();
    expect(JSON.stringify(reveal.body)).not.toContain(complainant.name);
  });

  it('of what a reader may see is made once for his roles, and not sent again to who has it', async () => {
    const reader = await rig.signIn('district-a');
    const first = await reader.get<Definitions>('/api/definitions');
    const tag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await reader.get('/api/definitions', { 'if-none-match': tag });
    expect([again.status, again.body]).toEqual([304, '']);
    const colleague = await (await rig.signIn('district-b')).get<Definitions>('/api/definitions');
    expect([colleague.headers.get('etag'), colleague.body]).toEqual([tag, first.body]);
    const other = await (await rig.signIn('association')).get<Definitions>('/api/definitions', { 'if-none-match': tag });
    expect([other.status, other.headers.get('etag') === tag]).toEqual([200, false]);
    expect((await rig.nobody().get('/api/definitions', { 'if-none-match': tag })).status).toBe(401);
  });
});
