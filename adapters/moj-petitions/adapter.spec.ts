import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  accept,
  assignedStory,
  close,
  extend,
  letter,
  query,
  rating,
  register,
  reply,
  system,
  transfer,
} from '@fatong/contracts/systems/moj-petitions';
import { conformance, fourLawyers, openStage, outgoingCall, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const NRZY = 'A'.repeat(64);
const step = (QQH: string) => ({ QQH, SBBH: 'SB20261128000001', XFBH: 'XF20261128000001', BWBB: 1, NRZY, FSRQ: '20261128' });
const content = Buffer.from('%PDF-1.7 answer');
const sealed = (QQH: string, WJZY = hash('sm3', content).toUpperCase()) => ({
  ...step(QQH),
  WH: '沪司信复〔2026〕1号',
  WSMC: '信访案件答复意见书',
  ZFRQ: '20261128',
  WJZY,
  WJ: content.toString('base64'),
});
const bodies = {
  [register.type]: (QQH: string) => ({ ...step(QQH), XFQD: '1', XFLY: '01', SQLB: '3', YWLX: '02', SDRQ: '20261128' }),
  [transfer.type]: (QQH: string) => ({ ...step(QQH), ZBDW: '公共法律服务管理处' }),
  [accept.type]: (QQH: string) => ({ ...step(QQH), SLRQ: '20261128' }),
  [extend.type]: (QQH: string) => ({ ...step(QQH), YQTS: 30 }),
  [reply.type]: (QQH: string) => ({ ...step(QQH), CLJG: '1', DFYJ: '责令退还。' }),
  [close.type]: (QQH: string) => ({ ...step(QQH), BJFS: '1' }),
  [rating.type]: (QQH: string) => ({ ...step(QQH), PJDX: '2', MYD: '1' }),
  [letter.type]: (QQH: string) => sealed(QQH),
  [query.type]: (QQH: string) => ({ QQH, SBBH: 'SB20261128000001', XFBH: 'XF20261128000001', SBSX: '04' }),
};

conformance({ adapter, lawyers: fourLawyers, outgoing: bodies });

describe('the simulated petition system of the ministry (S15)', () => {
  it('P23: receipts each step, matched by our request id, and names the field of a registration that its dictionary does not have', async () => {
    const { answered, requestId, outcome } = await outgoingCall(adapter, register.type, bodies[register.type]!);
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `XF-${requestId.slice(0, 8)}` });
    expect(answered).toMatchObject([
      { contract: 'moj-petitions.receipt.v1', correlation: requestId, data: { BJBH: 'BJ-XF20261128000001' } },
    ]);
    const unknown = await outgoingCall(adapter, register.type, (QQH) => ({ ...bodies[register.type]!(QQH), XFLY: '06' }));
    expect(unknown.answered).toMatchObject([
      {
        contract: 'moj-petitions.fault.v1',
        correlation: unknown.requestId,
        data: { CWZD: 'XFLY', SBYY: expect.stringContaining('字典') as string },
      },
    ]);
  });

  it('P14: says what it has of a step, and drops an extension by 29 days at its first version', async () => {
    const { client, publisher, simulator, close: shut } = await openStage(adapter, { lawyers: fourLawyers });
    try {
      simulator.start();
      const say = async (type: string, body: (id: string) => object) => {
        const requestId = crypto.randomUUID();
        const before = publisher.published.length;
        await client!.send({ requestId, type, body: Buffer.from(JSON.stringify(body(requestId))) });
        await expect.poll(() => publisher.published.slice(before).some(({ wire }) => isAbout(wire.body, requestId))).toBe(true);
        return JSON.parse(publisher.published.findLast(({ wire }) => isAbout(wire.body, requestId))!.wire.body.toString()) as object;
      };
      const isAbout = (body: Buffer, requestId: string): boolean => body.toString().includes(requestId);
      const extension = (BWBB: number) => (QQH: string) => ({ ...step(QQH), YQTS: 29, BWBB });
      await say(extend.type, extension(1));
      expect(await say(query.type, bodies[query.type]!)).toMatchObject({ SXS: 0 });
      await say(extend.type, extension(2));
      expect(await say(query.type, bodies[query.type]!)).toMatchObject({ SXS: 1, SX: { SBSX: '04', BWBB: 2, NRZY } });
    } finally {
      await shut();
    }
  });

  it('P09: takes the letter of an answer by SOAP, its PDF as base64, and refuses one that is not what its digest says', async () => {
    const { client, simulator, close: shut } = await openStage(adapter, { lawyers: fourLawyers });
    try {
      const send = (body: object, requestId: string) =>
        client!.send({ requestId, type: letter.type, body: Buffer.from(JSON.stringify(body)) });
      const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
      expect(await send(sealed(one), one)).toMatchObject({ outcome: 'delivered', partnerRef: `XF-${one.slice(0, 8)}` });
      expect(await send(sealed(other, 'A'.repeat(64)), other)).toMatchObject({ outcome: 'refused' });
      expect(simulator.state()).toMatchObject({ effects: 1 });
    } finally {
      await shut();
    }
  });

  it('assigns petitions, corrects some and takes a few back', () => {
    const lives = wholeLives(assignedStory, fourLawyers, 300);
    expect(lives.every(([first]) => String(first!['JBBH']).startsWith('JB-'))).toBe(true);
    expect(lives.filter((life) => life.some(({ CHBZ }) => CHBZ === '1')).length).toBeGreaterThan(2);
    expect(system.receipts).toBe(true);
  });
});
