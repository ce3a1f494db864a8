import { daysAfter } from '../../calendar/index.js';
import { personName, stories, type RegisteredLawyer } from '../../story/index.js';
import { placeNumbers } from './codes.js';
import { meetingSlot } from './meeting-slot.js';
import { meeting } from './meeting.js';

/** By the clock of Shanghai. */
const at = (day: string, time: string): string => `${day}T${time}:00+08:00`;
/** One of the rooms' hours of a morning. */
const hours = [
  ['09:00', '09:40'],
  ['10:00', '10:50'],
  ['14:00', '14:30'],
] as const;

/** Who asks to meet whom, where, and how long that takes. */
export interface Visit {
  readonly by: RegisteredLawyer;
  readonly place: string;
  readonly detainee: string;
  readonly stage: '1' | '2' | '3';
  /** Days from the asking to the meeting. */
  readonly wait: number;
  readonly hour: number;
  readonly isByName?: boolean;
}
const visits = stories<Visit>();
const casted = placeNumbers.slice(0, 6);

/** Asked for in the morning, arranged, and kept, refused or cancelled. */
export const meetingStory = visits.story({
  cast: (lawyers, dice) => ({
    by: dice.pick(lawyers),
    place: dice.pick(casted),
    detainee: personName(dice, 'male'),
    stage: dice.pick(['1', '1', '2', '3'] as const),
    wait: dice.between(1, 5),
    hour: dice.between(0, hours.length - 1),
    isByName: dice.chance(0.1),
  }),
  number: ({ begun, serial }) => `HJ-${begun.slice(0, 4)}-${serial}`,
  begins: { asked: 1 },
  steps: {
    asked: visits.says(
      meeting,
      ({ about: { by, place, detainee, stage, isByName }, begun, serial }) => ({
        CSDM: place,
        AJBH: `沪公（黄）立字〔${begun.slice(0, 4)}〕${serial}号`,
        AJJD: stage,
        LSXM: by.name,
        ...(isByName ? {} : { LSZYZH: by.licence }),
        SWSDM: by.firm.uscc,
        WTR: `${detainee.slice(0, 1)}某家属`,
        BHJR: detainee,
        ZT: '1',
        XK: '1',
        SQSJ: at(begun, '08:00'),
      }),
      [0, 0],
    ),
    arranged: visits.says(
      meeting,
      ({ said, about: { wait, hour }, begun, day }) => {
        const [from, until] = hours[hour]!;
        return {
          ...said,
          ZT: '2',
          APSJ: at(day, '09:30'),
          YYKS: at(daysAfter(begun, wait), from),
          YYJS: at(daysAfter(begun, wait), until),
        };
      },
      [0, 1],
    ),
    kept: visits.says(
      meeting,
      ({ said, about: { wait, hour }, begun }) => {
        const [from, until] = hours[hour]!;
        return { ...said, ZT: '3', HJKS: at(daysAfter(begun, wait), from), HJJS: at(daysAfter(begun, wait), until) };
      },
      [1, 5],
    ),
    refused: visits.says(meeting, ({ said }) => ({ ...said, ZT: '4', XK: '3', YY: '侦查期间未经许可' }), [1, 2]),
    cancelled: visits.says(
      meeting,
      ({ said, day, dice }) => ({ ...said, ZT: '5', QXSJ: at(day, '10:00'), YY: dice.pick(['律师开庭冲突', '在押人员提讯']) }),
      [1, 2],
    ),
    withdrawn: visits.says(meeting, ({ said }) => ({ ...said, CHBZ: '1' }), [3, 9]),
  },
  ways: {
    asked: { arranged: 90, refused: 10 },
    arranged: { kept: 88, cancelled: 12 },
    kept: { withdrawn: 2 },
  },
});

const rooms = stories<{ readonly place: string; readonly hour: number }>();

/** Room for meetings two days ahead, booked out little by little. */
export const slotStory = rooms.story({
  cast: (_, dice) => ({ place: dice.pick(casted), hour: dice.between(0, hours.length - 1) }),
  number: ({ begun, serial }) => `SD-${begun.slice(0, 4)}-${serial}`,
  begins: { offered: 1 },
  steps: {
    offered: rooms.says(
      meetingSlot,
      ({ about: { place, hour }, begun, dice }) => {
        const [from, until] = hours[hour]!;
        const on = daysAfter(begun, 2);
        return { CSDM: place, KSSJ: at(on, from), JSSJ: at(on, until), KYS: dice.between(2, 6) };
      },
      [0, 0],
    ),
    fewer: rooms.says(meetingSlot, ({ said }) => ({ ...said, KYS: 1 }), [0, 1]),
    full: rooms.says(meetingSlot, ({ said }) => ({ ...said, KYS: 0 }), [0, 1]),
    closed: rooms.says(meetingSlot, ({ said }) => ({ ...said, CHBZ: '1' }), [0, 1]),
  },
  ways: { offered: { fewer: 8, closed: 1 }, fewer: { full: 1 } },
});
