import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { onlineStory, progress, receipt, replyLetter } from '@fatong/contracts/systems/bureau-website';
import { conformance, fourLawyers, openStage, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const content = Buffer.from('%PDF-1.7 answer');
const sent = (QQH: string) => ({ QQH, WSBH: 'WX-2026-000001', XFBH: 'XF20261128000001' });
const letter = (QQH: string, ZYZ = hash('sm3', content).toUpperCase()) => ({
  ...sent(QQH),
  WH: '沪司信复〔2026〕1号',
  WSMC: '信访案件答复意见书',
  ZFRQ: '20261128',
  ZYZ,
  PDF: content.toString('base64'),
});

conformance({
  adapter,
  lawyers: fourLawyers,
  outgoing: {
    [receipt.type]: (QQH) => ({ ...sent(QQH), DJRQ: '20261128' }),
    [progress.type]: (QQH) => ({ ...sent(QQH), JD: '已受理', RQ: '20261128' }),
    [replyLetter.type]: (QQH) => letter(QQH),
  },
  answers: 0,
});

describe('the simulated website of the bureau (S16)', () => {
  it('P09: takes an answer whose PDF is what its digest says, and refuses one that is not', async () => {
    const { client, simulator, close } = await openStage(adapter, { lawyers: fourLawyers });
    try {
      const send = (body: object, requestId: string) =>
        client!.send({ requestId, type: replyLetter.type, body: Buffer.from(JSON.stringify(body)) });
      const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
      expect(await send(letter(one), one)).toMatchObject({ outcome: 'delivered', partnerRef: `WZ-${one.slice(0, 8)}` });
      expect(await send(letter(other, 'A'.repeat(64)), other)).toMatchObject({ outcome: 'refused' });
      expect(simulator.state()).toMatchObject({ effects: 1 });
    } finally {
      await close();
    }
  });

  it('has petitions written under names, some corrected and a few taken back', () => {
    const lives = wholeLives(onlineStory, fourLawyers, 300);
    expect(lives.every(([first]) => typeof first!['XM'] === 'string')).toBe(true);
    expect(lives.filter((life) => life.some(({ CHBZ }) => CHBZ === '1')).length).toBeGreaterThan(2);
  });
});
