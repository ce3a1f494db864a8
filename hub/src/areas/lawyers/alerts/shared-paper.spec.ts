import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { act, civil, filesOf, lawyerOf, newest, practice, type, upload } from '../bindings/testing/cases.js';

const alerts = (world: World) => world.tables.of('lawyers.alert').filter(({ values }) => values['rule'] === 'warn.sharedPaper');
let key = 0;

/** The n-th lawyer hands in a case with a power of attorney of this content. */
async function handsIn(world: World, n: number, content: string, form: object): Promise<void> {
  const by = lawyerOf(n);
  const papers = await filesOf(world, { contract: '2027-12-31', introduction: null, licencePaper: null }, by);
  const mandate = [{ id: await upload(world, 'mandate', { by, content }), until: '2026-12-27' }];
  const drafted = await world.engine.perform({
    viewer: by,
    type,
    action: 'draft',
    form: { lawyer: `lawyer-${n}`, ...civil, ...papers, mandate, ...form },
    idempotencyKey: `s${++key}`,
  });
  expect(drafted).toHaveProperty('done');
  expect(await act(world, by, 'submit')).toHaveProperty('done');
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T01:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('one power of attorney of two lawyers (L11, warn.sharedPaper)', () => {
  it('L11: of two clients it is raised about the later lawyer, grave, with both bindings named and neither client; his is reviewed by hand', async () => {
    const world = practice(2);
    await handsIn(world, 1, 'one paper', { client: '张三' });
    expect(alerts(world)).toEqual([]);
    await handsIn(world, 2, 'one paper', { client: '李四', opposing: '王五', caseNumber: '（2026）沪0101民初2号' });
    const [first, second] = world.tables.of(type);
    expect(alerts(world)).toMatchObject([
      {
        state: 'pending',
        district: '310101',
        values: { level: 'grave', subject: 'lawyer', lawyer: 'lawyer-2', binding: second!.id, firm: 'firm-1', party: '律师2' },
      },
    ]);
    const facts = String(alerts(world)[0]!.values['facts']);
    expect([first!, second!].every(({ number }) => facts.includes(number!))).toBe(true);
    expect(facts).not.toMatch(/张三|李四/);
    expect(newest(world)).toMatchObject({ state: 'manual', values: { reasons: ['copied'] } });
  });

  it('L11: two lawyers of one client may have one, and another paper is none', async () => {
    const world = practice(3);
    await handsIn(world, 1, 'one paper', { client: '张三' });
    await handsIn(world, 2, 'one paper', { client: '张三' });
    await handsIn(world, 3, 'another paper', { client: '李四', opposing: '王五', caseNumber: '（2026）沪0101民初2号' });
    expect(alerts(world)).toEqual([]);
  });
});
