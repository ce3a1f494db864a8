import { Injectable, InjectionToken, inject, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import type { ApiProblem } from '../api/index.js';

/** Loads the page of an address anew, with the program of today; specs give their own. */
export const LOAD_ANEW = new InjectionToken<(url: string) => void>('load anew', {
  providedIn: 'root',
  factory: () => {
    const document = inject(DOCUMENT);
    return (url) => document.defaultView?.location.assign(url);
  },
});

/** What kept a page from being opened, and which. */
@Injectable({ providedIn: 'root' })
export class Outage {
  readonly about = signal<{ readonly url: string; readonly problem: ApiProblem } | undefined>(undefined);
}
