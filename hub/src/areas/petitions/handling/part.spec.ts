import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { Viewer } from '../../../ports/index.js';
import { somebody } from '../../../engine/testing/index.js';
import { people, petitionsWorld, units } from '../testing/cast.js';
import { reporting } from '../testing/reporting.js';
import { petition } from '../registration/petition.js';
import { part } from './part.js';

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const { officeClerk, officeLead, district, lawyersClerk, lead, deputy } = people;
const full = {
  result: 'supported',
  factsFound: '经查，收费超过标准。',
  answer: '责令退还多收的费用。',
  basis: '公证服务收费管理办法',
  remedy: '可在三十日内向市人民政府申请复查。',
};
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [expect.stringContaining(zh), expect.any(String)] } });
const values = (body: string) => at.partOf(body).values;
const sees = async (viewer: Viewer, body: string) =>
  (await at.world.reader.get(part.name, at.partOf(body).id, scopesOf(viewer, part))) !== null;

describe('a petition that is divided (P03)', () => {
  it('P03: gives a part to the unit in charge and to each assisting one, with its own last days; each is told', async () => {
    await at.divided({ main: 'lawyers', assisting: ['huangpu'], dueOn: '2026-03-20' });
    expect(at.petition().state).toBe('handling');
    expect(values('lawyers')).toMatchObject({ duty: 'main', receiveDue: '2026-03-09', tellDue: '2026-03-17', givenDue: '2026-03-20' });
    expect(values('huangpu')).toMatchObject({ duty: 'assisting', bodyName: '黄浦区司法局' });
    expect(at.partOf('huangpu')).toMatchObject({ district: '310101', ownerUnit: 'district/310101' });
    expect([await sees(lawyersClerk, 'lawyers'), await sees(district, 'huangpu'), await sees(people.pudong, 'huangpu')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('P03: a unit has one part of it, not two', async () => {
    await at.register();
    await at.act(people.reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' });
    expect(await at.act(lead, 'divide', { main: 'notary', assisting: ['notary'] })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/assisting' }] },
    });
    expect(await at.act(lead, 'divide', { main: 'notary' })).toHaveProperty('done');
    expect(await at.act(lead, 'divideMore', { added: ['notary'] })).toMatchObject(why('该单位已有本件的分办'));
    expect(await at.act(lead, 'divideMore', { added: ['huangpu'] })).toHaveProperty('done');
    expect(at.world.tables.of('petitions.part')).toHaveLength(2);
  });

  it('P03: units that are added go on reading it when further ones are, and each of them is there to be rated', async () => {
    await at.divided({ main: 'notary' });
    expect(await at.act(lead, 'divideMore', { added: ['huangpu'] })).toHaveProperty('done');
    expect(await at.act(lead, 'divideMore', { added: ['pudong'] })).toHaveProperty('done');
    expect(at.petition().values['assisting']).toEqual(['huangpu', 'pudong']);
    const reads = async (viewer: Viewer) =>
      (await at.world.reader.get('petitions.petition', at.petition().id, scopesOf(viewer, petition))) !== null;
    expect([await reads(district), await reads(people.pudong), await reads(lawyersClerk)]).toEqual([true, true, false]);
  });

  it('P03: each unit is told which demands it answers, the petitioner where his petition went, and of two last days the earlier is the petition’s', async () => {
    await at.register({ demands: [{ demand: '退还多收的费用。' }, { demand: '追究责任。' }] });
    await at.act(people.reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' });
    const form = { main: 'lawyers', assisting: ['huangpu'], manner: 'assigned', dueOn: '2026-04-20', assistingDueOn: '2026-03-20' };
    const faulty = async (more: object) => {
      const outcome = await at.act(lead, 'divide', { ...form, ...more });
      return 'refused' in outcome ? outcome.refused.findings?.map(({ pointer }) => pointer) : outcome.done.state;
    };
    expect(await faulty({ dueOn: null })).toEqual(['/form/dueOn']);
    expect(await faulty({ shares: [{ demand: 3, body: 'lawyers' }] })).toEqual(['/form/shares/0/demand']);
    expect(await faulty({ shares: [{ demand: 1, body: 'pudong' }] })).toEqual(['/form/shares/0/body']);
    expect(
      await faulty({
        shares: [
          { demand: 1, body: 'lawyers' },
          { demand: 2, body: 'huangpu', note: '核实' },
        ],
      }),
    ).toBe('handling');
    expect(values('lawyers')).toMatchObject({ shares: [{ row: 1, demand: 1 }], givenDue: '2026-04-20', manner: 'assigned' });
    expect(values('huangpu')).toMatchObject({ shares: [{ row: 1, demand: 2, note: '核实' }], givenDue: '2026-03-20' });
    expect(at.petition().values).toMatchObject({ givenDue: '2026-03-20' });
    const said = JSON.stringify(at.world.tables.letters().map(({ content }) => content));
    expect(said).toContain('去向告知书');
    expect([said.includes('律师工作处'), said.includes('黄浦区司法局')]).toEqual([true, true]);
  });

  it('P03: the unit in charge answers only when every assisting one has, which the refusal names', async () => {
    await at.divided({ main: 'notary', assisting: ['huangpu'] });
    for (const [body, who] of [
      ['notary', officeClerk],
      ['huangpu', district],
    ] as const) {
      await at.inPart(body, who, 'receive');
      await at.inPart(body, who, 'accept');
    }
    expect(await at.inPart('notary', officeClerk, 'askReply', full)).toMatchObject(why(String(at.partOf('huangpu').number)));
    expect(await at.inPart('huangpu', district, 'askReply', full)).toMatchObject(why('本单位为协办单位'));
    expect(await at.inPart('huangpu', district, 'assist', { assistReply: '已核实。' })).toMatchObject({ done: { state: 'answered' } });
    expect(await sees(officeClerk, 'huangpu')).toBe(true);
    expect(await at.inPart('notary', officeClerk, 'askReply', full)).toMatchObject(why('请先逐项合并协办单位的意见'));
    await at.inPart('notary', officeClerk, 'merge', {
      merged: [{ unit: '黄浦区司法局', field: 'facts', how: 'adopted', words: '已核实。' }],
    });
    expect(await at.inPart('notary', officeClerk, 'askReply', full)).toMatchObject({ done: { state: 'reply' } });
  });
});

describe('what a unit does with its part (P04, P08)', () => {
  it('P04: five working days from 29 April 2026 end on Saturday 9 May, a make-up day; the petition office refuses the objection, and it must be accepted', async () => {
    at = petitionsWorld('2026-04-29T01:00:00.000Z');
    await at.divided({ main: 'notary' }, { receivedOn: '2026-04-29' });
    expect(values('notary')['receiveDue']).toBe('2026-05-09');
    at.world.move('2026-05-08');
    expect(await at.inPart('notary', officeClerk, 'object', { objection: '不属本处。', objectionPapers: '三定方案' })).toMatchObject({
      done: { state: 'objected' },
    });
    expect(await at.inPart('notary', lead, 'insist', { verification: '属于你处职责。' })).toMatchObject({ done: { state: 'accepting' } });
    expect(values('notary')).toMatchObject({ verification: '属于你处职责。' });
  });

  it('P04: after the five working days it counts as received and no objection is possible; no action lets the receiver send it back by himself', async () => {
    at = petitionsWorld('2026-04-29T01:00:00.000Z');
    await at.divided({ main: 'notary' }, { receivedOn: '2026-04-29' });
    at.world.move('2026-05-11');
    await at.world.engine.strike();
    expect(at.partOf('notary').state).toBe('accepting');
    expect(await at.inPart('notary', officeClerk, 'object', { objection: '晚了。', objectionPapers: '无' })).toMatchObject(
      why('已过 5 个工作日'),
    );
    expect(await at.inPart('notary', officeClerk, 'agree', { verification: '自行退回' })).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('P04: a second objection is the deputy head’s to decide', async () => {
    await at.divided();
    const objecting = { objection: '不属本处。', objectionPapers: '三定方案' };
    await at.inPart('notary', officeClerk, 'object', objecting);
    expect(await at.inPart('notary', lead, 'dispute', {}, '先核实。')).toMatchObject(why('首次异议'));
    await at.inPart('notary', lead, 'insist', { verification: '应受理。' });
    await at.inPart('notary', officeClerk, 'object', objecting);
    expect(await at.inPart('notary', lead, 'insist', { verification: '应受理。' })).toMatchObject(why('报请分管局领导协调'));
    await at.inPart('notary', lead, 'dispute', {}, '两次异议。');
    expect(await at.inPart('notary', deputy, 'release', {}, '另行分案。')).toMatchObject({ done: { state: 'returned' } });
    expect(await at.act(lead, 'divideAgain', { main: 'lawyers' }, '改派。')).toHaveProperty('done');
    expect(at.partOf('lawyers')).toMatchObject({ state: 'sent', values: { duty: 'main' } });
  });

  it('P04: inside the unit it is divided to several persons, one of whom is main; all of them have it in hand, and they are of that unit alone', async () => {
    await at.divided({ main: 'huangpu' });
    await at.inPart('huangpu', district, 'receive');
    at.world.employ(people.district, people.districtColleague, people.pudong);
    const divide = (form: object) => at.inPart('huangpu', district, 'divide', form);
    expect(await divide({ handlers: [{ id: district.account.id }] })).toMatchObject({
      refused: { findings: [{ pointer: '/form/mainHandler' }] },
    });
    const one = [{ id: district.account.id }];
    expect(await divide({ mainHandler: one, handlers: [{ id: people.pudong.account.id }] })).toMatchObject({
      refused: { findings: [{ pointer: '/form/handlers/0' }] },
    });
    expect(await divide({ mainHandler: one, handlers: [{ id: people.districtColleague.account.id }] })).toMatchObject({ done: {} });
    expect(values('huangpu')).toMatchObject({
      mainHandler: [{ id: district.account.id }],
      handlers: [{ id: people.districtColleague.account.id }],
    });
    const involved = at.world.tables.involvements.get(`petitions.part:${at.partOf('huangpu').id}`)!.map(({ who }) => who);
    expect(involved).toEqual(expect.arrayContaining([district.account.id, people.districtColleague.account.id]));
  });

  it('P08: somebody of another unit does not accept it; of two who accept at the same time one is told that it was done', async () => {
    await at.divided();
    expect(await at.inPart('notary', lawyersClerk, 'receive')).toMatchObject({ refused: { problem: 'forbidden' } });
    const stale = at.partOf('notary');
    expect(await at.inPart('notary', officeClerk, 'receive')).toHaveProperty('done');
    expect(
      await at.world.engine.perform({
        viewer: people.officeColleague,
        type: part.name,
        action: 'receive',
        id: stale.id,
        version: stale.version,
        form: {},
        idempotencyKey: 'second',
      }),
    ).toMatchObject({ refused: { problem: 'stale-version' } });
  });
});

describe('acceptance and its delay (P06)', () => {
  const accepting = async (received: string, sent: string) => {
    at = petitionsWorld(`${sent}T01:00:00.000Z`);
    await at.divided({ main: 'notary' }, { receivedOn: received, lateReason: '转来。' });
    await at.inPart('notary', officeClerk, 'receive');
  };
  const later = async () => {
    await at.inPart('notary', officeClerk, 'askLater', { laterReason: 'verifying' });
    return at.inPart('notary', lead, 'approveLater');
  };

  it('P06: five working days from Monday 2 February 2026, extended to the fifteenth day from the receipt and never after it', async () => {
    await accepting('2026-01-30', '2026-02-02');
    expect(values('notary')).toMatchObject({ acceptDue: '2026-02-09', tellDue: '2026-02-14' });
    expect(await later()).toHaveProperty('done');
    expect(values('notary')).toMatchObject({ acceptDue: '2026-02-14', acceptExtended: 1 });
    expect(await later()).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });

  it('P06: received on 5 February it would be 26 February, and is cut to 14 February', async () => {
    await accepting('2026-01-30', '2026-02-05');
    expect(values('notary')).toMatchObject({ acceptDue: '2026-02-12' });
    await later();
    expect(values('notary')).toMatchObject({ acceptDue: '2026-02-14' });
  });

  it('P06: is not asked for without one of its reasons', async () => {
    await accepting('2026-01-30', '2026-02-02');
    expect(await at.inPart('notary', officeClerk, 'askLater')).toMatchObject({ refused: { findings: [{ pointer: '/form/laterReason' }] } });
  });

  it('P06: is not approved by who asked for it', async () => {
    await accepting('2026-01-30', '2026-02-02');
    const both = somebody('both', ['petitions.office-clerk', 'petitions.lead'], units.notary);
    expect(await at.inPart('notary', both, 'askLater', { laterReason: 'address' })).toHaveProperty('done');
    expect(await at.inPart('notary', both, 'approveLater')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await at.inPart('notary', lead, 'approveLater')).toHaveProperty('done');
  });

  it('P06: is reported to the ministry once it is approved, before the acceptance that it put off', async () => {
    await accepting('2026-01-30', '2026-02-02');
    await later();
    await at.inPart('notary', officeClerk, 'accept');
    const reports = reporting(at);
    expect(reports.rows().map(({ values: { event } }) => event)).toEqual(['register', 'transfer', 'extend', 'accept']);
    expect(reports.of('extend').values).toMatchObject({ days: 5, grounds: expect.stringContaining('受理环节延期') as string });
    await reports.report(reports.of('register'), people.desk, 'correct', { origin: 'own' }, '补填。');
    for (const event of ['transfer', 'extend', 'accept']) await reports.report(reports.of(event), people.desk, 'check');
    const approve = (event: string) => reports.report(reports.of(event), lead, 'approve');
    expect(await approve('accept')).toMatchObject(why('在先的事项尚未核准上报'));
    expect(await approve('extend')).toMatchObject(why('在先的事项尚未核准上报'));
    for (const event of ['register', 'transfer', 'extend', 'accept'])
      expect([event, await approve(event)]).toMatchObject([event, { done: {} }]);
  });

  it('P06: after the last day nothing is extended', async () => {
    await accepting('2026-01-30', '2026-02-02');
    at.world.move('2026-02-10');
    expect(await later()).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });
});

describe('the answer (P07)', () => {
  const handling = async (more: object = {}) => {
    await at.divided({ main: 'notary' }, more);
    await at.inPart('notary', officeClerk, 'receive');
    await at.inPart('notary', officeClerk, 'accept');
  };
  const extend = async (days: string) => {
    at.world.move(days);
    await at.inPart('notary', officeClerk, 'askExtension', { extensionDays: 30, extensionGrounds: '需要鉴定。' });
    return at.inPart('notary', deputy, 'approveExtension');
  };

  it('P07: sixty days from 2 March 2026 end on 6 May; extended by thirty days, counted from the unmoved end, on 1 June', async () => {
    await handling();
    expect(values('notary')['answerDue']).toBe('2026-05-06');
    expect(at.petition().values['acceptedOn']).toBe('2026-03-02');
    expect(await extend('2026-04-20')).toHaveProperty('done');
    expect(values('notary')['answerDue']).toBe('2026-06-01');
    expect(await extend('2026-04-21')).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });

  it('P07: an extension is neither asked after the last day nor approved by the head of the office', async () => {
    await handling();
    await at.inPart('notary', officeClerk, 'askExtension', { extensionDays: 30, extensionGrounds: '需要鉴定。' });
    expect(await at.inPart('notary', officeLead, 'approveExtension')).toEqual({ refused: { problem: 'forbidden' } });
    await at.inPart('notary', deputy, 'returnExtension', {}, '理由不足。');
    expect(await extend('2026-05-07')).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });

  it('P07: names what is missing of its five contents, is approved by another than the handler, and becomes the answer of the petition', async () => {
    await handling();
    const { basis: _, ...rest } = full;
    expect(await at.inPart('notary', officeClerk, 'askReply', rest)).toMatchObject({ refused: { findings: [{ pointer: '/form/basis' }] } });
    await at.inPart('notary', officeClerk, 'askReply', full);
    expect(await at.inPart('notary', officeClerk, 'approveReply')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await at.inPart('notary', officeLead, 'approveReply')).toMatchObject({ done: { state: 'approved' } });
    expect(await at.inPart('notary', officeClerk, 'answerPetition')).toMatchObject({ done: { state: 'answered' } });
    expect(at.petition()).toMatchObject({
      state: 'answered',
      values: { result: 'supported', answer: full.answer, answeredOn: '2026-03-02' },
    });
  });

  it('P07: what is not supported goes to the deputy head before it is answered', async () => {
    await handling();
    await at.inPart('notary', officeClerk, 'askReply', { ...full, result: 'unsupported' });
    await at.inPart('notary', officeLead, 'approveReply');
    expect(await at.inPart('notary', officeClerk, 'answerPetition')).toMatchObject(why('先报分管局领导审批'));
    await at.inPart('notary', officeClerk, 'askGrave');
    expect(await at.inPart('notary', deputy, 'approveGrave')).toMatchObject({ done: { state: 'signed' } });
    expect(await at.inPart('notary', officeClerk, 'answerPetition')).toMatchObject({ done: { state: 'answered' } });
  });
});
