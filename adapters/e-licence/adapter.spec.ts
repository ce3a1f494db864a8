import { describe, expect, it } from 'vitest';
import { cardCheck, licenceStatus, presentationStory, statusStory } from '@fatong/contracts/systems/e-licence';
import { conformance, fourLawyers, outgoingCall, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const check = (LSZYZH: string) => (QQH: string) => ({
  QQH,
  HYBH: 'HY20261128000004',
  LSZYZH,
  XM: '陈思远',
  QQSJ: '2026-11-28T09:00:00+08:00',
});
const status = (QQH: string) => ({ QQH, CXBH: 'CX-2026-000009', LSZYZH: '13101201010900123', SFYX: '1', ZTZ: '20101018' });

conformance({
  adapter,
  lawyers: fourLawyers,
  outgoing: { [cardCheck.type]: check('13101201010900123'), [licenceStatus.type]: status },
});

describe('the simulated electronic licence (S27, L07–L10, L16)', () => {
  it('presents licences at authorities and elsewhere, and takes a few back', () => {
    const lives = wholeLives(presentationStory, fourLawyers, 300);
    expect(new Set(lives.map(([first]) => first!['HYDW'])).size).toBe(4);
    expect(lives.some((life) => life.some(({ CHBZ }) => CHBZ === '1'))).toBe(true);
  });

  it('asks about licences at counters, and takes a few queries back', () => {
    const lives = wholeLives(statusStory, fourLawyers, 300);
    expect(new Set(lives.map(([first]) => first!['CXDW'])).size).toBe(3);
    expect(lives.some((life) => life.length === 2)).toBe(true);
  });

  it.each([
    ['13101201010900123', '1', '5A13101201010900123'],
    ['13101201010900127', '3', undefined],
    ['13101201010900128', '2', undefined],
    ['13101201010900129', '4', undefined],
  ])('L16: says of %s whether its lawyer confirmed, and with which certificate', async (licence, JG, ZSXLH) => {
    const { answered, requestId } = await outgoingCall(adapter, cardCheck.type, check(licence), 1);
    expect(answered.map(({ correlation, data }) => [correlation, data])).toMatchObject([[requestId, { JG, ...(ZSXLH && { ZSXLH }) }]]);
  });
});
