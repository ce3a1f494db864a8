import { violationDetermined } from '@fatong/contracts/canonical/lawyers';
import { describe, expect, it } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { act, caseOf, served, suspension, waived } from '../testing/penalties.js';
import { people } from '../testing/registers.js';
import { message } from '../testing/reports.js';
import { penaltyUploads } from './uploads.js';

const reports = (world: World) => world.tables.added.outbox.filter(({ type }) => type === violationDetermined.type);
const hear = (world: World, of: 'receipt' | 'returned', more: object) =>
  world.report('lawyers', [
    message(`violation-${of}`, { source: 'moj-supervision', receipt: 'R-1', request: reports(world).at(-1)!.id, violation: 'XZ', ...more }),
  ]);

describe('a penalty told to the ministry’s supervision platform (L04, L26, S02)', () => {
  it('L04: is reported once it is served, as the bureau’s own finding with its decision, and its receipt stands on the case', async () => {
    const world = await served(suspension, waived(suspension));
    expect(reports(world).map(({ data }) => data)).toMatchObject([
      { kind: 'illegal', source: 'bureau', documentNumber: caseOf(world).values['decisionNumber'], subject: { name: '王小明' } },
    ]);
    expect(caseOf(world).values).toMatchObject({ upload: 'sent' });
    expect(await hear(world, 'receipt', { receivedOn: '2026-03-11' })).toMatchObject([{ note: 'applied' }]);
    expect(caseOf(world).values).toMatchObject({ upload: 'received', uploadReceipt: 'R-1', uploadReceivedOn: '2026-03-11' });
  });

  it('L26: what the platform returns is work of the handler, who reports it again; while it has not answered that is refused', async () => {
    const world = await served(suspension, waived(suspension));
    expect(await act(world, people.huangpu, 'reportAgain', {}, '补充。')).toMatchObject({
      refused: { why: ['已上报，部级平台尚未答复。', expect.any(String)] },
    });
    await hear(world, 'returned', { returnedOn: '2026-03-11', reason: '缺依据' });
    expect(caseOf(world).values).toMatchObject({ upload: 'returned', uploadReason: '缺依据' });
    expect(await act(world, people.huangpu, 'reportAgain', {}, '补充依据。')).toMatchObject({ done: { state: 'served' } });
    expect(reports(world)).toHaveLength(2);
    const { items } = await world.engine.month(penaltyUploads, { month: '2026-03', limit: 50 });
    expect(items[0]!.attempts.map(({ standing }) => standing)).toEqual(['sent', 'returned']);
  });
});
