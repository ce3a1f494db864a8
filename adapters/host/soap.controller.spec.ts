import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import soap from 'soap';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systems } from '@fatong/contracts/systems';
import { demoKeys, soapDoor } from '../kit/index.js';
import { memoryBlobs, memoryDoor, memoryPublisher, silentLog } from '../kit/testing/index.js';
import { prepareDoors } from './server.js';
import { DOORS_URL, SoapController, SOAP_DOOR } from './soap.controller.js';

const secret = demoKeys.of('court-cases')[0]!.secret;
const progress = {
  AH: '（2026）沪0104民初1号',
  BBH: 1,
  FYDM: '沪0104',
  AJLB: '2',
  SPCX: '01',
  AJZT: '01',
  LARQ: '20260302',
  LS: [
    { LSZYZH: '13101201010900123', LSXM: '陈思远 & 𠮷', LSSF: '2' },
    { LSZYZH: '13101201411900456', LSXM: '李丽华', LSSF: '1' },
  ],
};

describe('the SOAP door on the adapters’ host (S04)', () => {
  let app: NestExpressApplication;
  let url: string;
  let publisher = memoryPublisher();
  let door = memoryDoor();

  beforeAll(async () => {
    const parts = { systems, keys: demoKeys, blobs: memoryBlobs(), log: silentLog, count: () => undefined };
    @Module({
      controllers: [SoapController],
      providers: [
        { provide: DOORS_URL, useValue: 'https://exchange.example/doors/' },
        {
          provide: SOAP_DOOR,
          useValue: await soapDoor({
            ...parts,
            door: {
              ...door,
              take: (request) => door.take(request),
              queued: (id) => door.queued(id),
              refuse: (refusal) => door.refuse(refusal),
            },
            publisher: { publish: (batch) => publisher.publish(batch) },
          }),
        },
      ],
    })
    class SoapModule {}
    app = await NestFactory.create<NestExpressApplication>(SoapModule, { logger: false, bodyParser: false });
    prepareDoors(app, silentLog);
    await app.listen(0, '127.0.0.1');
    url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  });
  afterAll(() => app.close());
  beforeEach(() => {
    [publisher, door] = [memoryPublisher(), memoryDoor()];
  });

  async function client(password = secret): Promise<soap.Client> {
    const made = await soap.createClientAsync(`${url}/soap/court-cases?wsdl`, { disableCache: true, endpoint: `${url}/soap/court-cases` });
    made.setSecurity(new soap.WSSecurity('court-cases', password, { passwordType: 'PasswordDigest', mustUnderstand: true }));
    return made;
  }
  const call = async (of: soap.Client, data: object): Promise<{ receipt: string; state: string }> =>
    (await (of['caseProgressAsync'] as (data: object) => Promise<[{ receipt: string; state: string }]>)(data))[0];

  it('serves a WSDL with its schema, from which a node-soap client knows the operation and its fields', async () => {
    const described = (await client()).describe() as Record<string, Record<string, Record<string, { input: Record<string, unknown> }>>>;
    expect(Object.keys(described['CourtCases']!['CourtCasesPort']!['caseProgress']!.input)).toEqual(
      expect.arrayContaining(['AH', 'BBH', 'FYDM', 'LS[]']),
    );
  });

  it('says in its WSDL the address it was configured with, whatever the request calls us', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' };
    expect(await (await fetch(`${url}/soap/court-cases?wsdl`, { headers })).text()).toContain(
      '<soap:address location="https://exchange.example/doors/soap/court-cases"/>',
    );
  });

  it('takes what a node-soap client sends, and its receipt is read by it', async () => {
    const answer = await call(await client(), progress);
    expect(answer).toMatchObject({
      receipt: door.receipts.get(publisher.published[0]!.wire.attributes.id)!.number,
      type: 'court-cases.case-progress.v1',
      state: 'queued',
    });
    expect(JSON.parse(publisher.published[0]!.wire.body.toString())).toEqual(progress);
  });

  it('takes one call after another of one client, each with a token of its own', async () => {
    const one = await client();
    const receipts = [await call(one, progress), await call(one, { ...progress, BBH: 2 }), await call(one, progress)].map(
      ({ receipt }) => receipt,
    );
    expect(new Set(receipts).size).toBe(2);
  });

  it('refuses with a fault that a node-soap client reads: code, and each place', async () => {
    const fault = await call(await client(), { ...progress, AJLB: '8', LARQ: '2026-03-02' }).catch(
      (error: unknown) => (error as { root: { Envelope: { Body: { Fault: unknown } } } }).root.Envelope.Body.Fault,
    );
    expect(fault).toMatchObject({
      faultcode: 'soap:Client.contract-broken',
      detail: {
        problem: {
          code: 'contract-broken',
          place: [
            { path: '/AJLB', code: 'enum' },
            { path: '/LARQ', code: 'date' },
          ],
        },
      },
    });
    expect(await call(await client('wrong'), progress).catch((error: Error) => error.message)).toContain('soap:Client.token-wrong');
    expect(door.refusals.map(({ problem }) => problem)).toEqual(['contract-broken', 'token-wrong']);
  });

  it('answers a large body that is none with a fault', async () => {
    const response = await fetch(`${url}/soap/court-cases`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: 'x'.repeat(300 * 1024),
    });
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('soap:Client.xml-malformed')]);
  });

  it('knows what it does not serve: another system, an address without ?wsdl, another method', async () => {
    const status = async (path: string, method = 'GET'): Promise<[number, string | null]> => {
      const response = await fetch(`${url}${path}`, { method });
      return [response.status, response.headers.get('allow')];
    };
    expect(await status('/soap/nobody?wsdl')).toEqual([404, null]);
    expect(await status('/soap/nobody.xsd')).toEqual([404, null]);
    expect(await status('/soap/court-cases')).toEqual([404, null]);
    expect(await status('/soap/lawyers-association', 'POST')).toEqual([404, null]);
    expect(await status('/soap/court-cases', 'DELETE')).toEqual([405, 'GET, HEAD, POST']);
    expect(await status('/soap/court-cases?WSDL=1')).toEqual([200, null]);
    expect(await status('/soap/court-cases.xsd')).toEqual([200, null]);
  });
});
