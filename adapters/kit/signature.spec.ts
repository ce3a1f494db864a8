import { describe, expect, it } from 'vitest';
import { sign, signatureWindow, verify, type SignedRequest } from './signature.js';
import { demoKeys } from './keys.js';
import { bySm2, demoSm2 } from './sm2.js';

const key = { keyid: 'lawyers-association:1', secret: 'demo-key-lawyers-association' };
const keyOf = (keyid: string) => demoKeys('lawyers-association', keyid);
const request: SignedRequest = {
  method: 'POST',
  url: 'http://localhost:8081/exchange/lawyers-association/complaint',
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('{"AJBH":"1"}'),
};
const signed = async (of: SignedRequest = request, created?: Date): Promise<SignedRequest> => ({
  ...of,
  headers: await sign(of, key, created),
});

describe('HTTP message signatures', () => {
  it('accepts what was signed with the system’s key and tells key id and nonce', async () => {
    const answer = await verify(await signed(), keyOf);
    expect(answer).toMatchObject({ ok: true, keyid: key.keyid });
    expect(answer.ok && answer.nonce).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('refuses a request without signature', async () => {
    expect(await verify(request, keyOf)).toEqual({ ok: false, code: 'signature-missing' });
  });

  it.each([
    ['another body', { body: Buffer.from('{"AJBH":"2"}') }, 'digest-wrong'],
    ['another path', { url: 'http://localhost:8081/exchange/lawyers-association/decision' }, 'signature-wrong'],
    ['another method', { method: 'PUT' }, 'signature-wrong'],
  ] as const)('refuses %s', async (_what, change, code) => {
    expect(await verify({ ...(await signed()), ...change }, keyOf)).toMatchObject({ ok: false, code });
  });

  it('refuses another content type', async () => {
    const { headers, ...rest } = await signed();
    expect(await verify({ ...rest, headers: { ...headers, 'content-type': 'text/plain' } }, keyOf)).toMatchObject({
      code: 'signature-wrong',
    });
  });

  it('refuses a signature that covers less than method, path, content type and digest', async () => {
    const { headers, ...rest } = await signed();
    const input = headers['signature-input']?.replace('"content-digest"', '').replace('  ', ' ') ?? '';
    expect(await verify({ ...rest, headers: { ...headers, 'signature-input': input } }, keyOf)).toMatchObject({ code: 'signature-wrong' });
  });

  it('refuses a signature from outside the window, before and after', async () => {
    for (const away of [-signatureWindow - 5, signatureWindow + 5]) {
      const at = new Date(Date.now() + away * 1000);
      expect(await verify(await signed(request, at), keyOf)).toMatchObject({ ok: false, code: 'signature-stale' });
    }
  });

  it('refuses a key of another system', async () => {
    expect(await verify(await signed(), (id) => demoKeys('court-cases', id))).toMatchObject({ ok: false, code: 'key-unknown' });
  });

  it('refuses header values that are no structured fields without throwing', async () => {
    for (const [name, value] of [
      ['signature-input', 'sig=('],
      ['signature-input', '\u0000'],
      ['signature', 'sig=:%%%:'],
      ['content-digest', 'x'],
    ] as const) {
      const { headers, ...rest } = await signed();
      expect((await verify({ ...rest, headers: { ...headers, [name]: value } }, keyOf)).ok).toBe(false);
    }
  });

  it('signs by SM2 where a partner takes that, and neither another pair nor a shared secret opens it', async () => {
    const { ours, partner } = demoSm2('e');
    const headers = await sign(request, bySm2(ours));
    const of = { ...request, headers };
    expect(headers['signature-input']).toContain('alg="sm2-sm3"');
    expect(await verify(of, () => bySm2(partner))).toMatchObject({ ok: true, keyid: 'e:sm2:1' });
    expect(await verify({ ...of, body: Buffer.from('{}') }, () => bySm2(partner))).toMatchObject({ code: 'digest-wrong' });
    expect(await verify(of, () => bySm2(demoSm2('other').partner))).toMatchObject({ code: 'signature-wrong' });
    expect(await verify(of, () => key)).toMatchObject({ code: 'signature-wrong' });
  });
});
