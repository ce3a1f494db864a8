import { validator, type DataOf } from '@fatong/contracts';
import { rightsTransferred } from '@fatong/contracts/canonical/lawyers';
import { beforeEach, describe, expect, it } from 'vitest';
import { protectors, transferringWorld } from '../testing/protection.js';
import { message } from '../testing/reports.js';

let at: Awaited<ReturnType<typeof transferringWorld>>;
beforeEach(async () => void (at = await transferringWorld()));
const offer: (typeof at)['offer'] = (...given) => at.offer(...given);
const act: (typeof at)['transfer'] = (...given) => at.transfer(...given);
const last = () => at.last();

const told = () =>
  at.world.tables.added.outbox
    .filter((one) => one.type === rightsTransferred.type)
    .map(({ data }) => data as DataOf<typeof rightsTransferred>);
let receipts = 0;
const registers = (request: string, step: string, more: object = {}) =>
  at.world.report('lawyers', [
    message('rights-transfer-answered', {
      source: 'lawyers-association',
      receipt: `WQQS-${++receipts}`,
      request,
      step,
      answer: 'registered',
      receivedOn: '2026-11-28',
      ...more,
    }),
  ]);

describe('the association’s own system is told of transfers (L21, S11 rights-transfer)', () => {
  it('L21: an offer is told with both units, the reason and whether it is urgent; the number there stands on the transfer', async () => {
    await offer();
    expect(told()).toMatchObject([
      {
        number: last().number,
        step: 'offered',
        on: '2026-11-27',
        sender: '市律协维权中心',
        receiver: '浦东律工委',
        receiverKind: 'branch',
        urgent: false,
        grounds: '事发地在浦东。',
      },
    ]);
    expect(validator(rightsTransferred)(told()[0])).toEqual([]);
    expect(last().values).toMatchObject({ told: 'sent' });
    await registers(told()[0]!.request, 'offered', { registration: 'WQDJ-2026-1' });
    expect(last().values).toMatchObject({ told: 'registered', toldOn: '2026-11-28', registration: 'WQDJ-2026-1' });
  });

  it.each([
    ['accept', {}, protectors.branch, 'accepted'],
    ['refuse', { refusalGrounds: '不在本区。' }, protectors.branch, 'refused'],
    ['withdraw', {}, protectors.clerk, 'withdrawn'],
  ] as const)('L21: what became of it by “%s” is told too, as a step of its own', async (action, form, who, step) => {
    await offer();
    await registers(told()[0]!.request, 'offered');
    await act(who, action, form);
    expect(told().map((one) => one.step)).toEqual(['offered', step]);
    expect(told()[1]!.request).not.toBe(told()[0]!.request);
    expect(validator(rightsTransferred)(told()[1])).toEqual([]);
    expect(last().values).toMatchObject({ told: 'sent' });
  });

  it('L21: one that came back unanswered is told by the clock', async () => {
    await offer();
    at.world.move('2026-12-03');
    await at.world.engine.strike();
    expect(told().map(({ step }) => step)).toEqual(['offered', 'lapsed']);
  });

  it('L21: an answer to an earlier step changes nothing that was told since', async () => {
    await offer();
    const [{ request } = { request: '' }] = told();
    await act(protectors.clerk, 'withdraw');
    await registers(request, 'offered', { registration: 'WQDJ-2026-1' });
    expect(last().values).toMatchObject({ told: 'sent' });
    expect(last().values['registration'] ?? null).toBeNull();
  });

  it('L21: what is not registered there is a work item of the sender, who tells it again; what is registered is not told twice', async () => {
    await offer(protectors.clerk, { receiver: 'zhejiang' });
    expect(await act(protectors.clerk, 'tellAgain')).toMatchObject({
      refused: { why: ['协会系统已登记，或者尚未答复，不重复报送。', expect.any(String)] },
    });
    await registers(told()[0]!.request, 'offered', { answer: 'notTaken', reason: '未注明复函文号。' });
    expect(last().values).toMatchObject({ told: 'notTaken', toldReason: '未注明复函文号。' });
    expect(at.world.tables.added.notice.at(-1)).toMatchObject({ name: 'notRegistered' });
    expect(await act(protectors.clerk, 'tellAgain')).toHaveProperty('done');
    expect(told()).toHaveLength(2);
    await registers(told()[1]!.request, 'offered');
    expect(last().values).toMatchObject({ told: 'registered', toldReason: null });
  });
});
