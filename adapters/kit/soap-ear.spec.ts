import { createServer } from 'node:http';
import soap from 'soap';
import { afterEach, describe, expect, it } from 'vitest';
import { partnersServer } from '../host/partners.js';
import type { Certificate } from './keys.js';
import type { PartnerStory } from './partner.js';
import { soapClient } from './soap-client.js';
import { soapPartner } from './soap-partner.js';
import { archiveOffice, archiveSide, listen, notice, selfSigned } from './testing/index.js';
import { verifyCertificate } from './x509-token.js';

const key = { keyid: 'archive-office:1', secret: 's'.repeat(32) };
const ourKey = { ...key, keyid: 'fatong:1' };
const named = (name: string): Certificate => ({ keyid: 'archive-office:certificate:1', ...selfSigned(name) });
const [ours, others] = [named('fatong'), named('fatong')];
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The simulated partner behind HTTP, and what its story heard; a relay between us and it may change what passes. */
async function stage({ ourCertificate, passing }: { ourCertificate?: string; passing?: (text: string) => string } = {}) {
  const heard: unknown[] = [];
  const story: PartnerStory = {
    next: () => null,
    handle: (path, data, requestId) => {
      heard.push({ path, data, requestId });
      return { answer: { status: 200, body: { receipt: `D-${requestId.slice(0, 4)}` } } };
    },
  };
  const simulator = soapPartner(
    archiveOffice,
    story,
    {
      doors: 'http://doors',
      key,
      ourKey,
      ...(ourCertificate !== undefined && { ourCertificate }),
      rate: 0,
      faults: 0,
      lawyers: [],
      run: 'T',
      log: () => undefined,
    },
    archiveSide,
  );
  const server = partnersServer(new Map([['archive-office', simulator]]));
  const base = await listen(server);
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  if (!passing) return { heard, simulator, url: `${base}/archive-office` };
  const relay = createServer((request, response) => {
    const parts: Buffer[] = [];
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        const { 'content-length': _length, ...headers } = request.headers as Record<string, string>;
        void fetch(`${base}/archive-office`, {
          method: 'POST',
          headers: { 'content-type': headers['content-type']! },
          body: passing(Buffer.concat(parts).toString()),
        }).then(async (answer) =>
          response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type')! }).end(await answer.text()),
        );
      });
  });
  closing.push(() => {
    relay.closeAllConnections();
    relay.close();
  });
  return { heard, simulator, url: await listen(relay) };
}

const data = { QQH: '1', AH: 'A-1', DSR: [{ XM: '陈思远' }], NR: '归档 & <完成>' };
const send = async (url: string, more: object = {}, id: string = crypto.randomUUID()) => {
  const client = await soapClient(archiveOffice, archiveSide, { url, key: ourKey, timeout: 3_000, ...more });
  return { id, client, outcome: await client.send({ requestId: id, type: notice.type, body: Buffer.from(JSON.stringify(data)) }) };
};

describe('a simulated partner who hears SOAP', () => {
  it('understands what we send, has one effect of one request, and says what became of it', async () => {
    const { heard, simulator, url } = await stage();
    const { id, client, outcome } = await send(url);
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `D-${id.slice(0, 4)}` });
    expect((await send(url, {}, id)).outcome).toMatchObject({ outcome: 'delivered', partnerRef: `D-${id.slice(0, 4)}` });
    expect(heard).toEqual([{ path: '/inbox/notice', data, requestId: id }]);
    expect(await client.ask!({ requestId: id, type: notice.type })).toEqual({ found: 'taken', partnerRef: `D-${id.slice(0, 4)}` });
    expect(await client.ask!({ requestId: crypto.randomUUID(), type: notice.type })).toEqual({ found: 'absent' });
    expect(simulator.state()).toMatchObject({ simulated: true, requests: 2, effects: 1, asked: 2 });
  });

  it('describes itself, so that node-soap’s own client may ask it', async () => {
    const { heard, url } = await stage();
    const client = await soap.createClientAsync(`${url}?wsdl`);
    client.setSecurity(new soap.WSSecurity('fatong', ourKey.secret, { passwordType: 'PasswordDigest' }));
    client.addSoapHeader('<a:MessageID xmlns:a="http://www.w3.org/2005/08/addressing">urn:uuid:42</a:MessageID>');
    const [said] = await (client as unknown as Record<string, (of: object) => Promise<[unknown]>>)['fileNoticeAsync']!(data);
    expect(said).toEqual({ receipt: 'D-42' });
    expect(heard).toMatchObject([{ data, requestId: '42' }]);
  });

  it('refuses who has another secret', async () => {
    const { heard, url } = await stage();
    expect((await send(url, { key: { ...ourKey, secret: 'another' } })).outcome).toMatchObject({
      outcome: 'refused',
      cause: {
        words: [expect.stringContaining('SOAP fault Client.401') as string, expect.any(String) as string],
        technical: 'token-wrong',
      },
    });
    expect(heard).toEqual([]);
  });

  it('that knows our certificate takes what we sign by it, time and again', async () => {
    const { heard, url } = await stage({ ourCertificate: ours.certificate });
    const client = await soapClient(archiveOffice, archiveSide, { url, key: ourKey, timeout: 3_000, certificate: ours });
    const ids = [1, 2, 3].map(() => crypto.randomUUID());
    const outcomes = await Promise.all(
      ids.map((requestId) => client.send({ requestId, type: notice.type, body: Buffer.from(JSON.stringify(data)) })),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered', 'delivered']);
    expect(heard).toEqual(expect.arrayContaining(ids.map((requestId) => ({ path: '/inbox/notice', data, requestId }))));
    expect(await client.ask!({ requestId: ids[0]!, type: notice.type })).toMatchObject({ found: 'taken' });
  });

  it.each<[string, { certificate?: Certificate; passing?: (text: string) => string }, string]>([
    ['that is another’s', { certificate: others }, 'certificate-unknown'],
    ['that another key was used with', { certificate: { ...ours, privateKey: others.privateKey } }, 'signature-wrong'],
    ['that is not there', {}, 'signature-missing'],
    ['whose body was changed on the way', { certificate: ours, passing: (text) => text.replace('A-1', 'A-2') }, 'signature-wrong'],
    [
      'whose request id was changed on the way',
      { certificate: ours, passing: (text) => text.replace('urn:uuid:', 'urn:uuid:0') },
      'signature-wrong',
    ],
    [
      'that covers another body than the one put in',
      {
        certificate: ours,
        passing: (text) =>
          text.replace(/<soap:Body[^]*<\/soap:Body>/, (body) => `${body.replace(/ wsu:Id="[^"]*"/, '')}`.replace('A-1', 'A-2')),
      },
      'signature-wrong',
    ],
  ])('that knows our certificate refuses a signature %s', async (_, { certificate, passing }, why) => {
    const { heard, url } = await stage({ ourCertificate: ours.certificate, ...(passing && { passing }) });
    expect((await send(url, certificate ? { certificate } : {})).outcome).toMatchObject({ outcome: 'refused', cause: { technical: why } });
    expect(heard).toEqual([]);
  });

  it('believes of a signed envelope nothing but what the signature covers, and not for ever', async () => {
    let sent = '';
    const { url, heard } = await stage({
      ourCertificate: ours.certificate,
      passing: (text) =>
        (sent = text).replace(
          '<soap:Body',
          '<soap:Body><fileNotice xmlns="urn:archive-office:inbox"><QQH>evil</QQH></fileNotice></soap:Body><soap:Body',
        ),
    });
    expect((await send(url, { certificate: ours })).outcome.outcome).toBe('delivered');
    expect(heard).toMatchObject([{ data }]);
    expect(verifyCertificate(sent, ours.certificate)).toMatchObject({ ok: true });
    expect(verifyCertificate(sent, ours.certificate, new Date(Date.now() + 3600_000))).toEqual({ ok: false, code: 'signature-stale' });
  });
});
