import { now } from '@fatong/contracts/codes';
import type { Area, DemoData } from '../../definitions/index.js';
import type { Reading, Viewer } from '../../ports/index.js';
import { sweepOn } from '../rules/sweeping.js';
import { replay, type Opened, type Telling } from './acts.js';
import { batch } from './batches.js';
import { attend } from './duties.js';
import { tell } from './reports.js';
import { runsOf, stepsOf } from './steps.js';

/** How far a history has come. */
export interface Relived {
  /** UTC instant. */
  readonly at: string;
  readonly reports: number;
}

/** Lets the history happen in the order of its days, up to now: what was reported, what officials did, what they went through on a day. Of today only what has come. Answers how many reports that were. */
export async function relive(
  parts: Telling,
  area: Area,
  data: Pick<DemoData, 'tales' | 'reports' | 'acts' | 'duties'>,
  { viewers, read, come = () => undefined }: { viewers: ReadonlyMap<string, Viewer>; read: Reading; come?: (so: Relived) => void },
): Promise<number> {
  const records: Opened = new Map();
  let reports = 0;
  for (const { steps, isEnd } of runsOf(stepsOf(data, now().toISOString()), batch)) {
    const { at } = steps.at(-1)!;
    const told = steps.flatMap((step) => (step.kind === 'report' ? [step.report] : []));
    if (told.length > 0) await tell(parts, area, told, read);
    await replay(
      parts,
      steps.flatMap((step) => (step.kind === 'act' ? [step.act] : [])),
      viewers,
      records,
    );
    come({ at, reports: (reports += told.length) });
    if (!isEnd) continue;
    // A run that an official began is gone through at once: what he does next is about what it found.
    const then = { ...parts, clock: () => at };
    while ((await sweepOn(then)) > 0);
    for (const step of steps) if (step.kind === 'duty') await attend(parts, step.duty, viewers);
  }
  return reports;
}
