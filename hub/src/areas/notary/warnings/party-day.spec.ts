import { describe, expect, it } from 'vitest';
import { makeDigest } from '@fatong/contracts/codes';
import type { Message } from '@fatong/contracts';
import { accepted, applicant, paid } from '../testing/acts.js';
import { people } from '../testing/cast.js';
import { number, topicWorld } from '../testing/topics.js';
import { partyFees } from './party-fees.js';

/** Paid by somebody. */
const by = (who: string, message: Message): Message => ({
  ...message,
  data: {
    ...(message.data as object),
    fees: (message.data as { readonly fees: readonly { readonly refundOf?: string }[] }).fees.map((one) => ({
      ...one,
      ...(one.refundOf === undefined && { payer: makeDigest(who) }),
    })),
  },
});
const on = '2026-03-02';
const who = '吴四';
const act = (i: number, yuan: number, day = on, office = 'GZ-01') => [
  accepted(number(i, office), day, { applicants: [applicant(who)] }),
  by(who, paid(number(i, office), 2, [[yuan, day]])),
];
const world = () => {
  const at = topicWorld();
  const found = () =>
    at.world.tables
      .of('notary.warning')
      .filter(({ values }) => values['item'] === '同一当事人单日收费')
      .map(({ state, ownerUnit, values }) => [state, ownerUnit, values['level'], values['value'], values['period']]);
  return { ...at, found };
};

describe('what one party paid in a day (N03)', () => {
  it('N03: 40,000 and 70,000 of one party on a day are yellow together; what was given back lowers it, whenever that was, and it lapses', async () => {
    const { tell, found } = world();
    await tell(...act(1, 40_000));
    expect(found()).toEqual([]);
    await tell(...act(2, 70_000));
    expect(found()).toEqual([['raised', 'notary/GZ-01', 'yellow', '110,000.00 元', on]]);
    await tell(
      by(
        who,
        paid(number(1), 3, [
          [40_000, on],
          [-15_000, '2026-03-20'],
        ]),
      ),
    );
    expect(found()).toEqual([['lapsed', 'notary/GZ-01', 'yellow', '110,000.00 元', on]]);
  });

  it('N03: 200,000 are red; several payments of a day are still one warning', async () => {
    const { tell, found } = world();
    await tell(...act(1, 90_000), ...act(2, 60_000), ...act(3, 60_000));
    expect(found().filter(([state]) => state !== 'lapsed')).toEqual([['pushed', 'notary/GZ-01', 'red', '210,000.00 元', on]]);
  });

  it('N03: another day, another office, another payer and one act alone do not count together', async () => {
    const { tell, found } = world();
    await tell(
      ...act(1, 60_000),
      ...act(2, 60_000, '2026-03-03'),
      ...act(1, 60_000, on, 'GZ-02'),
      accepted(number(4), on, { applicants: [applicant('郑五')] }),
      by('郑五', paid(number(4), 2, [[60_000, on]])),
    );
    await tell(accepted(number(5), '2026-03-05', { applicants: [applicant(who)] }), by(who, paid(number(5), 2, [[150_000, '2026-03-05']])));
    expect(found()).toEqual([]);
  });

  it('N03: the warning names no person', async () => {
    const { tell, world: at } = world();
    await tell(...act(1, 90_000), ...act(2, 60_000));
    const text = JSON.stringify(at.tables.of('notary.warning'));
    expect(text).not.toContain(who);
    expect(text).not.toContain(makeDigest(who));
  });

  it('N03: the analysis counts who paid, how much and what was given back, by office, notary and matter, each number its list', async () => {
    const { tell, read, offices } = world();
    await tell(...act(1, 90_000), ...act(2, 60_000), ...act(1, 500, on, 'GZ-02'));
    await tell(
      by(
        who,
        paid(number(2), 3, [
          [60_000, on],
          [-10_000, '2026-03-20'],
        ]),
      ),
    );
    const { rows, table, figures } = await read(partyFees, ['2026-03-01', '2026-04-30']);
    expect(figures).toMatchObject({ paid: 140_500_00, payments: 3, refunds: -10_000_00, yellow: 1 });
    expect((await rows('offices')).map(([key, cells]) => [key, cells.slice(0, 5)])).toEqual([
      [offices['GZ-01']!.id, [140_000_00, 1, 2, -10_000_00, 1]],
      [offices['GZ-02']!.id, [500_00, 1, 1, 0, 0]],
    ]);
    expect((await table('offices'))[0]!.cells[0]).toMatchObject({ type: 'notary.fee', filter: { office: offices['GZ-01']!.id } });
    const own = await read(partyFees, ['2026-03-01', '2026-04-30'], { viewer: people.pudong });
    expect(own.figures['paid']).toBe(500_00);
  });
});
