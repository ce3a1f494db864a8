import { beforeEach, describe, expect, it } from 'vitest';
import { daysAfter } from '@fatong/contracts/calendar';
import { scopesOf } from '../../../access/index.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { text } from './texts.js';

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const texts = () => at.world.tables.of('petitions.text');
const of = (template: string) => texts().find(({ values }) => values['template'] === template)!;
const sent = () => at.world.tables.added.outbox.filter(({ type }) => type === 'notices.text-message.v1');
/** As two persons laid it down on the page of rules. */
const laid = (rule: string, rows: readonly object[]) =>
  at.world.tables.ruleSettings.set(`${rule} 2`, {
    rule,
    version: 2,
    since: '2026-01-02',
    value: { rows },
    isOn: true,
    districts: null,
    state: 'approved',
    reason: '采购人同意。',
    by: 'supervisor',
    at: '2026-01-01T00:00:00.000Z',
    decidedBy: 'petition.lead',
    decidedAt: '2026-01-01T01:00:00.000Z',
    decision: null,
  });
const switchOn = (rows: readonly object[] = [{ row: 1, enabled: 'on' }]) => laid('sms.enabled', rows);
const phone = { phone: '13800005678' };
const receipt = (request: string, more: object) =>
  at.world.report('petitions', [
    {
      id: '00000000-0000-8000-8000-000000000001',
      source: '/systems/sms',
      type: 'notices.text-receipt.v1',
      time: '2026-03-02T02:00:00.000Z',
      datacontenttype: 'application/json',
      partitionkey: request,
      causationid: request,
      data: { source: 'sms', receipt: 'HZ-0001', request, at: '2026-03-02T02:00:00.000Z', ...more },
    },
  ]);

describe('text messages to who petitioned (P20)', () => {
  it('P20: switched off, which it is at first, each stands there as not sent, and nothing goes out', async () => {
    await at.register(phone);
    expect(texts().map(({ state, values }) => [values['template'], state])).toEqual([
      ['registered', 'off'],
      ['password', 'off'],
    ]);
    expect(sent()).toEqual([]);
    // A password that was not sent is kept nowhere.
    expect(of('password').values['words']).toBeNull();
  });

  it('P20: switched on, number and code go in one message and the password in a second one', async () => {
    switchOn();
    const outcome = await at.register(phone);
    const { code, password } = ('done' in outcome ? outcome.done.tells : {}) as { code: string; password: string };
    expect(texts().map(({ state }) => state)).toEqual(['sent', 'sent']);
    const bodies = sent().map(({ data }) => data as { text: string; phone: string; template: string; until: string });
    expect(bodies.map(({ template, phone: to }) => [template, to])).toEqual([
      ['registered', '13800005678'],
      ['password', '13800005678'],
    ]);
    expect(bodies[0]!.text).toContain('XF20260302000001');
    expect([bodies[0]!.text.includes(code), bodies[0]!.text.includes(password)]).toEqual([true, false]);
    expect([bodies[1]!.text.includes(code), bodies[1]!.text.includes(password)]).toEqual([false, true]);
    expect(bodies[0]!.until).toBe('2026-03-02T12:00:00.000Z');
  });

  it('P20: at night it waits until eight in the morning and goes then, once', async () => {
    switchOn();
    at.world.move('2026-03-02', '21:30');
    await at.register(phone);
    expect(texts().map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    at.world.move('2026-03-03', '07:59');
    while ((await at.world.engine.strike()) > 0);
    expect(sent()).toEqual([]);
    at.world.move('2026-03-03', '08:00');
    while ((await at.world.engine.strike()) > 0);
    while ((await at.world.engine.strike()) > 0);
    expect(sent()).toHaveLength(2);
    expect((sent()[0]!.data as { until: string }).until).toBe('2026-03-03T12:00:00.000Z');
  });

  it('P20: without a telephone it is told in writing, which the desk is asked for', async () => {
    switchOn();
    await at.register({ phone: '021-6308 0000' });
    expect(of('registered')).toMatchObject({ state: 'writing', values: { phone: null } });
    const { id, version } = of('registered');
    const act = { viewer: people.desk, type: 'petitions.text', action: 'tellInWriting', id, version };
    expect(await at.world.engine.perform({ ...act, form: {}, idempotencyKey: 't1' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/writtenHow' }] },
    });
    expect(await at.world.engine.perform({ ...act, form: { writtenHow: '挂号信告知。' }, idempotencyKey: 't2' })).toMatchObject({
      done: { state: 'written' },
    });
  });

  it('P20: the receipt says in how many parts it came; one that did not come is told in writing', async () => {
    switchOn();
    await at.register(phone);
    const [first, second] = sent().map(({ data }) => (data as { request: string }).request);
    await receipt(first!, { result: 'delivered', parts: 2 });
    await receipt(second!, { result: 'failed', reason: '空号' });
    expect(of('registered')).toMatchObject({
      state: 'delivered',
      values: { result: 'delivered', parts: 2, words: expect.any(String) as string },
    });
    expect(of('password')).toMatchObject({ state: 'writing', values: { result: 'failed', failure: '空号', words: null } });
  });

  it('P20: the receipt of a text message that another area sent is taken there and moves nothing here; one that nobody sent is not taken', async () => {
    switchOn();
    await at.register(phone);
    const other = '00000000-0000-7000-8000-0000000000aa';
    at.world.tables.added.outbox.push({ ...sent()[0]!, id: other, record: 'lawyers.text:1' });
    expect(await receipt(other, { result: 'delivered', parts: 1 })).toEqual([{ done: true, note: 'nothing-new' }]);
    expect(texts().map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(await receipt('00000000-0000-7000-8000-0000000000bb', { result: 'delivered', parts: 1 })).toMatchObject([{ refused: {} }]);
  });

  it('P20: one template is switched on by itself', async () => {
    switchOn([
      { row: 1, enabled: 'off' },
      { row: 2, template: ['registered'], enabled: 'on' },
    ]);
    await at.register(phone);
    expect(texts().map(({ state }) => state)).toEqual(['sent', 'off']);
  });

  it('P20: of an accusation only who made it is told, nothing of what it is about, and only the head of the office sees that he was', async () => {
    switchOn();
    await at.register({ ...phone, purpose: 'accusation', respondent: '某公证员' });
    expect(new Set(sent().map(({ data }) => (data as { phone: string }).phone))).toEqual(new Set(['13800005678']));
    expect(JSON.stringify(sent().map(({ data }) => (data as { text: string }).text))).not.toMatch(/公证|检举|控告/);
    const sees = async (viewer: (typeof people)[keyof typeof people]) =>
      (await at.world.reader.get('petitions.text', of('registered').id, scopesOf(viewer, text))) !== null;
    expect([await sees(people.lead), await sees(people.desk), await sees(people.supervisor), await sees(people.officeClerk)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('P20: a unit without a mobile on duty is told on its screens alone: no text message goes to anybody else than who petitioned', async () => {
    switchOn();
    await at.divided({ main: 'notary' }, phone);
    await at.inPart('notary', people.officeClerk, 'receive');
    await at.inPart('notary', people.officeClerk, 'accept');
    expect(texts().map(({ values }) => [values['template'], values['phone']])).toEqual(
      ['registered', 'password', 'given', 'accepted'].map((template) => [template, '13800005678']),
    );
  });
});

/** Whoever is on duty in the office of notaries and in the district, as two persons laid it down. */
const onDuty = () =>
  laid('petitions.duty', [
    { row: 1, post: ['GGFW'], phone: '13900000001' },
    { row: 2, post: ['310101'], phone: '13900000002' },
  ]);
const staff = () =>
  sent()
    .map(({ data }) => data as { text: string; phone: string; template: string })
    .filter(({ template }) => template.startsWith('staff'));

describe('text messages to staff (P20)', () => {
  it('P20: whoever is on duty in the unit is told that a part was given to it, by its number alone', async () => {
    switchOn();
    onDuty();
    await at.divided({ main: 'notary', assisting: ['huangpu'] }, phone);
    expect(staff().map(({ template, phone: to }) => [template, to])).toEqual([
      ['staffGiven', '13900000001'],
      ['staffGiven', '13900000002'],
    ]);
    expect(staff()[0]!.text).toContain(at.partOf('notary').number);
    expect(JSON.stringify(staff())).not.toMatch(/张三|公证收费|13800005678/);
  });

  it('P20: three days and one day before the limit of the house, when it is over, and when an objection is refused; each once', async () => {
    switchOn();
    onDuty();
    await at.divided();
    await at.inPart('notary', people.officeClerk, 'object', { objection: '非本处职责。', objectionPapers: '情况说明' });
    await at.inPart('notary', people.lead, 'insist', { verification: '属于该处职责。' });
    await at.inPart('notary', people.officeClerk, 'accept');
    expect(at.partOf('notary').values).toMatchObject({ houseDue: '2026-04-30' });
    const days: string[] = [];
    for (let day = '2026-04-25'; day <= '2026-05-03'; day = daysAfter(day, 1)) {
      const before = staff().length;
      at.world.move(day);
      while ((await at.world.engine.strike()) > 0);
      if (staff().length > before) days.push(`${day} ${staff().at(-1)!.template}`);
    }
    expect(staff().map(({ template }) => template)).toEqual(['staffGiven', 'staffReturned', 'staffDue', 'staffDue', 'staffOver']);
    expect(days).toEqual(['2026-04-27 staffDue', '2026-04-29 staffDue', '2026-05-01 staffOver']);
  });

  it('P20: of an order to the unit; switched off, which it is at first, nothing goes out', async () => {
    onDuty();
    await at.divided();
    expect(sent()).toEqual([]);
    expect(of('staffGiven')).toMatchObject({ state: 'off' });
    switchOn();
    await at.open('order', people.supervisor, 'issue', {
      subject: '尽快办理',
      level: 'reminder',
      body: 'notary',
      requirement: '三日内反馈。',
      dueOn: '2026-03-05',
    });
    expect(staff().map(({ template, phone: to }) => [template, to])).toEqual([['staffOrder', '13900000001']]);
  });

  it('P20: where the installation names its address the message leads there: who petitioned to the query, staff to their screens; else it says none', async () => {
    switchOn();
    onDuty();
    await at.divided({ main: 'notary' }, phone);
    expect(sent().some(({ data }) => (data as { text: string }).text.includes('http'))).toBe(false);
    at = petitionsWorld('2026-03-02T01:00:00.000Z', 'https://fatong.example');
    switchOn();
    onDuty();
    await at.divided({ main: 'notary' }, phone);
    const said = (template: string) =>
      sent()
        .map(({ data }) => data as { text: string; template: string })
        .find((one) => one.template === template)!.text;
    expect(said('given')).toContain('可凭查询码查询 https://fatong.example/portal/query 。');
    expect(said('staffGiven')).toContain(' https://fatong.example/admin 。');
  });

  it('P20: of an accusation no member of staff is told by text message', async () => {
    switchOn();
    onDuty();
    await at.register({ ...phone, purpose: 'accusation' });
    await at.act(people.lead, 'handToDiscipline');
    expect(staff()).toEqual([]);
  });
});
