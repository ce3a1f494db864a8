import { describe, expect, it } from 'vitest';
import { addressOf, codeAt, stepAt, stepOf, written } from './passcodes.js';

const secret = Buffer.from('12345678901234567890');

describe('codes by time (L16)', () => {
  it.each([
    ['1970-01-01T00:00:59.000Z', '94287082'],
    ['2005-03-18T01:58:29.000Z', '07081804'],
    ['2005-03-18T01:58:31.000Z', '14050471'],
    ['2009-02-13T23:31:30.000Z', '89005924'],
    ['2033-05-18T03:33:20.000Z', '69279037'],
    ['2603-10-11T11:33:20.000Z', '65353130'],
  ])('L16: at %s it is what RFC 6238 says', (at, code) => {
    expect(codeAt(secret, stepAt(at), 8)).toBe(code);
  });

  it('L16: the one before and the one after count too, since a phone’s clock may be off; no others, and blanks are nothing', () => {
    const at = '2026-11-27T01:00:10.000Z';
    const step = stepAt(at);
    expect([-2, -1, 0, 1, 2].map((off) => stepOf(secret, codeAt(secret, step + off), at))).toEqual([null, step - 1, step, step + 1, null]);
    const code = codeAt(secret, step);
    expect(stepOf(secret, `${code.slice(0, 3)} ${code.slice(3)}`, at)).toBe(step);
    for (const wrong of ['', '12', '１２３４５６', 'abcdef', `${code}0`]) expect(stepOf(secret, wrong, at)).toBeNull();
  });

  it('L16: the key is written as apps take it', () => {
    expect(written(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(addressOf(secret, 'lawyer')).toBe(
      `otpauth://totp/${encodeURIComponent('法通:lawyer')}?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=${encodeURIComponent('法通')}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
