import { now } from '@fatong/contracts/codes';
import type { Area, DemoData } from '../../definitions/index.js';
import type { Reading, Viewer } from '../../ports/index.js';
import { sweepOn } from '../rules/sweeping.js';
import { replay, type Opened, type Telling } from './acts.js';
import { inBatches } from './batches.js';
import { attend } from './duties.js';
import { tell } from './reports.js';

/** Lets the history happen in the order of its days, up to now: what was reported, what officials did, what they went through on a day. Of today only what has come. */
export async function relive(
  parts: Telling,
  area: Area,
  { reports, acts, duties = [] }: Pick<DemoData, 'reports' | 'acts' | 'duties'>,
  viewers: ReadonlyMap<string, Viewer>,
  read: Reading,
): Promise<void> {
  const upTo = now().toISOString();
  const steps = [
    ...reports.map((report) => ({ at: report.at, kind: 'report' as const, report })),
    ...acts.map((act) => ({ at: act.at, kind: 'act' as const, act })),
    ...duties.map((duty) => ({ at: duty.at, kind: 'duty' as const, duty })),
  ]
    .filter(({ at }) => at <= upTo)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const records: Opened = new Map();
  for (let i = 0; i < steps.length; ) {
    let next = i + 1;
    while (next < steps.length && steps[next]!.kind === steps[i]!.kind) next += 1;
    const same = steps.slice(i, next);
    i = next;
    for (const some of inBatches(same.flatMap((step) => (step.kind === 'report' ? [step.report] : []))))
      await tell(parts, area, some, read);
    await replay(
      parts,
      same.flatMap((step) => (step.kind === 'act' ? [step.act] : [])),
      viewers,
      records,
    );
    // A run that an official began is gone through at once: what he does next is about what it found.
    const then = { ...parts, clock: () => same.at(-1)!.at };
    while ((await sweepOn(then)) > 0);
    for (const step of same) if (step.kind === 'duty') await attend(parts, step.duty, viewers);
  }
}
