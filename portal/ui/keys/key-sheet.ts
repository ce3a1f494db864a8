import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { Words } from '../i18n/index.js';
import { Keys } from './keys.js';
import { keyTexts } from './texts.js';

/** The shortcuts of the page, by group. */
@Component({
  selector: 'ft-key-sheet',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title id="ft-keys-title">{{ t.title | words }}</h2>
    <mat-dialog-content tabindex="0">
      @for (group of keys.groups(); track group.title[0]) {
        <section>
          <h3>{{ group.title | words }}</h3>
          <dl>@for (entry of group.entries; track entry.keys.join('+')) { <div><dt>@for (key of entry.keys; track $index) { <kbd>{{ key }}</kbd> }</dt><dd>{{ entry.does | words }}</dd></div> }</dl>
        </section>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end"><button matButton="outlined" mat-dialog-close>{{ t.close | words }}</button></mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content { columns: 2 220px; column-gap: 32px; }
    mat-dialog-content:focus-visible { outline-offset: -2px; }
    section { break-inside: avoid; margin-bottom: 16px; }
    h3 { font-size: var(--ft-note); font-weight: 500; color: var(--mat-sys-on-surface-variant); border-bottom: 1px solid var(--ft-hair); padding-bottom: 4px; }
    dl > div { display: flex; gap: 12px; align-items: baseline; padding: 5px 0; }
    dt { min-width: 84px; }
    kbd { display: inline-block; min-width: 22px; padding: 0 6px; margin-right: 4px; border: 1px solid var(--ft-strong); border-bottom-width: 2px; border-radius: 4px; background: var(--ft-tint); font: 12px / 18px var(--ft-code); text-align: center; }
  `,
})
export class KeySheet {
  protected readonly keys = inject(Keys);
  protected readonly t = keyTexts;
}
