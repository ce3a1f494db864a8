import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTime } from '../process/child.mjs';
import { startPostgres } from './postgres.mjs';

describe('The private database', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fatong-postgres-'));
    chmodSync(folder, 0o711); // as root it runs as another user
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('that was killed in the middle of a statement starts again at once: whoever was still at work is ended first', async () => {
    const options = { folder, root: resolve(import.meta.dirname, '../..'), durable: false, port: await freePort() };
    const killed = await startPostgres(options);
    const client = new Client({ connectionString: killed.url });
    client.on('error', () => undefined); // its server is killed below
    await client.connect();
    const {
      rows: [{ pid }],
    } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const working = client.query('SELECT sum(sqrt(n)) FROM generate_series(1, 1000000000) AS n').catch((error: unknown) => error);
    const dead = once(killed.child, 'exit');
    process.kill(-killed.child.pid!, 'SIGKILL');
    await dead;
    expect(startTime(pid)).toBeDefined();
    const again = await startPostgres(options);
    expect(startTime(pid)).toBeUndefined();
    expect(await working).toBeInstanceOf(Error);
    await again.stop();
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
