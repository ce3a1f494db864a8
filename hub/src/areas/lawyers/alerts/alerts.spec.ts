import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { entry, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { firmEntry, judges, lawyersWorld, people } from '../testing/registers.js';
import { bribery, uscc, violation } from '../testing/reports.js';
import { alert } from './alert.js';

const type = 'lawyers.alert';
let world: World;
let key = 0;
const alerts = () => world.tables.of(type);
const one = () => world.only(type);
const told = (name?: string) =>
  world.tables.added.notice
    .filter((row) => row.type === type && (name === undefined || row.name === name))
    .map((row) => `${row.name} ${row.address}`);
const acts = (on: string, viewer: Viewer, action: string, form: object = {}, reason?: string) => {
  const { id, version } = world.only(on);
  return world.engine.perform({
    viewer,
    type: on,
    id,
    version,
    action,
    form: { ...form },
    idempotencyKey: `a${++key}`,
    ...(reason !== undefined && { reason }),
  });
};
const does = (viewer: Viewer, action: string, form: object = {}, reason?: string) => acts(type, viewer, action, form, reason);
const sees = async (viewer: Viewer): Promise<[boolean, unknown]> => {
  const scopes = scopesOf(viewer, alert);
  const { total } = await world.reader.list({ type, scopes, sort: { field: 'createdAt', descending: true }, limit: 10, fields: [] });
  return [(await world.reader.get(type, one().id, scopes)) !== null, total];
};
const ofFirm = { kind: 'firm', name: firmEntry.values['name'] as string, uscc } as const;

beforeEach(() => {
  world = lawyersWorld();
});

describe('an alert by a violation (L05, L11)', () => {
  it('L05: a criminal filing raises a grave alert at the head of the city, its clerk and the clerk of the district, in the same transaction', async () => {
    await world.report('lawyers', [violation()]);
    const [filing] = world.tables.of('lawyers.violation');
    expect(one()).toMatchObject({
      number: expect.stringMatching(/^LY20260302/) as string,
      state: 'pending',
      district: '310101',
      ownerUnit: 'city/lawyers-office',
      values: {
        level: 'grave',
        subject: 'lawyer',
        lawyer: 'lawyer-1',
        firm: 'firm-1',
        party: '王小明',
        rule: 'warn.violation',
        ruleVersion: '第 1 版（2023-01-01 起）：严重：立案（未定罪）、行贿案件通报',
        facts: expect.stringContaining('立案（未定罪） 沪检刑立〔2026〕1号，2026-02-20') as string,
        violation: filing!.id,
        storedAt: filing!.createdAt,
        raisedAt: '2026-03-02T01:00:00.000Z',
        acknowledgeDue: '2026-03-03',
        finishDue: '2026-03-23',
      },
    });
    expect(told()).toEqual(['raised lawyers.city-clerk@*', 'raised lawyers.district-clerk@district:310101', 'grave lawyers.city-lead@*']);
  });

  it('L05: told again it is the same alert; version 2 不起诉 closes it with its cause and takes back what was proposed', async () => {
    await world.report('lawyers', [violation(), violation(1)]);
    expect(alerts()).toHaveLength(1);
    await world.report('lawyers', [violation(2, { stage: 'notProsecuted' })]);
    expect(one()).toMatchObject({ state: 'lapsed', values: { closing: 'untrue', closedOn: '2026-03-02', finishMet: '2026-03-02' } });
    expect(world.only('lawyers.mark')).toMatchObject({ state: 'retracted' });
    expect(told('lapsed')).toEqual([
      'lapsed lawyers.city-clerk@*',
      'lapsed lawyers.district-clerk@district:310101',
      'lapsed lawyers.city-lead@*',
    ]);
    expect(world.tables.added.event.filter(({ name, recordId }) => name === 'retract' && recordId === one().id)).toMatchObject([
      { reason: '所依据的事实已不成立', actor: { kind: 'system', id: 'warn.violation' } },
    ]);
  });

  it('L05: what is only probably about him raises none until a person says who it is', async () => {
    await world.report('lawyers', [violation(1, { subject: { kind: 'lawyer', name: '王小明', uscc } })]);
    expect(alerts()).toEqual([]);
    await acts('lawyers.violation', people.cityClerk, 'matchLawyer', { lawyer: 'lawyer-1' });
    expect(alerts()).toMatchObject([{ state: 'pending', district: '310101' }]);
  });

  it('L29: a firm as briber raises a grave alert at the city alone: to the district there is none, in no list, count or notice', async () => {
    await world.report('lawyers', [
      bribery(1, { subject: ofFirm, bribe: { briberKind: 'firm', from: '2025-05-01', amountBand: 'to1m', outcome: 'pending' } }),
    ]);
    expect(one()).toMatchObject({
      state: 'pending',
      values: {
        level: 'grave',
        subject: 'firm',
        firm: 'firm-1',
        party: '上海法通律师事务所',
        rule: 'warn.violationOfFirm',
        confined: true,
      },
    });
    expect(told()).toEqual(['raised lawyers.city-clerk@*', 'grave lawyers.city-lead@*']);
    expect([await sees(people.huangpu), await sees(people.firm), await sees(people.cityClerk)]).toEqual([
      [false, 0],
      [false, 0],
      [true, 1],
    ]);
    expect(one().values['facts']).toBe(`违法违规记录 ${world.only('lawyers.violation').number}`);
    expect(await does(people.huangpu, 'take')).toMatchObject({ refused: { problem: 'not-found', isHidden: true } });
    world.move('2026-03-30');
    while ((await world.engine.strike()) > 0);
    expect(told().filter((line) => line.includes('district'))).toEqual([]);
  });
});

describe('an alert in hand (L11)', () => {
  beforeEach(async () => {
    await world.report('lawyers', [violation()]);
  });
  const founded = async () => {
    await does(people.huangpu, 'take');
    await does(people.huangpu, 'confirm', { finding: '经核查属实。' });
  };

  it('L11: a lawyer and his firm find none; the district of another seat is told that it is not its own', async () => {
    expect([await sees(people.lawyer), await sees(people.firm), await sees(people.pudong)]).toEqual([
      [false, 0],
      [false, 0],
      [false, 0],
    ]);
    expect(await does(people.pudong, 'take')).toMatchObject({ refused: { problem: 'forbidden' } });
  });

  it('L11: whoever takes it up answers for it: it is asked of him alone, and the others who see it read it', async () => {
    const asked = () => world.tables.turns.get(`${type}:${one().id}`)?.map(({ action, address }) => `${action} ${address}`);
    expect(asked()).toEqual(['take lawyers.city-clerk@*', 'take lawyers.district-clerk@district:310101']);
    await does(people.huangpu, 'take');
    expect(one().values['handler']).toEqual([{ id: 'huangpu', name: 'huangpu' }]);
    expect(asked()?.filter((line) => !line.endsWith('@huangpu'))).toEqual([]);
    expect(await does(people.cityClerk, 'confirm', { finding: '属实。' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['本件“责任人”为huangpu，由其核查属实。', expect.any(String)] },
    });
  });

  it('L11: a head gives it to one of his, to another only with a reason, and to nobody of another district', async () => {
    const { districtLead } = judges;
    const give = (viewer: Viewer, ...ids: readonly string[]) => does(viewer, 'give', { handler: ids.map((id) => ({ id })) });
    expect(await give(people.huangpu, 'huangpu')).toMatchObject({ refused: { problem: 'forbidden' } });
    expect(await give(districtLead)).toMatchObject({ refused: { findings: [{ pointer: '/form/handler', code: 'required' }] } });
    for (const id of ['pudong', 'district.lead', 'nobody'])
      expect(await give(districtLead, id)).toMatchObject({ refused: { findings: [{ pointer: '/form/handler/0', code: 'staff' }] } });
    expect(await give(districtLead, 'huangpu')).toMatchObject({ done: { state: 'checking' } });
    expect(told('given')).toContain('given lawyers.district-clerk@huangpu');
    const handler = [{ id: 'city.clerk' }];
    expect(await does(people.cityLead, 'reassign', { handler })).toMatchObject({ refused: { findings: [{ pointer: '/reason' }] } });
    expect(await does(people.cityLead, 'reassign', { handler }, '案情重大，由市局核查。')).toMatchObject({ done: { state: 'checking' } });
    expect(await does(people.huangpu, 'confirm', { finding: '属实。' })).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await does(people.cityClerk, 'confirm', { finding: '属实。' })).toMatchObject({ done: { state: 'founded' } });
  });

  it('L11: is a false alarm only with a reason', async () => {
    expect(await does(people.cityClerk, 'dismiss')).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/reason' }] } });
    expect(await does(people.cityClerk, 'dismiss', {}, '系同名误报。')).toMatchObject({ done: { state: 'falseAlarm' } });
  });

  it('L11: three times are stamped: stored, written, shown; the last by whoever opens it first', async () => {
    world.move('2026-03-02', '10:30');
    await world.engine.opening(one(), people.huangpu);
    expect(one().values).toMatchObject({
      storedAt: '2026-03-02T01:00:00.000Z',
      raisedAt: '2026-03-02T01:00:00.000Z',
      shownAt: '2026-03-02T02:30:00.000Z',
    });
  });

  it('L11: nobody took it up within a working day: the heads of city and district are told; it is to be closed within fifteen', async () => {
    world.move('2026-03-04');
    while ((await world.engine.strike()) > 0);
    expect(told('unacknowledged')).toEqual(['unacknowledged lawyers.city-lead@*', 'unacknowledged lawyers.district-lead@district:310101']);
    world.move('2026-03-24');
    while ((await world.engine.strike()) > 0);
    expect(told('over')).toContain('over lawyers.district-lead@district:310101');
  });

  it('L11: a proposal for a list is asked by a clerk, approved by the city’s head and opened with it', async () => {
    await founded();
    expect(await does(people.huangpu, 'askControl', { control: 'listing', controlText: '伪造证据。' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/controlList', words: ['请填写建议列入的名单。', expect.any(String)] }] },
    });
    await does(people.huangpu, 'askControl', { control: 'listing', controlText: '伪造证据。', controlList: 'yellow' });
    expect(await does(people.huangpu, 'approveControl')).toMatchObject({ refused: { problem: 'forbidden' } });
    expect(await does(people.cityLead, 'approveControl')).toMatchObject({ done: { state: 'founded' } });
    expect(world.tables.of('lawyers.mark').filter(({ values }) => values['list'] === 'yellow')).toMatchObject([
      { state: 'proposed', values: { lawyer: 'lawyer-1', subject: 'lawyer', facts: '伪造证据。' } },
    ]);
    expect(await does(people.huangpu, 'close')).toMatchObject({ done: { state: 'closed' } });
  });

  it('L11: a penalty case is opened with its authority and district, from the alert', async () => {
    await founded();
    expect(await does(people.huangpu, 'askControl', { control: 'penalty', controlText: '伪造证据。' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/controlSeat' }] },
    });
    await does(people.huangpu, 'askControl', {
      control: 'penalty',
      controlText: '伪造证据。',
      controlAuthority: 'district',
      controlSeat: '310101',
    });
    await does(people.cityLead, 'approveControl');
    expect(world.only('lawyers.penalty')).toMatchObject({
      state: 'clue',
      values: { lawyer: 'lawyer-1', source: 'alert', authority: 'district', jurisdiction: '310101', facts: '伪造证据。' },
    });
  });

  it('L11: a talk to the firm is recorded once it was approved, and not before', async () => {
    await founded();
    expect(await does(people.huangpu, 'recordTalk', { talk: '已约谈。' })).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await does(people.huangpu, 'askControl', { control: 'talk', controlText: '约谈负责人。' });
    await does(people.cityLead, 'approveControl');
    expect(await does(people.huangpu, 'recordTalk', { talk: '负责人到场，责令整改。' })).toMatchObject({ done: { state: 'founded' } });
    expect(one().values).toMatchObject({ talkedOn: '2026-03-02', controlledOn: '2026-03-02' });
  });
});

it('L29: what discipline inspection told is carried into no penalty case by its alert', async () => {
  await world.report('lawyers', [bribery()]);
  await does(people.cityClerk, 'take');
  await does(people.cityClerk, 'confirm', { finding: '属实。' });
  const form = { control: 'penalty', controlText: '行贿。', controlAuthority: 'city', controlSeat: '310101' };
  expect(await does(people.cityClerk, 'askControl', form)).toMatchObject({
    refused: { findings: [{ pointer: '/form/control', words: [expect.stringContaining('仅限市局'), expect.any(String)] }] },
  });
});

describe('an alert by an overdue measure (L06)', () => {
  it('L06: a measure of which the last day is over raises one the day after, once, and carried out it lapses', async () => {
    const measure = { lawyer: 'lawyer-1', lawyerName: '王小明', firm: 'firm-1', seat: '310101', measure: 'training', dueOn: '2026-03-10' };
    world.tables.put({
      ...entry('lawyers.sanction', 'e1', measure, { district: '310101', ownerUnit: null }),
      number: 'LE1',
      state: 'executing',
    });
    world.move('2026-03-10');
    while ((await world.engine.patrol()) > 0);
    expect(alerts()).toEqual([]);
    world.move('2026-03-11');
    while ((await world.engine.patrol()) > 0);
    expect(one()).toMatchObject({
      state: 'pending',
      district: '310101',
      values: { level: 'ordinary', rule: 'warn.execution', measure: 'e1', facts: '处分执行 LE1：培训应于 2026-03-10 前完成' },
    });
    world.move('2026-03-12');
    while ((await world.engine.patrol()) > 0);
    expect(alerts()).toHaveLength(1);
    await acts('lawyers.sanction', people.huangpu, 'execute', { doneOn: '2026-03-12', executor: '赵一', proof: '培训证明。' });
    expect(one()).toMatchObject({ state: 'lapsed', values: { closing: 'untrue' } });
  });
});
