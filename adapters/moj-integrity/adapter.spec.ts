import { describe, expect, it } from 'vitest';
import { validator } from '@fatong/contracts';
import { integritySheetSent, sanctionPublication, statusCorrection } from '@fatong/contracts/systems/moj-integrity';
import { conformance, fourLawyers, outgoingCall } from '../kit/testing/index.js';
import { adapter } from './adapter.js';
import { inbox } from './inbox.js';
import { Sheets } from './sheets.js';

const [lawyer] = fourLawyers as [(typeof fourLawyers)[0]];
const publication = (QQH: string) => ({
  QQH, CZ: '1', JLBH: 'CF-CONF-000001', LB: '1', JDWH: '沪黄司罚决〔2026〕3号', JDJG: '上海市黄浦区司法局', DXLX: '1', XM: lawyer.name, ZYZH: lawyer.licence,
  CFXX: [{ ZL: '14', YS: 2 }], JDRQ: '20261127', SXRQ: '20261127', JZRQ: '20270126', YJ: '律师法第四十八条',
});
const withdrawal = (QQH: string) => ({ QQH, CZ: '2', JLBH: 'CF-CONF-000001', LB: '1', JDWH: '沪黄司罚决〔2026〕3号', JDJG: '上海市黄浦区司法局', DXLX: '1', XM: lawyer.name, CXRQ: '20261128', CXYY: '复议撤销' });
const correction = (QQH: string) => ({ QQH, ZYZH: lawyer.licence, XM: lawyer.name, ZYZT: '05', QSRQ: '20261127', GZYY: '依法注销', GZDW: '上海市司法局' });

conformance({ adapter, lawyers: fourLawyers, outgoing: { [sanctionPublication.type]: publication, [statusCorrection.type]: correction } });

describe('the simulated publication platform (S25, L04, L06)', () => {
  it('answers a publication and a correction by our request id', async () => {
    for (const [type, data] of [[sanctionPublication.type, publication], [statusCorrection.type, correction]] as const) {
      const { answered, requestId, outcome } = await outgoingCall(adapter, type, data);
      expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `GS-${requestId.slice(0, 8)}` });
      expect(answered).toMatchObject([{ contract: 'moj-integrity.receipt.v1', correlation: requestId, data: { JG: '1' } }]);
    }
  });

  it('shows a published sanction on the lawyer’s sheet until it is taken back, and does not take back what it never showed', () => {
    const sheets = new Sheets(fourLawyers, 0);
    const handle = inbox(sheets);
    const rows = () => (sheets.of(lawyer)['XX'] as { WH?: string }[]).filter(({ WH }) => WH === '沪黄司罚决〔2026〕3号').length;
    const said = (data: object) => handle('/inbox/sanction-publication', data, crypto.randomUUID()).later!.map(({ message, data: told }) => [message, (told as { JG?: string }).JG]);
    expect([rows(), said(withdrawal(crypto.randomUUID()))]).toEqual([0, [['receipt', '2']]]);
    expect([said(publication(crypto.randomUUID())), rows()]).toEqual([[['receipt', '1'], ['integrity-sheet', undefined]], 1]);
    expect([said(withdrawal(crypto.randomUUID())), rows()]).toEqual([[['receipt', '1']], 0]);
  });

  it('says sheets that keep the contract, each newer than the one before', () => {
    const sheets = new Sheets(fourLawyers, 7000);
    const said = fourLawyers.flatMap((one) => [sheets.of(one), sheets.of(one)]);
    for (const sheet of said) expect({ sheet, findings: validator(integritySheetSent)(sheet) }).toEqual({ sheet, findings: [] });
    expect(said.map(({ BBH }) => BBH)).toEqual(said.map((_, i) => 7001 + i));
  });
});
