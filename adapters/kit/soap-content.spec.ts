import { createServer, type IncomingMessage } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Type } from 'typebox';
import { afterEach, describe, expect, it } from 'vitest';
import { contract, file } from '@fatong/contracts';
import { readXml } from '@fatong/contracts/xml';
import { StoreAway } from '@fatong/hub/ports';
import type { Certificate } from './keys.js';
import { bodyOf } from './soap-answer.js';
import { soapClient } from './soap-client.js';
import { dataOf } from './soap-data.js';
import { archiveOffice, archiveSide, listen, memoryBlobs, notice, pdf, selfSigned } from './testing/index.js';
import { verifyCertificate } from './x509-token.js';

const papers = contract({
  owner: 'archive-office',
  message: 'notice',
  version: 1,
  title: ['归档材料', 'Papers'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'AH', order: 'key' },
  schema: Type.Object({
    QQH: Type.String(),
    AH: Type.String(),
    DSR: Type.Array(Type.Object({ XM: Type.String(), BZ: file({ mediaTypes: ['application/pdf'], maxBytes: 40_000_000 }) })),
    NR: Type.String(),
  }),
});
const system = { ...archiveOffice, contracts: [papers] };
const taken =
  '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><r:fileNoticeResponse xmlns:r="urn:archive-office:inbox"><r:receipt>D-7</r:receipt></r:fileNoticeResponse></e:Body></e:Envelope>';
const closing: (() => unknown)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A partner who takes everything, and what he got; his description says that notes are binary. */
async function partner(certificate?: Certificate) {
  const got: { readonly headers: IncomingMessage['headers']; readonly text: string }[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        got.push({ headers: request.headers, text: Buffer.concat(parts).toString() });
        response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(taken);
      });
  });
  const folder = mkdtempSync(join(tmpdir(), 'fatong-wsdl-'));
  const wsdl = join(folder, 'partner.wsdl');
  writeFileSync(wsdl, readFileSync(archiveSide.wsdl, 'utf8').replace('name="BZ" type="xs:string"', 'name="BZ" type="xs:base64Binary"'));
  closing.push(
    () => void server.close(),
    () => rmSync(folder, { recursive: true }),
  );
  const blobs = memoryBlobs();
  const client = await soapClient(
    system,
    { ...archiveSide, wsdl },
    {
      url: await listen(server),
      key: { keyid: 'fatong:1', secret: 's'.repeat(32) },
      timeout: 5_000,
      blobs,
      ...(certificate && { certificate }),
    },
  );
  const keep = async (content: Buffer) => {
    const writing = await blobs.begin();
    await writing.write(content);
    const written = await writing.end();
    await written.keep();
    return { claim: written.address, size: written.size, mediaType: 'application/pdf' };
  };
  const send = async (...contents: Buffer[]) => {
    const DSR = [];
    for (const content of contents) DSR.push({ XM: '“甲” & <乙>', BZ: await keep(content) });
    return client.send({
      requestId: 'r-1',
      type: notice.type,
      body: Buffer.from(JSON.stringify({ QQH: 'r-1', AH: '（2026）沪', DSR, NR: '材料' })),
    });
  };
  return { got, blobs, send };
}

const inBase64 = (contents: readonly Buffer[]) => ({
  QQH: 'r-1',
  AH: '（2026）沪',
  DSR: contents.map((content) => ({ XM: '“甲” & <乙>', BZ: content.toString('base64') })),
  NR: '材料',
});

describe('what goes to a partner by SOAP with files', () => {
  it('L18: has their content as base64 in its place, and says how long it is', async () => {
    const { got, send } = await partner();
    const contents = [pdf(1_000_000), pdf(20), pdf(200_001, 'z')];
    expect(await send(...contents)).toMatchObject({ outcome: 'delivered', partnerRef: 'D-7' });
    const [{ headers, text }] = got as [(typeof got)[0]];
    const read = readXml(text, 64);
    if ('refused' in read) throw new Error(read.refused.words[1]);
    const message = bodyOf(read.root)!.children[0]!;
    expect(dataOf(papers, message, message.namespace)).toEqual(inBase64(contents));
    expect([Number(headers['content-length']), headers['transfer-encoding']]).toEqual([Buffer.byteLength(text), undefined]);
  });

  it('L18: signed by certificate, the content is under the signature', async () => {
    const { privateKey, certificate } = selfSigned('fatong');
    const { got, send } = await partner({ keyid: 'archive-office:certificate:1', privateKey, certificate });
    const contents = [pdf(30_000), pdf(20)];
    expect(await send(...contents)).toMatchObject({ outcome: 'delivered' });
    const signed = verifyCertificate(got[0]!.text, certificate);
    if (!signed.ok) throw new Error(signed.code);
    const message = signed.body.children[0]!;
    expect(dataOf(papers, message, message.namespace)).toEqual(inBase64(contents));
    const changed = got[0]!.text.replace(contents[1]!.toString('base64'), pdf(20, 'y').toString('base64'));
    expect([changed === got[0]!.text, verifyCertificate(changed, certificate).ok]).toEqual([false, false]);
  });

  it('L18: more than a signed message can hold is refused in a sentence before anything leaves', async () => {
    const { got, send } = await partner({ keyid: 'archive-office:certificate:1', ...selfSigned('fatong') });
    expect(await send(pdf(9_000_000), pdf(9_000_000))).toMatchObject({
      outcome: 'refused',
      cause: { code: 'content-too-large', words: [expect.stringContaining('合计超过 16 MB'), expect.stringContaining('Nothing was sent')] },
    });
    expect(got).toEqual([]);
  });

  it('L18: is not sent when its content is gone, and later when the store is away', async () => {
    const { got, send, blobs } = await partner();
    const read = blobs.read.bind(blobs);
    blobs.read = () => {
      throw new StoreAway('away');
    };
    expect(await send(pdf(100))).toMatchObject({
      outcome: 'transient',
      cause: { group: expect.stringContaining('content-away') as unknown },
    });
    blobs.read = (address) => {
      blobs.kept.clear();
      return read(address);
    };
    expect(await send(pdf(100))).toMatchObject({ outcome: 'refused', cause: { code: 'content-gone' } });
    expect(got).toEqual([]);
  });
});
