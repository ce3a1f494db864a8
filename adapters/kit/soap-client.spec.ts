import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import soap from 'soap';
import { afterEach, describe, expect, it } from 'vitest';
import { readXml, type XmlElement } from '@fatong/contracts/xml';
import type { CallOutcome } from '@fatong/hub/ports';
import type { Client } from './adapter.js';
import { bodyOf, find, soap12Envelope, textOf } from './soap-answer.js';
import { soapClient } from './soap-client.js';
import { dataOf } from './soap-data.js';
import { soapEnvelope } from './soap-envelope.js';
import { archiveOffice, archiveSide, listen, notice } from './testing/index.js';
import { verifyToken } from './username-token.js';

const key = { keyid: 'fatong:1', secret: 's'.repeat(32) };
const id = '5b8f4b3e-0c39-4c1b-9d0a-6f2f7d1c9e11';
const data = { QQH: id, AH: '（2026）沪0104民初1号', DSR: [{ XM: '陈 & <思远>', BZ: '𠮷' }, { XM: '李丽' }], NR: '第一行\n第二行' };
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Got {
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}
type Answering = (response: ServerResponse, request: IncomingMessage) => void;

/** A partner that answers like this, and what it got. */
async function partner(
  answering: Answering,
  { timeout = 2_000, wsdl = archiveSide.wsdl } = {},
): Promise<{ got: Got[]; client: Client; send: (sent?: object) => Promise<CallOutcome> }> {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        got.push({ headers: request.headers, text: Buffer.concat(parts).toString() });
        answering(response, request);
      });
  });
  const url = await listen(server);
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const client = await soapClient(archiveOffice, { ...archiveSide, wsdl }, { url, key, timeout });
  return {
    got,
    client,
    send: (sent = data) =>
      client.send({ requestId: id, type: notice.type, body: Buffer.from(JSON.stringify(sent)), traceparent: '00-1-2-01' }),
  };
}

const inEnvelope = (content: string, version = soapEnvelope): string =>
  `<?xml version="1.0"?><e:Envelope xmlns:e="${version}"><e:Body>${content}</e:Body></e:Envelope>`;
const taken = inEnvelope('<r:fileNoticeResponse xmlns:r="urn:archive-office:inbox"><r:receipt>D-7</r:receipt></r:fileNoticeResponse>');
const fault = (code: string, text = '当事人陈思远已存在'): string =>
  inEnvelope(`<e:Fault><faultcode>${code}</faultcode><faultstring>${text}</faultstring></e:Fault>`);
const newFault = (code: string, sub = ''): string =>
  inEnvelope(
    `<e:Fault><e:Code><e:Value>e:${code}</e:Value>${sub && `<e:Subcode><e:Value xmlns:a="urn:a">a:${sub}</e:Value></e:Subcode>`}</e:Code><e:Reason><e:Text xml:lang="zh">不行</e:Text></e:Reason></e:Fault>`,
    soap12Envelope,
  );
const says =
  (status: number, body: string, headers: Record<string, string> = { 'content-type': 'text/xml; charset=utf-8' }): Answering =>
  (response) =>
    response.writeHead(status, headers).end(body);
function rootOf(text: string): XmlElement {
  const read = readXml(text, 64);
  if ('refused' in read) throw new Error(read.refused.words[1]);
  return read.root;
}

/** The description of a partner who takes SOAP 1.2, or imports from elsewhere. */
function described(edit: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-wsdl-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'partner.wsdl'), edit(readFileSync(archiveSide.wsdl, 'utf8')));
  return join(folder, 'partner.wsdl');
}

describe('asking a partner by SOAP', () => {
  it('is written as his own description says, names the request and proves who sends', async () => {
    const { got, send } = await partner(says(200, taken));
    expect(await send()).toMatchObject({
      outcome: 'delivered',
      partnerRef: 'D-7',
      answer: { contentType: 'text/xml; charset=utf-8', body: Buffer.from(taken) },
    });
    const [{ headers, text }] = got as [Got];
    expect(headers).toMatchObject({
      'content-type': 'text/xml; charset=utf-8',
      soapaction: '"urn:archive-office:inbox:fileNotice"',
      'idempotency-key': id,
      traceparent: '00-1-2-01',
    });
    const root = rootOf(text);
    const message = bodyOf(root)!.children[0]!;
    expect([message.namespace, message.name, message.children.map(({ name }) => name)]).toEqual([
      'urn:archive-office:inbox',
      'fileNotice',
      ['QQH', 'AH', 'DSR', 'DSR', 'NR'],
    ]);
    expect(dataOf(notice, message, message.namespace)).toEqual(data);
    expect(textOf(root, 'MessageID')).toBe(`urn:uuid:${id}`);
    expect(verifyToken(find(root, 'Security'), 'fatong', { of: () => [key] })).toMatchObject({ ok: true, keyid: 'fatong:1' });
    await send();
    expect(textOf(rootOf(got[1]!.text), 'Nonce')).not.toBe(textOf(root, 'Nonce'));
  });

  it('brings his elements into his order, and never lets a text become more than a text', async () => {
    const { got, send } = await partner(says(200, taken));
    const NR = '<![CDATA[x]]></NR><AH>another</AH><NR><![CDATA[y]]>';
    await send({ NR, DSR: [{ BZ: '&#60;', XM: '李丽' }], AH: 'A', QQH: id });
    const message = bodyOf(rootOf(got[0]!.text))!.children[0]!;
    expect(message.children.map(({ name }) => name)).toEqual(['QQH', 'AH', 'DSR', 'NR']);
    expect(dataOf(notice, message, message.namespace)).toEqual({ QQH: id, AH: 'A', DSR: [{ XM: '李丽', BZ: '&#60;' }], NR });
  });

  it('is understood by a server of node-soap', async () => {
    const heard: unknown[] = [];
    const server = createServer();
    const url = await listen(server);
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    await new Promise<void>((resolve) =>
      soap.listen(server, {
        path: '/inbox',
        xml: readFileSync(archiveSide.wsdl, 'utf8'),
        uri: archiveSide.wsdl,
        callback: () => resolve(),
        services: {
          ArchiveOffice: {
            Inbox: {
              fileNotice: (said: unknown) => {
                heard.push(said);
                return { receipt: 'D-9' };
              },
            },
          },
        },
      }),
    );
    const client = await soapClient(archiveOffice, archiveSide, { url: `${url}/inbox`, key, timeout: 2_000 });
    expect(await client.send({ requestId: id, type: notice.type, body: Buffer.from(JSON.stringify(data)) })).toMatchObject({
      outcome: 'delivered',
      partnerRef: 'D-9',
    });
    expect(JSON.parse(JSON.stringify(heard))).toEqual([data]);
  });

  it.each<[string, number, string, CallOutcome['outcome'], string]>([
    ['the client', 500, fault('e:Client.1001'), 'refused', 'Client.1001'],
    ['the client, with 200', 200, fault('e:Client'), 'refused', 'Client'],
    ['a header he does not know', 500, fault('e:MustUnderstand'), 'refused', 'MustUnderstand'],
    ['our token', 500, fault('w:FailedAuthentication'), 'refused', 'FailedAuthentication'],
    ['something by a number of his own', 500, fault('1001'), 'refused', '1001'],
    ['the server', 500, fault('e:Server.busy'), 'transient', 'Server.busy'],
    ['the sender, in SOAP 1.2', 400, newFault('Sender', 'AlreadyFiled'), 'refused', 'Sender.AlreadyFiled'],
    ['the receiver, in SOAP 1.2', 500, newFault('Receiver'), 'transient', 'Receiver'],
  ])('that a fault of his blames %s ends as it should, with the code in a sentence', async (_, status, body, outcome, code) => {
    const { send } = await partner(says(status, body));
    const said = await send();
    expect(said).toMatchObject({ outcome, answer: { body: Buffer.from(body) } });
    expect(said.cause?.words.map((words) => words.includes(`SOAP fault ${code}`))).toEqual([true, true]);
    expect(`${said.cause!.words.join()}${said.cause!.group}`).not.toContain('陈思远');
    if (outcome === 'refused' && body.includes('陈思远')) expect(said.cause?.technical).toBe('当事人陈思远已存在');
  });

  it('waits as long as he asks for with a fault of his server', async () => {
    const { send } = await partner(says(500, fault('e:Server'), { 'content-type': 'text/xml', 'retry-after': '7' }));
    expect(await send()).toMatchObject({ outcome: 'transient', retryAfter: 7 });
  });

  it.each<[number, string, CallOutcome['outcome']]>([
    [401, 'no', 'refused'],
    [404, '<html><body>Not Found</body></html>', 'refused'],
    [429, '', 'transient'],
    [502, '<html>bad gateway</html>', 'transient'],
    [503, '', 'transient'],
    [504, '<html/>', 'unknown'],
  ])('HTTP %i without an envelope is judged by its status', async (status, body, outcome) => {
    const { send } = await partner(says(status, body, { 'content-type': 'text/html' }));
    expect((await send()).outcome).toBe(outcome);
  });

  it.each<[string, string]>([
    ['no XML', 'OK'],
    ['nothing', ''],
    ['an empty body', inEnvelope('')],
    ['another element', inEnvelope('<whatBecameOfResponse/>')],
    [
      'a document type with entities',
      `<!DOCTYPE e [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${taken.replace('<?xml version="1.0"?>', '').replace('D-7', '&b;')}`,
    ],
    ['an unknown entity', taken.replace('D-7', '&x;')],
    ['endless levels', inEnvelope('<a>'.repeat(100_000))],
    ['another envelope', taken.replace(soapEnvelope, 'urn:x')],
    ['more than anybody reads', inEnvelope(`<fileNoticeResponse>${' '.repeat(300 * 1024)}</fileNoticeResponse>`)],
  ])('200 with %s is no answer: what became of it is unknown', async (_, body) => {
    const { send } = await partner(says(200, body));
    const said = await send();
    expect(said).toMatchObject({ outcome: 'unknown', cause: { code: 'outcome-unknown', group: 'sent:answer-unreadable:archive-office' } });
  });

  it('reads no further than it must of an answer without end', async () => {
    let written = 0;
    const { send } = await partner((response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536))) written += 65_536;
      };
      response.writeHead(200, { 'content-type': 'text/xml' }).on('drain', more);
      more();
    });
    expect((await send()).outcome).toBe('unknown');
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  it.each<[string, Answering]>([
    ['answers nothing in time', () => undefined],
    ['hangs up', (response) => response.destroy()],
    [
      'hangs up in the middle of his answer',
      (response) => {
        response.writeHead(200, { 'content-length': '9000' }).write('<?xml');
        setImmediate(() => response.destroy());
      },
    ],
    ['sends us elsewhere', says(307, '', { location: 'http://127.0.0.1:1/' })],
  ])('one who %s may have it: unknown, and it was sent once', async (_, answering) => {
    const { got, send } = await partner(answering, { timeout: 400 });
    expect(await send()).toMatchObject({ outcome: 'unknown', cause: { code: 'outcome-unknown', kind: 'unknown' } });
    expect(got).toHaveLength(1);
  });

  it('one who is not there was sent nothing', async () => {
    const gone = createServer();
    const url = await listen(gone);
    await new Promise((resolve) => gone.close(resolve));
    const client = await soapClient(archiveOffice, archiveSide, { url, key, timeout: 2_000 });
    expect(await client.send({ requestId: id, type: notice.type, body: Buffer.from(JSON.stringify(data)) })).toMatchObject({
      outcome: 'transient',
      cause: { group: 'sent:unreachable:archive-office', technical: 'ECONNREFUSED' },
    });
  });

  it('in SOAP 1.2 where his description knows no other', async () => {
    const wsdl = described((text) => text.replace('http://schemas.xmlsoap.org/wsdl/soap/', 'http://schemas.xmlsoap.org/wsdl/soap12/'));
    const { got, send } = await partner(says(200, taken.replace(soapEnvelope, soap12Envelope)), { wsdl });
    expect(await send()).toMatchObject({ outcome: 'delivered', partnerRef: 'D-7' });
    expect(got[0]!.headers).toMatchObject({
      'content-type': 'application/soap+xml; charset=utf-8; action="urn:archive-office:inbox:fileNotice"',
    });
    expect(rootOf(got[0]!.text).namespace).toBe(soap12Envelope);
  });
});

describe('the description of a partner’s side', () => {
  const client = (wsdl: string, more = {}) =>
    soapClient(archiveOffice, { ...archiveSide, wsdl, ...more }, { url: 'http://partner.invalid', key, timeout: 100 });

  it('is never fetched, nor is what it imports', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>');
    });
    const url = await listen(server);
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const wsdl = described((text) =>
      text.replace('<wsdl:types>', `<wsdl:types><xs:schema><xs:import namespace="urn:x" schemaLocation="${url}/x.xsd"/></xs:schema>`),
    );
    await expect(client(wsdl)).rejects.toThrow(`${url}/x.xsd would have to be fetched: it must lie beside the description`);
    expect(asked).toEqual([]);
  });

  it('must have what we ask of it', async () => {
    await expect(client(archiveSide.wsdl, { question: 'whatElse' })).rejects.toThrow(
      'has no operation whatElse; it has fileNotice, whatBecameOf.',
    );
    await expect(client(described((text) => text.replaceAll('name="NR"', 'name="ZW"')))).rejects.toThrow(
      'fileNotice takes no NR, which archive-office.notice.v1 has.',
    );
    await expect(client(described(() => 'no XML'))).rejects.toThrow(/cannot be read/);
  });
});

describe('asking a partner what became of a request', () => {
  const known = (request: string, state: string): string =>
    inEnvelope(
      `<whatBecameOfResponse xmlns="urn:archive-office:inbox"><request>${request}</request><state>${state}</state><receipt>D-7</receipt></whatBecameOfResponse>`,
    );

  it.each<[string, number, string, object]>([
    ['has it', 200, known(id, 'taken'), { found: 'taken', partnerRef: 'D-7' }],
    ['never had it', 200, known(id, 'absent'), { found: 'absent' }],
    ['speaks of another', 200, known('another', 'absent'), { found: 'unknown' }],
    ['says something else', 200, known(id, 'perhaps'), { found: 'unknown' }],
    ['cannot say', 500, fault('e:Server'), { found: 'unknown' }],
    ['says so with a status that is none', 404, known(id, 'absent'), { found: 'unknown' }],
    ['is a gateway', 200, '<html/>', { found: 'unknown' }],
  ])('who %s', async (_, status, body, found) => {
    const { got, client } = await partner(says(status, body));
    expect(await client.ask!({ requestId: id, type: notice.type })).toEqual(found);
    expect(textOf(bodyOf(rootOf(got[0]!.text))!, 'request')).toBe(id);
  });
});
