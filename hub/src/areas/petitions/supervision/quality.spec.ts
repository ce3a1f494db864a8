import { beforeEach, describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { people, petitionsWorld } from '../testing/cast.js';

let at: ReturnType<typeof petitionsWorld>;
let key = 0;
beforeEach(() => {
  at = petitionsWorld('2026-11-03T01:00:00.000Z');
  for (let i = 1; i <= 40; i++) closed(`p${String(i).padStart(2, '0')}`, '2026-10-12');
  closed('accused', '2026-10-12', { purpose: 'accusation' });
  closed('later', '2026-11-02');
});
const closed = (id: string, closedOn: string, more: object = {}) =>
  at.world.tables.put({
    ...entry('petitions.petition', id, { closedOn, purpose: 'demand', content: 'notary', main: 'notary', ...more }),
    state: 'closed',
  });
const rows = (type: string) => at.world.tables.of(`petitions.${type}`);
const act = (viewer: Viewer, type: string, action: string, form: object, row?: RecordRow, reason?: string) =>
  at.world.engine.perform({
    viewer,
    type: `petitions.${type}`,
    action,
    form: { ...form },
    idempotencyKey: `q${++key}`,
    ...(row && { id: row.id, version: row.version }),
    ...(reason !== undefined && { reason }),
  });
const october = { from: '2026-10-01', to: '2026-10-31', share: 5, seed: '2026-10' };
const draw = (form: object = {}) => act(people.supervisor, 'sample', 'draw', { ...october, ...form });
const drawn = () => rows('quality').map(({ values }) => String(values['petition']));
const items = (score: number) => ['registration', 'time', 'telling', 'papers', 'delivery', 'satisfaction'].map((item) => ({ item, score }));

describe('the quality of closed cases (P27)', () => {
  it('P27: five of a hundred cases closed in the month are drawn, accusations never; the sample says among how many', async () => {
    expect(await draw()).toMatchObject({ done: { state: 'drawn' } });
    expect(rows('sample')[0]!.values).toMatchObject({ population: 40, drawn: 2, seed: '2026-10', maker: 'supervisor' });
    expect(rows('quality')).toMatchObject([
      { state: 'open', ownerUnit: 'city/notary-office', values: { body: 'notary', content: 'notary' } },
      { state: 'open' },
    ]);
    expect(drawn()).not.toContain('accused');
    expect(drawn()).not.toContain('later');
  });

  it('P27: the same seed draws the same cases, another seed others; without one it is the number of the sample', async () => {
    await draw();
    const first = drawn();
    const again = petitionsWorld('2026-11-03T01:00:00.000Z');
    at = again;
    for (let i = 40; i >= 1; i--) closed(`p${String(i).padStart(2, '0')}`, '2026-10-12');
    await draw();
    expect(drawn()).toEqual(first);
    await draw({ from: '2026-10-02', seed: 'another' });
    expect(drawn().slice(2)).not.toEqual(first);
    await act(people.supervisor, 'sample', 'draw', { ...october, from: '2026-10-03', seed: undefined });
    expect(rows('sample').at(-1)!.values['seed']).toBe(rows('sample').at(-1)!.number);
  });

  it('P27: a second draw of the month is refused without a reason and an approval by another person', async () => {
    await draw();
    expect(await draw({ seed: 'better' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: [expect.stringContaining('已经抽取'), expect.any(String)] },
    });
    expect(await act(people.supervisor, 'sample', 'askAgain', october)).toMatchObject({
      refused: { findings: [{ pointer: '/form/again' }] },
    });
    await act(people.supervisor, 'sample', 'askAgain', { ...october, seed: 'second', again: '首次抽取的案件均属同一单位。' });
    const asked = rows('sample').at(-1)!;
    expect(asked.state).toBe('asked');
    expect(drawn()).toHaveLength(2);
    expect(await act(people.supervisor, 'sample', 'approve', {}, asked)).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act(people.lead, 'sample', 'approve', {}, asked)).toMatchObject({ done: { state: 'drawn' } });
    expect(drawn()).toHaveLength(4);
  });

  it('P27: nothing is drawn of a month that is not over', async () => {
    expect(await draw({ to: '2026-11-30' })).toMatchObject({ refused: { findings: [{ pointer: '/form/to' }] } });
  });

  it('P27: all six items are scored; what is bad goes back to its unit by an order', async () => {
    await draw();
    const one = () => rows('quality')[0]!;
    expect(await act(people.supervisor, 'quality', 'assess', { items: items(80).slice(1), opinion: '缺登记。' }, one())).toMatchObject({
      refused: { findings: [{ pointer: '/form/items' }] },
    });
    await act(
      people.supervisor,
      'quality',
      'assess',
      { items: [...items(80).slice(1), { item: 'registration', score: 20 }], opinion: '登记不全。' },
      one(),
    );
    expect(one()).toMatchObject({ state: 'scored', values: { score: 70, checker: 'supervisor' } });
    expect(await act(people.supervisor, 'quality', 'redo', { rework: '补正登记。', reworkDueOn: '2026-11-10' }, one())).toMatchObject({
      done: { state: 'rework' },
    });
    expect(rows('order')).toMatchObject([
      {
        state: 'issued',
        ownerUnit: 'city/notary-office',
        values: { source: 'quality', requirement: '补正登记。', dueOn: '2026-11-10', petition: one().values['petition'] },
      },
    ]);
  });
});
