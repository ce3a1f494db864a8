import { describe, expect, it } from 'vitest';
import { present, scopesOf } from '../../../access/index.js';
import { withheldFrom } from '../../../definitions/index.js';
import { accepted, applicant, heard, issued, paid, recorded, went } from '../testing/acts.js';
import { notaryWorld, people } from '../testing/cast.js';
import { act as actType } from './act.js';

const type = 'notary.act';
const id = 'GZ-01-2026-000001';
const made = () => {
  const { world, offices, staff } = notaryWorld();
  return { world, offices, staff, tell: (...messages: Parameters<typeof world.report>[1]) => world.report('notary', messages) };
};

describe('an act as the office tells it (S12, N22)', () => {
  it('N22: an accepted act leads to office and notary, has the ages of that day, and is due after 15 working days (N-1)', async () => {
    const { world, offices, staff, tell } = made();
    await tell(accepted(id, '2026-02-10', { applicants: [applicant('陈秀英', '1966-02-10'), applicant('欧阳明')] }));
    expect(world.only(type)).toMatchObject({
      number: id,
      state: 'accepted',
      district: '310101',
      ownerUnit: 'notary/GZ-01',
      values: {
        office: offices['GZ-01']!.id,
        notary: staff['G-0101']!.id,
        acceptedOn: '2026-02-10',
        persons: 2,
        oldest: 60,
        ageBand: 'elderly',
        issueDue: '2026-03-09',
      },
    });
  });

  it('N-1: paused from 24 February to 2 March it is due on 17 March; issued in time the limit is met', async () => {
    const { world, tell } = made();
    await tell(
      accepted(id, '2026-02-10'),
      went(id, 2, 'approved', '2026-02-10', { pauses: [{ from: '2026-02-24', until: '2026-03-02', reason: 'supplement' }] }),
    );
    expect(world.only(type).values).toMatchObject({ issueBy: '2026-03-17', issueDue: '2026-03-17' });
    world.move('2026-03-12');
    await tell(issued(id, 3, '2026-02-10', '2026-03-12'));
    expect(world.only(type)).toMatchObject({ state: 'issued', values: { issueMet: '2026-03-12', issuedOn: '2026-03-12' } });
  });

  it('N22: messages that overtake one another end in the same act; what is older changes nothing', async () => {
    const [straight, mixed] = [made(), made()];
    const messages = [
      accepted(id, '2026-03-02'),
      paid(id, 2, [[300, '2026-03-02']]),
      issued(id, 3, '2026-03-02', '2026-03-09'),
      paid(
        id,
        4,
        [
          [300, '2026-03-02'],
          [-100, '2026-03-20'],
        ],
        'issued',
      ),
    ] as const;
    for (const one of messages) await straight.tell(one);
    for (const i of [3, 2, 0, 1]) await mixed.tell(messages[i]!);
    const shown = ({ world }: typeof straight) => {
      const { state, values } = world.only(type);
      const { office: _, notary: __, approver: ___, ...rest } = values;
      return { state, rest };
    };
    expect(shown(mixed)).toEqual(shown(straight));
    expect(shown(mixed)).toMatchObject({ state: 'issued', rest: { netFee: 200_00, refunded: 100_00 } });
    expect(await mixed.tell(paid(id, 2, [[999, '2026-03-02']]))).toMatchObject([{ note: 'older' }]);
  });

  it('N22: one that was accepted by mistake is taken back and stays to be read', async () => {
    const { world, tell } = made();
    await tell(accepted(id, '2026-03-02'), accepted(id, '2026-03-02', { state: 'withdrawn' }, 2));
    expect(world.only(type).state).toBe('withdrawn');
  });

  it('N22: corrected, revoked, refused and ended say when and why; the certificate keeps its number', async () => {
    const { world, tell } = made();
    await tell(accepted(id, '2026-03-02'), issued(id, 2, '2026-03-02', '2026-03-09'));
    const { certificate } = world.only(type).values;
    await tell(issued(id, 3, '2026-03-02', '2026-03-09', { correctedOn: '2026-04-01', reason: '姓名用字有误' }));
    expect(world.only(type)).toMatchObject({ state: 'issued', values: { certificate, correctedOn: '2026-04-01', reason: '姓名用字有误' } });
    await tell(went(id, 4, 'revoked', '2026-03-02', { closedOn: '2026-05-06', reason: '基本事实不实' }));
    expect(world.only(type)).toMatchObject({ state: 'revoked', values: { closedOn: '2026-05-06' } });
  });

  it('N22: of an office that nobody knows it is the city’s alone until the office is entered', async () => {
    const { world, tell } = made();
    await tell(accepted('GZ-99-2026-000001', '2026-03-02'));
    expect(world.only(type)).toMatchObject({ district: null, ownerUnit: 'city' });
  });

  it('N22: the city sees all, a district its own, an office its unit, a notary his own', async () => {
    const { world, tell } = made();
    await tell(
      accepted(id, '2026-03-02'),
      accepted('GZ-01-2026-000002', '2026-03-02', { notary: 'G-0102' }),
      accepted('GZ-02-2026-000001', '2026-03-02', { notary: 'G-0201' }),
    );
    const seen = await Promise.all(
      Object.entries(people).map(async ([name, viewer]) => {
        const rows = await Promise.all(world.tables.of(type).map((row) => world.reader.get(type, row.id, scopesOf(viewer, actType))));
        return [
          name,
          rows
            .filter((row) => row !== null)
            .map(({ number }) => number!.slice(0, 5))
            .sort(),
        ] as const;
      }),
    );
    const [one, two] = ['GZ-01', 'GZ-02'];
    expect(Object.fromEntries(seen)).toEqual({
      lead: [one, one, two],
      clerk: [one, one, two],
      otherClerk: [one, one, two],
      chief: [one, one, two],
      inspector: [one, one, two],
      association: [one, one, two],
      associationHead: [one, one, two],
      district: [one, one],
      pudong: [two],
      office: [one, one],
      officeTwo: [two],
      officer: [one],
    });
  });

  it('N22: the association is told of no fees, and names of parties are masked for everybody', async () => {
    const { world, tell } = made();
    await tell(accepted(id, '2026-03-02'), paid(id, 2, [[300, '2026-03-02']]));
    const row = world.only(type);
    const shown = (...roles: string[]) => present(actType, row.values, undefined, withheldFrom(actType, roles, row.values)).values;
    expect(shown('clerk')).toMatchObject({ netFee: '300.00', applicants: [{ name: '陈*', digest: '***', age: 36 }] });
    for (const name of ['netFee', 'fees', 'refunded', 'tariff']) expect(shown('association')).not.toHaveProperty(name);
  });

  it('N06: the recordings of an act are taken together', async () => {
    const { world, tell } = made();
    await tell(accepted(id, '2026-03-02'), recorded(id, 2, [{ ended: '2026-03-02T02:02:00.000Z', checked: 'B'.repeat(64) }]));
    expect(world.only(type).values).toMatchObject({ recordedSeconds: 120, isAltered: true, faceFailed: false });
  });

  it('N06: a device is known by its office and its number, and by when it was last heard of', async () => {
    const { world, tell } = made();
    await tell(heard('GZ-01-SB-0001', 1, '2026-03-02T01:00:00.000Z'), heard('GZ-01-SB-0001', 3, '2026-03-02T01:10:00.000Z', 'fault'));
    await tell(heard('GZ-01-SB-0001', 2, '2026-03-02T01:05:00.000Z'));
    expect(world.only('notary.device')).toMatchObject({
      state: 'fault',
      district: '310101',
      values: { heardAt: '2026-03-02T01:10:00.000Z' },
    });
  });
});
