import { describe, expect, it } from 'vitest';
import { accepted, issued, paid } from '../testing/acts.js';
import { people } from '../testing/cast.js';
import { number, topicWorld } from '../testing/topics.js';
import { feesTopic } from '../topics/fees.js';
import { officesTopic } from '../topics/offices.js';

const type = 'notary.office';
const change = { nextForm: 'mixed', nextSince: '2026-02-01', formBasis: '沪司复〔2026〕3号' };
const begun = () => {
  const at = topicWorld('2026-01-20T02:00:00.000Z');
  const office = () => at.world.tables.of(type).find(({ values }) => values['code'] === 'GZ-01')!;
  const record = (form: object = change) => at.perform(people.clerk, type, 'changeForm', office(), form);
  return { ...at, office, record };
};

describe('an office that changes its form (N24)', () => {
  it('N24: a clerk records it with day and document; on that day the machine makes it so, and the history keeps both', async () => {
    const { office, record, world } = begun();
    expect(await record()).toHaveProperty('done');
    expect(office().values).toMatchObject({ form: 'institution', category: 'district' });
    world.move('2026-02-01');
    await world.engine.strike();
    expect(office().values).toMatchObject({ form: 'mixed', category: 'mixed', nextForm: null });
    expect(office().values['formHistory']).toMatchObject([
      { row: 1, form: 'institution', category: 'district' },
      { row: 2, since: '2026-02-01', form: 'mixed', category: 'mixed', basis: '沪司复〔2026〕3号' },
    ]);
  });

  it('N24: it counts until 31 January in its old class and from 1 February in the new, also an act and a payment that were never told before the change', async () => {
    const { record, world, tell, read } = begun();
    await record();
    world.move('2026-02-10');
    await world.engine.strike();
    const late = '2026-01-31';
    await tell(
      accepted(number(1), late),
      issued(number(1), 2, late, '2026-02-05'),
      paid(number(1), 3, [[300, late]], 'issued', '2026-02-05'),
    );
    await tell(accepted(number(2), '2026-02-01'), accepted(number(1, 'GZ-03'), '2026-02-01'));
    const classes = async (from: string, to: string) =>
      (await (await read(officesTopic, [from, to])).rows('class')).map(([key, cells]) => [key, cells[0]]);
    expect(await classes('2026-01-01', '2026-01-31')).toEqual([['district', 1]]);
    expect(await classes('2026-02-01', '2026-02-28')).toEqual(
      expect.arrayContaining([
        ['mixed', 1],
        ['city', 1],
      ]),
    );
    const fees = await (await read(feesTopic, ['2026-02-01', '2026-02-28'])).rows('class');
    expect(fees.map(([key, cells]) => [key, cells[0]])).toEqual([['district', 300_00]]);
    const [all, offices] = [await read(officesTopic, ['2026-01-01', '2026-02-28']), await read(officesTopic, ['2026-01-01', '2026-02-28'])];
    const sum = (await all.rows('class')).reduce((total, [, [count]]) => total + (count as number), 0);
    expect([sum, offices.figures['allAccepted']]).toEqual([3, 3]);
  });

  it('N24: the course of an act may be told before its acceptance; its class is that of the day of acceptance all the same', async () => {
    const { record, world, tell } = begun();
    await record();
    world.move('2026-02-10');
    await world.engine.strike();
    await tell(issued(number(1), 2, '2026-01-31', '2026-02-05'), accepted(number(1), '2026-01-31'));
    expect(world.tables.of('notary.act')[0]!.values['category']).toBe('district');
    expect(world.tables.of('notary.party')[0]!.values['category']).toBe('district');
  });

  it('N24: the same form, an earlier day than the last change, or a second change before the first is in effect are refused', async () => {
    const { record, world } = begun();
    expect(await record({ ...change, nextForm: 'institution' })).toMatchObject({ refused: { findings: [{ pointer: '/form/nextForm' }] } });
    await record();
    expect(await record({ ...change, nextForm: 'cooperative', nextSince: '2026-03-01' })).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
    world.move('2026-02-10');
    await world.engine.strike();
    expect(await record({ ...change, nextForm: 'cooperative' })).toMatchObject({ refused: { findings: [{ pointer: '/form/nextSince' }] } });
    expect(await record({ ...change, nextForm: 'cooperative', nextSince: '2026-03-01' })).toHaveProperty('done');
  });

  it('N24: an office does not record its own change', async () => {
    const { perform, office } = begun();
    expect(await perform(people.office, type, 'changeForm', office(), change)).toMatchObject({ refused: { problem: 'forbidden' } });
  });
});
