import { DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Subscription, merge, timer } from 'rxjs';
import type { SystemView } from '@fatong/contracts/api';
import { Live, MessagesApi, problemOf, type ApiProblem } from '@fatong/ui';

const minutes = 60;

/** The systems with their load, read again when something moved and at least every minute. Call in an injection context. */
export class Systems {
  private readonly api = inject(MessagesApi);
  private readonly found = signal<readonly SystemView[] | undefined>(undefined);
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  private reading?: Subscription;

  readonly views = this.found.asReadonly();
  readonly problem = this.failure.asReadonly();

  constructor() {
    merge(timer(0, 60_000), inject(Live).changes('messages', 'failures')).pipe(takeUntilDestroyed(inject(DestroyRef))).subscribe(() => this.read());
  }

  read(): void {
    // A newer question waits for the one on its way: under load the answers would never come.
    if (this.reading !== undefined && !this.reading.closed) return;
    this.reading = this.api.systems(minutes).subscribe({
      next: ({ items }) => {
        this.found.set(items);
        this.failure.set(undefined);
      },
      error: (error: unknown) => this.failure.set(problemOf(error)),
    });
  }
}
