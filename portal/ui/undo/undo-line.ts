import { ChangeDetectionStrategy, Component, DestroyRef, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Keys, keyTexts, pageKeys } from '../keys/index.js';
import { Grace } from './grace.js';
import { undoTexts } from './texts.js';

/** What was pressed on a list and waits to be done, with the way back; z takes it back. Where the line goes, what waits is done. */
@Component({
  selector: 'ft-undo-line',
  imports: [Icon, MatButton, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'onKey($event)' },
  template: `
    @if (grace.waiting(); as one) {
      <div class="line">
        <ft-icon name="clock" />
        <p role="status"><strong>{{ t.soon(one.title) | words }}</strong> <span class="ft-note ft-quiet">{{ t.why | words }}</span></p>
        <span class="ft-figures left" aria-hidden="true">{{ t.seconds(one.seconds) | words }}</span>
        <button matButton="filled" type="button" (click)="grace.takeBack()">{{ t.undo | words }}</button>
        <button matButton="text" type="button" (click)="grace.now()">{{ t.now | words }}</button>
      </div>
    } @else if (grace.takenBack(); as title) {
      <div class="line rest"><ft-icon name="again" /><p role="status">{{ t.undone(title) | words }}</p></div>
    }
  `,
  styles: `
    .line { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin-bottom: 8px; padding: 6px 12px; border: 1px solid var(--mat-sys-primary); border-radius: 4px; background: var(--ft-live-wash); }
    .rest { border-color: var(--ft-hair); background: var(--ft-sheet); }
    p { flex: 1; min-width: 200px; }
    .left { min-width: 3em; text-align: right; }
    ft-icon { color: var(--mat-sys-primary); }
  `,
})
export class UndoLine {
  protected readonly grace = inject(Grace);
  private readonly isForPage = pageKeys();
  protected readonly t = undoTexts;

  constructor() {
    inject(Keys).offer({ title: keyTexts.list, entries: [{ keys: ['z'], does: undoTexts.key }] });
    inject(DestroyRef).onDestroy(() => this.grace.now());
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key !== 'z' || this.grace.waiting() === undefined || !this.isForPage(event)) return;
    this.grace.takeBack();
    event.preventDefault();
  }
}
