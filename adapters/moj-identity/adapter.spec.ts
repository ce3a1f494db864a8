import { describe, expect, it } from 'vitest';
import { identityCheck, lawyersElsewhere } from '@fatong/contracts/systems/moj-identity';
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

const ofElsewhere =
  ({ licence, name, idNumber }: (typeof lawyersElsewhere)[number]) =>
  (QQH: string) => ({
    ...check(licence)(QQH),
    XM: name,
    SFZH: idNumber,
  });

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

  it.each(lawyersElsewhere.map((one) => [one.name, one] as const))(
    'L13: knows %s of another province, with how he stands there',
    async (_, one) => {
      const results = one.licence.endsWith('8') ? ['1', '4'] : ['1', '3'];
      const { answered } = await outgoingCall(adapter, identityCheck.type, ofElsewhere(one), results.length);
      const [first, second] = answered.map(({ data }) => data as { JG: string; ZYZT?: string });
      expect([first!.JG, first!.ZYZT, second!.JG]).toEqual(['1', one.standing, results[1]]);
    },
  );

  it.each([
    ['another name', { XM: '张三' }],
    ['another identity number', { SFZH: '310101199003070019' }],
    ['a licence nobody has', { LSZYZH: '13301201010900123' }],
  ])('L13: says of a lawyer of another province with %s that they do not agree', async (_, wrong) => {
    const { answered } = await outgoingCall(
      adapter,
      identityCheck.type,
      (QQH) => ({ ...ofElsewhere(lawyersElsewhere[3]!)(QQH), ...wrong }),
      1,
    );
    expect(answered.map(({ data }) => (data as { JG: string }).JG)).toEqual(['2']);
  });
});
