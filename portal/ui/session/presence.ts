import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';

/** What a person does on a page, and a page does not by itself. */
const acts = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** Who did nothing for so long, in milliseconds, is not there: what the page reads meanwhile prolongs no session. */
const absence = 60_000;

/** Whether somebody sits before the page. */
@Injectable({ providedIn: 'root' })
export class Presence {
  private last = Date.now();

  constructor() {
    const document = inject(DOCUMENT);
    const heed = (): void => void (this.last = Date.now());
    for (const act of acts) document.addEventListener(act, heed, { capture: true, passive: true });
    inject(DestroyRef).onDestroy(() => acts.forEach((act) => document.removeEventListener(act, heed, { capture: true })));
  }

  isHere(): boolean {
    return Date.now() - this.last < absence;
  }
}
