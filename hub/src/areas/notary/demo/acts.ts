import { daysAfter } from '@fatong/contracts/calendar';
import { dice } from '@fatong/contracts';
import { historyOf } from '@fatong/contracts/story';
import { actStory, deviceStory, drawnAct, type Act } from '@fatong/contracts/systems/notary-offices';
import type { DemoReport } from '../../../definitions/index.js';

const span = 730;

/** An act in so many words: what is told of it and how it goes. */
interface Told {
  readonly serial: number;
  readonly day: string;
  readonly given?: Partial<Act>;
  readonly path?: readonly (readonly [string, number])[];
}

function told({ serial, day, given, path }: Told, today: string): readonly DemoReport[] {
  const own = dice(900_000 + serial);
  return historyOf(
    actStory,
    { about: drawnAct(own, day, given), serial: String(serial), dice: own, day, ...(path && { path: path as never }) },
    today,
  );
}

/** Acts of two years at all offices: the more, the larger the demo; every fourth is of the office with accounts, and some of its notary with one. */
export function actsOf(size: number, today: string): readonly DemoReport[] {
  const count = Math.max(60, size * 2);
  return Array.from({ length: count }, (_, i) => {
    const day = daysAfter(today, -span + Math.floor((i * (span + 1)) / count));
    const given = i % 4 === 1 ? { office: 0, ...(i % 12 === 1 && { notary: 'G-0101', approver: 'G-0102' }) } : {};
    return told({ serial: i + 1, day, given }, today);
  }).flat();
}

/** The devices of the first offices: heard of this morning, but for one that has been silent for days. */
export function devicesOf(today: string): readonly DemoReport[] {
  return Array.from({ length: 12 }, (_, i) => {
    const own = dice(950_000 + i);
    const day = i === 5 ? daysAfter(today, -4) : today;
    return historyOf(
      deviceStory,
      {
        about: { office: Math.floor(i / 3), kind: (['1', '2', '3'] as const)[i % 3]! },
        serial: String(i + 1),
        dice: own,
        day,
        path:
          i === 7
            ? [
                ['first', 0],
                ['fault', 0],
              ]
            : [['first', 0]],
      },
      today,
    );
  }).flat();
}
