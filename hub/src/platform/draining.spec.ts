import { Agent, createServer, get, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draining } from './draining.js';

describe('a server that stops while it is used', () => {
  let server: Server;
  let agent: Agent;
  let asked: ServerResponse[];
  let begin: () => void;
  beforeEach(async () => {
    asked = [];
    agent = new Agent({ keepAlive: true, maxSockets: 1 });
    server = createServer((request, response) => {
      if (request.url === '/now') response.end('now');
      else asked.push(response);
    });
    begin = draining(server, 300);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    agent.destroy();
    server.closeAllConnections();
  });

  const ask = (path: string): Promise<{ text: string; connection: string | undefined }> =>
    new Promise((resolve, reject) => {
      get({ agent, port: (server.address() as AddressInfo).port, host: '127.0.0.1', path }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ text, connection: response.headers.connection }));
        response.on('error', reject);
      }).on('error', reject);
    });
  const closed = (): Promise<unknown> => {
    begin();
    return new Promise((resolve) => server.close(resolve));
  };

  it('answers what it was asked, and the connection ends with the answer', async () => {
    expect((await ask('/now')).connection).toBe('keep-alive');
    const answer = ask('/later');
    await expect.poll(() => asked.length).toBe(1);
    const end = closed();
    asked[0]!.end('later');
    expect(await answer).toEqual({ text: 'later', connection: 'close' });
    await end;
  });

  it('ends although somebody goes on asking on a connection he has', async () => {
    const first = ask('/later');
    const second = ask('/now');
    await expect.poll(() => asked.length).toBe(1);
    const end = closed();
    asked[0]!.end();
    await first;
    await Promise.all([end, second.catch((error: NodeJS.ErrnoException) => expect(['ECONNREFUSED', 'ECONNRESET']).toContain(error.code))]);
  });

  it('does not wait for ever for an answer that does not come', async () => {
    const lost = ask('/never').catch((error: NodeJS.ErrnoException) => error.code);
    await expect.poll(() => asked.length).toBe(1);
    await closed();
    expect(await lost).toBe('ECONNRESET');
  });
});
