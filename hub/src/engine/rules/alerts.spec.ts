import { beforeEach, describe, expect, it } from 'vitest';
import { checkAreas } from '../../definitions/index.js';
import type { RuleSettingRow, Viewer } from '../../ports/index.js';
import { city, districtUnit, entry, newWorld, somebody, tower, type World } from '../testing/index.js';

const clerk = somebody('clerk', ['tower.clerk'], city);
const quarter = somebody('quarter', ['tower.quarter-clerk'], districtUnit('310101'));
let world: World;
let key = 0;
const act = (viewer: Viewer, type: string, action: string, form: object = {}, more: { id?: string; reason?: string } = {}) => {
  const row = more.id === undefined ? undefined : world.tables.of(type).find(({ id }) => id === more.id);
  return world.engine.perform({
    viewer,
    type,
    action,
    form: { ...form },
    idempotencyKey: `t${++key}`,
    ...(row && { id: row.id, version: row.version }),
    ...(more.reason !== undefined && { reason: more.reason }),
  });
};
const made = async (type: string, action: string, form: object): Promise<string> => {
  const outcome = await act(clerk, type, action, form);
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome.done.id;
};
const flies = (height: number, more: object = {}) => made('tower.flight', 'start', { pilot: 'p', height, ...more });
const complains = (loud = 'low') => made('tower.complaint', 'file', { pilot: 'p', loud });
const alerts = () => world.tables.of('tower.alert');
const told = () => world.tables.added.notice.map(({ name, address }) => `${name} ${address}`);
const laid = (row: Partial<RuleSettingRow>): RuleSettingRow => ({
  rule: 'tower.height',
  version: 2,
  since: '2026-01-01',
  value: null,
  isOn: true,
  districts: null,
  state: 'approved',
  reason: '调整',
  by: 'clerk',
  at: '2026-01-01T00:00:00.000Z',
  decidedBy: 'lead',
  decidedAt: '2026-01-01T00:00:00.000Z',
  decision: null,
  ...row,
});
const lay = (row: Partial<RuleSettingRow>) => {
  const one = laid(row);
  world.tables.ruleSettings.set(`${one.rule} ${one.version}`, one);
};

beforeEach(() => {
  world = newWorld([tower]);
  world.tables.put(entry('tower.pilot', 'p', { code: 'P1', called: '钱一' }, { district: '310101', ownerUnit: null }));
});

describe('an alert over several types', () => {
  it('belongs to an area that is in order', () => {
    expect(checkAreas([tower])).toEqual([]);
  });

  it('is raised by whichever of them becomes known last, with its level, its parameter and when what it rests on was stored', async () => {
    const flight = await flies(50);
    expect(alerts()).toEqual([]);
    world.move('2026-03-03');
    await complains('high');
    expect(alerts()).toMatchObject([
      {
        state: 'pending',
        district: '310101',
        values: {
          level: 'grave',
          rule: 'tower.height',
          ruleVersion: '第 1 版（2020-01-01 起）',
          facts: '高度 50 米',
          pilot: 'p',
          storedAt: '2026-03-02T01:00:00.000Z',
          raisedAt: '2026-03-03T01:00:00.000Z',
        },
      },
    ]);
    expect(world.tables.added.ruleFact).toMatchObject([{ rule: 'tower.height', subject: 'p', fact: flight, proposal: alerts()[0]!.id }]);
  });

  it('tells the clerks at once, of a grave one the head too, and those who may not see it not at all', async () => {
    await flies(50, { secret: true });
    await complains('high');
    expect(told()).toEqual(['raised tower.clerk@*', 'grave tower.lead@*']);
    await flies(60);
    expect(told().slice(2)).toEqual(['raised tower.clerk@*', 'raised tower.quarter-clerk@district:310101', 'grave tower.lead@*']);
  });

  it('looks at all records about somebody, however many', async () => {
    await complains();
    const first = await flies(50);
    for (let i = 0; i < 205; i++)
      world.tables.put({ ...world.tables.of('tower.flight')[0]!, id: `zz${i}`, values: { pilot: 'p', height: 900 } });
    await flies(900);
    expect(world.tables.added.ruleFact.map(({ fact }) => fact)).toEqual([first]);
    expect(alerts().map(({ state }) => state)).toEqual(['pending']);
  });

  it('lapses with its cause when what it rests on is no longer true, also when it turns out to be about somebody else', async () => {
    world.tables.put(entry('tower.pilot', 'q', { code: 'Q1', called: '孙二' }, { district: '310101', ownerUnit: null }));
    const about = await complains();
    await flies(50);
    await act(clerk, 'tower.complaint', 'amend', { pilot: 'q' }, { id: about });
    expect(alerts()).toMatchObject([{ state: 'lapsed', values: { closing: 'untrue', closedOn: '2026-03-02' } }]);
    expect(told().filter((line) => line.startsWith('lapsed'))).toHaveLength(3);
  });
});

describe('an alert in hand', () => {
  const one = () => alerts()[0]!;
  const does = (viewer: Viewer, action: string, form: object = {}, reason?: string) =>
    act(viewer, 'tower.alert', action, form, { id: one().id, ...(reason !== undefined && { reason }) });
  beforeEach(async () => {
    await complains();
    await flies(50);
  });

  it('is taken up, checked, found true or not, and closed', async () => {
    expect(await does(quarter, 'take')).toMatchObject({ done: { state: 'checking' } });
    expect(await does(quarter, 'confirm')).toMatchObject({ refused: { findings: [{ pointer: '/form/finding', code: 'required' }] } });
    expect(await does(quarter, 'confirm', { finding: '经查属实。' })).toMatchObject({ done: { state: 'founded' } });
    expect(await does(clerk, 'close')).toMatchObject({
      refused: { why: [expect.stringContaining('“责任人”为quarter'), expect.any(String)] },
    });
    expect(await does(quarter, 'close')).toMatchObject({ done: { state: 'closed' } });
    expect(one().values).toMatchObject({
      takenOn: '2026-03-02',
      handler: [{ id: 'quarter', name: 'quarter' }],
      closing: 'handled',
      acknowledgeMet: '2026-03-02',
      finishMet: '2026-03-02',
    });
  });

  it('is no false alarm without a reason', async () => {
    expect(await does(clerk, 'dismiss')).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/reason', code: 'required' }] },
    });
    expect(await does(clerk, 'dismiss', {}, '飞行计划已报批。')).toMatchObject({ done: { state: 'falseAlarm' } });
    expect(one().values).toMatchObject({ closing: 'falseAlarm' });
  });

  it('goes to who leads when nobody has taken it up within a working day, once', async () => {
    expect(one().values).toMatchObject({ acknowledgeDue: '2026-03-03', finishDue: '2026-03-23' });
    world.move('2026-03-04');
    await world.engine.strike();
    await world.engine.strike();
    expect(told().filter((line) => line.startsWith('unacknowledged'))).toEqual(['unacknowledged tower.lead@*']);
  });

  it('is stamped when somebody first opens it, once, by no button; what became of it is on its timeline', async () => {
    world.move('2026-03-02', '15:30');
    expect(await world.engine.opening(one(), quarter)).toBe(true);
    expect(one().values).toMatchObject({ shownAt: '2026-03-02T07:30:00.000Z' });
    world.move('2026-03-02', '16:00');
    expect(await world.engine.opening(one(), clerk)).toBe(false);
    expect(one().values).toMatchObject({ shownAt: '2026-03-02T07:30:00.000Z' });
    expect(await does(clerk, 'look')).toEqual({ refused: { problem: 'forbidden' } });
    expect((await world.engine.offers(one(), clerk)).map(({ action }) => action)).not.toContain('look');
    expect(world.tables.added.event.filter(({ name }) => name === 'look')).toMatchObject([{ actor: { id: 'quarter' } }]);
  });
});

describe('how a rule was laid down to go', () => {
  it('counts from its day on: a lower threshold raises what the code’s did not, and the alert names its version', async () => {
    lay({ version: 2, since: '2026-03-05', value: { metres: 200, complaints: 1 } });
    await complains();
    await flies(150);
    expect(alerts()).toEqual([]);
    world.move('2026-03-05');
    await flies(160);
    expect(alerts().map(({ values }) => values['ruleVersion'])).toEqual(['第 2 版（2026-03-05 起）', '第 2 版（2026-03-05 起）']);
  });

  it('does not count before another person has approved it', async () => {
    lay({ value: { metres: 200, complaints: 1 }, state: 'proposed', decidedBy: null, decidedAt: null });
    await complains();
    await flies(150);
    expect(alerts()).toEqual([]);
  });

  it('another threshold takes back no alert that was raised by the one before: it keeps its version; untrue by its own it lapses', async () => {
    const complaint = await complains();
    await flies(80);
    world.move('2026-03-03');
    lay({ since: '2026-03-03', value: { metres: 50, complaints: 1 }, decidedAt: '2026-03-03T00:00:00.000Z' });
    await flies(70);
    expect(alerts().map(({ state, values }) => [state, values['ruleVersion']])).toEqual([['pending', '第 1 版（2020-01-01 起）']]);
    await act(clerk, 'tower.complaint', 'amend', { pilot: null }, { id: complaint });
    expect(alerts().map(({ state }) => state)).toEqual(['lapsed']);
  });

  it('switched off it raises nothing and still takes back; narrowed to districts it looks at no other', async () => {
    const complaint = await complains();
    await flies(50);
    lay({ isOn: false });
    await flies(60);
    expect(alerts()).toHaveLength(1);
    await act(clerk, 'tower.complaint', 'amend', { pilot: null }, { id: complaint });
    expect(alerts().map(({ state }) => state)).toEqual(['lapsed']);
    lay({ version: 3, districts: ['310115'] });
    await complains();
    expect(alerts()).toHaveLength(1);
    lay({ version: 4, districts: ['310101'] });
    await complains();
    expect(alerts()).toHaveLength(3);
  });
});

describe('a daily rule', () => {
  it('raises what time alone makes true, once, whoever looks how often', async () => {
    await flies(900, { backBy: '2026-03-03' });
    expect(await world.engine.patrol()).toBe(1);
    expect([await world.engine.patrol(), alerts()]).toEqual([0, []]);
    world.move('2026-03-04');
    expect(await world.engine.patrol()).toBe(1);
    expect(await world.engine.patrol()).toBe(0);
    world.move('2026-03-05');
    await world.engine.patrol();
    expect(alerts()).toMatchObject([
      { state: 'pending', values: { rule: 'tower.late', level: 'ordinary', raisedAt: '2026-03-04T01:00:00.000Z' } },
    ]);
  });

  it('goes on where it stopped, so that everybody is looked at once a day', async () => {
    for (let i = 0; i < 250; i++) world.tables.put(entry('tower.pilot', `x${String(i).padStart(3, '0')}`, { code: `X${i}` }));
    expect([await world.engine.patrol(), await world.engine.patrol(), await world.engine.patrol()]).toEqual([200, 51, 0]);
    world.move('2026-03-03');
    expect(await world.engine.patrol()).toBe(200);
  });
});

it('the check finds who steers rules and does not see all they look at', () => {
  const broken = { ...tower, steering: { by: ['quarter-clerk'], approve: ['lead'] } };
  expect(checkAreas([broken]).filter((line) => line.includes('steered'))).toEqual([
    'tower: the rule tower.height is steered by quarter-clerk, who does not see all of tower.flight.',
    'tower: the rule tower.height is steered by quarter-clerk, who does not see all of tower.complaint.',
    'tower: the rule tower.height is steered by quarter-clerk, who does not see all of tower.alert.',
    'tower: the rule tower.late is steered by quarter-clerk, who does not see all of tower.flight.',
    'tower: the rule tower.late is steered by quarter-clerk, who does not see all of tower.alert.',
  ]);
});
