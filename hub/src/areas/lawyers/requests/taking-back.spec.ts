import { validator } from '@fatong/contracts';
import { serviceWithdrawn } from '@fatong/contracts/canonical/lawyers';
import { describe, expect, it } from 'vitest';
import { people } from '../testing/registers.js';
import { asking, caseOf, forms, type, type Kind } from './testing/asking.js';

const kinds = Object.keys(forms) as Kind[];
const withdrawals = (world: ReturnType<typeof asking>['world']) =>
  world.tables.added.outbox.filter((one) => one.type === serviceWithdrawn.type).map(({ data }) => data as Record<string, unknown>);

describe('what a lawyer takes back of an authority (L18)', () => {
  it.each(kinds)('L18: %s, handed in, is taken back with its reason, and its authority is told which request it was', async (kind) => {
    const { begin, act, now, sent, world } = asking(caseOf[kind]);
    await begin(kind);
    const asked = sent()[0]!.id;
    expect(await act('takeBack', { withdrawal: '当事人已和解。' })).toMatchObject({ done: { state: 'withdrawn' } });
    expect(now().values).toMatchObject({ withdrawnOn: '2026-03-02', withdrawing: 'sent' });
    expect(withdrawals(world)).toMatchObject([{ of: asked, number: now().number, kind, reason: '当事人已和解。' }]);
    expect(validator(serviceWithdrawn)(withdrawals(world)[0])).toEqual([]);
  });

  it('L18: taken by the authority it may be taken back too, and what it answers afterwards changes nothing', async () => {
    const { begin, act, hear, now } = asking();
    await begin('progress');
    await hear('accepted', { receiptNumber: 'SSFW-1' });
    await act('takeBack', { withdrawal: '不再需要。' });
    await hear('done', { text: '审理中。' });
    expect(now()).toMatchObject({ state: 'withdrawn', values: { receiptNumber: 'SSFW-1' } });
  });

  it('L18: of an inquiry the record of practice says that it came to nothing', async () => {
    const { begin, act, world } = asking(caseOf.marriage);
    await begin('marriage');
    await act('takeBack', { withdrawal: '当事人已和解。' });
    expect(world.tables.of('lawyers.inquiry')).toMatchObject([{ values: { reason: '律师已撤回申请。' } }]);
  });

  it('L18: is refused without a reason, while it is unknown whether it arrived, once it is done, and to anybody else', async () => {
    const at = asking();
    await at.begin('progress');
    expect(await at.act('takeBack', {})).toMatchObject({ refused: { findings: [{ pointer: '/form/withdrawal' }] } });
    await at.becomes('unknown');
    expect(await at.act('takeBack', { withdrawal: '不再需要。' })).toMatchObject({ refused: { problem: 'action-not-possible' } });
    const done = asking();
    await done.begin('progress');
    await done.hear('done', { text: '审理中。' });
    expect(await done.act('takeBack', { withdrawal: '不再需要。' })).toMatchObject({ refused: { problem: 'action-not-possible' } });
    const { id, version } = done.now();
    for (const viewer of [people.firm, people.huangpu])
      expect(
        await done.world.engine.perform({
          viewer,
          type,
          id,
          version,
          action: 'takeBack',
          form: { withdrawal: '代为撤回。' },
          idempotencyKey: `t-${viewer.account.id}`,
        }),
      ).toEqual({ refused: { problem: 'forbidden' } });
  });
});
