import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { CallOutcome } from '@fatong/hub/ports';
import { restClient } from './rest-client.js';
import { soapClient } from './soap-client.js';
import { restReckoner } from './reckoner.js';
import type { CallerTls } from './tls-keys.js';
import { archiveOffice, archiveSide, certified, notice } from './testing/index.js';

const authority = certified('Authority of partners', { isAuthority: true });
const server = certified('partner', { by: authority });
const ours = certified('fatong', { by: authority });
const stranger = certified('stranger');
const key = { keyid: 'fatong:1', secret: 's'.repeat(32) };
const requestId = '5b8f4b3e-0c39-4c1b-9d0a-6f2f7d1c9e11';
const own = { privateKey: ours.privateKey, certificate: ours.certificate, ca: authority.certificate };

const open: Server[] = [];
afterEach(() => {
  for (const one of open.splice(0)) {
    one.close();
    one.closeAllConnections();
  }
});

interface Came {
  readonly url: string;
  readonly by: string;
  readonly body: string;
}

/** A partner over TLS who asks everybody for a certificate of his authority. */
async function partner(answer: (response: ServerResponse) => void): Promise<{ readonly url: string; readonly came: Came[] }> {
  const came: Came[] = [];
  const one = createServer(
    { key: server.privateKey, cert: server.certificate, ca: authority.certificate, requestCert: true, rejectUnauthorized: true },
    (request, response) => {
      const parts: Buffer[] = [];
      request
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => {
          const by = (request.socket as TLSSocket).getPeerX509Certificate()?.subject ?? '';
          came.push({ url: request.url ?? '', by, body: Buffer.concat(parts).toString() });
          answer(response);
        });
    },
  );
  open.push(one);
  await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
  return { url: `https://127.0.0.1:${(one.address() as AddressInfo).port}`, came };
}
const taken = (response: ServerResponse): void => {
  response.writeHead(202, { 'content-type': 'application/json' }).end('{"receipt":"R-1"}');
};
const body = Buffer.from('{"a":1}');
const send = (url: string, tls?: CallerTls, timeout = 2_000): Promise<CallOutcome> =>
  restClient('court-services', { 'x.y.v1': { path: '/inbox/y' } }, { url, key, timeout, ...(tls && { tls }) }).send({
    requestId,
    type: 'x.y.v1',
    body,
  });

describe('a partner who asks over TLS who we are (S02, S03, S05, S15)', () => {
  it('S05: is shown our certificate, and what we send arrives as over any line', async () => {
    const { url, came } = await partner(taken);
    expect(await send(url, own)).toMatchObject({ outcome: 'delivered', partnerRef: 'R-1' });
    expect(came).toEqual([{ url: '/inbox/y', by: 'CN=fatong', body: '{"a":1}' }]);
  });

  it('S05: is asked what became of a request, and what he has, by the same certificate', async () => {
    const asked = await partner(
      (response) => void response.writeHead(200).end(`{"request":"${requestId}","state":"taken","receipt":"R-1"}`),
    );
    const client = restClient('court-services', {}, { url: asked.url, key, timeout: 2_000, tls: own });
    expect(await client.ask!({ requestId, type: 'x.y.v1' })).toEqual({ found: 'taken', partnerRef: 'R-1' });
    const days = await partner((response) => void response.writeHead(200).end('{"days":[]}'));
    expect(await restReckoner({ url: days.url, key, timeout: 2_000, tls: own }).days('20260301', '20260302')).toEqual([]);
    expect([...asked.came, ...days.came].map(({ by }) => by)).toEqual(['CN=fatong', 'CN=fatong']);
  });

  it('S02: over SOAP too', async () => {
    const { url, came } = await partner((response) => void response.writeHead(500, { 'content-type': 'text/xml' }).end('busy'));
    const client = await soapClient(archiveOffice, archiveSide, { url, key, timeout: 2_000, tls: own });
    expect(await client.send({ requestId, type: notice.type, body: Buffer.from(JSON.stringify({ QQH: requestId })) })).toMatchObject({
      outcome: 'transient',
    });
    expect(came).toMatchObject([{ by: 'CN=fatong' }]);
  });

  it('S02: that the two do not know each other by certificate is no unknown outcome: nothing was taken, it comes again', async () => {
    const { url, came } = await partner(taken);
    const nobody = await send(url, { ca: authority.certificate });
    const distrusted = await send(url, { ...own, ca: stranger.certificate });
    for (const outcome of [nobody, distrusted])
      expect(outcome).toMatchObject({
        outcome: 'transient',
        cause: { words: [expect.stringContaining('TLS 证书未互认'), expect.anything()] },
      });
    // Who hangs up on our certificate without a word leaves it unknown: he is asked.
    const wrong = { privateKey: stranger.privateKey, certificate: stranger.certificate, ca: authority.certificate };
    expect(await send(url, wrong)).toMatchObject({ outcome: 'unknown' });
    expect(came).toEqual([]);
  });

  it('S02: one who is not there is reached later, one who does not answer leaves it unknown, and a redirect is not followed', async () => {
    expect(await send('https://127.0.0.1:1', own)).toMatchObject({ outcome: 'transient' });
    const silent = await partner(() => undefined);
    expect(await send(silent.url, own, 300)).toMatchObject({ outcome: 'unknown' });
    const leading = await partner((response) => void response.writeHead(302, { location: '/elsewhere' }).end());
    expect(await send(leading.url, own)).toMatchObject({ outcome: 'unknown' });
    expect(leading.came).toHaveLength(1);
  });
});
