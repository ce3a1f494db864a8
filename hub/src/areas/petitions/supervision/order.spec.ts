import { beforeEach, describe, expect, it } from 'vitest';
import { people, petitionsWorld } from '../testing/cast.js';
import { order } from './order.js';
import { scopesOf } from '../../../access/index.js';
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

  it('P27: an assisting unit reads it and acts on none of it; the unit in charge does not assist itself', async () => {
    const both = { subject: '联合督办', level: 'order', body: 'huangpu', requirement: '请答复。', dueOn: '2026-03-06' };
    expect(await act(people.supervisor, 'issue', { ...both, assisting: ['huangpu'] })).toMatchObject({
      refused: { findings: [{ pointer: '/form/assisting' }] },
    });
    await act(people.supervisor, 'issue', { ...both, assisting: ['pudong'] });
    const seen = async (who: Viewer) => (await at.world.reader.get(type, orders().at(-1)!.id, scopesOf(who, order))) !== null;
    expect([await seen(people.pudong), await seen(people.officeClerk)]).toEqual([true, false]);
    expect(await act(people.pudong, 'sign')).toMatchObject({ refused: { problem: 'action-not-possible' } });
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

  /** The rules as two persons approved them in the page, from the next day on. */
  const laidDown = (rules: readonly object[], isOn = true) =>
    at.world.store.transact(async (unit) =>
      unit.keepRuleSetting({
        rule: 'petition.warnings',
        version: 2 + at.world.tables.ruleSettings.size,
        since: '2026-03-02',
        value: { rules },
        isOn,
        districts: null,
        state: 'approved',
        reason: '试行',
        by: 'supervisor',
        at: '2026-03-02T00:00:00.000Z',
        decidedBy: 'lead',
        decidedAt: '2026-03-02T00:30:00.000Z',
        decision: null,
      }),
    );
  const sent = { name: '三日未接收', kind: 'node', trigger: 'sent', limit: 3, level: 'listed', due: 3, recipients: ['deputy'] };

  it('P15: by a rule of the page a part untouched for three days brings an order with number, due day, recipients, rule and version, by itself', async () => {
    await laidDown([{ ...sent, limit: 2, contents: ['notary'] }]);
    await at.divided({ main: 'notary' });
    await days('2026-03-05');
    expect(orders()).toMatchObject([
      {
        number: expect.stringMatching(/^DB20260305/) as string,
        values: { level: 'listed', kind: 'node', dueOn: '2026-03-08', recipients: ['deputy'], subject: '信访节点异常：三日未接收' },
      },
    ]);
    expect(orders()[0]!.values['basis']).toContain('预警条件第 2 版');
    expect(orders()[0]!.values['ruleName']).toContain('待接收超过 2 工作日');
    expect(at.world.tables.added.notice.map(({ name, address }) => `${name} ${address}`)).toContain('toDeputy petitions.deputy@*');
  });

  it('P15: a rule looks at its own channels, business, levels, flags and kind of unit alone, on its own days, and not while it is switched off', async () => {
    const elsewhere = [
      { channels: ['visit'] },
      { contents: ['lawyers'] },
      { grades: ['grave'] },
      { flags: ['mass'] },
      { unit: 'district' },
      { from: '2026-06-01' },
      { to: '2026-03-03' },
      { isOff: true },
    ];
    await laidDown(elsewhere.map((scope, i) => ({ ...sent, name: `规则${i}`, limit: 1, ...scope })));
    await at.divided({ main: 'notary' });
    await days('2026-03-06');
    expect(orders()).toEqual([]);
  });

  it('P15: switched off the rules issue nothing more, and orders that are there go on', async () => {
    await laidDown([{ ...sent, limit: 1 }]);
    await at.divided({ main: 'notary' });
    await days('2026-03-04');
    expect(orders()).toMatchObject([{ state: 'issued' }]);
    await laidDown([{ ...sent, limit: 1 }], false);
    await at.act(people.lead, 'divideMore', { added: ['huangpu'] });
    await days('2026-03-06', '2026-03-09');
    expect(orders()).toMatchObject([{ state: 'issued' }]);
  });

  it('P15: a part that was objected to twice, and one that is answered without a step taken, are found by their rules', async () => {
    await laidDown([
      { ...sent, name: '两次异议', trigger: 'returned', limit: 2 },
      { ...sent, name: '无记录即答复', trigger: 'skipped', limit: 1 },
    ]);
    await at.divided({ main: 'notary', assisting: ['huangpu'] });
    const objection = { objection: '不属本处。', objectionPapers: '三定方案' };
    await at.inPart('huangpu', people.district, 'object', objection);
    await at.inPart('huangpu', people.lead, 'insist', { verification: '应受理。' });
    expect(orders()).toEqual([]);
    await at.inPart('huangpu', people.district, 'object', { ...objection, objection: '仍不属本局。' });
    expect(orders()).toMatchObject([{ ownerUnit: 'district/310101', values: { subject: '信访节点异常：两次异议' } }]);
  });
});
