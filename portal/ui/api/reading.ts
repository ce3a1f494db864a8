import { signal } from '@angular/core';
import type { Observable, Subscription } from 'rxjs';
import { problemOf, type ApiProblem } from './problem.js';

/** One answer that a page shows and reads again. What was read stays while a newer answer is on its way or did not come. */
export class Reading<T> {
  private readonly answer = signal<T | undefined>(undefined);
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  private readonly busy = signal(false);
  private readonly moment = signal<string | null>(null);
  private running?: Subscription;
  private isStale = false;
  private read?: () => Observable<T>;

  /** Undefined until the first answer. */
  readonly value = this.answer.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly isLoading = this.busy.asReadonly();
  /** When the last answer came, UTC. */
  readonly at = this.moment.asReadonly();

  /** Another question: an answer to the last one is not waited for, and is forgotten unless `keep`. */
  ask(read: () => Observable<T>, { keep = false }: { readonly keep?: boolean } = {}): void {
    this.read = read;
    if (!keep) this.answer.set(undefined);
    this.failure.set(undefined);
    this.fetch();
  }

  /** The same question again. While an answer is on its way it is awaited first, so that many changes in a row do not starve the page. */
  refresh(): void {
    if (this.busy()) this.isStale = true;
    else this.fetch();
  }

  close(): void {
    this.running?.unsubscribe();
  }

  private fetch(): void {
    if (this.read === undefined) return;
    this.running?.unsubscribe();
    this.isStale = false;
    this.busy.set(true);
    this.running = this.read().subscribe({
      next: (answer) => {
        this.answer.set(answer);
        this.failure.set(undefined);
        this.moment.set(new Date().toISOString());
        this.settle();
      },
      error: (error: unknown) => {
        this.failure.set(problemOf(error));
        this.isStale = false;
        this.settle();
      },
    });
  }

  private settle(): void {
    this.busy.set(false);
    if (this.isStale) this.fetch();
  }
}
