import { connect, type AddressInfo, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sizes } from '@fatong/contracts';
import { systems } from '@fatong/contracts/systems';
import { demoKeys, maxBody, maxInMemory, soapDoor } from '../kit/index.js';
import { memoryBlobs, memoryDoor, memoryPublisher } from '../kit/testing/index.js';
import { prepareDoors } from './server.js';
import { DOORS_URL, SoapController, SOAP_DOOR } from './soap.controller.js';
import { courtReport } from './testing/court-report.js';

const chunk = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

describe('the doors’ server, by callers who mean harm or cannot do better', () => {
  let app: NestExpressApplication;
  let port: number;
  const [door, publisher, blobs] = [memoryDoor(), memoryPublisher(), memoryBlobs()];
  const logged: unknown[] = [];

  beforeAll(async () => {
    const log = {
      info: () => undefined,
      warn: (...said: unknown[]) => void logged.push(said),
      error: (...said: unknown[]) => void logged.push(said),
    };
    @Module({
      controllers: [SoapController],
      providers: [
        { provide: DOORS_URL, useValue: 'http://hub' },
        { provide: SOAP_DOOR, useValue: await soapDoor({ systems, keys: demoKeys, door, publisher, blobs, log, count: () => undefined }) },
      ],
    })
    class SoapModule {}
    app = await NestFactory.create<NestExpressApplication>(SoapModule, { logger: false, bodyParser: false });
    prepareDoors(app, log, { piece: 400, farewell: 100 });
    const server = app.getHttpServer();
    Object.assign(server, { connectionsCheckingInterval: 50 }); // Node looks every 30 s otherwise
    await app.listen(0, '127.0.0.1');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => app.close());
  beforeEach(() => {
    door.refusals.length = publisher.published.length = logged.length = 0;
  });

  /** What comes back over a connection until it ends or `enough`. */
  function answered(socket: Socket, enough: RegExp): Promise<string> {
    return new Promise((resolve) => {
      let said = '';
      const end = (): void => {
        socket.destroy();
        resolve(said);
      };
      socket.on('data', (part: Buffer) => {
        said += part.toString();
        if (enough.test(said)) end();
      });
      socket.on('close', end).on('error', end);
    });
  }
  const head = (headers: Readonly<Record<string, string>>): string =>
    `POST /soap/court-cases HTTP/1.1\r\nHost: hub\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`;
  const opened = (): Promise<Socket> =>
    new Promise((resolve) => {
      const socket: Socket = connect(port, '127.0.0.1', () => resolve(socket));
    });

  it('a body in chunks that nobody said the length of is refused for what it begins with, and not read on', async () => {
    const socket = await opened();
    const answer = answered(socket, /<\/soap:Envelope>/);
    socket.write(head({ 'content-type': 'text/xml', 'transfer-encoding': 'chunked' }));
    for (let sent = 0; sent <= 2 * sizes.structure; sent += 16_384) socket.write(chunk(Buffer.alloc(16_384, '<a>')));
    socket.write('0\r\n\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 500 [^]*soap:Client\.envelope-wrong/i);
    expect(door.refusals.map(({ problem }) => problem)).toEqual(['envelope-wrong']);
    expect(door.refusals[0]!.body.length).toBeLessThan(maxInMemory);
  });

  it('a body that says it is too large is refused before it came, on a connection that ends', async () => {
    const socket = await opened();
    const answer = answered(socket, /<\/soap:Envelope>/);
    socket.write(head({ 'content-type': 'text/xml', 'content-length': String(maxBody + 1) }));
    for (let sent = 0; sent <= 8 * maxInMemory; sent += 16_384) socket.write(Buffer.alloc(16_384, ' '));
    expect(await answer).toMatch(/^HTTP\/1\.1 500 [^]*connection: close[^]*soap:Client\.body-too-large/i);
    expect(door.refusals).toMatchObject([{ problem: 'body-too-large' }]);
    expect(door.refusals[0]!.body.length).toBeLessThanOrEqual(maxInMemory);
  });

  it('a stranger hears at once why he is turned away, while his body still comes, and loses the connection before he has sent it', async () => {
    const { headers, body } = courtReport();
    const socket = await opened();
    const ended = new Promise<void>((resolve) => void socket.on('close', () => resolve()).on('error', () => undefined));
    const answer = new Promise<string>((resolve) => socket.once('data', (part: Buffer) => resolve(part.toString())));
    socket.write(head({ ...headers, 'content-length': String(64 * maxInMemory) }));
    socket.write(Buffer.concat([Buffer.from(body.toString().replace('#PasswordDigest', '#PasswordText')), Buffer.alloc(20_000, '<X/>')]));
    expect(await answer).toMatch(/^HTTP\/1\.1 500 [^]*connection: close[^]*soap:Client\.token-wrong[^]*<\/soap:Envelope>$/i);
    await ended;
    expect(door.refusals).toMatchObject([{ problem: 'token-wrong' }]);
    expect(logged).toEqual([]);
  });

  it('a large body that stops to come is waited for no longer than a piece of it may take, and leaves nothing', async () => {
    const { headers, body } = courtReport();
    const socket = await opened();
    const answer = answered(socket, /\r\n\r\n/);
    socket.write(head({ ...headers, 'content-length': String(64 * maxInMemory) }));
    socket.write(Buffer.concat([body.subarray(0, body.indexOf('</caseProgress>')), Buffer.from(`<FJ>${'QUJD'.repeat(maxInMemory)}`)]));
    await expect.poll(() => blobs.begun.size).toBe(1);
    expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
    await expect.poll(() => blobs.begun.size).toBe(0);
    expect({ logged, refusals: door.refusals, published: publisher.published, kept: blobs.kept.size }).toEqual({
      logged: [],
      refusals: [],
      published: [],
      kept: 0,
    });
  });

  it('a body in small chunks is one body', async () => {
    const { headers, body } = courtReport();
    const socket = await opened();
    const answer = answered(socket, /<\/soap:Envelope>/);
    socket.write(head({ ...headers, 'transfer-encoding': 'chunked' }));
    for (let at = 0; at < body.length; at += 100) socket.write(chunk(body.subarray(at, at + 100)));
    socket.write('0\r\n\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 200 [^]*<state>queued<\/state>/);
  });

  it('a caller who asks whether to go on is told to, and then served', async () => {
    const { headers, body } = courtReport();
    const socket = await opened();
    socket.write(head({ ...headers, expect: '100-continue', 'content-length': String(body.length) }));
    expect(await new Promise<string>((resolve) => socket.once('data', (part: Buffer) => resolve(part.toString())))).toMatch(
      /^HTTP\/1\.1 100 /,
    );
    const answer = answered(socket, /<\/soap:Envelope>/);
    socket.write(body);
    expect(await answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('a compressed body is never unpacked, however much it would grow to', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const response = await fetch(`http://127.0.0.1:${port}/soap/court-cases`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml', 'content-encoding': 'gzip' },
      body: new Uint8Array(bomb),
    });
    expect(await response.text()).toContain('soap:Client.media-type');
    expect(door.refusals[0]?.body.equals(bomb)).toBe(true);
  });

  it('a body that does not come is waited for no longer than the bound, and is nobody’s error', async () => {
    const socket = await opened();
    const answer = answered(socket, /\r\n\r\n/);
    socket.write(head({ 'content-type': 'text/xml', 'content-length': '100' }));
    socket.write('<soap');
    expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
    expect({ logged, refusals: door.refusals, published: publisher.published }).toEqual({ logged: [], refusals: [], published: [] });
  });

  it('a caller who goes away in the middle of a body leaves no trace, and the next one is served', async () => {
    const socket = await opened();
    socket.write(head({ 'content-type': 'text/xml', 'content-length': '100' }) + '<soap');
    socket.resetAndDestroy();
    const { headers, body } = courtReport();
    expect((await fetch(`http://127.0.0.1:${port}/soap/court-cases`, { method: 'POST', headers, body: new Uint8Array(body) })).status).toBe(
      200,
    );
    expect({ logged, refusals: door.refusals }).toEqual({ logged: [], refusals: [] });
  });
});
