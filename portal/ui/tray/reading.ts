import { DestroyRef, computed, effect, inject, untracked, type Signal } from '@angular/core';
import type { TrayAnswer, TrayList } from '@fatong/contracts/api';
import { Reading, RecordsApi } from '../api/index.js';
import { Counts } from '../counts/index.js';
import { Clock } from '../time/index.js';

/** One list of a tray, read again when the counts say that it is another one, or when its days are counted otherwise: a home page that lies open asks the counts alone. */
export interface TrayReading extends Pick<Reading<TrayAnswer>, 'problem' | 'isLoading' | 'refresh'> {
  readonly answer: Signal<TrayAnswer | undefined>;
  /** There is more than was read. */
  readonly hasMore: Signal<boolean>;
}

/** Where one injects. What waits for others, or for nobody, changes without a turn of one's own, so that it goes by every new answer of the counts. */
export function trayReading(list: Signal<TrayList>, limit: Signal<number>): TrayReading {
  const [api, counts, clock] = [inject(RecordsApi), inject(Counts), inject(Clock)];
  const reading = new Reading<TrayAnswer>();
  let known: string | null | undefined;
  let hour = clock.hour();
  effect(() => {
    const [of, most] = [list(), limit()];
    untracked(() => {
      known = undefined;
      reading.ask(() => api.tray(of, most));
    });
  });
  effect(() => {
    const mark = list() === 'due' ? (counts.turn() === undefined ? null : counts.turnMark()) : counts.at();
    untracked(() => {
      // The first answer of the counts comes with the page: the list was read at the same moment.
      if (known !== undefined && known !== null && mark !== known) reading.refresh();
      known = mark;
    });
  });
  effect(() => {
    const now = clock.hour();
    untracked(() => {
      if (now !== hour) reading.refresh();
      hour = now;
    });
  });
  inject(DestroyRef).onDestroy(() => reading.close());
  return {
    answer: reading.value,
    problem: reading.problem,
    isLoading: reading.isLoading,
    hasMore: computed(() => {
      const { total = 0, items = [] } = reading.value() ?? {};
      return typeof total !== 'number' || total > items.length;
    }),
    refresh: () => reading.refresh(),
  };
}
