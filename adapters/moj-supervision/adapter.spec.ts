import { describe, expect, it } from 'vitest';
import { illegalReport, irregularReport } from '@fatong/contracts/systems/moj-supervision';
import { conformance, outgoingCall } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const report = (QQH: string) => ({
  QQH,
  JLBH: 'WF-CONF-000001',
  DXLX: '1',
  XM: '陈思远',
  ZYZH: '13101201010900123',
  XXLY: '1',
  SS: '哄闹法庭。',
  YJ: '律师法第四十九条',
  RDRQ: '20261127',
  RDDW: '上海市司法局',
});

conformance({ adapter, lawyers: [], outgoing: { [illegalReport.type]: report, [irregularReport.type]: report } });

describe('the simulated supervision platform (S02, L05, L26)', () => {
  it.each([illegalReport, irregularReport])(
    'receipts $type, and returns one that names no legal basis, matched by our request id',
    async ({ type }) => {
      const { YJ: _, ...withoutBasis } = report('');
      expect(await answersTo(type, report(''))).toMatchObject({ contract: 'moj-supervision.receipt.v1', data: { JLBH: 'WF-CONF-000001' } });
      expect(await answersTo(type, withoutBasis)).toMatchObject({
        contract: 'moj-supervision.returned.v1',
        data: { JLBH: 'WF-CONF-000001', THYY: '缺依据' },
      });
    },
  );

  async function answersTo(type: string, data: object): Promise<unknown> {
    const { answered, requestId, outcome } = await outgoingCall(adapter, type, (QQH) => ({ ...data, QQH }));
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `JG-${requestId.slice(0, 8)}` });
    expect(answered.map(({ correlation }) => correlation)).toEqual([requestId]);
    return answered[0];
  }
});
