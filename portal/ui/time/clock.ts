import { DestroyRef, Injectable, inject, signal } from '@angular/core';

/** The present, renewed every half minute so that ages and "today" stay true on an open page. */
@Injectable({ providedIn: 'root' })
export class Clock {
  private readonly moment = signal(new Date());
  readonly now = this.moment.asReadonly();

  constructor() {
    const beat = setInterval(() => this.moment.set(new Date()), 30_000);
    inject(DestroyRef).onDestroy(() => clearInterval(beat));
  }
}
