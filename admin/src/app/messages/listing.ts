import { DestroyRef, computed, effect, inject, signal, untracked, type Signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { Observable } from 'rxjs';
import type { ListAnswer } from '@fatong/contracts/api';
import { Live, Pages, readAddress, writeAddress, type Filter, type Filters, type ListQuery } from '@fatong/ui';

/** A list whose conditions stand in the address: read when they change, and again when events say so. Call in an injection context. */
export class Listing<T> {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParams, { requireSync: true });
  readonly pages = new Pages<T>();
  readonly values: Signal<Filters>;
  readonly isNarrowed: Signal<boolean>;
  /** Something changed while the reader stands deep in the list. */
  readonly isStale = signal(false);

  constructor(private readonly filters: Signal<readonly Filter[]>, read: (query: ListQuery) => Observable<ListAnswer<T>>, isLive: boolean) {
    this.values = computed(() => readAddress(this.params(), this.filters()).filters);
    this.isNarrowed = computed(() => Object.keys(this.values()).length > 0);
    effect(() => {
      const filter = this.values();
      untracked(() => this.pages.ask((cursor) => read(cursor === undefined ? { filter } : { filter, cursor })));
    });
    if (isLive) inject(Live).changes('messages', 'failures').pipe(takeUntilDestroyed()).subscribe(() => (this.pages.depth() <= 1 ? this.pages.refresh() : this.isStale.set(true)));
    inject(DestroyRef).onDestroy(() => this.pages.close());
  }

  narrow(filters: Filters): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: writeAddress({ filters, sort: undefined, query: undefined }, this.filters()) });
  }

  refresh(): void {
    this.isStale.set(false);
    this.pages.refresh();
  }
}
