import { describe, expect, it } from 'vitest';
import type { DataOf } from '@fatong/contracts';
import type { feesReported } from '@fatong/contracts/canonical/notary';
import { accepted, paid } from '../testing/acts.js';
import { notaryWorld, people } from '../testing/cast.js';
import { upload } from '../testing/files.js';
import { employed, month } from '../testing/returns.js';
import { monthsDue } from './rules.js';

const type = 'notary.dataItem';
const made = (today = '2026-03-02T01:00:00.000Z', connectedOn?: string) => {
  const at = notaryWorld(today);
  if (connectedOn) {
    const office = at.offices['GZ-01']!;
    at.world.tables.put({ ...office, values: { ...office.values, connectedOn } });
  }
  const items = () => at.world.tables.of(type);
  return { ...at, items, tell: (...messages: Parameters<typeof at.world.report>[1]) => at.world.report('notary', messages) };
};
const id = 'GZ-01-2026-000001';
/** The payment of the act, of the kind that the office says. */
const payment = (version: number, kind: DataOf<typeof feesReported>['fees'][number]['kind']) => {
  const message = paid(id, version, [[300, '2026-03-02']]);
  const data = message.data as DataOf<typeof feesReported>;
  return { ...message, data: { ...data, fees: data.fees.map((one) => ({ ...one, kind })) } };
};

describe('data that an office is to put right (N26, N33, N36)', () => {
  it('N26: a payment without a kind is counted as unclassified and is a work item of its office, over once the office says the kind', async () => {
    const { world, items, tell, offices } = made();
    await tell(accepted(id, '2026-03-02'), payment(2, 'unclassified'));
    const [fee] = world.tables.of('notary.fee');
    expect(fee!.values).toMatchObject({ kind: 'unclassified', amount: 300_00 });
    expect(items()).toMatchObject([
      {
        state: 'open',
        district: '310101',
        ownerUnit: 'notary/GZ-01',
        values: { kind: 'fee', office: offices['GZ-01']!.id, fee: fee!.id, raisedOn: '2026-03-02', mendDue: '2026-03-09' },
      },
    ]);
    await tell(payment(2, 'unclassified'));
    expect(items()).toHaveLength(1);
    await tell(payment(3, 'act'));
    expect(items()).toMatchObject([{ state: 'mended', values: { closedOn: '2026-03-02' } }]);
    expect(world.tables.of('notary.fee')).toMatchObject([{ values: { kind: 'act', amount: 300_00 } }]);
  });

  it('N26: the office explains what it cannot put right, and a clerk closes it or sends it back; nobody else does', async () => {
    const { items, tell, perform } = made();
    await tell(accepted(id, '2026-03-02'), payment(2, 'unclassified'));
    const does = (viewer: typeof people.clerk, action: string, form: object = {}, reason?: string) =>
      perform(viewer, type, action, items()[0], form, reason);
    expect(await does(people.office, 'explain', {})).toMatchObject({ refused: { findings: [{ pointer: '/form/reply' }] } });
    expect(await does(people.officeTwo, 'explain', { reply: '历史收费，项目已取消。' })).toHaveProperty('refused');
    expect(await does(people.office, 'explain', { reply: '历史收费，项目已取消。' })).toMatchObject({ done: { state: 'replied' } });
    expect(await does(people.district, 'close')).toMatchObject({ refused: { problem: 'forbidden' } });
    expect(await does(people.clerk, 'sendBack', {}, '请核对票据。')).toMatchObject({ done: { state: 'open' } });
    await does(people.office, 'explain', { reply: '票据见附件。' });
    expect(await does(people.lead, 'close')).toMatchObject({ done: { state: 'closed' } });
    await tell(payment(3, 'unclassified'));
    expect(items()).toHaveLength(1);
  });

  it('N33: a month that is not there after its 10th is an item of the office, each by itself, and its report ends it', async () => {
    const { world, items, tell } = made('2026-03-10T01:00:00.000Z', '2025-12-15');
    await world.engine.patrol();
    expect(items().map(({ values }) => values['period'])).toEqual(['2026-01']);
    world.move('2026-03-11');
    await world.engine.patrol();
    expect(items().map(({ state, values }) => [state, values['period']])).toEqual([
      ['open', '2026-01'],
      ['open', '2026-02'],
    ]);
    await tell(month('2026-02', 1, { reportedOn: '2026-03-11' }));
    expect(items().map(({ state }) => state)).toEqual(['open', 'mended']);
  });

  it('N33: one that was never reported is not called put right once the rule looks no further back', async () => {
    const { world, items } = made('2026-02-11T01:00:00.000Z', '2026-01-01');
    await world.engine.patrol();
    expect(items().map(({ state, values }) => [state, values['period']])).toEqual([['open', '2026-01']]);
    for (const day of ['2027-01-11', '2027-02-11', '2027-06-11']) {
      world.move(day);
      await world.engine.patrol();
      expect([day, items().find(({ values }) => values['period'] === '2026-01')!.state]).toEqual([day, 'open']);
    }
  });

  it('N33: of an office that is not connected yet no month is missed; whole months alone, as far back as the rule says', () => {
    const value = { day: 10, back: 3 };
    expect(monthsDue('2025-01-01', '2026-03-11', value)).toEqual(['2026-02-01', '2026-01-01', '2025-12-01']);
    expect(monthsDue('2025-01-01', '2026-03-10', value)).toEqual(['2026-01-01', '2025-12-01', '2025-11-01']);
    expect(monthsDue('2026-01-02', '2026-03-11', value)).toEqual(['2026-02-01']);
  });

  it('N36: a title without a certificate file is an item of the office until the file is handed in, by the number alone it is not proved', async () => {
    const { world, items, tell, perform, last } = made();
    await tell(employed('G-0101', 1, { titleCertificate: 'ZC7' }));
    expect(items()).toMatchObject([{ state: 'open', values: { kind: 'title', facts: expect.stringContaining('三级公证员') as string } }]);
    const hand = async (viewer: typeof people.office) =>
      perform(viewer, 'notary.staffing', 'prove', last('notary.staffing'), {
        certificate: [{ id: await upload(world, 'notary.staffing', 'certificate', viewer, '职称证书.pdf') }],
      });
    expect(await perform(people.office, 'notary.staffing', 'prove', last('notary.staffing'), {})).toMatchObject({
      refused: { findings: [{ pointer: '/form/certificate' }] },
    });
    expect(await hand(people.officeTwo)).toHaveProperty('refused');
    expect(await hand(people.office)).toHaveProperty('done');
    expect(last('notary.staffing').values).toMatchObject({ provenTitle: 'third', provenOn: '2026-03-02' });
    expect(items()).toMatchObject([{ state: 'mended' }]);
    // What he won since is another title, and needs its own.
    await tell(employed('G-0101', 2, { title: 'second' }));
    expect(items().map(({ state }) => state)).toEqual(['mended', 'open']);
    await tell(employed('G-0101', 3, { title: undefined, titleCertificate: undefined }));
    expect(items().map(({ state }) => state)).toEqual(['mended', 'mended']);
    expect(await hand(people.office)).toMatchObject({ refused: { why: [expect.stringContaining('无须提交'), expect.any(String)] } });
  });

  it('N33: what is not put right in five working days is told to the clerk and the district', async () => {
    const { world, tell } = made();
    await tell(accepted(id, '2026-03-02'), payment(2, 'unclassified'));
    world.move('2026-03-10');
    await world.engine.strike();
    expect(world.tables.added.notice.filter(({ name }) => name === 'over').length).toBeGreaterThan(0);
  });
});
