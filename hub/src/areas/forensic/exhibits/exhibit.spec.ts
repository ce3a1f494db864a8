import { beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../ports/index.js';
import { people } from '../testing/cast.js';
import { at, courses, whyOf, type Courses } from '../testing/course.js';

const type = 'forensic.exhibit';
let c: Courses;
beforeEach(async () => {
  c = courses();
  await c.begin('A13', '污染环境行为致地表水与沉积物环境损害鉴定');
});
const water = () => ({
  case: c.on().id,
  label: 'S-01',
  sort: 'environment',
  kind: 'water',
  takenPoint: '121.4700,31.2300',
  takenAt: '2026-03-01T02:00:00.000Z',
  temperature: 4,
  receivedAt: '2026-03-01T06:00:00.000Z',
  quantity: 500,
  unit: 'ml',
});
const receive = (more: object = {}, by: Viewer = people.desk) => c.perform(by, type, 'receive', undefined, { ...water(), ...more });
const act = (by: Viewer, action: string, form: object = {}, reason?: string) => c.perform(by, type, action, c.last(type), form, reason);
const moved = { event: 'moved', occurredAt: '2026-03-01T07:00:00.000Z', from: '受理室', to: '实验室', temperature: 4 };
const used = (amount: number, occurredAt = '2026-03-01T08:00:00.000Z') => ({ event: 'used', occurredAt, amount });

describe('exhibits (F20)', () => {
  it('F20: water of a point at 4 ℃ goes to the laboratory, 50 of 500 ml are used, 450 are left and returned by two', async () => {
    await receive();
    await act(people.desk, 'note', { events: [moved] });
    await act(people.a1, 'note', { events: [{ row: 1 }, used(50)] });
    expect(c.last(type)).toMatchObject({ ownerUnit: 'forensic/J-01', values: { left: 450 } });
    await act(people.desk, 'askReturn', { ending: '剩余检材返还委托人。' });
    expect(whyOf(await act(people.desk, 'confirmReturn'))).toBeDefined();
    await act(people.a1, 'confirmReturn');
    expect(c.last(type)).toMatchObject({ state: 'returned', values: { endedOn: '2026-03-02' } });
  });

  it('F20: more is not used than is left, and no event comes before the last', async () => {
    await receive();
    expect(whyOf(await act(people.a1, 'note', { events: [used(600)] }))).toBe('使用量超过剩余数量。');
    await act(people.a1, 'note', { events: [used(200)] });
    expect(whyOf(await act(people.a1, 'note', { events: [{ row: 1 }, used(301, '2026-03-01T09:00:00.000Z')] }))).toBe(
      '使用量超过剩余数量。',
    );
    expect(await act(people.a1, 'note', { events: [{ row: 1 }, used(1, '2026-03-01T07:59:00.000Z')] })).toMatchObject(at('events'));
    expect(c.last(type).values).toMatchObject({ left: 300 });
  });

  it('F20: audio has a hash, what was taken outside has point and time, what is sealed a number', async () => {
    const audio = { sort: 'media', kind: 'original', takenPoint: null, takenAt: null, temperature: null, quantity: 1, unit: 'piece' };
    expect(await receive(audio)).toMatchObject(at('digest'));
    expect(await receive({ ...audio, digest: 'a'.repeat(64), isSealed: true })).toMatchObject(at('seal'));
    expect(await receive({ ...audio, digest: 'a'.repeat(64) })).toHaveProperty('done');
    expect(await receive({ takenPoint: null, takenAt: null })).toMatchObject(at('takenPoint', 'takenAt'));
    expect(await receive({ takenAt: '2026-03-01T07:00:00.000Z' })).toMatchObject(at('takenAt'));
    expect(await receive({ kind: 'copy' })).toMatchObject(at('kind'));
  });

  it('F20: what was written down of it stays, and another institution finds none of it', async () => {
    await receive();
    await act(people.desk, 'note', { events: [moved] });
    expect(await act(people.desk, 'note', { events: [{ row: 1, to: '冷库' }] })).toHaveProperty('refused');
    expect(await act(people.b1, 'note', { events: [used(1)] })).toMatchObject({ refused: { problem: 'not-found' } });
    expect(await receive({}, people.deskTwo)).toHaveProperty('refused');
  });
});
