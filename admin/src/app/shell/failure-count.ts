import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { EMPTY, catchError, startWith, switchMap } from 'rxjs';
import { Live, MessagesApi, Session } from '@fatong/ui';

/** How many messages wait for a person, kept true by live events; 0 for those who may not see them. */
@Injectable({ providedIn: 'root' })
export class FailureCount {
  private readonly waiting = signal(0);
  readonly count = this.waiting.asReadonly();

  constructor() {
    if (inject(Session).view()?.may.messages !== true) return;
    const api = inject(MessagesApi);
    // The badge is an extra: when it cannot be read it stays as it was, and the failures page says why.
    inject(Live)
      .changes('failures')
      .pipe(
        startWith(null),
        switchMap(() => api.failures().pipe(catchError(() => EMPTY))),
        takeUntilDestroyed(inject(DestroyRef)),
      )
      .subscribe(({ items }) =>
        this.waiting.set(items.filter(({ state }) => state !== 'later').reduce((sum, { count }) => sum + count, 0)),
      );
  }
}
