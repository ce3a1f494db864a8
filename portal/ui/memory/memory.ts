import { DOCUMENT, Injectable, computed, inject, signal, type Signal } from '@angular/core';
import { SURFACE, Session } from '../session/index.js';

/** One thing a person arranged for himself. */
export interface Kept<T> {
  readonly value: Signal<T>;
  keep(value: T): void;
  /** As if nothing had been chosen. */
  forget(): void;
}

/** What people arrange for themselves, kept on this machine for each account and app: two who share a machine do not share their menus. */
@Injectable({ providedIn: 'root' })
export class Memory {
  private readonly store = inject(DOCUMENT).defaultView?.localStorage;
  private readonly session = inject(Session);
  private readonly surface = inject(SURFACE);
  /** Counts what was written: whoever reads, reads again. */
  private readonly written = signal(0);

  /** `usual` stands until the person chose, and where what is kept is no such value: an older version may have written it. */
  of<T>(name: string, usual: T, isSuch: (value: unknown) => value is T): Kept<T> {
    const key = computed(() => `fatong.${this.surface}.${this.session.view()?.account.id ?? ''}.${name}`);
    const text = computed(() => {
      this.written();
      return this.store?.getItem(key()) ?? null;
    });
    return {
      value: computed(() => {
        const value = parsed(text());
        return isSuch(value) ? value : usual;
      }),
      keep: (value) => {
        this.store?.setItem(key(), JSON.stringify(value));
        this.written.update((count) => count + 1);
      },
      forget: () => {
        this.store?.removeItem(key());
        this.written.update((count) => count + 1);
      },
    };
  }
}

/** Undefined for what is no JSON: nobody here wrote that. */
function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
