import { sanctionEffective, type integrityReceipt } from '@fatong/contracts/canonical/lawyers';
import type { DataOf } from '@fatong/contracts';
import { describe, expect, it } from 'vitest';
import { act, caseOf, waived } from '../testing/penalties.js';
import { judges, people } from '../testing/registers.js';
import { message } from '../testing/reports.js';

describe('the publication of a penalty (L04, S25)', () => {
  it('L04: the platform’s number stands on the case, or why it refused; the same answer again changes nothing', async () => {
    const world = await waived();
    expect(await act(world, judges.districtDeputy, 'decide', { penalties: [{ row: 1, kind: 'suspension', months: 2 }] })).toMatchObject({
      done: { state: 'decided' },
    });
    expect(await act(world, people.huangpu, 'serve')).toMatchObject({ done: { state: 'served' } });
    const { id: request } = world.tables.added.outbox.find(({ type }) => type === sanctionEffective.type)!;
    const answer = (more: Partial<DataOf<typeof integrityReceipt>>) =>
      world.report('lawyers', [
        message('integrity-receipt', {
          source: 'moj-integrity',
          receipt: 'HZ-1',
          request,
          answer: 'accepted',
          answeredOn: '2026-03-10',
          ...more,
        } satisfies DataOf<typeof integrityReceipt>),
      ]);
    expect(await answer({ publicationNumber: 'GS31-1' })).toMatchObject([{ done: true }]);
    expect(caseOf(world)).toMatchObject({ state: 'served', values: { publicationNumber: 'GS31-1' } });
    expect(caseOf(world).values['publicationRefusal'] ?? null).toBeNull();
    const { version } = caseOf(world);
    await answer({ publicationNumber: 'GS31-1' });
    expect(caseOf(world).version).toBe(version);
    await answer({ receipt: 'HZ-2', answer: 'refused', reason: '缺处罚依据' });
    expect(caseOf(world).values).toMatchObject({ publicationRefusal: '缺处罚依据' });
  });
});
