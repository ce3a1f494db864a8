import type { DemoEntry } from '../../../definitions/index.js';
import { hearingRoom } from '../penalties/hearing-room.js';
import { addDays, instantOn } from './days.js';

export const demoRooms = ['市局三楼听证室', '黄浦区局二楼听证室'] as const;

/** Where hearings are held: of the city, and of a district. */
export const roomEntries = (today: string): readonly DemoEntry[] =>
  [
    { name: demoRooms[0], seat: null, address: '小木桥路 470 号三楼', places: 40 },
    { name: demoRooms[1], seat: '310101', address: '延安东路 300 号二楼', places: 24 },
  ].map((values) => ({
    record: hearingRoom,
    key: values.name,
    number: values.name,
    at: instantOn(addDays(today, -395), 60),
    values,
  }));
