import { describe, expect, it, onTestFinished } from 'vitest';
import { validator, dice } from '@fatong/contracts';
import { makeLawyerLicence, makeUscc, moveClock, today } from '@fatong/contracts/codes';
import {
  complaintForwarded,
  complaintStory,
  complaintSuggestion,
  referral,
  rightsTransfer,
  stateWords,
  system,
  urge,
} from '@fatong/contracts/systems/lawyers-association';
import { conformance, wholeLives } from '../kit/testing/index.js';
import { sign, versioned } from '../kit/index.js';
import { adapter } from './adapter.js';

const lawyers = [1, 2, 3].map((serial) => ({
  licence: makeLawyerLicence({ year: 2012, category: 'fullTime', sex: 'female', serial }),
  name: `李${serial}`,
  firm: { uscc: makeUscc({ serial }), name: `上海第${serial}律师事务所` },
  district: '310101',
}));

conformance({
  adapter,
  lawyers,
  outgoing: {
    [urge.type]: (QQH: string) => ({ QQH, AJBH: 'SLX-CONF-000001', CBDW: '上海市司法局', CBRQ: '20261124', CBYY: '逾期未立案' }),
    [complaintSuggestion.type]: (QQH: string) => ({
      QQH,
      YJBH: 'LY20261103000001',
      YSDW: '上海市司法局',
      YSRQ: '20261103',
      BTSLX: '1',
      BTSMC: '陈思远',
      BTSBH: '13101201010900123',
      TSNR: '同一委托书用于不同委托人的案件。',
    }),
    [rightsTransfer.type]: (QQH: string) => ({
      QQH,
      ZBBH: 'ZB20261127000001',
      ZBHJ: '1',
      BLRQ: '20261127',
      FQDW: '市律协维权中心',
      JSDW: '浦东律师工作委员会',
      JSLB: '2',
      SQR: '陈思远',
      SFJJ: '1',
      ZBLY: '事发地在浦东。',
    }),
    [complaintForwarded.type]: (QQH: string) => ({
      QQH,
      XFBH: 'XF20261124000001',
      DRDW: '信访办',
      DRRQ: '20261124',
      SDRQ: '20261123',
      BTSLX: '1',
      BTSMC: '李某',
      TSNR: '收费后未提供服务',
    }),
    [referral.type]: (QQH: string) => ({
      QQH,
      AJBH: 'SLX-CONF-000001',
      YSDW: '上海市司法局',
      YSRQ: '20261124',
      BLJG: '1',
      YJTK: ['48'],
      YSLY: '私自收费',
      CLQD: '转账凭证 1份',
    }),
  },
});

describe('the simulated association', () => {
  const eventful = { refused: 0.12, notFiled: 0.2, sanctioned: 0.55 };

  it('registers half of its cases in the second form with the day they were received, and one in thirty about a firm, naming no lawyer (L02)', () => {
    const registrations = wholeLives(complaintStory, lawyers, 600).map(([first]) => first!);
    const second = registrations.filter(({ SDRQ }) => SDRQ !== undefined);
    const ofFirms = registrations.filter(({ LSZYZH, LSXM }) => LSZYZH === undefined && LSXM === undefined);
    expect([second.length > 200, second.length < 400, ofFirms.length > 8, ofFirms.length < 40]).toEqual([true, true, true, true]);
    expect(ofFirms.filter((one) => !second.includes(one))).toEqual([]);
  });

  it('reaches every state word of the contract (L01)', () => {
    const one = { lawyer: lawyers[0]!, form: 'first', course: eventful } as const;
    const reached = new Set(
      wholeLives({ ...complaintStory, cast: () => one }, lawyers, 400).flatMap((life) => life.map(({ AJZT }) => AJZT)),
    );
    expect([...reached].sort()).toEqual(Object.keys(stateWords).sort());
  });

  it('left alone files complaints about few lawyers only, so that the lists are not flooded with proposals (L04)', () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({
      ...lawyers[0]!,
      licence: makeLawyerLicence({ year: 2012, category: 'fullTime', sex: 'female', serial: i }),
    }));
    const cases = wholeLives(complaintStory, many, 3000, dice(3)).map((life) => ({ life, licence: life[0]!['LSZYZH'] }));
    const filed = cases.filter(({ life, licence }) => licence !== undefined && life.some((data) => data['LAJG'] === '1'));
    expect(filed.length).toBeGreaterThan(80);
    expect(new Set(filed.map(({ licence }) => licence)).size).toBeLessThanOrEqual(5);
    expect(new Set(cases.map(({ licence }) => licence)).size).toBeGreaterThan(1200);
  });

  it('answers an urge with a receipt that refers to our request id', async () => {
    const QQH = crypto.randomUUID();
    const { answer, told } = await answersTo(
      'urge',
      { QQH, AJBH: 'SLX-T-000001', CBDW: '上海市司法局', CBRQ: '20261124', CBYY: '逾期' },
      1,
    );
    expect(answer).toMatchObject({ status: 200, body: { receipt: `CB-${QQH.slice(0, 8)}` } });
    expect(told).toMatchObject([{ message: 'urge-receipt', data: { QQH, AJBH: 'SLX-T-000001', HZJG: '1' } }]);
  });

  it('answers on the day that the clock of the demo shows', async () => {
    onTestFinished(() => moveClock(0));
    moveClock(31);
    const { told } = await answersTo(
      'urge',
      { QQH: crypto.randomUUID(), AJBH: 'SLX-T-000001', CBDW: '上海市司法局', CBRQ: '20261124', CBYY: '逾期' },
      1,
    );
    expect(told).toMatchObject([{ data: { HZRQ: today().replaceAll('-', '') } }]);
  });

  it.each([
    ['转账凭证 沪司律证〔2026〕3号 1份', '1'],
    ['转账凭证 1份', '2'],
  ])('receives a referral and then answers it: with the materials %s by %s', async (CLQD, DFJG) => {
    const QQH = crypto.randomUUID();
    const { answer, told } = await answersTo(
      'referral',
      { QQH, AJBH: 'SLX-T-000001', YSDW: '上海市司法局', YSRQ: '20261124', BLJG: '1', YJTK: ['48'], YSLY: '私自收费', CLQD },
      2,
    );
    expect(answer).toMatchObject({ status: 200, body: { receipt: `YS-${QQH.slice(0, 8)}` } });
    expect(told).toMatchObject([
      { message: 'referral-receipt', data: { QQH, AJBH: 'SLX-T-000001' } },
      { message: 'referral-answer', data: { QQH, DFJG } },
    ]);
    expect(told.flatMap(({ message, data }) => validator(contractOf(message))(data))).toEqual([]);
  });

  it.each([
    ['李某', '1'],
    ['姓名不详', '2'],
  ])('registers a petition led into its procedure, or says why not (P02): about %s by %s', async (BTSMC, QSJG) => {
    const QQH = crypto.randomUUID();
    const forwarded = {
      QQH,
      XFBH: 'XF20261124000001',
      DRDW: '信访办',
      DRRQ: '20261124',
      SDRQ: '20261123',
      BTSLX: '1',
      BTSMC,
      TSNR: '收费',
    };
    const { told } = await answersTo('complaint-forwarded', forwarded, 1);
    expect(told).toMatchObject([{ message: 'forward-receipt', data: { QQH, QSJG } }]);
    expect(told.flatMap(({ message, data }) => validator(contractOf(message))(data))).toEqual([]);
  });

  /** The contract of a message as the simulator names it. */
  function contractOf(message: string): (typeof system.contracts)[number] {
    const { name, version } = versioned(message);
    return system.contracts.find((one) => one.message === name && one.version === version)!;
  }

  /** What the simulated association answers to one of our messages at once, and what it says later. */
  async function answersTo(inbox: string, data: Record<string, unknown>, later: number) {
    const sent: { url: string; body: string }[] = [];
    const original = globalThis.fetch;
    globalThis.fetch = ((url: string, init: { body: Uint8Array }) => {
      sent.push({ url, body: Buffer.from(init.body).toString() });
      return Promise.resolve(Response.json({ receipt: 'x' }, { status: 202 }));
    }) as unknown as typeof fetch;
    try {
      const { client: _client, simulator } = adapter;
      const key = { keyid: 'lawyers-association:1', secret: 's'.repeat(32) };
      const partner = simulator!({
        doors: 'http://doors',
        key,
        ourKey: { ...key, keyid: 'fatong:1' },
        rate: 0,
        faults: 0,
        lawyers,
        run: 'T',
        log: () => undefined,
      });
      const body = Buffer.from(JSON.stringify(data));
      const url = `http://partner/lawyers-association/inbox/${inbox}`;
      const headers = await sign(
        { method: 'POST', url, headers: { 'content-type': 'application/json', 'idempotency-key': data['QQH'] as string }, body },
        { ...key, keyid: 'fatong:1' },
      );
      const answer = await partner.receive({ method: 'POST', url, path: `/inbox/${inbox}`, headers, body });
      partner.start();
      await expect.poll(() => sent.length).toBe(later);
      await partner.stop();
      return {
        answer,
        told: sent.map((one) => ({
          message: one.url.replace('http://doors/exchange/lawyers-association/', ''),
          data: JSON.parse(one.body) as unknown,
        })),
      };
    } finally {
      globalThis.fetch = original;
    }
  }
});
