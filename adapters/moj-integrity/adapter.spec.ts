import { describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import { publicationStory, sanctionPublication, sheetQuery, statusCorrection } from '@fatong/contracts/systems/moj-integrity';
import { conformance, fourLawyers, outgoingCall } from '../kit/testing/index.js';
import { adapter } from './adapter.js';
import { hearing } from '../kit/index.js';

const [lawyer] = fourLawyers as [(typeof fourLawyers)[0]];
const publication = (QQH: string) => ({
  QQH,
  CZ: '1',
  JLBH: 'CF-CONF-000001',
  LB: '1',
  JDWH: '沪黄司罚决〔2026〕3号',
  JDJG: '上海市黄浦区司法局',
  DXLX: '1',
  XM: lawyer.name,
  ZYZH: lawyer.licence,
  CFXX: [{ ZL: '14', YS: 2 }],
  JDRQ: '20261127',
  SXRQ: '20261127',
  JZRQ: '20270126',
  YJ: '律师法第四十八条',
});
const withdrawal = (QQH: string) => ({
  QQH,
  CZ: '2',
  JLBH: 'CF-CONF-000001',
  LB: '1',
  JDWH: '沪黄司罚决〔2026〕3号',
  JDJG: '上海市黄浦区司法局',
  DXLX: '1',
  XM: lawyer.name,
  CXRQ: '20261128',
  CXYY: '复议撤销',
});
const correction = (QQH: string) => ({
  QQH,
  ZYZH: lawyer.licence,
  XM: lawyer.name,
  ZYZT: '05',
  QSRQ: '20261127',
  GZYY: '依法注销',
  GZDW: '上海市司法局',
});
const query = (QQH: string) => ({
  QQH,
  SQBH: 'BJ20260210000004',
  XM: lawyer.name,
  ZYZH: lawyer.licence,
  CXRQ: '20260210',
  CXDW: '上海市司法局',
});

conformance({
  adapter,
  lawyers: [],
  outgoing: { [sanctionPublication.type]: publication, [statusCorrection.type]: correction, [sheetQuery.type]: query },
});

describe('the simulated publication platform (S25, L04, L06)', () => {
  it('answers a publication and a correction by our request id', async () => {
    for (const [type, data] of [
      [sanctionPublication.type, publication],
      [statusCorrection.type, correction],
    ] as const) {
      const { answered, requestId, outcome } = await outgoingCall(adapter, type, data);
      expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `GS-${requestId.slice(0, 8)}` });
      expect(answered).toMatchObject([{ contract: 'moj-integrity.receipt.v1', correlation: requestId, data: { JG: '1' } }]);
    }
  });

  it.each([
    ['13301201010900123', ['2']],
    ['13301201010900124', []],
  ])('L14: answers with the sheet of whom it is asked about: %s', async (ZYZH, kinds) => {
    const { answered, requestId } = await outgoingCall(adapter, sheetQuery.type, (QQH) => ({ ...query(QQH), ZYZH }));
    expect(answered).toMatchObject([
      { contract: 'moj-integrity.sheet-answer.v1', correlation: requestId, data: { JG: '1', XX: kinds.map((LB) => ({ LB })) } },
    ]);
  });

  it('does not take back what it never showed, and what it showed once', () => {
    const handle = hearing([publicationStory], dice(1));
    const said = (data: object) =>
      handle('/inbox/sanction-publication', data, crypto.randomUUID()).later!.map(({ data: told }) => (told as { JG: string }).JG);
    expect(said(withdrawal(crypto.randomUUID()))).toEqual(['2']);
    expect([publication, withdrawal, withdrawal].map((of) => said(of(crypto.randomUUID())))).toEqual([['1'], ['1'], ['2']]);
  });
});
