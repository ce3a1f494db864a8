import { beforeEach, describe, expect, it } from 'vitest';
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
const switchOn = (rows: readonly object[] = [{ row: 1, enabled: 'on' }]) =>
  at.world.tables.ruleSettings.set('sms.enabled 2', {
    rule: 'sms.enabled',
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
    expect(of('registered')).toMatchObject({ state: 'delivered', values: { result: 'delivered', parts: 2 } });
    expect(of('password')).toMatchObject({ state: 'writing', values: { result: 'failed', failure: '空号' } });
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

  it('P20: staff are told on the screen alone: no text message goes to anybody else than who petitioned', async () => {
    switchOn();
    await at.divided({ main: 'notary' }, phone);
    await at.inPart('notary', people.officeClerk, 'receive');
    await at.inPart('notary', people.officeClerk, 'accept');
    expect(texts().map(({ values }) => [values['template'], values['phone']])).toEqual(
      ['registered', 'password', 'given', 'accepted'].map((template) => [template, '13800005678']),
    );
  });
});
