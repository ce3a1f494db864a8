import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { entry } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { notaryWorld, people } from '../testing/cast.js';
import { officeScore } from './office-score.js';
import { personScore } from './person-score.js';
import type { Part } from './scoring.js';

let at: ReturnType<typeof notaryWorld>;
let serial = 0;
beforeEach(() => {
  at = notaryWorld('2026-02-20T01:00:00.000Z');
  for (const [office, notary, count] of [
    ['GZ-01', 'officer', 6],
    ['GZ-01', 'colleague', 4],
    ['GZ-02', 'elsewhere', 8],
  ] as const)
    for (let i = 0; i < count; i++) issue(office, notary, '2026-02-10');
});
const issue = (office: string, notary: string, on: string) =>
  at.world.tables.put({
    ...entry('notary.act', `A${++serial}`, { office, notary, online: 'whole', acceptedOn: on, issuedOn: on, issuedIn: 3 }),
    state: 'issued',
  });
const rows = (type: string): readonly RecordRow[] => at.world.tables.of(`notary.${type}`);
const begin = (subject: string, month = '2026-02-01', viewer: Viewer = people.clerk) =>
  at.perform(viewer, 'notary.scoring', 'begin', undefined, { subject, month });
const run = (i = 0): RecordRow => rows('scoring')[i]!;
const strikeOn = async (day: string) => {
  at.world.move(day);
  while ((await at.world.engine.strike()) > 0);
};
const sheetOf = (office: string, month = '2026-02-01'): RecordRow =>
  rows('officeScore').find(({ values }) => values['office'] === office && values['from'] === month)!;
const partOf = (row: RecordRow, code: string): Part | undefined =>
  (row.values['parts'] as readonly Part[]).find((part) => part.code === code);

describe('the scores of a month', () => {
  it('N30: a month is begun once, for offices or for notaries, and has a sheet of each', async () => {
    expect(await begin('office')).toMatchObject({ done: { state: 'running' } });
    expect(await begin('person')).toMatchObject({ done: { state: 'running' } });
    expect(await begin('office', '2026-02-27')).toMatchObject({
      refused: { why: [expect.stringContaining('该月份已有测评批次'), expect.any(String)] },
    });
    expect([rows('officeScore').length, rows('personScore').length]).toEqual([3, 3]);
    expect(run().values).toMatchObject({
      from: '2026-02-01',
      to: '2026-02-28',
      sheets: 3,
      asOf: '2026-02-20',
      closeOn: '2026-03-10',
      edition: 1,
    });
  });

  it('N30: a month that has not begun is refused', async () => {
    expect(await begin('office', '2026-03-01')).toMatchObject({ refused: { findings: [{ pointer: '/form/month' }] } });
  });

  it('N30: a sheet says of each indicator its value, version, weight and what it adds, and what has no data', async () => {
    await begin('office');
    const sheet = sheetOf('GZ-01');
    expect(partOf(sheet, 'N30-01')).toMatchObject({ value: '10', version: 1, weight: 20, rank: '1/2', median: '9' });
    expect(partOf(sheet, 'N33-01')).toMatchObject({ value: '缺数据' });
    expect(sheet.values['missing']).toContain('年人均绩效（缺数据）');
    // GZ-03 told of no act: nothing is guessed of it.
    expect(partOf(sheetOf('GZ-03'), 'N30-01')).toMatchObject({ value: '缺数据' });
  });

  it('N30: the parts of a model add up to its score', async () => {
    await begin('office');
    const { values } = sheetOf('GZ-01');
    const team = (values['parts'] as readonly Part[]).filter(({ model, points }) => model === 'team' && points !== undefined);
    expect(team.reduce((sum, { points }) => sum + Number(points), 0)).toBeCloseTo(Number(values['team']), 0);
  });

  it('N30: it is counted anew by night, and a sheet of which nothing changed is left alone', async () => {
    await begin('office');
    const before = sheetOf('GZ-01');
    issue('GZ-02', 'elsewhere', '2026-02-20');
    await strikeOn('2026-02-21');
    expect(run().values).toMatchObject({ asOf: '2026-02-21', recountOn: '2026-02-22' });
    expect(partOf(sheetOf('GZ-02'), 'N30-01')).toMatchObject({ value: '9' });
    const { version } = sheetOf('GZ-01');
    expect(version).toBeGreaterThanOrEqual(before.version);
    await strikeOn('2026-02-22');
    expect(sheetOf('GZ-01').version).toBe(version);
  });

  it('N30: the next month begins the day after its end, and it is frozen on the tenth; notaries are counted once a week', async () => {
    await begin('office');
    await begin('person');
    expect(run(1).values['recountOn']).toBe('2026-02-27');
    await strikeOn('2026-03-01');
    expect(rows('scoring').map(({ values }) => [values['subject'], values['from']])).toEqual([
      ['office', '2026-02-01'],
      ['person', '2026-02-01'],
      ['office', '2026-03-01'],
      ['person', '2026-03-01'],
    ]);
    await strikeOn('2026-03-10');
    expect(rows('scoring').map(({ state }) => state)).toEqual(['frozen', 'frozen', 'running', 'running']);
    expect(sheetOf('GZ-01')).toMatchObject({ state: 'frozen', values: { frozenOn: '2026-03-10' } });
  });

  it('N30: what comes after the month is frozen changes its scores only where a clerk says why, and never a published place', async () => {
    await begin('office');
    for (const day of ['2026-03-01', '2026-03-10']) await strikeOn(day);
    const frozen = sheetOf('GZ-01');
    for (let i = 0; i < 9; i++) issue('GZ-02', 'elsewhere', '2026-02-25');
    await strikeOn('2026-03-11');
    expect(partOf(sheetOf('GZ-02'), 'N30-01')).toMatchObject({ value: '8' });
    expect(await at.perform(people.lead, 'notary.scoring', 'restate', run(), {}, '迟到数据')).toEqual({
      refused: { problem: 'forbidden' },
    });
    expect(await at.perform(people.clerk, 'notary.scoring', 'restate', run(), {}, '申浦公证处补报二月业务')).toMatchObject({
      done: { state: 'frozen' },
    });
    expect(partOf(sheetOf('GZ-02'), 'N30-01')).toMatchObject({ value: '17' });
    expect(sheetOf('GZ-02').values).toMatchObject({ edition: 2, restated: expect.stringContaining('已公布名次不变') as string });
    expect(sheetOf('GZ-01').values['rankWords']).toBe(frozen.values['rankWords']);
  });

  it('N48: a month goes by the versions in force at its end, and its run says which', async () => {
    at.world.tables.put({
      ...entry('notary.indicator', 'v2', {
        code: 'N30-01',
        name: '办证量',
        model: 'business',
        form: 'value',
        terms: [{ row: 1, part: 'over', item: 'accepted' }],
        period: 'month',
        direction: 'up',
        unit: 'count',
        weight: 40,
        version: 2,
        effectiveOn: '2026-02-15',
      }),
      state: 'current',
    });
    await begin('office', '2026-01-01');
    await begin('office');
    const used = (i: number) =>
      (run(i).values['dictionary'] as readonly { code: string; version: number; weight: number }[]).find(({ code }) => code === 'N30-01');
    expect([used(0), used(1)]).toMatchObject([
      { version: 1, weight: 20 },
      { version: 2, weight: 40 },
    ]);
    expect(partOf(sheetOf('GZ-01'), 'N30-01')).toMatchObject({ version: 2, weight: 40 });
  });
});

describe('who reads scores', () => {
  const sees = async (viewer: Viewer, type: typeof officeScore | typeof personScore, id: string) =>
    (await at.world.reader.get(type.name, id, scopesOf(viewer, type))) !== null;

  it('N30: an office reads its own sheet, with its place and the median of its peers, a district those of its offices, the association none', async () => {
    await begin('office');
    const { id } = sheetOf('GZ-01');
    const seen = await Promise.all(
      [people.office, people.officeTwo, people.district, people.pudong, people.association, people.clerk].map((viewer) =>
        sees(viewer, officeScore, id),
      ),
    );
    expect(seen).toEqual([true, false, true, false, false, true]);
  });

  it('N35: a notary reads his own and no colleague’s, his head those of the office; N38: the association none', async () => {
    await begin('person');
    const of = (person: string) => rows('personScore').find(({ values }) => values['person'] === person)!.id;
    expect(await sees(people.officer, personScore, of('officer'))).toBe(true);
    expect(await sees(people.officer, personScore, of('colleague'))).toBe(false);
    expect(await sees(people.office, personScore, of('colleague'))).toBe(true);
    expect(await sees(people.officeTwo, personScore, of('colleague'))).toBe(false);
    expect(await sees(people.association, personScore, of('officer'))).toBe(false);
  });

  it('N35: his place in the office stands beside each of his figures', async () => {
    await begin('person');
    const sheet = rows('personScore').find(({ values }) => values['person'] === 'colleague')!;
    expect(partOf(sheet, 'N35-01')).toMatchObject({ value: '4', rank: '2/2' });
  });

  it('N37: an act that was handed over counts for who issued it, and a punishment of 25 months ago lies outside', async () => {
    at.world.tables.put({
      ...entry('notary.act', 'handed', {
        office: 'GZ-01',
        notary: 'colleague',
        issuer: 'officer',
        acceptedOn: '2026-02-02',
        issuedOn: '2026-02-12',
        issuedIn: 10,
      }),
      state: 'issued',
    });
    at.world.tables.put({
      ...entry('notary.punishment', 'old', { office: 'GZ-01', person: 'officer', kind: 'industry', decidedOn: '2024-01-20' }),
      state: 'effective',
    });
    at.world.tables.put({
      ...entry('notary.punishment', 'new', { office: 'GZ-01', person: 'colleague', kind: 'house', decidedOn: '2024-03-20' }),
      state: 'expired',
    });
    await begin('person');
    const of = (person: string) => rows('personScore').find(({ values }) => values['person'] === person)!;
    expect(partOf(of('officer'), 'N35-01')).toMatchObject({ value: '7' });
    expect(partOf(of('colleague'), 'N35-01')).toMatchObject({ value: '4' });
    expect([partOf(of('officer'), 'N37-03')?.value, partOf(of('colleague'), 'N37-03')?.value]).toEqual(['0.0', '−3.0']);
  });
});
