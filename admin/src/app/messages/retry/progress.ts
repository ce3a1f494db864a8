import { DestroyRef, computed, effect, inject, signal, untracked, type Signal } from '@angular/core';
import { EMPTY, catchError, exhaustMap, takeWhile, timer, type Subscription } from 'rxjs';
import type { MessageStateName, StatesAnswer } from '@fatong/contracts/api';
import { MessagesApi } from '@fatong/ui';

/** ms between two looks, and how many looks before one stops: a queue that long shows in the overview. */
const pace = 1500;
const most = 200;

export interface Progress {
  readonly total: number;
  readonly done: number;
  /** Failed again, or nobody knows. */
  readonly failed: number;
  /** Not decided yet. */
  readonly open: number;
}

const failedStates: readonly MessageStateName[] = ['parked', 'unknown', 'later', 'discarded'];

/** What became of retried messages, followed until each is decided. Called where one injects. */
export function followed(ids: Signal<readonly string[]>): Signal<Progress> {
  const api = inject(MessagesApi);
  const counts = signal<StatesAnswer['states']>({});
  const progress = computed((): Progress => {
    const count = (states: readonly MessageStateName[]): number => states.reduce((sum, state) => sum + (counts()[state] ?? 0), 0);
    const [total, done, failed] = [ids().length, count(['done']), count(failedStates)];
    return { total, done, failed, open: Math.max(0, total - done - failed) };
  });
  let following: Subscription | undefined;
  effect(() => {
    const all = ids();
    untracked(() => {
      following?.unsubscribe();
      counts.set({});
      if (all.length === 0) return;
      // A look that fails is taken again by the next.
      following = timer(0, pace)
        .pipe(
          takeWhile((look) => look < most && (look === 0 || progress().open > 0)),
          exhaustMap(() => api.states(all).pipe(catchError(() => EMPTY))),
        )
        .subscribe(({ states }) => counts.set(states));
    });
  });
  inject(DestroyRef).onDestroy(() => following?.unsubscribe());
  return progress;
}
