import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byId, problems, reckonedLine, sizes, validator } from '@fatong/contracts';
import { filing } from '@fatong/contracts/systems/lawyers-association';
import { readXml } from '@fatong/contracts/xml';
import { partnersUrlOf, topology, virtualHostOf } from '@fatong/hub/broker';
import { maxOverAmqp } from './amqp-door.js';
import { maxBody, maxDepth } from './limits.js';
import { demoKeys } from './keys.js';
import { contentDigest, signatureWindow, verify } from './signature.js';
import { soapEnvelope } from './soap-envelope.js';
import { verifyToken } from './username-token.js';

const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'partners.md'), 'utf8');
/** The code block that the guide calls so. */
function block(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${name}\n([\\s\\S]*?)\n\`\`\`$`, 'm').exec(guide)?.[1];
  if (found === undefined) throw new Error(`docs/partners.md has no block ${name}`);
  return found;
}

describe('the examples of docs/partners.md', () => {
  it('show the hash of a day as both sides reckon it', () => {
    const lines = block('hash').split('\n');
    const entries = lines.slice(0, -1).map((line) => {
      const [id = '', version] = line.split('\t');
      return { id, version: Number(version) };
    });
    expect(entries.map(reckonedLine).join('')).toBe(`${lines.slice(0, -1).join('\n')}\n`);
    expect(lines.at(-1)).toBe(`→ ${createHash('sm3').update(entries.toSorted(byId).map(reckonedLine).join('')).digest('hex')}`);
  });

  const [requestLine = '', ...lines] = block('request').split('\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const body = Buffer.from(block('body'));
  const [method = '', path = ''] = requestLine.split(' ');
  const at = new Date(Number(/created=(\d+)/.exec(headers['signature-input'] ?? '')?.[1]) * 1000);
  const request = { method, url: `http://${headers['host']}${path}`, headers, body };

  it('show a REST request that the door verifies, with a body that keeps the contract', async () => {
    expect(await verify(request, (keyid) => demoKeys('lawyers-association', keyid), at)).toMatchObject({
      ok: true,
      keyid: 'lawyers-association:1',
    });
    expect(validator(filing)(JSON.parse(body.toString()))).toEqual([]);
    expect(guide).toContain(`（${body.length} 字节`);
  });

  it('show the same message over AMQP: the same proof beside what AMQP says itself', () => {
    const {
      headers: proof,
      type,
      contentType,
    } = JSON.parse(block('amqp')) as { headers: Record<string, string>; type: string; contentType: string };
    expect({ path: `/exchange/lawyers-association/${type}`, 'content-type': contentType, ...proof }).toEqual({
      path,
      ...Object.fromEntries(['content-type', 'content-digest', 'signature-input', 'signature'].map((name) => [name, headers[name]])),
    });
    const { queues, numbers } = topology({ systems: [{ system: 'notary-offices', partitions: 8, in: true, out: false, door: true }] });
    for (const { name, kind, exchange } of queues.filter((one) => ['partner', 'answers'].includes(one.kind)))
      expect(guide).toContain((kind === 'partner' ? exchange : name).replace('notary-offices', '<系统>'));
    expect(guide).toContain(`@broker.example:5671/${virtualHostOf(partnersUrlOf('amqps://broker.example:5671'))}'`);
    expect(guide).toContain(`${numbers.doorMessages.toLocaleString('en')} 份（${numbers.doorBytes / 1024 / 1024} MB）`);
  });

  it('show the base from which that signature is computed, byte by byte', () => {
    const base = block('base');
    expect(headers['content-digest']).toBe(contentDigest(body));
    expect(base).toContain(`"content-digest": ${contentDigest(body)}`);
    expect(`sig=:${createHmac('sha256', 'demo-key-lawyers-association').update(base).digest('base64')}:`).toBe(headers['signature']);
    expect(base.split('\n').at(-1)).toBe(`"@signature-params": ${headers['signature-input']?.slice('sig='.length)}`);
  });

  it('are refused when one byte of them changes', async () => {
    const spoilt = { ...request, body: Buffer.from(block('body').replace('待调查', '已结案')) };
    expect(await verify(spoilt, (keyid) => demoKeys('lawyers-association', keyid), at)).toMatchObject({ ok: false, code: 'digest-wrong' });
  });

  it('show a UsernameToken that the SOAP door verifies, with the digest as described', () => {
    const read = readXml(`<soap:Header xmlns:soap="${soapEnvelope}">${block('token')}</soap:Header>`, maxDepth);
    if ('refused' in read) throw new Error(read.refused.words[1]);
    const created = /<wsu:Created>(.*)<\/wsu:Created>/.exec(block('token'))?.[1] ?? '';
    const nonce = Buffer.from(/Base64Binary">(.*)<\/wsse:Nonce>/.exec(block('token'))?.[1] ?? '', 'base64');
    expect(verifyToken(read.root.children[0], 'court-cases', demoKeys, new Date(created))).toMatchObject({
      ok: true,
      keyid: 'court-cases:1',
    });
    expect(block('token')).toContain(
      createHash('sha1')
        .update(Buffer.concat([nonce, Buffer.from(`${created}demo-key-court-cases`)]))
        .digest('base64'),
    );
  });

  it('name codes and limits as they are', () => {
    const rows = guide.slice(guide.indexOf('## 拒收'), guide.indexOf('## 重发')).matchAll(/^\| (`.*?`) \| (\d{3}) \|/gm);
    const told = [...rows].flatMap(([, codes = '', status]) =>
      [...codes.matchAll(/`([\w-]+)`/g)].map(([, code = '']) => [code, Number(status)] as const),
    );
    expect(told.length).toBeGreaterThan(15);
    for (const [code, status] of told) expect([code, problems[code as keyof typeof problems].status]).toEqual([code, status]);
    expect(guide).toContain(`${maxBody / 1024 / 1024} MB`);
    expect(guide).toContain(`${sizes.structure / 1024 / 1024} MB`);
    expect(guide).toContain(`over AMQP ${maxOverAmqp / 1024 / 1024} MB`);
    expect(guide).toContain(`${maxDepth} levels`);
    expect(guide).toContain(`${signatureWindow} 秒`);
  });
});
