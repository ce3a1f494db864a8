import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { World } from '../../../engine/testing/index.js';
import { handedIn, newest, practice } from '../bindings/testing/cases.js';
import { meetingTold } from '../practice/testing/told.js';
import { lawyerEntry, lawyersWorld, people } from '../testing/registers.js';
import { bureauText } from './bureau-text.js';

let world: World;
/** As two persons laid it down on the page of rules. */
const lays = (rule: string, rows: readonly object[]) =>
  world.tables.ruleSettings.set(`${rule} 2`, {
    rule,
    version: 2,
    since: '2026-01-02',
    value: { rows },
    isOn: true,
    districts: null,
    state: 'approved',
    reason: '采购人同意。',
    by: 'city.clerk',
    at: '2026-01-01T00:00:00.000Z',
    decidedBy: 'city.lead',
    decidedAt: '2026-01-01T01:00:00.000Z',
    decision: null,
  });
const switchOn = () => lays('lawyers.bureauSms.enabled', [{ row: 1, enabled: 'on' }]);
const onDuty = () =>
  lays('lawyers.duty', [
    { row: 1, post: ['city'], phone: '13800000001' },
    { row: 2, post: ['310101', '310104'], phone: '13800000002' },
  ]);
const sent = () =>
  world.tables.added.outbox.filter(({ type }) => type === 'notices.text-message.v1').map(({ data }) => data as Record<string, string>);
const texts = () => world.tables.of('lawyers.bureauText').map(({ state, values }) => [values['template'], state]);
const suspended = async () => {
  world.tables.put({ ...lawyerEntry, values: { ...lawyerEntry.values, status: 'suspended' } });
  await world.report('lawyers', [meetingTold()]);
};
const receipt = (request: string, more: object) =>
  world.report('lawyers', [
    {
      id: '00000000-0000-8000-8000-000000000001',
      source: '/systems/sms',
      type: 'notices.text-receipt.v1',
      time: '2026-11-06T02:00:00.000Z',
      datacontenttype: 'application/json',
      partitionkey: request,
      causationid: request,
      data: { source: 'sms', receipt: 'HZ-0001', request, at: '2026-11-06T02:00:00.000Z', ...more },
    },
  ]);

beforeEach(() => {
  world = lawyersWorld();
  world.move('2026-11-06');
});

describe('text messages of alerts (L11, S17)', () => {
  it('L11: switched on, whoever is on duty in the city and in the district of the firm is sent one as the alert is raised; it names rule and number, nobody else', async () => {
    switchOn();
    onDuty();
    await suspended();
    expect(sent().map(({ phone, template }) => [phone, template])).toEqual([
      ['13800000001', 'alert'],
      ['13800000002', 'alert'],
    ]);
    const { number } = world.only('lawyers.alert');
    expect(sent()[0]!['text']).toContain(`停止执业期间执业，编号${number}`);
    expect(JSON.stringify(sent())).not.toMatch(/王小明|张三/);
  });

  it('L11: switched off, which it is at first, none goes out; nor where nobody is on duty', async () => {
    onDuty();
    await suspended();
    expect([sent(), texts()]).toEqual([
      [],
      [
        ['alert', 'off'],
        ['alert', 'off'],
      ],
    ]);
    world = lawyersWorld();
    world.move('2026-11-06');
    switchOn();
    await suspended();
    expect([sent(), texts()]).toEqual([[], []]);
    expect(world.tables.of('lawyers.alert')).toHaveLength(1);
  });

  it('L11: a district without a mobile on duty is not called, the city is', async () => {
    switchOn();
    lays('lawyers.duty', [{ row: 1, post: ['city'], phone: '13800000001' }]);
    await suspended();
    expect(sent().map(({ phone }) => phone)).toEqual(['13800000001']);
  });

  it('L11: the receipt says what became of it; one that did not arrive is told in writing by the city’s clerk', async () => {
    switchOn();
    onDuty();
    await suspended();
    const [first, second] = sent().map(({ request }) => request!);
    await receipt(first!, { result: 'delivered', parts: 1 });
    await receipt(second!, { result: 'failed', reason: '停机' });
    expect(texts()).toEqual([
      ['alert', 'delivered'],
      ['alert', 'writing'],
    ]);
    const row = world.tables.of('lawyers.bureauText')[1]!;
    const tell = (form: object, key: string) =>
      world.engine.perform({
        viewer: people.cityClerk,
        type: 'lawyers.bureauText',
        id: row.id,
        version: row.version,
        action: 'tellInWriting',
        form: { ...form },
        idempotencyKey: key,
      });
    expect(await tell({}, 'w1')).toMatchObject({ refused: { findings: [{ pointer: '/form/writtenHow' }] } });
    expect(await tell({ writtenHow: '电话告知。' }, 'w2')).toMatchObject({ done: { state: 'written' } });
  });

  it('L11: text messages are the city’s alone, as some alerts are', async () => {
    onDuty();
    await suspended();
    const { id } = world.tables.of('lawyers.bureauText')[0]!;
    const sees = async (viewer: (typeof people)[keyof typeof people]) =>
      (await world.reader.get('lawyers.bureauText', id, scopesOf(viewer, bureauText))) !== null;
    expect([await sees(people.cityClerk), await sees(people.huangpu), await sees(people.lawyer)]).toEqual([true, false, false]);
  });
});

// A paper is judged by the day it is: here that of the check.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T01:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('text messages to lawyers (L17, L18, S17)', () => {
  it('L17: of papers that expire soon, and that have expired, the lawyer is sent one to the mobile of the register', async () => {
    world = practice();
    switchOn();
    const [lawyer] = world.tables.of('lawyers.lawyer');
    world.tables.put({ ...lawyer!, values: { ...lawyer!.values, phone: '13800005678' } });
    await handedIn(world);
    expect(newest(world).state).toBe('bound');
    for (const day of ['2026-11-27', '2026-12-20', '2026-12-26', '2026-12-28']) {
      world.move(day);
      while ((await world.engine.strike()) > 0);
    }
    expect(sent().map(({ template }) => template)).toEqual(['papersEnding', 'papersEnding', 'papersEnding', 'papersLapsed']);
    expect(new Set(sent().map(({ phone }) => phone))).toEqual(new Set(['13800005678']));
    expect(sent().every(({ text: words }) => words!.includes(newest(world).number!) && !words!.includes('张三'))).toBe(true);
  });
});
