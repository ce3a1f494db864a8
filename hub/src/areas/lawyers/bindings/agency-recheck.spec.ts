import { beforeEach, describe, expect, it } from 'vitest';
import { city, entry, somebody, type World } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { uscc } from '../testing/reports.js';

const reviewer = somebody('agency.reviewer', ['lawyers.agency-reviewer'], city);
let world: World;
let key = 0;
const bound = (id: string, boundOn: string, values: object = { review: 'automatic' }) =>
  world.tables.put({
    ...entry(
      'lawyers.binding',
      id,
      { lawyer: 'lawyer-1', firm: 'firm-1', boundOn, ...values },
      { district: '310101', ownerUnit: `firm/${uscc}` },
    ),
    state: 'bound',
  });
const rows = (type: string) => world.tables.of(`lawyers.${type}`);
const act = (viewer: Viewer, type: string, action: string, form: object = {}, row?: RecordRow) =>
  world.engine.perform({
    viewer,
    type: `lawyers.${type}`,
    action,
    form: { ...form },
    idempotencyKey: `r${++key}`,
    ...(row && { id: row.id, version: row.version }),
  });
const october = { from: '2026-10-01', to: '2026-10-31', share: 5, seed: '2026-10' };
const draw = (form: object = {}) => act(people.cityClerk, 'agencySample', 'draw', { ...october, ...form });
const sample = () => rows('agencySample').at(-1)!;
const drawn = () => rows('agencyRecheck').map(({ values }) => String(values['binding']));
const conclude = () => act(people.cityClerk, 'agencySample', 'conclude', {}, sample());
const upheld = async () => {
  for (const one of rows('agencyRecheck').filter(({ state }) => state === 'open')) await act(reviewer, 'agencyRecheck', 'uphold', {}, one);
};

beforeEach(() => {
  world = lawyersWorld();
  world.employ(reviewer);
  world.move('2026-11-03');
  for (let i = 1; i <= 40; i++) bound(`b${String(i).padStart(2, '0')}`, '2026-10-12');
  bound('by-hand', '2026-10-12', { review: 'manual', reasons: ['foreign'] });
  bound('later', '2026-11-02');
});

describe('bindings that are looked at again (L19)', () => {
  it('L19: five of a hundred that were accepted by themselves in the month are drawn, by a seed that draws the same again; the reviewers are told', async () => {
    expect(await draw()).toMatchObject({ done: { state: 'drawn' } });
    expect(sample().values).toMatchObject({ population: 40, drawn: 2, listedPopulation: 0, listedDrawn: 0, maker: 'city.clerk' });
    expect(rows('agencyRecheck')).toMatchObject([
      { state: 'open', district: '310101', values: { lawyer: 'lawyer-1', firm: 'firm-1', review: 'automatic' } },
      { state: 'open' },
    ]);
    expect(drawn().some((id) => ['by-hand', 'later'].includes(id))).toBe(false);
    const first = drawn();
    expect(await draw({ from: '2026-09-30' })).toMatchObject({ done: {} });
    expect(drawn().slice(2)).toEqual(first);
    expect(world.tables.added.notice.filter(({ name }) => name === 'drawn').map(({ address }) => address)).toContain(
      'lawyers.agency-reviewer@*',
    );
  });

  it('L04, L19: of lawyers on a list, whose bindings a person reviewed, twice as many are drawn', async () => {
    for (let i = 1; i <= 40; i++) bound(`l${String(i).padStart(2, '0')}`, '2026-10-12', { review: 'manual', reasons: ['listed', 'aid'] });
    await draw();
    expect(sample().values).toMatchObject({ share: 5, listedShare: 10, drawn: 2, listedPopulation: 40, listedDrawn: 4 });
    expect(drawn().filter((id) => id.startsWith('l'))).toHaveLength(4);
  });

  it('L13, L19: of lawyers who are watched twice as many are drawn, apart from the others', async () => {
    for (let i = 1; i <= 20; i++) bound(`w${i}`, '2026-10-12', { review: 'automatic', watched: true });
    await draw();
    expect(sample().values).toMatchObject({ population: 40, drawn: 2, watchedPopulation: 20, watchedDrawn: 2, listedShare: 10 });
    expect(drawn().filter((id) => id.startsWith('w'))).toHaveLength(2);
  });

  it('L19: fewer than five of a hundred, a month that is not over, a period that ends before it begins, and a second draw are refused', async () => {
    expect(await draw({ share: 4 })).toMatchObject({ refused: { findings: [{ pointer: '/form/share' }] } });
    expect(await draw({ to: '2026-11-03' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/to', words: ['期间尚未结束，不能抽取。', expect.any(String)] }] },
    });
    expect(await draw({ from: '2026-11-01', to: '2026-10-01' })).toMatchObject({ refused: { findings: [{ pointer: '/form/to' }] } });
    await draw();
    expect(await draw({ seed: 'better' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('本期已经抽取'), expect.any(String)] },
    });
    for (const viewer of [people.huangpu, people.lawyer, reviewer])
      expect(await act(viewer, 'agencySample', 'draw', october)).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('L19: once all are looked at the sample says how many were wrong and whether that is within two of a hundred', async () => {
    await draw();
    expect(await conclude()).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('尚未全部复核'), expect.any(String)] },
    });
    await upheld();
    expect(await conclude()).toMatchObject({ done: { state: 'concluded' } });
    expect(sample().values).toMatchObject({ checked: 2, wrong: 0, rate: '0.00%', meets: 'yes', concludedOn: '2026-11-03' });
  });

  it('L19: one that should not have been accepted is found with its fault, handed back where that is asked, counted, and the head is told', async () => {
    await draw();
    const [one] = rows('agencyRecheck');
    expect(await act(reviewer, 'agencyRecheck', 'fault', { fault: 'paper' }, one)).toMatchObject({
      refused: { findings: [{ pointer: '/form/finding' }] },
    });
    expect(
      await act(reviewer, 'agencyRecheck', 'fault', { fault: 'paper', finding: '委托书未签名。', demand: '请重新提交签名的委托书。' }, one),
    ).toMatchObject({ done: { state: 'wrong' } });
    expect(rows('agencyRecheck')[0]!.values).toMatchObject({ checker: 'agency.reviewer', checkedOn: '2026-11-03' });
    expect(rows('binding').find(({ id }) => id === drawn()[0])).toMatchObject({
      state: 'supplement',
      values: { demand: '请重新提交签名的委托书。' },
    });
    await upheld();
    await conclude();
    expect(sample().values).toMatchObject({ checked: 2, wrong: 1, rate: '50.00%', meets: 'no' });
    expect(world.tables.added.notice.at(-1)).toMatchObject({ name: 'exceeded', address: 'lawyers.city-lead@*' });
  });
});
