import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { daysAhead, moveClock, now } from '@fatong/contracts/codes';

const dayLong = 86_400_000;

/** The present, renewed every half minute so that ages and "today" stay true on an open page. */
@Injectable({ providedIn: 'root' })
export class Clock {
  private readonly moment = signal(now());
  private readonly days = signal(daysAhead());
  /** As cases and deadlines go by it: of a demo by the demo's clock. */
  readonly now = this.moment.asReadonly();
  /** How many days the clock of the demo is ahead, behind when negative. */
  readonly ahead = this.days.asReadonly();
  /** The hour in which the present lies, of whatever day: what the server counted from now it counts otherwise in another one. */
  readonly hour = computed(() => this.now().toISOString().slice(0, 13));
  /** As it really is: messages, which no clock of a demo moves, are so old. */
  readonly real = computed(() => new Date(this.now().getTime() - this.ahead() * dayLong));

  constructor() {
    const beat = setInterval(() => this.moment.set(now()), 30_000);
    inject(DestroyRef).onDestroy(() => clearInterval(beat));
  }

  /** Goes by the clock of the demo as the server says it stands; says whether that is another day than before. */
  follow(days: number): boolean {
    if (days === this.days()) return false;
    moveClock(days);
    this.days.set(days);
    this.moment.set(now());
    return true;
  }
}
