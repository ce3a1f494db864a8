import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogContent, MatDialogActions } from '@angular/material/dialog';
import { Words } from '../../i18n/index.js';
import { fileTexts } from './texts.js';

export interface Looked {
  readonly name: string;
  readonly href: string;
}

/** An image over the page it belongs to. */
@Component({
  selector: 'ft-file-preview',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mat-dialog-content>
      <h2 id="ft-preview-name">{{ data.name }}</h2>
      @if (isUnseen()) { <p role="alert">{{ t.unseen | words }}</p> }
      @else { <img [src]="data.href" [alt]="data.name" (error)="isUnseen.set(true)" /> }
    </mat-dialog-content>
    <mat-dialog-actions align="end"><button matButton="filled" type="button" mat-dialog-close cdkFocusInitial>{{ t.close | words }}</button></mat-dialog-actions>
  `,
  styles: `h2 { overflow-wrap: anywhere; margin-bottom: 8px; } img { display: block; max-width: 100%; max-height: 70dvh; margin: 0 auto; }`,
})
export class FilePreview {
  protected readonly data = inject<Looked>(MAT_DIALOG_DATA);
  protected readonly t = fileTexts;
  protected readonly isUnseen = signal(false);
}
