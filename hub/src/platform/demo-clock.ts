import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOf, type Label } from '@fatong/contracts';
import { daysAfter, daysFrom } from '@fatong/contracts/calendar';
import { legalDate, moveClock, today } from '@fatong/contracts/codes';
import type { Log } from '../ports/index.js';

/** Between two looks at the file, ms: every process of a demo follows within a second. */
const round = 500;
/** Days it may be ahead or behind: ten years, so that a wrong century is called wrong. */
const farthest = 3660;

/** The clock of a demo: one file of its data folder, which hub, adapters, simulators and commands go by. Nothing in production opens it. */
export interface DemoClock {
  ahead(): number;
  /** Moves it for all processes; this one goes by it at once. */
  move(days: number): void;
  /** Called whenever this process goes by another day than before. */
  whenMoved(hear: () => void): void;
  stop(): void;
}

/** Lets this process go by the clock of the demo, whoever moves it. A file that says nothing readable moves nothing and is warned of. */
export function followDemoClock({
  data,
  log,
  every = round,
}: {
  readonly data: string;
  readonly log: Log;
  readonly every?: number;
}): DemoClock {
  const file = fileOf(data);
  const hearers: (() => void)[] = [];
  let [shown, isReadable] = [0, true];
  const look = (): void => {
    const days = readDemoClock(data);
    // Said once: it is looked at again in a moment.
    if (days === null && isReadable)
      log.warn({ file }, 'The clock of the demo cannot be read: it stays where it is until it is moved again');
    isReadable = days !== null;
    if (days === null || days === shown) return;
    shown = days;
    moveClock(days);
    log.info({ today: today(), daysAhead: days }, 'The clock of the demo was moved');
    for (const hear of hearers) hear();
  };
  moveClock(0);
  look();
  // Read each time: a few bytes. Notices of the file system miss what happens before they begin, and do not come from every mounted folder.
  const timer = setInterval(look, every).unref();
  return {
    ahead: () => shown,
    move(days) {
      writeDemoClock(data, days);
      look();
    },
    whenMoved: (hear) => void hearers.push(hear),
    stop: () => clearInterval(timer),
  };
}

/** Days the demo of this data folder is ahead: 0 when nobody moved it; null: its file says nothing readable. */
export function readDemoClock(data: string): number | null {
  try {
    const said = JSON.parse(readFileSync(fileOf(data), 'utf8')) as { readonly daysAhead?: unknown } | null;
    const days = said?.daysAhead;
    return typeof days === 'number' && Number.isInteger(days) && Math.abs(days) <= farthest ? days : null;
  } catch (error) {
    // Not there: nobody moved it. Whatever else is wrong with it, nobody can tell where it stands.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 0 : null;
  }
}

/** Whole or not at all: others are reading it. */
export function writeDemoClock(data: string, daysAhead: number): void {
  mkdirSync(join(data, 'demo'), { recursive: true });
  const next = `${fileOf(data)}.${process.pid}.new`;
  writeFileSync(next, `${JSON.stringify({ daysAhead })}\n`);
  renameSync(next, fileOf(data));
}

/** How far ahead the clock stands when this is its day, or why it cannot be. */
export function daysAheadOn(day: string): { readonly days: number } | { readonly fault: Label } {
  const fault = faultOf(legalDate, day);
  if (fault !== undefined) return { fault: fault.words };
  return within(daysFrom(realDay(), day));
}

/** The same for a number of days. */
export const within = (days: number): { readonly days: number } | { readonly fault: Label } =>
  Math.abs(days) <= farthest
    ? { days }
    : { fault: ['演示时钟最多可比真实日期快或慢十年。', 'The clock of the demo may be ten years ahead or behind at most.'] };

/** Today as it really is. */
export const realDay = (): string => today(new Date());

export const dayAhead = (days: number): string => daysAfter(realDay(), days);

const fileOf = (data: string): string => join(data, 'demo', 'clock.json');
