import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';
import { Trail } from './trail.js';

/**
 * The keyboard's focus is never nowhere. When what had it goes away (another page, a closed dialog, a button that is no longer offered), it moves to the
 * row from which the person left this list, else to the page's content. Rows are links with `data-row`, their key. Started once, by the app.
 */
@Injectable({ providedIn: 'root' })
export class Foothold {
  private readonly document = inject(DOCUMENT);
  private readonly trail = inject(Trail);
  private last: Element | null = null;
  /** The row this page is waited for to draw. */
  private wanted: string | undefined;

  constructor() {
    const { document } = this;
    const watch = new MutationObserver(() => this.hold());
    const focused = (): void => {
      this.last = document.activeElement;
    };
    const pressed = (event: Event): void => this.note(event);
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', focused);
    for (const kind of ['click', 'keydown', 'pointerdown']) document.addEventListener(kind, pressed, true);
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.arrive());
    inject(DestroyRef).onDestroy(() => {
      watch.disconnect();
      document.removeEventListener('focusin', focused);
      for (const kind of ['click', 'keydown', 'pointerdown']) document.removeEventListener(kind, pressed, true);
    });
  }

  /** Whoever acts on the page has left the search for his row; whoever presses a row may come back to it. */
  private note(event: Event): void {
    this.wanted = undefined;
    if (event.type !== 'click' || !(event.target instanceof Element)) return;
    const row = event.target.closest<HTMLElement>('a[data-row]') ?? event.target.closest('tr')?.querySelector<HTMLElement>('a[data-row]');
    if (row?.dataset['row'] !== undefined) this.trail.leave(row.dataset['row']);
  }

  private arrive(): void {
    if (!this.trail.arrive()) return;
    this.wanted = this.trail.row();
    this.hold();
  }

  private hold(): void {
    const { activeElement, body } = this.document;
    const isLost = activeElement === null || activeElement === body;
    const main = this.document.querySelector<HTMLElement>('main');
    if (this.wanted !== undefined && (isLost || activeElement === main)) {
      const row = [...this.document.querySelectorAll<HTMLElement>('main a[data-row]')].find(
        ({ dataset }) => dataset['row'] === this.wanted,
      );
      if (row !== undefined) {
        this.wanted = undefined;
        row.focus();
        return;
      }
    }
    // Somebody who had the focus nowhere before, as after loading a page, has not lost it.
    if (isLost && this.last?.isConnected === false) this.settle(main);
  }

  private settle(main: HTMLElement | null): void {
    const dialog = [...this.document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1);
    (dialog ?? main)?.focus({ preventScroll: true });
  }
}
