import { beforeEach, describe, expect, it } from 'vitest';
import { people, petitionsWorld } from '../testing/cast.js';
import type { Viewer } from '../../../ports/index.js';

const type = 'petitions.order';
let at: ReturnType<typeof petitionsWorld>;
let key = 0;
beforeEach(() => {
  at = petitionsWorld();
});
const orders = () => at.world.tables.of(type);
const act = (viewer: Viewer, action: string, form: object = {}, reason?: string) => {
  const row = orders().at(-1);
  return at.world.engine.perform({
    viewer,
    type,
    action,
    form: { ...form },
    idempotencyKey: `o${++key}`,
    ...(row && action !== 'issue' && { id: row.id, version: row.version }),
    ...(reason !== undefined && { reason }),
  });
};
const issue = () =>
  act(people.supervisor, 'issue', { subject: '逾期未答复', level: 'order', body: 'huangpu', requirement: '请答复。', dueOn: '2026-03-06' });

describe('a supervision order (P27)', () => {
  it('P27: is signed for, answered and asked to be closed by the unit, and closed by another than who issued it', async () => {
    expect(await issue()).toMatchObject({ done: { state: 'issued', number: 'DB20260302000001' } });
    await act(people.district, 'sign');
    expect(await act(people.district, 'ask')).toMatchObject({ refused: { why: ['尚未反馈办理情况，不能申请销号。', expect.any(String)] } });
    await act(people.district, 'answer', { answers: [{ what: '已答复信访人。', on: '2026-03-02' }] });
    expect(await act(people.district, 'ask')).toMatchObject({ done: { state: 'answered' } });
    expect(await act(people.supervisor, 'close', { conclusion: '同意销号。' })).toMatchObject({
      refused: { problem: 'action-not-possible' },
    });
    expect(await act(people.otherSupervisor, 'close', { conclusion: '同意销号。' })).toMatchObject({ done: { state: 'closed' } });
  });

  it('P27: another district neither sees nor answers it; answered late it stands as late', async () => {
    await issue();
    expect(await act(people.pudong, 'sign')).toMatchObject({ refused: { problem: 'forbidden' } });
    await act(people.district, 'sign');
    at.world.move('2026-03-10');
    await act(people.district, 'answer', { answers: [{ what: '已答复。', on: '2026-03-10' }] });
    await act(people.district, 'ask');
    expect(orders()[0]!.values).toMatchObject({ answerDue: '2026-03-06', answerMet: '2026-03-10' });
  });

  it('P27: is postponed once, by the supervision', async () => {
    await issue();
    const postpone = (who: Viewer) => act(who, 'postpone', { dueOn: '2026-03-13' }, '需要调查。');
    expect(await postpone(people.district)).toEqual({ refused: { problem: 'forbidden' } });
    expect(await postpone(people.supervisor)).toHaveProperty('done');
    expect(orders()[0]!.values).toMatchObject({ answerDue: '2026-03-13' });
    expect(await postpone(people.supervisor)).toMatchObject({
      refused: { why: [expect.stringContaining('已经延期一次'), expect.any(String)] },
    });
  });
});

describe('rules that issue orders (P15)', () => {
  const days = async (...all: string[]) => {
    for (const day of all) {
      at.world.move(day);
      while ((await at.world.engine.strike()) > 0);
      while ((await at.world.engine.patrol()) > 0);
    }
  };

  it('P15: a part that nobody received for more than two working days brings an order with its unit, rule and version by itself', async () => {
    await at.divided({ main: 'notary' });
    await days('2026-03-04');
    expect(orders()).toEqual([]);
    await days('2026-03-05');
    expect(orders()).toMatchObject([
      {
        state: 'issued',
        ownerUnit: 'city/notary-office',
        values: { body: 'notary', source: 'rule', level: 'reminder', dueOn: '2026-03-12' },
      },
    ]);
    expect(orders()[0]!.values['basis']).toContain('第 1 版');
    await days('2026-03-06');
    expect(orders()).toHaveLength(1);
  });

  it('P15: it lapses when the part is received and nobody signed for it; signed for it goes on', async () => {
    await at.divided({ main: 'notary' });
    await days('2026-03-05');
    await at.inPart('notary', people.officeClerk, 'receive');
    expect(orders()).toMatchObject([{ state: 'lapsed' }]);
  });
});
