import { describe, expect, it } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { act, caseOf, notified } from '../testing/penalties.js';
import { area } from '../index.js';
import { judges, people } from '../testing/registers.js';
import { roomIn, slotOn } from './testing/hearings.js';

const type = 'lawyers.penalty';
const morning = slotOn('2026-03-16', '09:00', '11:00');

/** A case whose party asked for a hearing, beside one that is heard that morning in the first room. */
async function asked(): Promise<World> {
  const world = await notified();
  await act(world, people.lawyer, 'askHearing');
  const row = caseOf(world);
  roomIn(world);
  world.tables.put({
    ...row,
    id: 'penalty-before',
    number: 'XZ-BEFORE',
    values: { ...row.values, hearing: morning, hearingRoom: 'room-1', hearingPlace: '听证室', hearingChair: '温听言' },
  });
  // The case that is acted on is the newest.
  world.tables.put(row);
  return world;
}
const mine = (world: World) => world.tables.of(type).find(({ id }) => id !== 'penalty-before')!;
let key = 0;
const summon = (world: World, form: object) => {
  const { id, version } = mine(world);
  return world.engine.perform({
    viewer: judges.hearingOfficer,
    type,
    id,
    version,
    action: 'summon',
    form: { hearing: morning, hearingRoom: 'room-1', hearingChair: '白律安', ...form },
    idempotencyKey: `h${++key}`,
  });
};
const barred = (sentence: string) => ({
  refused: { problem: 'action-not-possible', why: [expect.stringContaining(sentence), expect.any(String)] },
});

describe('the calendar of hearings (L04, 听证日程)', () => {
  it('L04: a summons says when, in which room and who chairs; the day and the place follow, for the notice and its seven days', async () => {
    const world = await asked();
    expect(await summon(world, { hearing: slotOn('2026-03-17', '14:00', '16:30') })).toHaveProperty('done');
    expect(mine(world).values).toMatchObject({ hearingOn: '2026-03-17', hearingPlace: '听证室 room-1', hearingChair: '白律安' });
    expect(world.tables.added.letter.at(-1)).toMatchObject({ name: 'summons' });
  });

  it('L04: a room that has another hearing at that time is not booked again, and the refusal names the case; after it, it is free', async () => {
    const world = await asked();
    expect(await summon(world, {})).toMatchObject(barred('该听证室在此时段已安排其他听证'));
    expect(await summon(world, { hearing: slotOn('2026-03-16', '10:30', '12:00') })).toMatchObject(barred('XZ-BEFORE'));
    expect(mine(world).values['hearing'] ?? null).toBeNull();
    expect(await summon(world, { hearing: slotOn('2026-03-16', '11:00', '12:00') })).toHaveProperty('done');
  });

  it('L04: nobody chairs two hearings at once, in another room either', async () => {
    const world = await asked();
    roomIn(world, 'room-2');
    expect(await summon(world, { hearingRoom: 'room-2', hearingChair: '温听言' })).toMatchObject(barred('该主持人在此时段已主持其他听证'));
    expect(await summon(world, { hearingRoom: 'room-2' })).toHaveProperty('done');
  });

  it('L04: set anew, a hearing does not stand in its own way, and one that was held frees its room', async () => {
    const world = await asked();
    await summon(world, { hearing: slotOn('2026-03-17', '09:00', '11:00') });
    expect(await summon(world, { hearing: slotOn('2026-03-17', '10:00', '12:00') })).toHaveProperty('done');
    const before = world.tables.of(type).find(({ id }) => id === 'penalty-before')!;
    world.tables.put({ ...before, state: 'deciding' });
    expect(await summon(world, {})).toHaveProperty('done');
  });

  it('L04: a room out of use is booked by nobody; time, room and chair are asked for', async () => {
    const world = await asked();
    roomIn(world, 'room-2', 'closed');
    expect(await summon(world, { hearingRoom: 'room-2' })).toMatchObject(barred('该听证室已停用'));
    const outcome = await summon(world, { hearing: null, hearingRoom: null });
    const findings = 'refused' in outcome ? (outcome.refused.findings ?? []) : [];
    expect(findings.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/form/hearing', '/form/hearingRoom']));
  });

  it('L04: the list of cases is a calendar of hearings, with room and chair', () => {
    expect(area.records.find(({ name }) => name === type)!.list.calendar).toEqual({
      title: ['听证日程', 'Hearings'],
      at: 'hearing',
      beside: ['hearingRoom', 'hearingChair'],
    });
  });
});
