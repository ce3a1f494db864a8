import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRig, type Rig } from '../testing/rig.js';

describe('the screens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-screens-'));
  let rig: Rig;
  beforeAll(async () => {
    for (const surface of ['portal', 'admin']) {
      mkdirSync(join(folder, surface));
      writeFileSync(
        join(folder, surface, 'index.html'),
        `<!doctype html><html><head><style>a{}</style></head><body><ft-root></ft-root><script src="main-ABCD1234.js" type="module"></script></body></html>`,
      );
      writeFileSync(join(folder, surface, 'main-ABCD1234.js'), `console.log('${surface}')`);
      writeFileSync(join(folder, surface, 'chunk-Bj6wP_BJ.js'), '1');
      writeFileSync(join(folder, surface, 'seal-portrait.svg'), '<svg/>');
    }
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    rig = await startRig({ config: { staticFolder: folder } });
  });
  afterAll(async () => {
    await rig.close();
    rmSync(folder, { recursive: true });
  });
  const get = (path: string) => rig.nobody().get<string>(path);

  it('are served under their names, their own routes too, each page with a nonce of its own', async () => {
    const [page, route, list] = [await get('/admin/'), await get('/admin/records/yard.matter/17'), await get('/admin/records/yard.matter')];
    const board = await get('/admin/boards/yard.map'); // not a map of sources
    for (const { status, headers, body } of [page, route, list, board]) {
      const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1];
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(body).toContain(`<ft-root ngCspNonce="${nonce}">`);
      expect(body).toContain(`<style nonce="${nonce}">`);
    }
    expect(page.headers.get('content-security-policy')).not.toBe(route.headers.get('content-security-policy'));
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    expect((await get('/admin')).headers.get('location')).toBe('/admin/');
  });

  it('let hashed files be kept for ever and others be asked for again', async () => {
    for (const file of ['main-ABCD1234.js', 'chunk-Bj6wP_BJ.js'])
      expect((await get(`/portal/${file}`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/portal/seal-portrait.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('answer a missing file with 404, not with the page, and give nothing from beside their folder', async () => {
    for (const path of ['/admin/main-OLDHASH1.js', '/admin/..%2fsecret.txt', '/admin/%2e%2e/secret.txt', '/secret.txt'])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  it('of the portal say the filing numbers of the site, those of admin say none', async () => {
    const filed = await startRig({ config: { staticFolder: folder, filing: '沪ICP备00000000号-1;沪公网安备31010002000000号' } });
    const page = async (surface: string): Promise<string> => (await filed.nobody().get<string>(`/${surface}/`)).body;
    expect(await page('portal')).toContain('<meta name="filing" content="沪ICP备00000000号-1;沪公网安备31010002000000号"></head>');
    expect(await page('admin')).not.toContain('filing');
    await filed.close();
    expect((await get('/portal/')).body).not.toContain('filing');
  });

  it('are chosen at the root: two doors, or the one that is served', async () => {
    const both = await get('/');
    expect(both.body).toContain('href="/portal/"');
    expect(both.body).not.toMatch(/<script|style=/);
    const portal = await startRig({ config: { staticFolder: folder, surface: 'portal' } });
    expect((await portal.nobody().get('/')).headers.get('location')).toBe('/portal/');
    expect((await portal.nobody().get('/admin/')).status).toBe(404);
    await portal.close();
  });
});
