import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { inside } from './inside.mjs';
import { running } from './running.mjs';

describe('The doctor', () => {
  it('judges a server by a handshake: one whose port is open and that says nothing is wrong, and nothing else calls it well', async () => {
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const state = { launcher: [], children: [], ports: {}, urls: {}, ready: false };
    const settings = {
      data: '/none',
      mode: 'demo' as const,
      ports: { hub: 0, adapters: 0, simulators: 0 },
      amqpUrl: `amqp://a:b@127.0.0.1:${port}`,
      databaseUrl: `postgres://a:b@127.0.0.1:${port}/c`,
    };
    const found = (await running({ settings, state })).filter(({ sentence }) => sentence.includes(`127.0.0.1:${port}`));
    server.close();
    expect(found).toEqual([
      { ok: false, server: 'broker', sentence: `The broker at 127.0.0.1:${port} does not work (it closed the connection).` },
      { ok: false, server: 'database', sentence: `The database at 127.0.0.1:${port} does not work (it closed the connection).` },
    ]);
    expect(await inside({ env: {}, found })).toEqual([]);
  });
});
