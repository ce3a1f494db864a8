import { validator, type Message } from '@fatong/contracts';
import { papersHanded } from '@fatong/contracts/canonical/lawyers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withheldFrom } from '../../../definitions/index.js';
import type { World } from '../../../engine/testing/index.js';
import { message } from '../testing/reports.js';
import { act, civil, filesOf, handedIn, newest, practice, type as bindingType } from './testing/cases.js';
import { people } from '../testing/registers.js';

type Result = 'valid' | 'invalid' | 'unsigned';
interface Asked {
  readonly request: string;
  readonly number: string;
  readonly papers: readonly {
    readonly id: string;
    readonly material: string;
    readonly digest: string;
    readonly content: { readonly claim: string };
  }[];
}
let count = 0;
const asked = (world: World): readonly { readonly id: string; readonly data: Asked }[] =>
  world.tables.added.outbox.filter(({ type }) => type === papersHanded.type) as never;
/** The service answers what was asked last, each paper as `found` says; `unsigned` where it says nothing. */
const answer = (world: World, found: Readonly<Record<string, Result>>, of = asked(world).at(-1)!): ReturnType<World['report']> => {
  const papers = of.data.papers.map(({ id, material, digest }) => ({
    id,
    material,
    digest,
    result: found[material] ?? 'unsigned',
    ...(found[material] === 'invalid' && { seal: '上海远航贸易有限公司', reason: '印章与备案印章不一致' }),
  }));
  const said: Message = message('papers-verified', {
    source: 'e-seal',
    receipt: `YZ-${++count}`,
    request: of.id,
    at: '2026-11-27T02:00:00.000Z',
    papers,
  });
  return world.report('lawyers', [said]);
};
const alerts = (world: World) => world.tables.of('lawyers.alert').filter(({ values }) => values['rule'] === 'warn.falseSeal');

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T01:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('seals and signatures of papers (L11, S29)', () => {
  it('L11: what a lawyer hands in is asked about once, whole, by its content: personal papers never leave us', async () => {
    const world = practice();
    await handedIn(world);
    const [sent] = asked(world);
    expect(asked(world)).toHaveLength(1);
    expect(validator(papersHanded)(sent!.data)).toEqual([]);
    expect(sent!.data.number).toBe(newest(world).number);
    const handed = (newest(world).values['mandate'] as { id: string; sm3: string }[])[0]!;
    expect(sent!.data.papers.find(({ id }) => id === handed.id)).toMatchObject({
      material: '案件委托书',
      digest: handed.sm3,
      content: { claim: world.tables.files.get(handed.id)!.address, mediaType: 'application/pdf' },
    });
    expect(sent!.data.papers.map(({ material }) => material)).not.toContain('委托人身份证明');
    expect(newest(world).values).toMatchObject({ sealCheck: 'asked' });
  });

  it('L11: the answer stands beside the papers; valid or without a seal it raises nothing', async () => {
    const world = practice();
    await handedIn(world);
    expect(await answer(world, { 案件委托书: 'valid' })).toMatchObject([{ done: true, note: 'applied' }]);
    expect(newest(world).values).toMatchObject({ sealCheck: 'valid', sealCheckedAt: '2026-11-27T02:00:00.000Z', falseSeals: null });
    expect(newest(world).values['seals']).toEqual(
      expect.arrayContaining([expect.objectContaining({ material: '案件委托书', result: 'valid' })]),
    );
    const plain = practice();
    await handedIn(plain);
    await answer(plain, {});
    expect([newest(plain).values['sealCheck'], alerts(world), alerts(plain)]).toEqual(['unsigned', [], []]);
  });

  it('L11: a seal that is false raises a grave alert about the lawyer, which names paper and reason and leads to the binding', async () => {
    const world = practice();
    await handedIn(world);
    await answer(world, { 案件委托书: 'invalid', 法律服务合同: 'valid' });
    expect(newest(world).values).toMatchObject({ sealCheck: 'invalid' });
    expect(alerts(world)).toMatchObject([{ values: { level: 'grave', lawyer: 'lawyer-1', binding: newest(world).id } }]);
    const words = String(alerts(world)[0]!.values['facts']);
    expect(words).toContain('案件委托书');
    expect(words).toContain('印章与备案印章不一致');
  });

  it('L11: another paper in its place does not undo the alert, and an answer to what was asked before changes nothing', async () => {
    const world = practice();
    await handedIn(world, civil);
    if (newest(world).state !== 'bound') await act(world, people.huangpu, 'approve', {}, { reason: '齐全。' });
    const first = asked(world)[0]!;
    await answer(world, { 案件委托书: 'invalid' });
    await act(world, people.lawyer, 'renew', await filesOf(world, { mandate: '2999-06-30' }, people.lawyer));
    expect(newest(world).values).toMatchObject({ sealCheck: 'asked' });
    expect(await answer(world, { 案件委托书: 'invalid' }, first)).toMatchObject([{ done: true, note: 'older' }]);
    await answer(world, { 案件委托书: 'valid' });
    expect(newest(world).values).toMatchObject({ sealCheck: 'valid' });
    expect(alerts(world).map(({ state }) => state)).toEqual(['pending']);
  });

  it('L11: neither lawyer nor firm sees what was found', () => {
    const binding = practice().engine.catalogue.type(bindingType)!;
    const kept = (role: string) => [...withheldFrom(binding, [role], {}).keys()];
    for (const role of ['lawyer', 'firm-clerk']) expect(kept(role)).toEqual(expect.arrayContaining(['sealCheck', 'seals', 'falseSeals']));
    expect(kept('district-clerk')).not.toContain('seals');
  });
});
