import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { request as begin, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { criminalFiling } from '@fatong/contracts/systems/procuratorate-cases';
import { systems } from '@fatong/contracts/systems';
import { demoKeys, restDoor, soapDoor, type DoorParts, type PartnerKeys } from '../kit/index.js';
import { certified, memoryBlobs, memoryDoor, memoryPublisher, silentLog, type Certified } from '../kit/testing/index.js';
import { DoorsController, REST_DOOR } from './doors.controller.js';
import { secureOf, secureServer, undemanded } from './secure.js';
import { prepareDoors } from './server.js';
import { DOORS_URL, SoapController, SOAP_DOOR } from './soap.controller.js';
import { courtReport } from './testing/court-report.js';

const authority = certified('Authority of partners', { isAuthority: true });
const others = certified('Authority of others', { isAuthority: true });
const ours = certified('doors', { by: authority });
const court = certified('cases.court.example', { by: authority });
const renewed = certified('cases.court.example', { by: authority });
const neighbour = certified('other.court.example', { by: authority });
const expired = certified('cases.court.example', { by: authority, days: -2 });
const forged = certified('cases.court.example', { by: others });
const prosecutor = certified('prosecutor');

const keys: PartnerKeys = Object.assign((system: string, keyid: string) => demoKeys(system, keyid), demoKeys, {
  peers: (system: string) =>
    system === 'court-cases'
      ? [{ keyid: 'court-cases:tls-known:1', name: 'cases.court.example' }]
      : system === 'procuratorate-cases'
        ? [{ keyid: 'procuratorate-cases:tls-known:1', certificate: prosecutor.certificate }]
        : [],
});

describe('doors that know who comes by his certificate (mutual TLS; S02–S05, S07, S10, S15)', () => {
  let app: NestExpressApplication;
  let [plain, tls]: [number, number] = [0, 0];
  let overTls: Server;
  const [door, publisher, blobs] = [memoryDoor(), memoryPublisher(), memoryBlobs()];
  const folder = mkdtempSync(join(tmpdir(), 'fatong-tls-'));

  beforeAll(async () => {
    const parts: DoorParts = { systems, keys, door, publisher, blobs, log: silentLog, count: () => undefined };
    writeFileSync(join(folder, 'doors.pem'), ours.privateKey + ours.certificate);
    writeFileSync(join(folder, 'ca.pem'), authority.certificate);
    const secure = secureOf({ tls: join(folder, 'doors.pem'), ca: join(folder, 'ca.pem'), proxies: '127.0.0.1, 10.1.0.0/16' });
    @Module({
      controllers: [SoapController, DoorsController],
      providers: [
        { provide: DOORS_URL, useValue: 'https://hub' },
        { provide: SOAP_DOOR, useValue: await soapDoor(parts) },
        { provide: REST_DOOR, useValue: restDoor(parts) },
      ],
    })
    class DoorsModule {}
    app = await NestFactory.create<NestExpressApplication>(DoorsModule, { logger: false, bodyParser: false });
    prepareDoors(app, silentLog, undefined, secure.peers);
    await app.listen(0, '127.0.0.1');
    plain = ((app.getHttpServer() as Server).address() as AddressInfo).port;
    overTls = secureServer(app.getHttpAdapter().getInstance() as RequestListener, secure);
    await new Promise<void>((resolve) => overTls.listen(0, '127.0.0.1', resolve));
    tls = (overTls.address() as AddressInfo).port;
  });
  afterAll(async () => {
    overTls.close();
    overTls.closeAllConnections();
    await app.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    door.refusals.length = publisher.published.length = 0;
  });

  interface Asking {
    readonly by?: Certified;
    readonly path?: string;
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: Buffer;
  }
  /** What comes back over a connection of its own, made with that certificate. */
  function asked({ by, path = '/soap/court-cases', method = 'POST', headers, body }: Asking): Promise<{ status: number; text: string }> {
    const own = by && { key: by.privateKey, cert: by.certificate };
    return new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: tls,
        ca: authority.certificate,
        path,
        method,
        agent: false as const,
        ...own,
        headers: { ...headers },
      };
      const request = begin(options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      });
      request.on('error', reject);
      request.end(body);
    });
  }
  const sent = (by?: Certified): ReturnType<typeof asked> => asked({ ...courtReport(), ...(by && { by }) });

  it('L27: a court that shows the certificate on file is served, and so it is with a renewed one of the same authority', async () => {
    expect((await sent(court)).text).toContain('<state>queued</state>');
    expect((await sent(renewed)).text).toContain('<state>queued</state>');
  });

  it('L27: who shows none, or that of somebody else, or one that ended, is turned away before a word of his is read', async () => {
    expect(await sent()).toMatchObject({ status: 500, text: expect.stringContaining('soap:Client.certificate-missing') as string });
    for (const by of [neighbour, forged, expired])
      expect(await sent(by)).toMatchObject({ status: 500, text: expect.stringContaining('soap:Client.certificate-unknown') as string });
    expect(await asked({ headers: { 'content-type': 'text/xml' }, body: Buffer.from('<!DOCTYPE') })).toMatchObject({
      text: expect.stringContaining('certificate-missing') as string,
    });
    expect(door.refusals.map(({ problem }) => problem)).toEqual([
      'certificate-missing',
      ...Array<string>(3).fill('certificate-unknown'),
      'certificate-missing',
    ]);
    expect(publisher.published).toEqual([]);
  });

  it('L27: the right certificate alone says nothing: the message is proved by its own signature or token besides', async () => {
    const { headers, body } = courtReport();
    const unproven = { headers, body: Buffer.from(body.toString().replace('#PasswordDigest', '#PasswordText')) };
    expect((await asked({ ...unproven, by: court })).text).toContain('soap:Client.token-wrong');
  });

  it('S07: over REST a certificate on file itself is asked for, of a message and of the question after its receipt', async () => {
    const path = `/exchange/procuratorate-cases/${criminalFiling.message}`;
    const receipt = '/exchange/procuratorate-cases/receipts/0197d2c4-5b1e-7c33-9a5e-000000000001';
    expect(await asked({ path, body: Buffer.from('{}') })).toMatchObject({ status: 401, text: expect.stringContaining('证书') as string });
    expect(await asked({ path, by: court, body: Buffer.from('{}') })).toMatchObject({ status: 401 });
    expect((await asked({ path, by: prosecutor, body: Buffer.from('{}') })).text).toContain('signature-missing');
    expect((await asked({ path: receipt, method: 'GET' })).status).toBe(401);
    expect((await asked({ path: receipt, method: 'GET', by: prosecutor })).status).toBe(404);
    expect(door.refusals.map(({ problem }) => problem)).toEqual(['certificate-missing', 'certificate-unknown', 'signature-missing']);
  });

  it('a system without a certificate on file is asked for none, over TLS or without', async () => {
    const path = '/exchange/lawyers-association/complaint';
    expect((await asked({ path, body: Buffer.from('{}') })).text).toContain('signature-missing');
    expect((await asked({ path, by: neighbour, body: Buffer.from('{}') })).text).toContain('signature-missing');
  });

  describe('behind a proxy that ends TLS', () => {
    const handed = async (value?: string, port = plain): Promise<string> => {
      const { headers, body } = courtReport();
      const response = await fetch(`http://127.0.0.1:${port}/soap/court-cases`, {
        method: 'POST',
        headers: { ...headers, ...(value !== undefined && { 'client-cert': value }) },
        body: new Uint8Array(body),
      });
      return response.text();
    };
    const der = ({ certificate }: Certified): string => `:${certificate.replaceAll(/-----[^-]+-----|\s/g, '')}:`;

    it('L27: the court is known by what a trusted proxy hands on, as RFC 9440 or nginx writes it', async () => {
      expect(await handed(der(court))).toContain('<state>queued</state>');
      expect(await handed(encodeURIComponent(court.certificate))).toContain('<state>queued</state>');
    });

    it('L27: what the proxy hands on must be the one on file, valid and certified, or readable at all', async () => {
      for (const by of [neighbour, forged, expired]) expect(await handed(der(by))).toContain('certificate-unknown');
      expect(await handed()).toContain('certificate-missing');
      expect(await handed(':AAAA:')).toContain('certificate-missing');
    });

    it('L27: of anybody else that header is not believed, and it is not as long as nobody is named', async () => {
      for (const proxies of ['10.1.0.0/16', '']) {
        const { peers } = secureOf({ tls: '', ca: join(folder, 'ca.pem'), proxies });
        app.set('peers', peers);
        expect(await handed(der(court))).toContain('certificate-missing');
      }
      app.set('peers', secureOf({ tls: '', ca: join(folder, 'ca.pem'), proxies: '127.0.0.1' }).peers);
    });
  });

  it('L27: files and addresses that cannot be used stop the start with a sentence', () => {
    const none = { tls: '', ca: '', proxies: '' };
    expect(() => secureOf({ ...none, tls: join(folder, 'none.pem') })).toThrow(/FATONG_DOORS_TLS.*ENOENT/);
    expect(() => secureOf({ ...none, tls: join(folder, 'ca.pem') })).toThrow(
      /FATONG_DOORS_TLS must hold a private key and its certificate/,
    );
    writeFileSync(join(folder, 'mixed.pem'), ours.privateKey + court.certificate);
    expect(() => secureOf({ ...none, tls: join(folder, 'mixed.pem') })).toThrow(/certificate of another private key/);
    expect(() => secureOf({ ...none, proxies: 'proxy.example' })).toThrow(/'proxy.example' is neither an address nor a network/);
    expect(() => secureOf({ ...none, proxies: '10.0.0.0/40' })).toThrow(/neither an address nor a network/);
  });

  it('L27: systems that must be known by a certificate and have none on file are named at start', () => {
    expect(undemanded(systems, keys)).toEqual(
      expect.arrayContaining(['moj-supervision', 'moj-careers', 'court-services', 'tribunals', 'moj-petitions']),
    );
    expect(undemanded(systems, keys)).not.toEqual(expect.arrayContaining(['court-cases']));
  });
});
