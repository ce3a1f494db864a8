import { computed, signal } from '@angular/core';
import type { Observable, Subscription } from 'rxjs';
import type { ListAnswer } from '@fatong/contracts/api';
import { problemOf, type ApiProblem } from './problem.js';

/** What an answer says of where its list goes on; one that is counted says of how many rows, and what was asked. */
interface Paged<T> extends Partial<Pick<ListAnswer<T>, 'total' | 'query'>> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A list read page by page along its cursor. A newer question makes older answers void. */
export class Pages<T, Answer extends Paged<T> = ListAnswer<T>> {
  private readonly rows = signal<readonly T[] | undefined>(undefined);
  private readonly answer = signal<Answer | undefined>(undefined);
  private readonly failure = signal<ApiProblem | undefined>(undefined);
  private readonly busy = signal(false);
  private running?: Subscription;

  /** Undefined until the first answer. */
  readonly items = this.rows.asReadonly();
  /** The answer of the last page. */
  readonly last = this.answer.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly isLoading = this.busy.asReadonly();
  readonly total = computed((): Answer['total'] => this.answer()?.total);
  readonly query = computed((): Answer['query'] => this.answer()?.query);
  readonly hasMore = computed(() => (this.answer()?.next ?? null) !== null);
  private readonly count = signal(0);
  /** Pages shown. */
  readonly depth = this.count.asReadonly();

  private read: (cursor: string | undefined) => Observable<Answer> = () => {
    throw new Error('Nothing was asked');
  };

  /** So many pages come by themselves, one after the other. */
  private wanted = 1;

  /** Begins anew; rows of the question before stay until the answer comes, so that the page does not jump. `wanted`: as far as its reader was before. */
  ask(read: (cursor: string | undefined) => Observable<Answer>, wanted = 1): void {
    this.read = read;
    this.wanted = wanted;
    this.fetch(undefined);
  }

  /** The first page again, with the same question. */
  refresh(): void {
    this.wanted = 1;
    this.fetch(undefined);
  }

  more(): void {
    const next = this.answer()?.next ?? null;
    if (next !== null && !this.busy()) this.fetch(next);
  }

  close(): void {
    this.running?.unsubscribe();
  }

  private fetch(cursor: string | undefined): void {
    this.running?.unsubscribe();
    this.busy.set(true);
    this.running = this.read(cursor).subscribe({
      next: (answer) => {
        this.rows.set(cursor === undefined ? answer.items : [...(this.rows() ?? []), ...answer.items]);
        this.count.set(cursor === undefined ? 1 : this.count() + 1);
        this.answer.set(answer);
        this.failure.set(undefined);
        this.busy.set(false);
        if (this.count() < this.wanted) this.more();
      },
      error: (error: unknown) => {
        this.failure.set(problemOf(error));
        this.busy.set(false);
      },
    });
  }
}
