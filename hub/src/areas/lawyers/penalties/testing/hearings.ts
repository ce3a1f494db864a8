import { entry, type World } from '../../../../engine/testing/index.js';

/** A hearing on a day from nine to eleven, by the clock of Shanghai. */
export const at9 = (day: string) => slotOn(day, '09:00', '11:00');
export const slotOn = (day: string, from: string, until: string) => ({
  from: new Date(`${day}T${from}:00+08:00`).toISOString(),
  until: new Date(`${day}T${until}:00+08:00`).toISOString(),
});

/** A room where hearings are held. */
export function roomIn(world: World, id = 'room-1', state = 'current'): string {
  world.tables.put({
    ...entry(
      'lawyers.hearingRoom',
      id,
      { name: `听证室 ${id}`, seat: '310101', address: '某路 1 号' },
      { district: '310101', ownerUnit: null },
    ),
    state,
  });
  return id;
}
