import { createServer, type IncomingMessage } from 'node:http';
import { Type } from 'typebox';
import { afterEach, describe, expect, it } from 'vitest';
import { contract, file } from '@fatong/contracts';
import { StoreAway } from '@fatong/hub/ports';
import { delivering } from './delivering.js';
import { restClient } from './rest-client.js';
import { verify, type SignedRequest } from './signature.js';
import { listen, memoryAttempts, memoryBlobs, memoryPublisher, pdf, silentLog } from './testing/index.js';

const served = contract({
  owner: 'court',
  message: 'service',
  version: 1,
  title: ['送达', 'Service'],
  kind: 'out',
  identity: { id: ['AH'], key: 'AH', order: 'version' },
  schema: Type.Object({
    AH: Type.String(),
    WS: Type.Array(Type.Object({ MC: Type.String(), NR: file({ mediaTypes: ['application/pdf'], maxBytes: 10_000_000 }) })),
  }),
});
const key = { keyid: 'fatong:1', secret: 'x'.repeat(32) };

describe('what goes to a partner with files', () => {
  const closing: (() => void)[] = [];
  afterEach(() => closing.splice(0).forEach((close) => close()));

  async function partner() {
    const got: (SignedRequest & { readonly encoding: string | undefined })[] = [];
    const whole = async (request: IncomingMessage): Promise<void> => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      got.push({
        method: 'POST',
        url: `http://${request.headers.host}${request.url}`,
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(parts),
        encoding: request.headers['transfer-encoding'],
      });
    };
    const server = createServer(
      (request, response) =>
        void whole(request).then(() => response.writeHead(200, { 'content-type': 'application/json' }).end('{"receipt":"R-1"}')),
    );
    closing.push(() => void server.close());
    const blobs = memoryBlobs();
    const client = restClient(
      'court',
      { [served.type]: { path: '/inbox', contract: served } },
      { url: await listen(server), key, timeout: 5_000, blobs },
    );
    const keep = async (content: Buffer): Promise<{ claim: string; size: number; mediaType: string }> => {
      const writing = await blobs.begin();
      await writing.write(content);
      const written = await writing.end();
      await written.keep();
      return { claim: written.address, size: written.size, mediaType: 'application/pdf' };
    };
    return {
      got,
      blobs,
      client,
      keep,
      send: (data: object) => client.send({ requestId: 'r-1', type: served.type, body: Buffer.from(JSON.stringify(data)) }),
    };
  }

  it('has their content as base64 in its place, a length and a digest that verify', async () => {
    const { got, send, keep } = await partner();
    const contents = [pdf(1_000_000), pdf(20), pdf(200_001, 'z')];
    const claims = [];
    for (const content of contents) claims.push(await keep(content));
    expect(await send({ AH: '（2026）沪', WS: claims.map((NR, n) => ({ MC: `"文书" ${n}`, NR })) })).toMatchObject({
      outcome: 'delivered',
      partnerRef: 'R-1',
    });
    const [request] = got;
    expect(JSON.parse(request!.body.toString())).toEqual({
      AH: '（2026）沪',
      WS: contents.map((content, n) => ({ MC: `"文书" ${n}`, NR: content.toString('base64') })),
    });
    expect(await verify(request!, () => key)).toMatchObject({ ok: true });
    expect([Number(request!.headers['content-length']), request!.encoding]).toEqual([request!.body.length, undefined]);
  });

  it('goes as it is where it carries none', async () => {
    const { got, send } = await partner();
    expect(await send({ AH: 'A', WS: [] })).toMatchObject({ outcome: 'delivered' });
    expect(got[0]!.body.toString()).toBe('{"AH":"A","WS":[]}');
  });

  it('is not sent either when the message itself lay beside the broker and is gone', async () => {
    const { got, client } = await partner();
    const [attempts, publisher] = [memoryAttempts(), memoryPublisher()];
    const headers = {
      'cloudEvents:specversion': '1.0',
      'cloudEvents:id': 'r-1',
      'cloudEvents:source': '/a',
      'cloudEvents:type': served.type,
      'cloudEvents:time': '2026-01-05T01:00:00Z',
      'cloudEvents:partitionkey': 'k',
      'x-fatong-delivery': 'd-1',
      'x-fatong-attempt': 1,
      'cloudEvents:dataref': `urn:fatong:blob:${'a'.repeat(64)}`,
    };
    await delivering('court', client, { attempts, publisher, recovered: () => Promise.resolve(), log: silentLog, count: () => undefined })([
      { queue: 'outbound.court.0', body: Buffer.alloc(0), contentType: 'application/json', headers, redelivered: false },
    ]);
    expect(JSON.parse(publisher.published[0]!.wire.body.toString())).toMatchObject({
      delivery: 'd-1',
      n: 1,
      outcome: 'refused',
      cause: { code: 'content-gone' },
    });
    expect([got, await attempts.begin('d-1', 1)]).toMatchObject([[], { kind: 'finished', outcome: { outcome: 'refused' } }]);
  });

  it('is not sent when its content is gone, and later when the store is away', async () => {
    const { got, send, keep, blobs } = await partner();
    const NR = await keep(pdf(100));
    const data = { AH: 'A', WS: [{ MC: 'a', NR }] };
    const read = blobs.read.bind(blobs);
    blobs.read = () => {
      throw new StoreAway('away');
    };
    expect(await send(data)).toMatchObject({ outcome: 'transient', cause: { group: expect.stringContaining('content-away') as unknown } });
    blobs.read = read;
    blobs.kept.clear();
    expect(await send(data)).toMatchObject({ outcome: 'refused', cause: { code: 'content-gone' } });
    expect(got).toEqual([]);
  });
});
