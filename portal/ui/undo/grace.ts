import { DOCUMENT, Injectable, InjectionToken, inject, signal } from '@angular/core';
import type { Label } from '@fatong/contracts';

/** How long what was pressed may be taken back, in seconds; specs give their own. */
export const GRACE = new InjectionToken<number>('grace', { providedIn: 'root', factory: () => 10 });

/** Something that was pressed and is not done yet. */
export interface Waiting {
  readonly title: Label;
  readonly seconds: number;
}

interface Current {
  readonly settle: (isToBeDone: boolean) => void;
  readonly over: Promise<unknown>;
}

/**
 * Ten seconds in which what was pressed may be taken back (撤销). An act on a record is told of, counted and answered by rules at once, so that none can be made
 * undone: it is sent when the time is over, and until then nothing has happened. One thing waits at a time; the next one pressed sends it.
 */
@Injectable({ providedIn: 'root' })
export class Grace {
  private readonly last = inject(GRACE);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly shown = signal<Waiting | undefined>(undefined);
  private readonly undone = signal<Label | undefined>(undefined);
  private current?: Current;
  readonly waiting = this.shown.asReadonly();
  /** What was taken back last, until something else is pressed. */
  readonly takenBack = this.undone.asReadonly();

  /** Does the work when the time is over, and answers what it answers; undefined when it was taken back. */
  async run<T>(title: Label, work: () => Promise<T>): Promise<T | undefined> {
    // The work before this one begins now, and goes on beside it.
    this.current?.settle(true);
    this.undone.set(undefined);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const done = promise.then((isToBeDone) => (isToBeDone ? work() : undefined));
    const mine: Current = { settle: resolve, over: done.catch(() => undefined) };
    this.current = mine;
    this.shown.set({ title, seconds: this.last });
    const ticks = setInterval(() => this.tick(), 1_000);
    this.window?.addEventListener('beforeunload', askToStay);
    const isToBeDone = await promise;
    clearInterval(ticks);
    if (this.current === mine) this.end(isToBeDone ? undefined : title);
    return done;
  }

  /** Nobody waits any longer. */
  now(): void {
    this.current?.settle(true);
  }

  takeBack(): void {
    this.current?.settle(false);
  }

  /** The same as {@link now}, until it is done: before somebody leaves. */
  async hurry(): Promise<void> {
    const { current } = this;
    current?.settle(true);
    await current?.over;
  }

  private tick(): void {
    const seconds = (this.shown()?.seconds ?? 0) - 1;
    if (seconds <= 0) this.now();
    else this.shown.update((one) => one && { ...one, seconds });
  }

  private end(undone: Label | undefined): void {
    delete this.current;
    this.shown.set(undefined);
    this.undone.set(undone);
    this.window?.removeEventListener('beforeunload', askToStay);
  }
}

/** The browser asks whether to close the page: what waits would be lost. */
const askToStay = (event: BeforeUnloadEvent): void => event.preventDefault();
