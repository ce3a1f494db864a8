import { describe, expect, it } from 'vitest';
import { careerQuery } from '@fatong/contracts/systems/moj-careers';
import { conformance, outgoingCall } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const query = (QQH: string, SQBH = 'BJ20260210000004') => ({
  QQH,
  SQBH,
  XM: '苏南行',
  SFZH: '310199198503079010',
  CXRQ: '20260210',
  CXDW: '上海市司法局',
});

conformance({ adapter, lawyers: [], outgoing: { [careerQuery.type]: (QQH) => query(QQH) } });

describe('the simulated employment check (S03, L14)', () => {
  it.each([
    ['BJ20260210000004', { JG: '1', JL: [{ DWMC: '杭州市西湖区人民法院', LZRQ: '20250630' }] }],
    ['BJ20260210000005', { JG: '2' }],
  ])('L14: takes the query %s at once and answers it with a message of its own, matched by our request id', async (number, said) => {
    const { answered, requestId, outcome } = await outgoingCall(adapter, careerQuery.type, (QQH) => query(QQH, number));
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `FJ-${requestId.slice(0, 8)}` });
    expect(answered).toMatchObject([{ contract: 'moj-careers.career-result.v1', correlation: requestId, data: { SQBH: number, ...said } }]);
  });
});
