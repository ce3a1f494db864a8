import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { act, drafted, practice, refusal } from '../bindings/testing/cases.js';
import { people } from '../testing/registers.js';
import { attempt } from './attempt.js';
import type { World } from '../../../engine/testing/index.js';

let world: World;
const attempts = () => world.tables.of('lawyers.attempt');
const is = (values: object) => {
  const [row] = world.tables.of('lawyers.lawyer');
  world.tables.put({ ...row!, values: { ...row!.values, ...values } });
};

beforeEach(async () => {
  world = practice();
  await drafted(world);
});

describe('a suspended lawyer who hands in something (L16)', () => {
  it('L16: is refused (409), and the bureau has an alert at once, grave, at the clerks of city and district and the head', async () => {
    is({ status: 'suspended' });
    const outcome = await act(world, people.lawyer, 'submit');
    expect(outcome).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect('refused' in outcome && Object.keys(outcome.refused)).toEqual(['problem', 'why']);
    expect(attempts()).toMatchObject([
      {
        state: 'refused',
        district: '310101',
        values: { lawyer: 'lawyer-1', lawyerName: '王小明', firm: 'firm-1', status: 'suspended', what: 'binding', on: '2026-11-27' },
      },
    ]);
    const alert = world.only('lawyers.alert');
    expect(alert.values).toMatchObject({
      rule: 'warn.suspended',
      level: 'grave',
      lawyer: 'lawyer-1',
      facts: expect.stringMatching(/被拒绝的提交 TJ\d+：2026-11-27 停止执业.*期间提交案件绑定，已拒绝/) as string,
    });
    expect(Date.parse(String(alert.values['raisedAt'])) - Date.parse(attempts()[0]!.createdAt)).toBeLessThanOrEqual(60_000);
    expect(world.tables.added.notice.filter(({ type }) => type === 'lawyers.alert').map(({ address }) => address)).toEqual([
      'lawyers.city-clerk@*',
      'lawyers.district-clerk@district:310101',
      'lawyers.city-lead@*',
    ]);
  });

  it('L16: tries again on the day are kept and raise no second alert; the next day one more', async () => {
    is({ status: 'suspended' });
    await act(world, people.lawyer, 'submit');
    await act(world, people.lawyer, 'submit');
    expect([attempts().length, world.tables.of('lawyers.alert').length]).toEqual([2, 1]);
    world.move('2026-11-28');
    await act(world, people.lawyer, 'submit');
    expect(world.tables.of('lawyers.alert')).toHaveLength(2);
  });

  it('L16: what is refused for another reason leaves nothing, and he does not see what it left', async () => {
    is({ pausedUntil: '2026-12-20' });
    expect(refusal(await act(world, people.lawyer, 'submit'))).toContain('已暂停');
    expect(attempts()).toEqual([]);
    is({ pausedUntil: null, status: 'suspended' });
    await act(world, people.lawyer, 'submit');
    const seen = scopesOf(people.lawyer, attempt);
    expect(await world.reader.get('lawyers.attempt', attempts()[0]!.id, seen)).toBeNull();
    expect(attempt.actions.note.by).toEqual([]);
  });
});
