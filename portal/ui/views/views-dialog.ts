import { ChangeDetectionStrategy, Component, inject, type Injector } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import type { Label } from '@fatong/contracts';
import { Words } from '../i18n/index.js';
import { Notice, problemNotice } from '../states/index.js';
import { KeepForm } from './keep-form.js';
import type { KeptViews } from './kept-views.js';
import type { Present } from './present.js';
import { viewTexts } from './texts.js';
import { ViewRow } from './view-row.js';

export interface ViewsData {
  readonly kept: KeptViews;
  /** What may be kept of the list, or in words why nothing may. */
  readonly present: Present | { readonly why: Label };
}

export const openViews = (injector: Injector, data: ViewsData): void =>
  void injector
    .get(MatDialog)
    .open<ViewsDialog, ViewsData>(ViewsDialog, { data, width: 'min(640px, 100vw)', maxWidth: '96vw', autoFocus: 'input, button' });

/** Views of a list: keep the present one, and what is kept. */
@Component({
  selector: 'ft-views-dialog',
  imports: [KeepForm, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Notice, ViewRow, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 matDialogTitle>{{ t.views | words }}</h2>
    <mat-dialog-content>
      @if (data.kept.problem(); as failed) { <ft-notice tone="late" [content]="noticeOf(failed)">@for (one of failed.errors; track $index) { <p>{{ one.detail }}</p> }</ft-notice> }
      @if (present; as now) { <ft-keep-form [kept]="data.kept" [present]="now" /> } @else { <p class="ft-quiet">{{ why | words }}</p> }
      <h3>{{ t.mine | words }}</h3>
      @for (view of data.kept.own(); track view.id) { <ft-view-row [view]="view" [kept]="data.kept" [present]="present" /> } @empty { <p class="ft-quiet">{{ t.none | words }}</p> }
      @if (data.kept.shared().length) {
        <h3>{{ t.shared | words }}</h3>
        @for (view of data.kept.shared(); track view.id) { <ft-view-row [view]="view" [kept]="data.kept" /> }
      }
    </mat-dialog-content>
    <mat-dialog-actions><button matButton="outlined" type="button" matDialogClose>{{ t.close | words }}</button></mat-dialog-actions>
  `,
  styles: `h3 { margin-top: 18px; font-size: var(--ft-text); font-weight: 700; } ft-notice { margin-bottom: 10px; }`,
})
export class ViewsDialog {
  protected readonly data = inject<ViewsData>(MAT_DIALOG_DATA);
  protected readonly t = viewTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly present = 'why' in this.data.present ? null : this.data.present;
  protected readonly why = 'why' in this.data.present ? this.data.present.why : undefined;
}
