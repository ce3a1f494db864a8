import { notaryCheck, notaryEvent } from '@fatong/contracts/systems/data-platform';
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

conformance({
  adapter,
  lawyers: [],
  outgoing: {
    [notaryCheck.type]: check,
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
});
