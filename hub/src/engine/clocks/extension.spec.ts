import { calendarOf, type Period } from '@fatong/contracts/calendar';
import { describe, expect, it } from 'vitest';
import { days, parameter, workdays } from '../../definitions/index.js';
import { city, entry, newWorld, somebody, yard, type World } from '../testing/index.js';
import { ownEnd } from './count.js';

const clerk = somebody('clerk', ['yard.clerk'], city);
const lead = somebody('lead', ['yard.lead'], city);
let key = 0;
const act = (world: World, viewer: typeof clerk, action: string, form: Record<string, unknown> = {}, reason?: string) => {
  const row = world.tables.of('yard.matter').at(0);
  return world.engine.perform({
    viewer,
    type: 'yard.matter',
    action,
    form,
    idempotencyKey: `e${++key}`,
    ...(action !== 'open' && { id: row!.id, version: row!.version }),
    ...(reason !== undefined && { reason }),
  });
};
const opened = async (form: Record<string, unknown> = {}): Promise<World> => {
  const world = newWorld([yard], '2026-03-02T01:00:00.000Z');
  world.tables.put(entry('yard.keeper', 'k', { code: 'K1' }));
  await act(world, clerk, 'open', { subject: '事', ...form });
  return world;
};
const values = (world: World) => world.only('yard.matter').values;
const ledger = async (world: World): Promise<readonly string[]> => {
  const row = world.only('yard.matter');
  const shown = await world.engine.clocks(world.engine.catalogue.type(row.type)!, row);
  return shown.find(({ name }) => name === 'decide')!.ledger.map(({ on, words }) => `${on} ${words[0]}`);
};
const why = (outcome: Awaited<ReturnType<typeof act>>): string =>
  'refused' in outcome ? (outcome.refused.why?.[1] ?? outcome.refused.problem) : 'done';

describe('extending a time limit', () => {
  it('is asked for by one and granted by another; the last day moves, and the ledger says by which law', async () => {
    const world = await opened();
    await act(world, clerk, 'askExtension');
    expect(values(world)).toMatchObject({ decideDue: '2026-03-09', decideExtended: 0 });
    await act(world, lead, 'approveExtension');
    expect(world.only('yard.matter')).toMatchObject({ state: 'open', values: { decideDue: '2026-03-16', decideExtended: 1 } });
    expect(await ledger(world)).toEqual([
      '2026-03-02 自立案起算，当日不计；5 个工作日（Y-2）',
      '2026-03-02 延长5 个工作日（Y-3）',
      '2026-03-16 届满',
    ]);
  });

  it('that is refused leaves the last day where it was', async () => {
    const world = await opened();
    await act(world, clerk, 'askExtension');
    await act(world, lead, 'returnExtension', {}, '理由不足。');
    expect(values(world)).toMatchObject({ decideDue: '2026-03-09', decideExtended: 0 });
  });

  it('is possible so many times and no more; the refusal names the limit, and the button says so before', async () => {
    const world = await opened();
    for (const [who, action] of [
      [clerk, 'askExtension'],
      [lead, 'approveExtension'],
      [clerk, 'askExtension'],
    ] as const)
      await act(world, who, action);
    expect(why(await act(world, lead, 'approveExtension'))).toBe('"Decide" may be extended once, and was.');
    const offered = await world.engine.offers(world.only('yard.matter'), lead);
    expect(offered.find(({ action }) => action === 'approveExtension')).toMatchObject({
      allowed: false,
      why: ['“办理期限”至多延期 1 次，已延期 1 次。', '"Decide" may be extended once, and was.'],
    });
    expect(values(world)).toMatchObject({ decideDue: '2026-03-16', decideExtended: 1 });
  });

  it('never leads past the clock that caps it, and the ledger says so', async () => {
    const world = await opened({ receivedOn: '2026-02-10' });
    expect(values(world)).toMatchObject({ lawDue: '2026-03-12', decideDue: '2026-03-09' });
    await act(world, clerk, 'askExtension');
    await act(world, lead, 'approveExtension');
    expect(values(world)['decideDue']).toBe('2026-03-12');
    expect(await ledger(world)).toContain('2026-03-12 应至 2026-03-16，不超过“法定期限”（Y-1）');
  });

  it('is not possible once it has ended', async () => {
    const world = await opened();
    await act(world, clerk, 'askExtension');
    world.move('2026-03-10');
    expect(why(await act(world, lead, 'approveExtension'))).toBe('"Decide" ended on 2026-03-09: it cannot be extended.');
  });

  it('is kept while the limit stands still', async () => {
    const world = await opened();
    await act(world, clerk, 'askExtension');
    await act(world, lead, 'approveExtension');
    world.move('2026-03-04');
    await act(world, clerk, 'ask');
    world.move('2026-03-09');
    await act(world, clerk, 'resume');
    expect(values(world)).toMatchObject({ decideDue: '2026-03-19', decideExtended: 1 });
  });
});

describe('the end of an extended limit', () => {
  const end = (startedOn: string, within: Period, of: number): string =>
    ownEnd(
      calendarOf(),
      { within },
      { startedOn, pauses: [], values: {}, fields: {}, extensions: [{ on: startedOn, unit: within.unit, of }] },
    )!.on;

  it('is counted on from the day it would have ended, before that moved off days of rest (petitions P07)', () => {
    expect(end('2026-03-02', days(60), 30)).toBe('2026-06-01');
  });

  it('goes by the version of a parameter that was in force when the limit began', () => {
    const length = workdays(
      parameter(
        'yard.decide',
        ['办理期限', 'Decide within'],
        [
          ['2026-01-01', 5],
          ['2026-03-05', 10],
        ],
      ),
    );
    const on = (startedOn: string): string =>
      ownEnd(calendarOf(), { within: length }, { startedOn, pauses: [], values: {}, fields: {}, extensions: [] })!.on;
    expect([on('2026-03-04'), on('2026-03-05'), on('2025-12-31')]).toEqual(['2026-03-11', '2026-03-19', '2026-01-08']);
  });

  it('of working days is so many working days later (petitions P06, forensic clocks)', () => {
    expect([end('2026-02-02', workdays(5), 5), end('2026-09-24', workdays(30), 30)]).toEqual(['2026-02-14', '2026-12-24']);
  });
});
