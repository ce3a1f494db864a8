import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entry, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { act, civil, filesOf, handedIn, newest, practice, refusal, whole } from '../bindings/testing/cases.js';
import { asking } from '../requests/testing/asking.js';
import { people } from '../testing/registers.js';

const type = 'lawyers.alert';
type Form = Readonly<Record<string, unknown>>;
let key = 0;

/** An alert that was found true, in the hands of the clerk of the district. */
const founded = (world: World, values: Form = {}): void =>
  world.tables.put({
    ...entry(
      type,
      `a${++key}`,
      { subject: 'lawyer', lawyer: 'lawyer-1', rule: 'warn.fakeMaterial', level: 'grave', handler: [{ id: 'huangpu' }], ...values },
      { district: '310101', ownerUnit: 'city/lawyers-office' },
    ),
    number: `LY-${key}`,
    state: 'founded',
  });
const on = (world: World, viewer: Viewer, action: string, form: Form = {}) => {
  const { id, version } = world.tables.of(type).at(-1)!;
  return world.engine.perform({ viewer, type, id, version, action, form, idempotencyKey: `c${++key}` });
};
/** Asked by the clerk, approved by the head of the city. */
async function controlled(world: World, form: Form) {
  const asked = await on(world, people.huangpu, 'askControl', { controlText: '材料涉嫌虚假。', ...form });
  return 'refused' in asked ? asked : on(world, people.cityLead, 'approveControl');
}
const pausing = (control: string, controlDays = 30): Form => ({ control, controlDays });
const lawyerOf = (world: World) => world.tables.of('lawyers.lawyer').find(({ id }) => id === 'lawyer-1')!;
const reached = async (world: World, day: string): Promise<void> => {
  world.move(day);
  while ((await world.engine.strike()) > 0);
};
const told = (world: World, of: string, name: string) =>
  world.tables.added.notice.filter((row) => row.type === of && row.name === name).map(({ address, words }) => [address, words[0]]);

// The screen and the server judge a paper by the day it is: here that of the check.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T01:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('a submission that is handed back by an alert (L11, 退回重交)', () => {
  it('L11: puts the binding back to be handed in anew, accepted though it was, and the lawyer is told what is asked, never of the alert', async () => {
    const world = practice();
    await handedIn(world);
    expect(newest(world).state).toBe('bound');
    founded(world, { binding: newest(world).id });
    expect(await controlled(world, { control: 'resubmit', controlDemand: '请重新提交委托书原件扫描件。' })).toHaveProperty('done');
    expect(newest(world)).toMatchObject({ state: 'supplement', values: { demand: '请重新提交委托书原件扫描件。', boundOn: '2026-11-27' } });
    expect(told(world, 'lawyers.binding', 'supplement').map(([address]) => address)).toContain('lawyers.lawyer@lawyers.lawyer:lawyer-1');
    await act(world, people.lawyer, 'amend', await filesOf(world, { mandate: whole['mandate']! }, people.lawyer));
    expect(await act(world, people.lawyer, 'submit')).toHaveProperty('done');
    expect(newest(world)).toMatchObject({ state: 'bound', values: { demand: null } });
    expect(world.tables.of('lawyers.agency')).toHaveLength(1);
  });

  it('L11: of a binding that was accepted before, the lawyer may end it instead; one that never was is withdrawn', async () => {
    const world = practice();
    await handedIn(world);
    founded(world, { binding: newest(world).id });
    await controlled(world, { control: 'resubmit', controlDemand: '重交。' });
    const proof = await filesOf(world, { releaseProof: null }, people.lawyer);
    expect(refusal(await act(world, people.lawyer, 'withdraw'))).toContain('请办理“解除”');
    expect(await act(world, people.lawyer, 'release', proof, { reason: '委托终止。' })).toHaveProperty('done');
    await handedIn(world, { ...civil, client: '王五', clientKind: 'foreign' }, { papers: { ...whole, identity: null } });
    await act(world, people.huangpu, 'askSupplement', {}, { reason: '请补充公证。' });
    const other = await filesOf(world, { releaseProof: null }, people.lawyer);
    expect(refusal(await act(world, people.lawyer, 'release', other, { reason: '终止。' }))).toContain('请办理“撤销申请”');
  });

  it('L11: is refused without what is asked, of an alert that rests on no binding, and where the binding has ended', async () => {
    const world = practice();
    await handedIn(world);
    founded(world);
    expect(await controlled(world, { control: 'resubmit', controlDemand: '重交。' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/control', words: [expect.stringContaining('不是因案件绑定产生'), expect.any(String)] }] },
    });
    founded(world, { binding: newest(world).id });
    expect(await controlled(world, { control: 'resubmit' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/controlDemand', words: ['请填写补正要求，律师按此重交。', expect.any(String)] }] },
    });
    await act(world, people.lawyer, 'release', await filesOf(world, { releaseProof: null }, people.lawyer), { reason: '终止。' });
    expect(refusal(await controlled(world, { control: 'resubmit', controlDemand: '重交。' }))).toContain('已解除');
    expect(newest(world).state).toBe('released');
  });
});

describe('new requests that are barred by an alert (L11, 暂停服务中心新申请)', () => {
  it('L11: bars new bindings with its sentence, from the approval until its last day; what was handed in before goes on', async () => {
    const world = practice();
    await handedIn(world, { ...civil, clientKind: 'foreign' }, { papers: { ...whole, identity: null } });
    const before = newest(world).id;
    await act(world, people.huangpu, 'askSupplement', {}, { reason: '请补充公证。' });
    founded(world);
    await on(world, people.huangpu, 'askControl', { controlText: '材料涉嫌虚假。', ...pausing('pause', 10) });
    expect(lawyerOf(world).values['pausedUntil'] ?? null).toBeNull();
    expect(await on(world, people.huangpu, 'approveControl')).toMatchObject({ refused: { problem: 'forbidden' } });
    expect(await on(world, people.cityLead, 'approveControl')).toHaveProperty('done');
    expect(lawyerOf(world).values).toMatchObject({ pausedOn: '2026-11-27', pausedUntil: '2026-12-07' });
    expect(told(world, 'lawyers.lawyer', 'paused')).toContainEqual([
      'lawyers.lawyer@lawyers.lawyer:lawyer-1',
      expect.stringContaining('暂停至 2026-12-07') as string,
    ]);
    expect(await act(world, people.lawyer, 'submit', {}, { id: before })).toHaveProperty('done');
    expect(refusal(await handedIn(world, { ...civil, client: '王五' }))).toContain('已暂停您在服务中心的新申请，至 2026-12-07 止');
    expect(newest(world).state).toBe('draft');
    await reached(world, '2026-12-07');
    expect(refusal(await act(world, people.lawyer, 'submit'))).toContain('已暂停');
    await reached(world, '2026-12-08');
    expect(lawyerOf(world).values).toMatchObject({ pausedOn: null, pausedUntil: null, pauseDays: null });
    expect(await act(world, people.lawyer, 'submit')).toHaveProperty('done');
  });

  it('L11: bars what is newly asked of authorities, and nothing of what they sent back', async () => {
    const { world, begin, act: does, hear, now } = asking();
    await begin('progress');
    await hear('returned', { text: '请补充。' });
    const row = world.tables.of('lawyers.lawyer')[0]!;
    world.tables.put({ ...row, values: { ...row.values, pausedOn: '2026-03-02', pausedUntil: '2026-03-20' } });
    expect(now().state).toBe('returned');
    expect(await does('submit')).toHaveProperty('done');
    expect(refusal(await begin('progress'))).toContain('已暂停您在服务中心的新申请，至 2026-03-20 止');
    expect(world.tables.of('lawyers.request')).toHaveLength(1);
  });

  it('L11: is prolonged once and no more, from the day it would have ended; not begun twice, and not prolonged before', async () => {
    const world = practice();
    founded(world);
    expect(refusal(await controlled(world, pausing('pauseAgain')))).toContain('未在暂停期');
    founded(world);
    await controlled(world, pausing('pause'));
    expect(lawyerOf(world).values['pausedUntil']).toBe('2026-12-27');
    founded(world);
    expect(refusal(await controlled(world, pausing('pause')))).toContain('请选择“续暂停”');
    founded(world);
    expect(await controlled(world, pausing('pauseAgain', 20))).toHaveProperty('done');
    expect(lawyerOf(world).values).toMatchObject({ pausedUntil: '2027-01-16', pausedAgain: true });
    founded(world);
    expect(refusal(await controlled(world, pausing('pauseAgain')))).toContain('只能续暂停一次');
  });

  it('L11: is refused for more than thirty days, without days, and of an alert about a firm', async () => {
    const world = practice();
    founded(world);
    expect(await controlled(world, pausing('pause', 31))).toMatchObject({ refused: { findings: [{ pointer: '/form/controlDays' }] } });
    expect(await controlled(world, { control: 'pause' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/controlDays', words: [expect.stringContaining('不超过 30 天'), expect.any(String)] }] },
    });
    founded(world, { subject: 'firm', lawyer: null, firm: 'firm-1' });
    expect(await controlled(world, pausing('pause'))).toMatchObject({
      refused: { findings: [{ pointer: '/form/control', words: [expect.stringContaining('对象是律所'), expect.any(String)] }] },
    });
  });
});
