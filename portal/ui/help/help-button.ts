import { ChangeDetectionStrategy, Component, Injector, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { helpTexts } from './texts.js';

/** Help for the page one is on; fetched when it is first asked for. */
@Component({
  selector: 'ft-help-button',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" class="ft-bar-button" [attr.aria-label]="t.title | words" (click)="open()"><ft-icon name="question" /><span class="ft-bar-word">{{ t.open | words }}</span></button>`,
})
export class HelpButton {
  private readonly injector = inject(Injector);
  protected readonly t = helpTexts;

  protected async open(): Promise<void> {
    const { HelpSheet } = await import('./help-sheet.js');
    this.injector.get(MatDialog).open(HelpSheet, {
      width: 'min(640px, 96vw)',
      ariaLabelledBy: 'ft-help-title',
      autoFocus: 'button',
      enterAnimationDuration: '120ms',
      exitAnimationDuration: '80ms',
    });
  }
}
