import { describe, expect, it } from 'vitest';
import { makeResidentId } from '@fatong/contracts/codes';
import { marriageQuery, withdrawal } from '@fatong/contracts/systems/civil-affairs';
import { conformance, outgoingCall } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const query = (CXRSFZ: string) => (QQH: string) => ({
  QQH,
  SQBH: 'SX20261128000009',
  LSZYZH: '13101201010900123',
  LSXM: '陈思远',
  CXRXM: '张三',
  CXRSFZ,
  CXYT: '离婚诉讼',
});
/** Two persons of whom the simulated register has one. */
const numbers = [1, 2, 3, 4, 5, 6, 7, 8].map((serial) => makeResidentId({ born: '1980-05-06', serial, sex: 'male' }));
const isRegistered = (number: string): boolean => Number.parseInt(number.slice(-1), 36) % 2 === 0;

/** Of what a lawyer asked for and takes back. */
const takenBack = (QQH: string) => ({
  QQH,
  SQBH: 'SX20261128000009',
  LSZYZH: '13101201010900123',
  LSXM: '陈思远',
  YQQH: '0197d2c4-5b1e-7c33-9a5e-3f0d6b8e2b02',
  CHYY: '当事人已和解。',
});
conformance({ adapter, lawyers: [], outgoing: { [marriageQuery.type]: query(numbers[0]!), [withdrawal.type]: takenBack }, answers: 2 });

describe('the simulated marriage register (S23, L18)', () => {
  it.each([
    [numbers.find(isRegistered)!, { ZT: '3', HYZK: '2', DJRQ: '20180520' }],
    [numbers.find((number) => !isRegistered(number))!, { ZT: '3', HYZK: '1' }],
  ])('takes a query with a number of its own and says what it has of %s', async (number, data) => {
    const { answered, requestId, outcome } = await outgoingCall(adapter, marriageQuery.type, query(number), 2);
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `HY-${requestId.slice(0, 8)}` });
    expect(answered).toMatchObject([
      { contract: 'civil-affairs.marriage-result.v1', correlation: requestId, data: { ZT: '1', SLBH: 'HYCXSX20261128000009' } },
      { correlation: requestId, data },
    ]);
  });
});
