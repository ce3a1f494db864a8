import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoundTrace } from '@fatong/contracts/codes';
import { withheldFrom } from '../../../definitions/index.js';
import type { World } from '../../../engine/testing/index.js';
import { people } from '../testing/registers.js';
import { act, civil, drafted, filesOf, lawyerOf, newest, practice, refusal, type as bindingType } from '../bindings/testing/cases.js';

const photoshop: FoundTrace = { trace: 'editor', says: 'Adobe Photoshop 25.0' };
/** What was found in the files of a slot when they were uploaded. */
const find = ({ tables }: World, slot: string, ...traces: readonly FoundTrace[]): void => {
  for (const [id, file] of tables.files)
    if (file.field === slot && file.endedAt === null) tables.files.set(id, { ...file, content: { ...file.content, traces } });
};
const alerts = (world: World) => world.tables.of('lawyers.alert').filter(({ values }) => values['rule'] === 'warn.editedPaper');

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T01:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('papers that show traces of editing (warn.fakeMaterial, L11)', () => {
  it('L11: stand beside the papers and raise a hint that names paper, trace and that it is no proof; the binding goes its way', async () => {
    const world = practice();
    await drafted(world);
    find(world, 'mandate', photoshop, { trace: 'changedLater', says: '拍摄 2026:11:20 09:00:00，修改 2026:11:22 20:15:00' });
    expect(refusal(await act(world, people.lawyer, 'submit'))).toBe('done');
    const [file] = newest(world).values['mandate'] as readonly { readonly sm3: string }[];
    expect(newest(world).values['traces']).toMatchObject([
      { material: '案件委托书', trace: 'editor', says: 'Adobe Photoshop 25.0', digest: file!.sm3 },
      { material: '案件委托书', trace: 'changedLater' },
    ]);
    expect(alerts(world)).toMatchObject([{ state: 'pending', values: { level: 'hint', lawyer: 'lawyer-1', binding: newest(world).id } }]);
    const words = String(alerts(world)[0]!.values['facts']);
    for (const said of [
      '案件委托书',
      '由图像或者文档编辑软件保存（Adobe Photoshop 25.0）',
      '修改时间晚于拍摄时间',
      '仅为提示',
      '人工核对原件',
    ])
      expect(words).toContain(said);
  });

  it('L11: papers that say nothing raise nothing', async () => {
    const world = practice();
    await drafted(world);
    await act(world, people.lawyer, 'submit');
    expect([newest(world).values['traces'] ?? null, alerts(world)]).toEqual([null, []]);
  });

  it('L11: another paper in its place does not undo what was found, and the same is not told twice', async () => {
    const world = practice();
    await drafted(world, civil);
    find(world, 'mandate', photoshop);
    await act(world, people.lawyer, 'submit');
    if (newest(world).state !== 'bound') await act(world, people.huangpu, 'approve', {}, { reason: '齐全。' });
    await act(world, lawyerOf(1), 'renew', await filesOf(world, { mandate: '2999-06-30' }, people.lawyer));
    expect(newest(world).values['traces']).toMatchObject([photoshop]);
    expect(alerts(world).map(({ state }) => state)).toEqual(['pending']);
  });

  it('L11: neither lawyer nor firm sees what was found; who reviews does', () => {
    const binding = practice().engine.catalogue.type(bindingType)!;
    const kept = (role: string) => [...withheldFrom(binding, [role], {}).keys()];
    for (const role of ['lawyer', 'firm-clerk']) expect(kept(role)).toContain('traces');
    for (const role of ['district-clerk', 'agency-reviewer']) expect(kept(role)).not.toContain('traces');
  });
});
