import { describe, expect, it } from 'vitest';
import { meetingRequest, meetingStory, penaltyStory, slotStory, withdrawal } from '@fatong/contracts/systems/police';
import { conformance, fourLawyers, outgoingCall, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const request = (QQH: string) => ({
  QQH,
  SQBH: 'SX20261128000009',
  LSZYZH: '13101201010900123',
  LSXM: '陈思远',
  CSDM: '310000111',
  BHJR: '赵某',
  SD: [{ KSSJ: '2026-12-01T09:00:00+08:00', JSSJ: '2026-12-01T10:00:00+08:00' }],
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
conformance({ adapter, lawyers: fourLawyers, outgoing: { [meetingRequest.type]: request, [withdrawal.type]: takenBack } });

describe('the simulated police (S09, L05, L09)', () => {
  it('L09: let lawyers meet, refuse some and see some cancelled, soon and late, and name some by their firm alone', () => {
    const lives = wholeLives(meetingStory, fourLawyers, 400);
    const ends = Map.groupBy(lives, (life) => life.at(-1)!['ZT']);
    expect([...ends.keys()].sort()).toEqual(['3', '4', '5']);
    const waits = (ends.get('3') ?? []).map((life) => {
      const kept = life.at(-1) as { readonly HJKS: string; readonly SQSJ: string };
      return Date.parse(kept.HJKS) - Date.parse(kept.SQSJ);
    });
    expect(waits.every((wait) => wait > 0)).toBe(true);
    expect(waits.some((wait) => wait > 48 * 3_600_000)).toBe(true);
    expect(lives.some(([first]) => first!['LSZYZH'] === undefined)).toBe(true);
  });

  it('L18: take a request to meet with a number of their own and arrange it in the first span asked for', async () => {
    const { answered, requestId, outcome } = await outgoingCall(adapter, meetingRequest.type, request, 2);
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `HJ-${requestId.slice(0, 8)}` });
    expect(answered).toMatchObject([
      { contract: 'police.meeting-answer.v1', correlation: requestId, data: { ZT: '1', SLBH: 'HJYYSX20261128000009' } },
      { correlation: requestId, data: { ZT: '3', KSSJ: '2026-12-01T09:00:00+08:00' } },
    ]);
  });

  it('L09: say how much room is left, down to none', () => {
    const left = wholeLives(slotStory, fourLawyers, 40).map((life) => life.map(({ KYS }) => KYS));
    expect(left.some((one) => one.at(-1) === 0)).toBe(true);
  });

  it('L05: punish lawyers and firms, and take some of it back', () => {
    const lives = wholeLives(penaltyStory, fourLawyers, 300);
    expect(new Set(lives.map(([first]) => first!['DXLX']))).toEqual(new Set(['1', '2']));
    expect(lives.some((life) => life.some(({ CHBZ }) => CHBZ === '1'))).toBe(true);
  });
});
