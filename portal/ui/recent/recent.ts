import { Injectable, signal } from '@angular/core';

/** A record that was opened. */
export interface Seen {
  readonly type: string;
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly state: string | null;
}

const most = 10;

/** The records a person opened last, the latest first. In memory alone: titles name persons, and nothing of them stays on the machine. */
@Injectable({ providedIn: 'root' })
export class Recent {
  private readonly seen = signal<readonly Seen[]>([]);
  readonly items = this.seen.asReadonly();

  add({ type, id, number, title, state }: Seen): void {
    const others = this.seen().filter((one) => one.type !== type || one.id !== id);
    this.seen.set([{ type, id, number, title, state }, ...others].slice(0, most));
  }
}
