import type { DataOf } from '@fatong/contracts';
import type { documentServed } from '@fatong/contracts/canonical/lawyers';
import { describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { Viewer } from '../../../ports/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { licence, message } from '../testing/reports.js';
import { served } from './served.js';

const type = served.name;
const summons = (version = 1, rest: Partial<DataOf<typeof documentServed>> = {}) =>
  message('document-served', {
    source: 'court-services',
    id: 'SD-2026-000007',
    version,
    withdrawn: false,
    court: '沪0101',
    caseNumber: '（2026）沪0101民初1号',
    lawyer: { name: '王小明', licence },
    client: '张三',
    title: '开庭传票',
    documentKind: 'summons',
    arrivedAt: '2026-03-02T02:00:00.000Z',
    ...rest,
  } satisfies DataOf<typeof documentServed>);

async function given(...reports: readonly ReturnType<typeof summons>[]) {
  const world = lawyersWorld();
  await world.report('lawyers', reports);
  let key = 0;
  return {
    world,
    act: (viewer: Viewer, action: string, form: Readonly<Record<string, unknown>> = {}) => {
      const { id, version } = world.only(type);
      return world.engine.perform({ viewer, type, id, version, action, form, idempotencyKey: `k${++key}` });
    },
    told: () => world.tables.added.notice.filter((one) => one.type === type).map(({ name, address }) => [name, address]),
  };
}
const own = 'lawyers.lawyer@lawyers.lawyer:lawyer-1';

describe('a document that a court serves by electronic means (L18)', () => {
  it('L18: stands with its lawyer and is served on the day it arrived; he is told, and signs for it', async () => {
    const { world, act, told } = await given(summons());
    expect(world.only(type)).toMatchObject({
      state: 'arrived',
      district: '310101',
      values: { lawyer: 'lawyer-1', servedOn: '2026-03-02', readDue: '2026-03-05' },
    });
    expect(told()).toEqual([['arrived', own]]);
    world.move('2026-03-04');
    expect(await act(people.lawyer, 'sign')).toMatchObject({ done: { state: 'signed' } });
    expect(world.only(type).values).toMatchObject({ servedOn: '2026-03-02', signedOn: '2026-03-04' });
  });

  it('L18: three days unread he is reminded; it stays served since it arrived', async () => {
    const { world, told } = await given(summons());
    world.move('2026-03-06');
    await world.engine.strike();
    expect(told().at(-1)).toEqual(['unread', own]);
    expect(world.only(type)).toMatchObject({ state: 'arrived', values: { servedOn: '2026-03-02' } });
  });

  it('L18: the same service again is the same record; taken back as a mistake it is over, and signed for no more', async () => {
    const { world, act } = await given(summons(), summons());
    await world.report('lawyers', [summons(2, { withdrawn: true })]);
    expect(world.only(type).state).toBe('withdrawn');
    expect(await act(people.lawyer, 'sign')).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });

  it('L18: of a lawyer the register does not have it is matched by hand, by the city', async () => {
    const { world, act, told } = await given(summons(1, { lawyer: { name: '王晓明', licence } }));
    expect(world.only(type)).toMatchObject({ state: 'unmatched', values: { lawyers: ['lawyer-1'] } });
    expect(told()).toEqual([['unmatched', 'lawyers.city-clerk@*']]);
    expect(await act(people.cityClerk, 'matchLawyer', { lawyer: 'lawyer-1' })).toMatchObject({ done: { state: 'arrived' } });
    expect(told().at(-1)).toEqual(['arrived', own]);
  });

  it('L18: nobody signs for him: not his firm, which reads it, nor another district, which does not know of it', async () => {
    const { world, act } = await given(summons());
    expect(await act(people.firm, 'sign')).toEqual({ refused: { problem: 'forbidden' } });
    const seen = async (viewer: Viewer) => (await world.reader.get(type, world.only(type).id, scopesOf(viewer, served))) !== null;
    expect(await Promise.all([people.lawyer, people.firm, people.huangpu, people.pudong].map(seen))).toEqual([true, true, true, false]);
  });
});
