import { describe, expect, it } from 'vitest';
import { appeal, document, sanctionStory, taiwan, videoWarning } from '@fatong/contracts/systems/notary-association';
import { makeLawyerLicence, makeUscc } from '@fatong/contracts/codes';
import { conformance, outgoingCall, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const office = { JGBH: 'GZ-01', JGMC: '上海市申黄公证处' };
const mailed = (GHHM: string) => (QQH: string) => ({
  QQH,
  SXBH: 'NT20260302000001',
  ...office,
  WSZL: '01',
  GZSBH: '（2026）沪申黄证台字第1号',
  SQR: '林宜君',
  GHHM,
  JSRQ: '20260302',
});
const sent = (SDFS: '1' | '2') => (QQH: string) => ({
  QQH,
  SXBH: 'GW20260302000001',
  WH: '沪司公函〔2026〕1号',
  BT: '关于开展公证质量检查的通知',
  WJLX: '1',
  JJCD: '3',
  SDFS,
  FWDW: '公管处',
  FSRQ: '20260302',
});

/** The simulated partners speak by themselves where somebody is registered at all. */
const lawyers = [
  {
    licence: makeLawyerLicence({ year: 2012, category: 'fullTime', sex: 'female', serial: 1 }),
    name: '李一',
    firm: { uscc: makeUscc({ serial: 1 }), name: '上海第一律师事务所' },
    district: '310101',
  },
];

conformance({
  adapter,
  lawyers,
  outgoing: {
    [videoWarning.type]: (QQH) => ({
      QQH,
      SXBH: 'YJ20260302000001',
      ...office,
      JCMC: '视频缺失',
      FXDJ: '2',
      JCZ: '遗嘱公证无视频记录',
      YJRQ: '20260302',
    }),
    [document.type]: sent('1'),
    [taiwan.type]: mailed('RR123456789CN'),
    [appeal.type]: (QQH) => ({
      QQH,
      SXBH: 'FY20260302000001',
      SXLX: '2',
      BSQR: '2',
      JDWH: '沪府复决〔2026〕3号',
      CLJG: '2',
      JDRQ: '20260320',
    }),
  },
});

describe('the simulated notary association (S13)', () => {
  it('N11: revokes some of its sanctions in a further version that says why', () => {
    const lives = wholeLives(sanctionStory, [], 300);
    const revoked = lives.filter((life) => life.at(-1)!['ZT'] === '2');
    expect(revoked.length).toBeGreaterThan(10);
    expect(revoked.length).toBeLessThan(150);
    expect(revoked.every((life) => typeof life.at(-1)!['CXYY'] === 'string' && life[0]!['ZT'] === '1')).toBe(true);
  });

  it('N15: signs for a document it is to sign for', async () => {
    const { answered, requestId, outcome } = await outgoingCall(adapter, document.type, sent('1'));
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `WJ-${requestId.slice(0, 8)}` });
    expect(answered).toMatchObject([{ contract: 'notary-association.receipt.v1', correlation: requestId, data: { ZT: '1' } }]);
  });

  it.each([
    ['RR123456789CN', { ZT: '1', HJHBH: '海惠字第000001号' }],
    ['RX123456789CN', { ZT: '2', THYY: '地址不详，邮件退回。' }],
  ])('N50: a copy mailed by %s is received by the foundation, or comes back', async (mail, data) => {
    const { answered } = await outgoingCall(adapter, taiwan.type, mailed(mail));
    expect(answered).toMatchObject([{ contract: 'notary-association.taiwan-receipt.v1', data }]);
  });
});
