import {
  lawyerListing,
  lawyerPenalty,
  lawyerViolation,
  notaryCheck,
  notaryEvent,
  petitionFeed,
} from '@fatong/contracts/systems/data-platform';
import { describe, expect, it } from 'vitest';
import { conformance, outgoingCall } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const check = (QQH: string) => ({
  QQH,
  YWBH: 'HC20260302000001',
  JD: '1',
  JDRQ: '20260302',
  JGBH: 'GZ-01',
  LY: '1',
  HCSX: '批量涉老公证核查',
  GZSL: 2,
  HCQX: '20260331',
});

const lawyer = { DXLX: '1', XM: '陈思远', ZYZH: '13101201010900123', RQ: '20260302' };
const penalty = (QQH: string) => ({
  QQH,
  YWBH: 'XZ20260302000001',
  CZ: '1',
  LB: '1',
  JDWH: '沪司罚决〔2026〕1号',
  JDJG: '上海市司法局',
  ...lawyer,
  CFXX: [{ ZL: '14', YS: 2 }],
});

const petition = (QQH: string) => ({
  QQH,
  YWBH: 'XF20260302000001',
  ZT: '3',
  ZTRQ: '20260310',
  SQLB: '3',
  BFYLB: '4',
  BFYR: '申黄公证处',
  XFR: '张三',
  RS: 2,
  SDRQ: '20260302',
  XFQD: '1',
  YWLX: '02',
  ZBDW: '公管处',
  SLRQ: '20260310',
});

conformance({
  adapter,
  lawyers: [],
  outgoing: {
    [notaryCheck.type]: check,
    [lawyerPenalty.type]: penalty,
    [petitionFeed.type]: petition,
    [lawyerViolation.type]: (QQH) => ({ QQH, YWBH: 'LV20260302000001', CZ: '1', RD: '1', LY: '2', ...lawyer, RDDW: '上海市司法局' }),
    [lawyerListing.type]: (QQH) => ({ QQH, YWBH: 'LM20260302000001', CZ: '1', MDLB: '2', ...lawyer }),
    [notaryEvent.type]: (QQH) => ({
      QQH,
      YWBH: 'SJ20260302000001',
      JGBH: 'GZ-01',
      FXLB: '执业监管',
      FXDJ: '2',
      JD: '待签收',
      JDRQ: '20260302',
    }),
  },
  answers: 0,
});

describe('the simulated data platform (S26)', () => {
  it('N08: takes the row of a check with a number of its own, and answers nothing else', async () => {
    const { requestId, outcome, answered } = await outgoingCall(adapter, notaryCheck.type, check, 0);
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `HJ-${requestId.slice(0, 8)}` });
    expect(answered).toEqual([]);
  });

  it('P07, S26: takes the row of a petition, and that of an accusation, with a number of its own', async () => {
    const accusation = (QQH: string) => ({ QQH, YWBH: 'JK8F2C', ZT: '6', ZTRQ: '20260301', SQLB: '2', BFYLB: '1', BJFS: '6' });
    for (const row of [petition, accusation]) {
      const { requestId, outcome, answered } = await outgoingCall(adapter, petitionFeed.type, row, 0);
      expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `HJ-${requestId.slice(0, 8)}` });
      expect(answered).toEqual([]);
    }
  });

  it('L04: takes the row of a penalty with a number of its own', async () => {
    const { requestId, outcome, answered } = await outgoingCall(adapter, lawyerPenalty.type, penalty, 0);
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `HJ-${requestId.slice(0, 8)}` });
    expect(answered).toEqual([]);
  });
});
