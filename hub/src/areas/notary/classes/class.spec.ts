import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { entry } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { notaryWorld, people } from '../testing/cast.js';
import { officeClass } from './class.js';
import { cleanMonthsOf } from './classing.js';
import { gradeOf, riskOf } from './risk.js';

let at: ReturnType<typeof notaryWorld>;
let serial = 0;
beforeEach(() => {
  at = notaryWorld('2026-03-02T01:00:00.000Z');
});
const put = (type: string, values: object, state: string) =>
  at.world.tables.put({ ...entry(`notary.${type}`, `K${++serial}`, { office: 'GZ-01', ...values }), state });
const all = (): readonly RecordRow[] => at.world.tables.of('notary.class');
const of = (office = 'GZ-01'): RecordRow => all().find(({ values }) => values['office'] === office)!;
const act = (viewer: Viewer, action: string, form: object = {}, reason?: string) =>
  at.perform(viewer, 'notary.class', action, of(), form, reason);
async function computed(): Promise<void> {
  await at.perform(people.clerk, 'notary.scoring', 'begin', undefined, { subject: 'office', month: '2026-03-01' });
  expect(await at.perform(people.clerk, 'notary.scoring', 'classify', at.last('notary.scoring'))).toMatchObject({ done: {} });
}
/** Four red and two yellow warnings, two complaints and one that was substantiated, three problems, one punishment of the house. */
function troubles(): void {
  for (const level of ['red', 'red', 'red', 'red', 'yellow', 'yellow'])
    put('warning', { level, model: 'video', raisedOn: '2026-02-10' }, 'pushed');
  put('warning', { level: 'red', model: 'video', raisedOn: '2026-02-10' }, 'falseAlarm');
  for (const result of ['not', null, 'substantiated'])
    put('complaint', { result, acceptedOn: '2026-01-10' }, result ? 'answered' : 'investigating');
  put(
    'inspection',
    { offices: ['GZ-01'], judgedOn: '2026-01-20', findings: [1, 2, 3].map((row) => ({ row, isProblem: 'yes' })) },
    'published',
  );
  put('punishment', { person: 'officer', kind: 'house', decidedOn: '2025-12-01' }, 'effective');
}

describe('classes of offices (N39)', () => {
  it('N39: 4 red, 2 yellow, 2 complaints and 1 substantiated, 3 problems, a punishment of 10 and 60 points make 61, with five parts', () => {
    const risk = riskOf({ yellow: 2, red: 4, complaints: 2, substantiated: 1, problems: 3, punishmentWeight: 10, composite: '60.0' });
    expect(risk).toEqual({
      alertPoints: 24,
      complaintPoints: 14,
      inspectionPoints: 9,
      punishedPoints: 10,
      openPoints: '4.0',
      risk: '61.0',
      points: 61,
    });
  });

  it('N39: each part is capped, and where there is no score nothing is guessed', () => {
    expect(riskOf({ red: 20, substantiated: 9, problems: 30, punishmentWeight: 60 })).toMatchObject({
      risk: '90.0',
      openPoints: '无综合测评，不计',
      alertPoints: 30,
    });
  });

  it('N39: the month proposes a class of each office from what is recorded of it, false alarms left out', async () => {
    troubles();
    await computed();
    expect(all()).toHaveLength(3);
    expect(of()).toMatchObject({
      state: 'computed',
      values: {
        yellow: 2,
        red: 4,
        complaints: 2,
        substantiated: 1,
        problems: 3,
        punishmentWeight: 10,
        risk: '57.0',
        grade: 'attention',
        sampling: 10,
      },
    });
    expect(of('GZ-02').values).toMatchObject({ risk: '0.0', grade: 'ordinary', cleanMonths: 11 });
  });

  it('N39: proposed by one and approved by another it is in force, and its office reads it from then on', async () => {
    troubles();
    await computed();
    const seen = async () => (await at.world.reader.get('notary.class', of().id, scopesOf(people.office, officeClass))) !== null;
    expect(await act(people.lead, 'draft', { grade: 'key' })).toMatchObject({ done: { state: 'drafted' } });
    expect(of().values).toMatchObject({ sampling: 100, measures: expect.stringContaining('约谈负责人') as string });
    await act(people.lead, 'askDeciding');
    expect(await act(people.lead, 'approveDeciding')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await act(people.lead, 'returnDeciding', {}, '由经办人拟定');
    expect(await seen()).toBe(false);
  });

  it('N39: approved by the head it is told to office and district, and a later one takes its place', async () => {
    troubles();
    await computed();
    await act(people.clerk, 'draft', { grade: 'attention' });
    await act(people.clerk, 'askDeciding');
    expect(await act(people.clerk, 'approveDeciding')).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(people.lead, 'approveDeciding')).toMatchObject({ done: { state: 'current' } });
    const first = of();
    expect(first.values['effectiveOn']).toBe('2026-03-02');
    expect(at.world.tables.added.notice.some(({ name, words }) => name === 'inForce' && words[0].includes('申黄公证处'))).toBe(true);
    // A drafted or decided one of the month is left alone by the machine.
    await at.perform(people.clerk, 'notary.scoring', 'classify', at.last('notary.scoring'));
    expect(all()).toHaveLength(3);
    at.world.move('2026-04-02');
    await at.perform(people.clerk, 'notary.scoring', 'begin', undefined, { subject: 'office', month: '2026-04-01' });
    await at.perform(people.clerk, 'notary.scoring', 'classify', at.last('notary.scoring'));
    const next = all().find(({ values }) => values['office'] === 'GZ-01' && values['from'] === '2026-04-01')!;
    expect(next.values).toMatchObject({ former: first.id, formerGrade: 'attention' });
    const on = (viewer: Viewer, action: string, form: object = {}) =>
      at.perform(viewer, 'notary.class', action, at.world.tables.records.get(`notary.class:${next.id}`), form);
    await on(people.clerk, 'draft', { grade: 'key' });
    await on(people.clerk, 'askDeciding');
    expect(await on(people.lead, 'approveDeciding')).toMatchObject({ done: { state: 'current' } });
    expect(at.world.tables.records.get(`notary.class:${first.id}`)).toMatchObject({ state: 'lapsed', values: { endedOn: '2026-04-02' } });
  });

  it('N39: after five clean months nobody lowers a class, and the machine proposes the one there is', async () => {
    put('class', { grade: 'key', from: '2025-08-01', effectiveOn: '2025-09-01' }, 'current');
    put('warning', { level: 'red', model: 'video', raisedOn: '2025-09-10' }, 'closed');
    await at.perform(people.clerk, 'notary.scoring', 'begin', undefined, { subject: 'office', month: '2026-03-01' });
    await at.perform(people.clerk, 'notary.scoring', 'classify', at.last('notary.scoring'));
    const fresh = all().find(({ state, values }) => state === 'computed' && values['office'] === 'GZ-01')!;
    expect(fresh.values).toMatchObject({ cleanMonths: 5, grade: 'key', held: '降级须连续 6 个月无风险，现 5 个月' });
    expect(await at.perform(people.clerk, 'notary.class', 'draft', fresh, { grade: 'ordinary' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['连续无风险不满 6 个月，不得降低监管类别。', expect.any(String)] },
    });
  });

  it('N39: after six it may be lowered, step by step of the thresholds', () => {
    const rows = [
      { grade: 'key', least: 70 },
      { grade: 'attention', least: 40 },
      { grade: 'ordinary', least: 0 },
    ] as const;
    const graded = (points: number, cleanMonths: number) => gradeOf(rows, { points, former: 'key', cleanMonths }).row?.grade;
    expect([graded(12, 5), graded(12, 6), graded(40, 6), graded(70, 12)]).toEqual(['key', 'ordinary', 'attention', 'key']);
    expect(gradeOf(rows, { points: 39, former: null, cleanMonths: 0 }).row?.grade).toBe('ordinary');
  });

  it('N39: a month that still runs is not a clean one', () => {
    const risks = ['2026-01-01', '2026-02-01', '2026-03-01'].map((month, i) => ({ month, count: i === 0 ? 1 : 0 }));
    expect([cleanMonthsOf(risks, '2026-03-02'), cleanMonthsOf(risks, '2026-03-31')]).toEqual([1, 2]);
  });

  it('N39: classes follow from offices alone', async () => {
    await at.perform(people.clerk, 'notary.scoring', 'begin', undefined, { subject: 'person', month: '2026-03-01' });
    expect(await at.perform(people.clerk, 'notary.scoring', 'classify', at.last('notary.scoring'))).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
  });
});
