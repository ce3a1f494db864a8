import { HttpClient, HttpContext } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Credentials, SessionView } from '@fatong/contracts/api';
import { ApiProblem, address } from '../api/index.js';
import { Clock } from '../time/index.js';
import { OPEN } from './open.js';
import { SURFACE } from './surface.js';

/** Who is signed in here. The server decides what they may do; this only remembers what it said. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly surface = inject(SURFACE);
  private readonly clock = inject(Clock);
  private readonly current = signal<SessionView | null>(null);
  private restoring?: Promise<SessionView | null>;

  readonly view = this.current.asReadonly();

  /** The session the browser still holds, or null. Several who ask at once share one request. */
  restore(): Promise<SessionView | null> {
    if (this.current() !== null) return Promise.resolve(this.current());
    this.restoring ??= this.read().finally(() => (this.restoring = undefined));
    return this.restoring;
  }

  private async read(): Promise<SessionView | null> {
    try {
      this.keep(await firstValueFrom(this.http.get<SessionView>(address('session'), { context: open() })));
    } catch (error) {
      // Nobody is signed in: an ordinary answer here. Anything else is the caller's to show.
      if (!(error instanceof ApiProblem && error.status === 401)) throw error;
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
    this.current.set(null);
  }
}

const open = (): HttpContext => new HttpContext().set(OPEN, true);
