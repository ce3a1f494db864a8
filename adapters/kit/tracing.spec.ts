import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { system as association } from '@fatong/contracts/systems/lawyers-association';
import { system as courtCases } from '@fatong/contracts/systems/court-cases';
import { traces, type Traces } from '@fatong/hub/platform/testing';
import type { Arrival } from '@fatong/hub/ports';
import { delivering, demoKeys, restClient, sign, soapRequest, incomingOf } from './index.js';
import { elementXml } from './soap-data.js';
import { listen, memoryAttempts, memoryBlobs, memoryDoor, memoryPublisher, silentLog, testDoors } from './testing/index.js';

const theirs = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const traceId = theirs.slice(3, 35);

describe('a message’s trace at the adapters (S04, S11)', () => {
  let kept: Traces;
  let server: Server | undefined;
  beforeEach(() => {
    kept = traces();
  });
  afterEach(() => {
    kept.off();
    server?.closeAllConnections();
    server?.close();
  });
  const named = () => kept.spans().map(({ name, attributes }) => [name, attributes['fatong.system']]);

  it('goes on from the partner’s through the door into the envelope, and holds nothing of the body', async () => {
    const publisher = memoryPublisher();
    ({ server } = await testDoors({
      systems: [association, courtCases],
      keys: demoKeys,
      door: memoryDoor(),
      publisher,
      blobs: memoryBlobs(),
      log: silentLog,
      count: () => undefined,
    }));
    const url = `${await listen(server)}/exchange/lawyers-association/filing`;
    const body = Buffer.from(
      JSON.stringify({ AJBH: 'LX-2026-000123', BBH: 2, AJZT: '待调查', LAJG: '1', SCRQ: '20260310', LABH: '沪律惩立〔2026〕12号' }),
    );
    const headers = await sign(
      { method: 'POST', url, headers: { 'content-type': 'application/json' }, body },
      demoKeys.newest('lawyers-association')!,
    );
    expect((await fetch(url, { method: 'POST', headers: { ...headers, traceparent: theirs }, body })).status).toBe(202);
    const [span] = kept.spans();
    expect(named()).toEqual([['REST door lawyers-association', 'lawyers-association']]);
    expect(span!.parentSpanContext?.spanId).toBe('00f067aa0ba902b7');
    expect(publisher.published[0]!.wire.attributes.traceparent).toBe(`00-${traceId}-${span!.spanContext().spanId}-01`);
    expect(kept.said()).not.toMatch(/LX-2026|沪律惩立|待调查/);
  });

  it('begins at the SOAP door where the partner has none, also for what is refused', async () => {
    ({ server } = await testDoors({
      systems: [association, courtCases],
      keys: demoKeys,
      door: memoryDoor(),
      publisher: memoryPublisher(),
      blobs: memoryBlobs(),
      log: silentLog,
      count: () => undefined,
    }));
    const [contract] = incomingOf(courtCases);
    const { headers, body } = soapRequest({
      contract: contract!,
      element: elementXml(contract!, { AJBS: '1' }),
      key: demoKeys.newest('court-cases')!,
    });
    await fetch(`${await listen(server)}/soap/court-cases`, { method: 'POST', headers, body: new Uint8Array(body) });
    expect(kept.spans()).toMatchObject([{ name: 'SOAP door court-cases', attributes: { 'fatong.problem': 'contract-broken' } }]);
  });

  it('is handed to the partner with the call, below what the envelope brought', async () => {
    let heard: string | undefined;
    server = createServer((request, response) => {
      heard = request.headers.traceparent as string;
      response.end('{"receipt":"R1"}');
    });
    const client = restClient(
      's',
      { 's.urge.v1': { path: '/inbox' } },
      { url: await listen(server), key: { keyid: 'fatong:1', secret: 'x'.repeat(32) }, timeout: 2_000 },
    );
    const publisher = memoryPublisher();
    const headers = {
      'cloudEvents:specversion': '1.0',
      'cloudEvents:id': 'm1',
      'cloudEvents:source': '/areas/x',
      'cloudEvents:type': 's.urge.v1',
      'cloudEvents:time': new Date().toISOString(),
      'cloudEvents:partitionkey': 'k',
      'cloudEvents:traceparent': theirs,
      'x-fatong-delivery': 'd',
      'x-fatong-attempt': 1,
    };
    const arrival: Arrival = {
      queue: 'outbound.s.0',
      body: Buffer.from('{"AJBH":"张三"}'),
      contentType: 'application/json',
      headers,
      redelivered: false,
    };
    await delivering('s', client, {
      attempts: memoryAttempts(),
      publisher,
      recovered: () => Promise.resolve(),
      log: silentLog,
      count: () => undefined,
    })([arrival]);
    const [call, deliver] = kept.spans();
    expect(named()).toEqual([
      ['call s', 's'],
      ['deliver s', 's'],
    ]);
    expect([deliver!.parentSpanContext?.spanId, call!.parentSpanContext?.spanId]).toEqual([
      '00f067aa0ba902b7',
      deliver!.spanContext().spanId,
    ]);
    expect(heard).toBe(`00-${traceId}-${call!.spanContext().spanId}-01`);
    expect(publisher.published[0]!.wire.attributes.traceparent).toContain(traceId);
    expect(kept.said()).not.toContain('张三');
  });
});
