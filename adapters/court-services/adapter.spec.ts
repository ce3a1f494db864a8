import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  contact,
  filing,
  progressQuery,
  readingRequest,
  readingStory,
  servedDocumentStory,
  withdrawal,
} from '@fatong/contracts/systems/court-services';
import { conformance, fourLawyers as lawyers, outgoingCall, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const request = (QQH: string) => ({
  QQH,
  SQBH: 'SX20261128000009',
  LSZYZH: '13101201010900123',
  LSXM: '陈思远',
  SWSMC: '上海远望律师事务所',
});
const inCase = (QQH: string) => ({ ...request(QQH), FYDM: '沪0101', AH: '（2026）沪0101民初1号', DSRMC: '张三' });
/** Papers as they leave us: their content stands in the message. */
const papersOf = (...contents: Buffer[]) =>
  contents.map((bytes, i) => ({ CLBH: `paper-${i}`, SM3: hash('sm3', bytes), CLNR: bytes.toString('base64') }));
const papers = papersOf(Buffer.from('%PDF-1.7 %%EOF'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
const outgoing = {
  [filing.type]: (QQH: string) => ({
    ...request(QQH),
    FYDM: '沪0101',
    AJLB: '2',
    AY: '买卖合同纠纷',
    DSRMC: '张三',
    DFDSR: '李四',
    SSQQ: '请求判令支付货款。',
    CL: papers,
  }),
  [readingRequest.type]: (QQH: string) => ({ ...inCase(QQH), YJFS: '1', YYRQ: '20261203', YYSD: '1', YJMD: '准备庭审' }),
  [progressQuery.type]: inCase,
  [contact.type]: (QQH: string) => ({ ...inCase(QQH), LXNR: '请问何时安排证据交换？' }),
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
conformance({ adapter, lawyers, outgoing: { ...outgoing, [withdrawal.type]: takenBack } });

describe('the simulated litigation service (S05, L18)', () => {
  it.each(Object.entries(outgoing))(
    'takes %s with a number of its own and is done with it, each said by our request id',
    async (type, data) => {
      const { answered, requestId, outcome } = await outgoingCall(adapter, type, data, 2);
      expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `SS-${requestId.slice(0, 8)}` });
      expect(answered).toMatchObject([
        { contract: 'court-services.result.v1', correlation: requestId, data: { ZT: '1', SLBH: 'SSFWSX20261128000009' } },
        { contract: 'court-services.result.v1', correlation: requestId, data: { ZT: '3' } },
      ]);
    },
  );

  it('sends a filing without papers back with its reason', async () => {
    const { answered } = await outgoingCall(adapter, filing.type, (QQH) => ({ ...outgoing[filing.type]!(QQH), CL: undefined }), 2);
    expect(answered.map(({ data }) => (data as { ZT: string }).ZT)).toEqual(['1', '4']);
  });

  it('L18: takes papers of every kind with what is in them, and no filing of which one is another than its digest says', async () => {
    const whole = papersOf(Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from('PK docx'), Buffer.from('%PDF-1.7'));
    const filed = (CL: object[]) => (QQH: string) => ({ ...outgoing[filing.type]!(QQH), CL });
    expect(await outgoingCall(adapter, filing.type, filed(whole), 2)).toMatchObject({ outcome: { outcome: 'delivered' } });
    const another = [...papers, { ...papers[0]!, SM3: 'a'.repeat(64) }];
    expect(await outgoingCall(adapter, filing.type, filed(another), 0)).toMatchObject({ outcome: { outcome: 'refused' } });
  });

  it('tells of readings that were read and of some that were cancelled, and takes back a few documents (L08)', () => {
    expect(new Set(wholeLives(readingStory, lawyers, 200).map((life) => life.at(-1)!['ZT']))).toEqual(new Set(['3', '4']));
    expect(wholeLives(servedDocumentStory, lawyers, 300).some((life) => life.some(({ CHBZ }) => CHBZ === '1'))).toBe(true);
  });
});
