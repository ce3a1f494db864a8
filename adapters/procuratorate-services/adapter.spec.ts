import { describe, expect, it } from 'vitest';
import { caseInfoQuery, contact, readingRequest, withdrawal } from '@fatong/contracts/systems/procuratorate-services';
import { conformance, outgoingCall } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const asked = (QQH: string) => ({
  QQH,
  SQBH: 'SX20261128000009',
  LSZYZH: '13101201010900123',
  LSXM: '陈思远',
  JCYDM: '检0101',
  AJBH: '沪黄检刑受〔2026〕12号',
  DSRMC: '赵某',
});
const outgoing = {
  [caseInfoQuery.type]: asked,
  [contact.type]: (QQH: string) => ({ ...asked(QQH), LXNR: '请求听取辩护意见。' }),
  [readingRequest.type]: (QQH: string) => ({ ...asked(QQH), YJFS: '1', YYRQ: '20261203', YYSD: '1', YJMD: '准备辩护意见' }),
};

/** Of what a lawyer asked for and takes back. */
const takenBack = (QQH: string) => ({
  QQH,
  SQBH: 'SX20261128000009',
  LSZYZH: '13101201010900123',
  LSXM: '陈思远',
  YQQH: '0197d2c4-5b1e-7c33-9a5e-3f0d6b8e2b02',
  CHYY: '当事人已和解。',
});
conformance({ adapter, lawyers: [], outgoing: { ...outgoing, [withdrawal.type]: takenBack }, answers: 2 });

describe('the simulated service of the procuratorates (S06, L18, L28)', () => {
  it.each([
    [caseInfoQuery.type, 'procuratorate-services.case-info.v1', { BAJD: '2', CBR: '顾检察官' }],
    [contact.type, 'procuratorate-services.result.v1', { ZT: '3' }],
    [readingRequest.type, 'procuratorate-services.result.v1', { ZT: '3' }],
  ])('takes %s with a number of its own and answers it, each said by our request id', async (type, contract, data) => {
    const { answered, requestId, outcome } = await outgoingCall(adapter, type, outgoing[type]!, 2);
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `JC-${requestId.slice(0, 8)}` });
    expect(answered).toMatchObject([
      { contract: 'procuratorate-services.result.v1', correlation: requestId, data: { ZT: '1', SLBH: 'JCFWSX20261128000009' } },
      { contract, correlation: requestId, data },
    ]);
  });
});
