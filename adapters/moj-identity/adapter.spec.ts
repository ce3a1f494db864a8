import { describe, expect, it } from 'vitest';
import { identityCheck } from '@fatong/contracts/systems/moj-identity';
import { conformance, outgoingCall } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const check = (LSZYZH: string) => (QQH: string) => ({
  QQH,
  HYBH: 'HY20261128000009',
  LSZYZH,
  XM: '陈思远',
  SFZH: '310101199003070019',
  TYSJ: '2026-11-28T09:00:00+08:00',
});

conformance({ adapter, lawyers: [], outgoing: { [identityCheck.type]: check('13101201010900123') }, answers: 2 });

describe('the simulated identity platform (S01, L16)', () => {
  it.each([
    ['13101201010900123', ['1', '3']],
    ['13101201010900128', ['1', '4']],
    ['13101201010900129', ['2']],
  ])('L16: says of %s what the numbers and the face came to, and sends no picture', async (licence, results) => {
    const { answered, requestId, outcome } = await outgoingCall(adapter, identityCheck.type, check(licence), results.length);
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `HY-${requestId.slice(0, 8)}` });
    expect(answered.map(({ correlation, data }) => [correlation, (data as { JG: string }).JG])).toEqual(
      results.map((result) => [requestId, result]),
    );
  });
});
