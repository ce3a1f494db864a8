import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Credentials, SessionView } from '@fatong/contracts/api';
import { ApiProblem, address } from '../api/index.js';
import { Clock } from '../time/index.js';
import { open } from './open.js';
import { SURFACE } from './surface.js';

/** Who is signed in here. The server decides what they may do; this only remembers what it said. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly surface = inject(SURFACE);
  private readonly clock = inject(Clock);
  private readonly current = signal<SessionView | null>(null);
  private readonly end = signal<number | null>(null);
  private restoring?: Promise<SessionView | null>;

  readonly view = this.current.asReadonly();
  /** When it ends unless somebody does something, by this machine's clock in milliseconds; null until the server said so. */
  readonly endsAt = this.end.asReadonly();

  /** The server says how long it lasts from now on. */
  lasts(seconds: number): void {
    this.end.set(Date.now() + seconds * 1000);
  }

  /** The session the browser still holds, or null. Several who ask at once share one request. */
  restore(): Promise<SessionView | null> {
    if (this.current() !== null) return Promise.resolve(this.current());
    return this.ask();
  }

  /** Asks the server how it stands; by somebody who is there it is prolonged. Null where it has ended. */
  ask(): Promise<SessionView | null> {
    this.restoring ??= this.read().finally(() => (this.restoring = undefined));
    return this.restoring;
  }

  private async read(): Promise<SessionView | null> {
    try {
      this.keep(await firstValueFrom(this.http.get<SessionView>(address('session'), { context: open() })));
    } catch (error) {
      // Nobody is signed in: an ordinary answer here. Anything else is the caller's to show.
      if (!(error instanceof ApiProblem && error.status === 401)) throw error;
      return null;
    }
    return this.current();
  }

  async signIn(credentials: Omit<Credentials, 'surface'>): Promise<SessionView> {
    const view = await firstValueFrom(
      this.http.post<SessionView>(address('session'), { ...credentials, surface: this.surface } satisfies Credentials, { context: open() }),
    );
    this.keep(view);
    return view;
  }

  private keep(view: SessionView): void {
    // Where the clock of the demo stands as one begins; later moves come with the live events.
    this.clock.follow(view.daysAhead);
    this.current.set(view);
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete(address('session'), { context: open() }));
    this.forget();
  }

  /** Nobody is signed in here any more. */
  forget(): void {
    this.current.set(null);
    this.end.set(null);
  }
}
