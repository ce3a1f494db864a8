import { describe, expect, it } from 'vitest';
import { makeUscc } from '@fatong/contracts/codes';
import { companyFileQuery, withdrawal } from '@fatong/contracts/systems/market-regulation';
import { conformance, outgoingCall } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const query = (DALX: '1' | '2') => (QQH: string) => ({
  QQH,
  SQBH: 'SX20261128000009',
  LSZYZH: '13101201010900123',
  LSXM: '陈思远',
  QYMC: '上海远航贸易有限公司',
  TYDM: makeUscc({ serial: 77 }),
  DALX,
  CXYT: '诉讼',
});

/** Of what a lawyer asked for and takes back. */
const takenBack = (QQH: string) => ({
  QQH,
  SQBH: 'SX20261128000009',
  LSZYZH: '13101201010900123',
  LSXM: '陈思远',
  YQQH: '0197d2c4-5b1e-7c33-9a5e-3f0d6b8e2b02',
  CHYY: '当事人已和解。',
});
conformance({ adapter, lawyers: [], outgoing: { [companyFileQuery.type]: query('1'), [withdrawal.type]: takenBack }, answers: 2 });

describe('the simulated company register (S24, L18)', () => {
  it.each([
    ['1', 186],
    ['2', 12],
  ] as const)(
    'takes a query of kind %s with a number of its own and answers with the file, its pages taken out of the message',
    async (kind, YS) => {
      const { answered, requestId, outcome } = await outgoingCall(adapter, companyFileQuery.type, query(kind), 2);
      expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `GS-${requestId.slice(0, 8)}` });
      expect(answered).toMatchObject([
        { contract: 'market-regulation.company-file.v1', correlation: requestId, data: { ZT: '1', SLBH: 'GSDASX20261128000009' } },
        {
          correlation: requestId,
          data: { ZT: '3', YS, DAWJ: { claim: expect.stringMatching(/^[0-9a-f]{64}$/) as string, mediaType: 'application/pdf' } },
        },
      ]);
    },
  );
});
