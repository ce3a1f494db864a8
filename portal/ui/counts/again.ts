import { effect, inject, untracked } from '@angular/core';
import type { Reading } from '../api/index.js';
import { Counts } from './counts.js';

/** In a constructor: reads again what stands beside the counts whenever these were counted anew; the first time it has just been read. */
export function againWithCounts(reading: Pick<Reading<unknown>, 'refresh'>): void {
  const counts = inject(Counts);
  let known: string | null = null;
  effect(() => {
    const at = counts.at();
    untracked(() => {
      if (known !== null && at !== known) reading.refresh();
      known = at;
    });
  });
}
