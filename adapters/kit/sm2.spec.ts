import { describe, expect, it } from 'vitest';
import { decryptSm2, demoSm2, encryptSm2, signSm2, sm2PairOf, verifySm2 } from './sm2.js';

describe('SM2', () => {
  it('verifies the signature that GB/T 32918.5 gives as its example', () => {
    const theirs =
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
    const signature =
      'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
    const pair = { keyid: 'x:sm2:1', ours: '', theirs };
    expect([verifySm2('message digest', signature, pair), verifySm2('message digesT', signature, pair)]).toEqual([true, false]);
  });

  const { ours, partner } = demoSm2('discipline');
  const stranger = demoSm2('somebody-else').ours;

  it('signs for the other side, and nobody else’s signature or bytes that are none pass', () => {
    const signature = signSm2('文件', partner);
    expect([
      verifySm2('文件', signature, ours),
      verifySm2('文件', signSm2('文件', stranger), ours),
      verifySm2('文件', 'zz', ours),
      verifySm2('文件', '0'.repeat(128), ours),
    ]).toEqual([true, false, false, false]);
  });

  it('is read by whom it was written to only', () => {
    const sealed = encryptSm2(Buffer.from('0123456789abcdef'), partner);
    expect(decryptSm2(sealed, ours)?.toString()).toBe('0123456789abcdef');
    expect([
      decryptSm2(sealed, stranger),
      decryptSm2(`${sealed.slice(0, -2)}${sealed.endsWith('00') ? '01' : '00'}`, ours),
      decryptSm2('ff'.repeat(120), ours),
      decryptSm2('', ours),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('takes a pair of keys as operators write it, and says what is wrong with one that is none', () => {
    expect(sm2PairOf('x:sm2:2', `${ours.ours.toUpperCase()}\n${ours.theirs}`)).toEqual({ ...ours, keyid: 'x:sm2:2' });
    for (const text of ['', ours.ours, `${ours.theirs} ${ours.ours}`, `${ours.ours} ${ours.theirs} x`])
      expect(sm2PairOf('x:sm2:1', text)).toMatchObject({ fault: expect.stringContaining('a blank between') as unknown });
    expect(sm2PairOf('x:sm2:1', `${ours.ours} 04${'1'.repeat(128)}`)).toMatchObject({
      fault: 'has a public key that is no point of the curve',
    });
  });
});
