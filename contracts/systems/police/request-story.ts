import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { meetingAnswer } from './meeting-answer.js';
import { meetingRequest } from './meeting-request.js';

const { says, hears, story } = stories<DataOf<typeof meetingRequest>>();
const which = ({ QQH, SQBH }: DataOf<typeof meetingRequest>, serial: string, day: string, nth: number) =>
  ({ HZBH: `HZ-${serial}-${nth}`, QQH, SQBH, CLRQ: compact(day) }) as const;

/** A request to meet: taken, and arranged in the first span that was asked for. */
export const meetingRequestStory = story({
  begins: { asked: 1 },
  steps: {
    asked: hears(meetingRequest, 'HJ'),
    taken: says(meetingAnswer, ({ about, serial, day }) => ({ ...which(about, serial, day, 1), ZT: '1', SLBH: `HJYY${about.SQBH}` })),
    arranged: says(meetingAnswer, ({ about, serial, day }) => ({ ...which(about, serial, day, 2), ZT: '3', ...about.SD[0] })),
  },
  ways: { asked: { taken: 1 }, taken: { arranged: 1 } },
});
