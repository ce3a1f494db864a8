import { describe, expect, it } from 'vitest';
import { executionMeasures, industrySanctions } from '@fatong/contracts/codes';
import { scopesOf } from '../../../access/index.js';
import { inForce } from '../../../definitions/index.js';
import type { World } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { complaint, decision, filing, firmComplaint, review } from '../testing/reports.js';
import { executionParameter } from './parameters.js';
import { sanction } from './sanction.js';

const type = 'lawyers.sanction';
type Sanction = (typeof industrySanctions.keys)[number];
const rows = (world: World): RecordRow[] => world.tables.of(type);
const decided = (world: World, sanctions: readonly Sanction[], decidedOn = '2026-02-25', version = 4) =>
  world.report('lawyers', [
    complaint(),
    filing(),
    decision(version, { sanctions: [...sanctions], decidedOn, decisionNumber: '沪律惩决〔2026〕7号' }),
  ]);
const told = (world: World): string[] =>
  world.tables.added.notice.filter((notice) => notice.type === type).map(({ name, address }) => `${name} ${address.replace('@*', '')}`);
const district = 'lawyers.district-clerk@district:310101';
const lawyer = 'lawyers.lawyer@lawyers.lawyer:lawyer-1';

let key = 0;
const act = (world: World, viewer: Viewer, action: string, form: Readonly<Record<string, unknown>> = {}, reason?: string) => {
  const { id, version } = world.only(type);
  return world.engine.perform({
    viewer,
    type,
    id,
    action,
    version,
    form,
    idempotencyKey: `s${++key}`,
    ...(reason !== undefined && { reason }),
  });
};
const warned = async (): Promise<World> => {
  const world = lawyersWorld();
  await decided(world, ['warning']);
  return world;
};

describe('how sanctions are carried out (L06)', () => {
  it('L06: a decided sanction opens one record for each of its measures, with decision, day and last day; district and lawyer are told', async () => {
    const world = lawyersWorld();
    await decided(world, ['criticism']);
    const [{ id: caseId }] = world.tables.of('lawyers.complaint') as [RecordRow];
    const common = {
      lawyer: 'lawyer-1',
      lawyerName: '王小明',
      firm: 'firm-1',
      complaint: caseId,
      sanction: 'criticism',
      decisionNumber: '沪律惩决〔2026〕7号',
      decidedOn: '2026-02-25',
    };
    expect(rows(world)).toMatchObject([
      {
        state: 'executing',
        district: '310101',
        values: { ...common, measure: 'publication', dueOn: '2026-03-12', executeDue: '2026-03-12' },
      },
      { state: 'executing', district: '310101', values: { ...common, measure: 'rectification', dueOn: '2026-04-26' } },
    ]);
    expect(told(world)).toEqual([`opened ${district}`, `opened ${lawyer}`, `opened ${district}`, `opened ${lawyer}`]);
    expect(world.tables.added.event.filter((event) => event.type === type).map(({ name, actor }) => [name, actor.name])).toEqual([
      ['arise', '惩戒处分应予执行'],
      ['arise', '惩戒处分应予执行'],
    ]);
  });

  it('L06: the parameter names measures for every sanction and days for every measure', () => {
    const { measures, days } = inForce(executionParameter, '2026-11-27')!.value;
    expect(industrySanctions.keys.filter((kind) => measures[kind].length === 0)).toEqual([]);
    expect([Object.keys(days).sort(), Object.values(days).filter((length) => length < 1)]).toEqual([executionMeasures.keys.toSorted(), []]);
  });

  it('L06: the same decision told again opens nothing; one taken anew after review opens its own', async () => {
    const world = await warned();
    await world.report('lawyers', [
      decision(5, { sanctions: ['warning'], decidedOn: '2026-02-25', servedOn: '2026-02-28', state: 'archived' }),
    ]);
    expect(rows(world)).toHaveLength(1);
    await world.report('lawyers', [
      review(6, { result: 'remitted', decidedOn: '2026-03-01', state: 'investigation' }),
      decision(7, { sanctions: ['admonition'], decidedOn: '2026-03-20' }),
    ]);
    expect(rows(world).map(({ values: { measure, decidedOn } }) => [measure, decidedOn])).toEqual([
      ['rectification', '2026-02-25'],
      ['training', '2026-03-20'],
    ]);
  });

  it('L06: a sanction on the firm itself is the firm’s, with no lawyer; a case without sanction opens nothing', async () => {
    const world = lawyersWorld();
    await world.report('lawyers', [
      firmComplaint(),
      filing(),
      decision(4, { sanctions: ['warning'] }),
      complaint(1, {}, 'TS-2'),
      filing(2, {}, 'TS-2'),
      decision(4, { result: 'notSanctioned', sanctions: undefined }, 'TS-2'),
    ]);
    expect(world.only(type)).toMatchObject({
      district: '310101',
      values: { firm: 'firm-1', firmName: '上海法通律师事务所', measure: 'rectification' },
    });
    expect(world.only(type).values['lawyer'] ?? null).toBeNull();
  });

  it('L06: carried out it says when, by whom and by what proof, in words or as files, and each must be there; the city is told', async () => {
    const world = await warned();
    expect(await act(world, people.huangpu, 'execute', { doneOn: '2026-03-20' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/executor' }, { pointer: '/form/proof' }] },
    });
    expect(await act(world, people.huangpu, 'execute', { doneOn: '2026-03-20', executor: '何静怡' })).toMatchObject({
      refused: {
        problem: 'input',
        findings: [{ pointer: '/form/proof', words: ['请写明执行凭证，或者上传执行凭证材料。', expect.any(String)] }],
      },
    });
    expect(await act(world, people.huangpu, 'execute', { doneOn: '2026-03-20', executor: '何静怡', proof: '整改报告' })).toMatchObject({
      done: { state: 'executed' },
    });
    expect(world.only(type).values).toMatchObject({ executeDue: '2026-04-26', executeMet: '2026-03-20' });
    expect(told(world).at(-1)).toBe('executed lawyers.city-clerk');
  });

  it('L06: not carried out wants a reason and stays overdue until it is; it goes on and can still be carried out', async () => {
    const world = await warned();
    expect(await act(world, people.huangpu, 'fail')).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/reason' }] } });
    expect(await act(world, people.huangpu, 'fail', {}, '拒不整改。')).toMatchObject({ done: { state: 'unexecuted' } });
    expect(await act(world, people.huangpu, 'resume')).toMatchObject({ done: { state: 'executing' } });
    await act(world, people.huangpu, 'fail', {}, '再次拒绝。');
    expect(await act(world, people.huangpu, 'execute', { doneOn: '2026-05-06', executor: '何静怡', proof: '整改报告' })).toMatchObject({
      done: { state: 'executed' },
    });
    expect(told(world).filter((one) => one.startsWith('failed'))).toEqual([
      'failed lawyers.city-lead',
      'failed lawyers.city-clerk',
      'failed lawyers.city-lead',
      'failed lawyers.city-clerk',
    ]);
  });

  it('L06: the clerk of the district is reminded, and when it is overdue the city clerk too; nothing acts by itself', async () => {
    const world = await warned();
    for (const day of ['2026-04-21', '2026-04-25', '2026-04-26', '2026-04-27', '2026-04-28']) {
      world.move(day);
      await world.engine.strike();
    }
    expect(told(world)).toEqual([
      `opened ${district}`,
      `opened ${lawyer}`,
      `near ${district}`,
      `near ${district}`,
      `over ${district}`,
      'over lawyers.city-clerk',
    ]);
    expect(world.only(type).state).toBe('executing');
  });

  it('L06: the city postpones with a reason, its head lifts with one; a district does neither, and what is lifted is no longer due', async () => {
    const world = await warned();
    for (const action of ['postpone', 'lift'])
      expect(await act(world, people.huangpu, action, {}, '申请。')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(world, people.cityClerk, 'postpone', { dueOn: '2026-06-01' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/reason' }] },
    });
    await act(world, people.cityClerk, 'postpone', { dueOn: '2026-06-01' }, '律所已申请延期。');
    expect(world.only(type).values['executeDue']).toBe('2026-06-01');
    expect(await act(world, people.cityLead, 'lift')).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/reason' }] } });
    expect(await act(world, people.cityLead, 'lift', {}, '处分决定已被撤销。')).toMatchObject({ done: { state: 'lifted' } });
    expect(world.only(type).values).toMatchObject({ liftedOn: '2026-03-02', executeDue: null });
  });

  it('L06: a clerk enters what no decision opened, by hand, and each must be said of whom, where, what and by when', async () => {
    const world = lawyersWorld();
    const enter = (viewer: Viewer, form: Readonly<Record<string, unknown>>) =>
      world.engine.perform({ viewer, type, action: 'enter', form, idempotencyKey: `e${++key}` });
    expect(await enter(people.huangpu, { lawyer: 'lawyer-1' })).toMatchObject({
      refused: {
        problem: 'input',
        findings: ['firm', 'seat', 'decidedOn', 'measure', 'dueOn'].map((field) => ({ pointer: `/form/${field}` })),
      },
    });
    expect(await enter(people.lawyer, {})).toEqual({ refused: { problem: 'forbidden' } });
    expect(
      await enter(people.huangpu, {
        lawyer: 'lawyer-1',
        firm: 'firm-1',
        seat: '310101',
        measure: 'licence',
        decidedOn: '2026-03-01',
        dueOn: '2026-03-11',
      }),
    ).toMatchObject({ done: { state: 'executing' } });
    expect(world.only(type)).toMatchObject({
      district: '310101',
      values: { lawyerName: '王小明', firmName: '上海法通律师事务所', executeDue: '2026-03-11' },
    });
  });

  it('L06: city, district and the lawyer himself see it; another district, firm and association do not', async () => {
    const world = await warned();
    const { id } = world.only(type);
    const seen = await Promise.all(
      Object.entries(people).map(async ([name, viewer]) => [name, (await world.reader.get(type, id, scopesOf(viewer, sanction))) !== null]),
    );
    expect(Object.fromEntries(seen)).toEqual({
      cityLead: true,
      cityClerk: true,
      huangpu: true,
      pudong: false,
      association: false,
      firm: false,
      lawyer: true,
      operator: false,
    });
  });
});
