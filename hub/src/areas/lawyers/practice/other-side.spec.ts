import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { act, civil, handedIn, practice, refusal } from '../bindings/testing/cases.js';
import { people } from '../testing/registers.js';

let world: World;
const attempts = () => world.tables.of('lawyers.attempt');
const alerts = () => world.tables.of('lawyers.alert').map(({ values }) => values);

// The screen and the server judge a paper by the day it is: here that of the check.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T01:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('a lawyer who tries to bind the other side of his case (L07, L11)', () => {
  it('L07: is refused (409), and the bureau has a grave alert at once; tried again in the same case it is the same', async () => {
    world = practice();
    await handedIn(world, { ...civil, partyStanding: 'plaintiff' });
    expect(alerts()).toEqual([]);
    expect(refusal(await handedIn(world, { ...civil, client: '李四', partyStanding: 'defendant' }))).toContain('双方当事人');
    expect(attempts()).toMatchObject([
      { state: 'refused', values: { lawyer: 'lawyer-1', what: 'otherSide', caseNumber: civil.caseNumber } },
    ]);
    expect(alerts()).toMatchObject([
      {
        rule: 'warn.bothSides',
        level: 'grave',
        lawyer: 'lawyer-1',
        facts: expect.stringMatching(/^被拒绝的提交 TJ\d+：2026-11-27 绑定同案对方当事人/) as string,
      },
    ]);
    expect(JSON.stringify(alerts())).not.toContain('李四');
    await act(world, people.lawyer, 'submit');
    expect([attempts().length, alerts().length]).toEqual([2, 1]);
  });

  it('L07: a colleague of his firm is not refused: two cases stand against each other, which is a hint', async () => {
    world = practice(2);
    await handedIn(world, { ...civil, opposing: '李四' });
    expect(await handedIn(world, { ...civil, client: '李四', opposing: '张三', partyStanding: 'defendant' }, { n: 2 })).toHaveProperty(
      'done',
    );
    expect(attempts()).toEqual([]);
    expect(alerts()).toMatchObject([{ rule: 'warn.bothSidesOfFirm', level: 'hint', subject: 'firm' }]);
  });
});
