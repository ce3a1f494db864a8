import { beforeEach, describe, expect, it } from 'vitest';
import { countAll, figuresOf, linesOf } from '../../../api/testing/figures.js';
import { scopesOf } from '../../../access/index.js';
import type { ReportType } from '../../../definitions/index.js';
import { people } from '../testing/cast.js';
import { eventWorld, type EventWorld } from '../testing/events.js';
import { alertFigures } from '../warnings/overview.js';
import { warningFigures } from '../warnings/reports.js';
import { eventFigures } from './overview.js';

let at: EventWorld;
beforeEach(() => (at = eventWorld()));
const counts = async (report: ReportType, viewer: (typeof people)['clerk'] = people.clerk) => {
  const span = { period: { from: '2026-03-01', to: '2026-03-31' }, today: '2026-03-10', district: null };
  const tallies = await countAll(report, {
    records: at.world.reader,
    scopes: (record) => scopesOf(viewer, record),
    barred: () => new Set(),
    span,
    roles: [],
  });
  return { report, span, tallies, roles: [] };
};
const figure = async (report: ReportType, name: string, viewer?: (typeof people)['clerk']) =>
  figuresOf(await counts(report, viewer)).figures.find((one) => one.name === name)!;

describe('warnings at a glance (N40)', () => {
  it('N40: eight tiles, each exactly the list of what is open of its theme', async () => {
    await at.tell(at.loan());
    await at.yellow('甲');
    const { figures } = figuresOf(await counts(alertFigures));
    const tiles = figures.filter(({ name }) => !['operating', 'practising'].includes(name));
    expect(tiles.map(({ name, count }) => [name, count])).toEqual([
      ['volume', 0],
      ['quality', 0],
      ['deviation', 0],
      ['device', 0],
      ['fee', 0],
      ['elderly', 0],
      ['sameParty', 1],
      ['practice', 1],
    ]);
    expect(tiles.at(-1)).toMatchObject({ type: 'notary.warning', filter: { theme: 'practice' } });
    expect(figures.slice(0, 2).map(({ count }) => count)).toEqual([1, 1]);
  });

  it('N40: the total of an office is the cell of the figures of warnings (N07)', async () => {
    await at.tell(at.loan());
    await at.yellow('甲');
    await at.yellow('乙', '2026-03-03', 'GZ-02');
    const key = at.offices['GZ-01']!.id;
    const cell = async (report: ReportType) =>
      linesOf(await counts(report), report.tables['offices']!).find((line) => line.key === key)!.cells[0];
    expect(await cell(alertFigures)).toMatchObject({ count: 2, filter: { office: 'GZ-01' } });
    expect(await cell(warningFigures)).toMatchObject({ count: 2, filter: { office: 'GZ-01' } });
  });
});

describe('events at a glance (N42)', () => {
  it('N42: each tile is the list of its node, what is late included', async () => {
    await at.tell(at.loan());
    await at.tell(at.loan('GZ-02-2026-000300', '2026-03-03', 'G-0201'));
    await at.act(people.clerk, 'judge', { judgement: '应予排查。' });
    await at.act(people.lead, 'dispatch');
    at.world.move('2026-03-10');
    for (const [name, count] of [
      ['judging', 1],
      ['sign', 1],
      ['lateJudging', 1],
      ['lateSigning', 1],
      ['checking', 0],
    ] as const)
      expect([name, (await figure(eventFigures, name)).count]).toEqual([name, count]);
    expect(await figure(eventFigures, 'sign')).toMatchObject({ type: 'notary.event', filter: { state: 'sign' } });
  });

  it('N42: by collaborating unit, 运营 and 执业', async () => {
    await at.tell(at.loan());
    await at.tell(at.loan('GZ-03-2026-000300', '2026-03-03', 'G-0102'));
    for (const name of ['甲', '乙', '丙']) await at.yellow(name);
    const all = await counts(eventFigures);
    const lines = linesOf(all, eventFigures.tables['collaborators']!).map(({ key, cells }) => [key, (cells[0] as { count: number }).count]);
    expect(new Map(lines as [string, number][])).toEqual(
      new Map([
        ['310101', 2],
        ['city', 1],
      ]),
    );
    const domains = linesOf(all, eventFigures.tables['domains']!).map(({ key, cells }) => [key, (cells[0] as { count: number }).count]);
    expect(new Map(domains as [string, number][])).toEqual(
      new Map([
        ['practice', 2],
        ['operation', 1],
      ]),
    );
  });

  it('N42: a district counts its own', async () => {
    await at.tell(at.loan());
    await at.tell(at.loan('GZ-02-2026-000300', '2026-03-03', 'G-0201'));
    expect((await figure(eventFigures, 'judging', people.pudong)).count).toBe(1);
    expect((await figure(eventFigures, 'judging')).count).toBe(2);
    expect((await figure(eventFigures, 'judging', people.office)).count).toBe(0);
  });
});
