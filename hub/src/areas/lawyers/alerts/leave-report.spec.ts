import { beforeEach, describe, expect, it } from 'vitest';
import { entry, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { uscc } from '../testing/reports.js';

let world: World;
let key = 0;
const alerts = () => world.tables.of('lawyers.alert').map(({ state, values }) => [state, values['rule'], values['facts']]);
const at = { district: '310101', ownerUnit: `firm/${uscc}` };
const does = (viewer: Viewer, type: string, action: string, form: object, row?: { readonly id: string; readonly version: number }) =>
  world.engine.perform({
    viewer,
    type,
    action,
    form: { ...form },
    idempotencyKey: `l${++key}`,
    ...(row && { id: row.id, version: row.version }),
  });
const left = (leftOn: string) => does(people.firm, 'lawyers.leave', 'report', { lawyer: 'lawyer-1', kind: 'resigned', leftOn });
const says = (kind: string, on: string) =>
  does(people.cityClerk, 'lawyers.signal', 'enter', { lawyer: 'lawyer-1', kind, on, said: '社保中心', asOf: '2026-11-24' });

beforeEach(() => {
  world = lawyersWorld();
  world.move('2026-11-24');
});

describe('what a firm reports of a lawyer who left, against what sources say (L24, L25)', () => {
  it.each([
    ['insurance', '社会保险缴费'],
    ['assessment', '年度考核'],
    ['activity', '执业活动'],
  ])(
    'L25: a report of leaving after which a source has his %s raises one, at the clerks of city and district, that names both days',
    async (kind, title) => {
      await left('2026-08-31');
      expect(alerts()).toEqual([]);
      await says(kind, '2026-11-10');
      const { number } = world.only('lawyers.leave');
      expect(alerts()).toEqual([
        ['pending', 'warn.leaveReport', `离职登记 ${number}：离所日期 2026-08-31，${title} 2026-11-10（社保中心）晚于该日`],
      ]);
      expect(world.only('lawyers.alert').values).toMatchObject({ level: 'ordinary', leave: world.only('lawyers.leave').id });
      expect(world.tables.added.notice.filter(({ type }) => type === 'lawyers.alert').map(({ address }) => address)).toEqual([
        'lawyers.city-clerk@*',
        'lawyers.district-clerk@district:310101',
      ]);
    },
  );

  it('L25: the source known before it is found with the report; withdrawn by the firm the alert lapses', async () => {
    await says('activity', '2026-11-10');
    await left('2026-08-31');
    expect(alerts()).toHaveLength(1);
    await does(people.firm, 'lawyers.leave', 'withdraw', {}, world.only('lawyers.leave'));
    expect(alerts()).toEqual([['lapsed', 'warn.leaveReport', expect.any(String)]]);
  });

  it('L25: a draft raises none; what the source said wrongly and was voided takes its alert back', async () => {
    await does(people.firm, 'lawyers.leave', 'draft', { lawyer: 'lawyer-1', kind: 'resigned', leftOn: '2026-08-31' });
    await says('activity', '2026-11-10');
    expect(alerts()).toEqual([]);
    await does(people.firm, 'lawyers.leave', 'submit', {}, world.only('lawyers.leave'));
    expect(alerts()).toHaveLength(1);
    const { id, version } = world.only('lawyers.signal');
    await world.engine.perform({
      viewer: people.cityClerk,
      type: 'lawyers.signal',
      id,
      version,
      action: 'discard',
      form: {},
      reason: '来源更正。',
      idempotencyKey: 'void',
    });
    expect(alerts()).toEqual([['lapsed', 'warn.leaveReport', expect.any(String)]]);
  });

  it('L25: what is booked within 31 days, what is older, a death, and what he does in another firm that he joined raise none', async () => {
    await left('2026-08-31');
    await says('insurance', '2026-10-01');
    await says('activity', '2026-08-01');
    await says('death', '2026-11-01');
    world.tables.put(entry('lawyers.membership', 'next', { lawyer: 'lawyer-1', firm: 'firm-2', since: '2026-10-15' }, at));
    await says('activity', '2026-11-10');
    expect(alerts()).toEqual([]);
  });
});
