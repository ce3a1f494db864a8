import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { civil, handedIn, newest, practice } from '../bindings/testing/cases.js';
import { courtCase, licence } from '../testing/reports.js';

const number = '（2026）沪0101民初1号';
let world: World;
const alerts = () => world.tables.of('lawyers.alert').filter(({ values }) => values['rule'] === 'warn.partyMismatch');
const tells = (party: string | undefined, { version = 1, id = number, part = 'representative' as const } = {}) =>
  world.report('lawyers', [
    courtCase(
      version,
      { court: '沪0101', lawyers: [{ licence, name: '王小明', part, standing: 'plaintiff', ...(party && { party }) }] },
      id,
    ),
  ]);

// A paper is judged by the day it is: here that of the check.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T01:00:00Z') });
  world = practice();
});
afterEach(() => void vi.useRealTimers());

describe('a client who is no party, as the court has it (L11, warn.partyMismatch)', () => {
  it('L11: the court has the lawyer in the case for somebody else: an alert that names the binding and neither of them', async () => {
    await handedIn(world);
    await tells('王五');
    expect(alerts()).toMatchObject([{ state: 'pending', values: { level: 'ordinary', lawyer: 'lawyer-1', binding: newest(world).id } }]);
    const facts = String(alerts()[0]!.values['facts']);
    expect(facts).toContain(newest(world).number);
    expect(facts).not.toMatch(/张三|王五/);
  });

  it('L11: told before it was bound it is found as it is handed in; corrected by the court it lapses', async () => {
    await tells('王五');
    expect(alerts()).toEqual([]);
    await handedIn(world);
    expect(alerts()).toHaveLength(1);
    await tells('张三', { version: 2 });
    expect(alerts()).toMatchObject([{ state: 'lapsed' }]);
  });

  it('L11: the same name in other brackets, another case, and a court that names no party raise none', async () => {
    await handedIn(world, { ...civil, client: '上海（远航）有限公司', clientKind: 'unit' });
    await tells('上海(远航) 有限公司');
    await tells('王五', { id: '（2026）沪0101民初2号' });
    expect(alerts()).toEqual([]);
    await tells(undefined, { version: 2 });
    expect(alerts()).toEqual([]);
  });
});

describe('for whom lawyers act, as the courts tell (L27)', () => {
  it('L27: a row for each lawyer and party of a case beside it, which leads to him; told again it is the same row', async () => {
    await tells('王五');
    await tells('王五', { version: 2 });
    expect(world.tables.of('lawyers.courtPart')).toMatchObject([
      { state: 'acting', district: '310101', values: { caseNumber: number, lawyer: 'lawyer-1', party: '王五', part: 'representative' } },
    ]);
  });
});
