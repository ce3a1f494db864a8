import { ChangeDetectionStrategy, Component, Injector, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatSnackBar } from '@angular/material/snack-bar';
import { of } from 'rxjs';
import { openActionSheet, sheetTexts } from '../action-sheet/index.js';
import { openReveal } from '../detail/index.js';
import { Language, Words } from '../i18n/index.js';
import { keyTexts, openKeySheet } from '../keys/index.js';
import { answer, record } from './specimens.js';
import { bookTexts } from './texts.js';

/** What lies over the page. Nothing here reaches the server. */
@Component({
  selector: 'ft-dialog-chapter',
  imports: [MatButton, MatMenu, MatMenuItem, MatMenuTrigger, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t.dialogs | words }}</h2>
    <div class="ft-row">
      <button matButton="outlined" (click)="sheet()">{{ t.sheet | words }}</button>
      <button matButton="outlined" (click)="reveal()">{{ t.reveal | words }}</button>
      <button matButton="outlined" (click)="showKeys()">{{ keys.title | words }}</button>
      <button matButton="outlined" [matMenuTriggerFor]="menu">{{ t.menu | words }}</button>
      <button matButton="outlined" (click)="say()">{{ t.snack | words }}</button>
      <mat-menu #menu><button mat-menu-item>{{ t.accept | words }}</button><button mat-menu-item disabled>{{ t.sendBack | words }}</button></mat-menu>
    </div>
  `,
  styleUrl: './chapter.scss',
})
export class DialogChapter {
  private readonly injector = inject(Injector);
  private readonly snack = inject(MatSnackBar);
  private readonly language = inject(Language);
  protected readonly t = bookTexts;
  protected readonly keys = keyTexts;

  protected async sheet(): Promise<void> {
    await openActionSheet(this.injector, { record, action: record.actions[0]!, on: answer });
  }

  protected async reveal(): Promise<void> {
    await openReveal(this.injector, { what: bookTexts.party, ask: () => of({ field: 'f10', value: '朱一鸣' }) });
  }

  protected showKeys(): void {
    void openKeySheet(this.injector);
  }

  protected say(): void {
    this.snack.open(this.language.words(sheetTexts.done(bookTexts.accept)), undefined, { duration: 4_000 });
  }
}
