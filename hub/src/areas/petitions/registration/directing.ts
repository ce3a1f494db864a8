import type { Label } from '@fatong/contracts';
import { and, not, type Recorded } from '@fatong/contracts/expression';
import { stamp } from '../../../definitions/index.js';
import { reportEnd } from '../reporting/arising.js';
import type { directions } from './codes.js';
import { reached } from './online.js';

type Direction = keyof typeof directions;

/** What a registration must say. */
export const possible = [
  {
    at: 'receivedOn',
    when: (p: Recorded<{ readonly receivedOn?: string | null; readonly registeredOn?: string | null }>) =>
      p.receivedOn.greater(p.registeredOn),
    why: ['收到日期不能晚于今天。', 'The day of receipt cannot lie in the future.'],
  },
  {
    at: 'lateReason',
    when: (
      p: Recorded<{ readonly receivedOn?: string | null; readonly registeredOn?: string | null; readonly lateReason?: string | null }>,
    ) => and(p.receivedOn.less(p.registeredOn), not(p.lateReason.exists())),
    why: ['收到日期早于登记日期的，请写明补登原因。', 'It is registered later than it was received: say why.'],
  },
  {
    at: 'petitioner',
    when: (p: Recorded<{ readonly petitioner?: string | null; readonly anonymous?: boolean | null }>) =>
      and(not(p.petitioner.exists()), not(p.anonymous.is(true))),
    why: ['请填写信访人；匿名信访请选“匿名”。', 'Name the petitioner, or mark it as anonymous.'],
  },
] as const;

/** One end for each direction, which the head approves (P02). */
export const ends = <const T extends string>(to: T, direction: Direction, title: Label) =>
  ({
    title,
    from: 'direction',
    to,
    by: ['lead', 'district-head'],
    due: { clock: null, when: (p: Recorded<{ readonly direction?: Direction | null }>) => p.direction.is(direction) },
    notBy: ['direct', 'register', 'registerHere'],
    unless: [
      {
        when: (p: Recorded<{ readonly direction?: Direction | null }>) => not(p.direction.is(direction)),
        why: ['预审意见不是这一项。', 'Another direction is proposed.'],
      },
    ],
    then: [stamp('closedOn'), ...reached('closed'), reportEnd(direction)],
  }) as const;
