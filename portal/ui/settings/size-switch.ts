import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Words } from '../i18n/index.js';
import { Comfort } from './comfort.js';
import { settingsTexts } from './texts.js';

/** Large type with one press (适老化), also for who is not signed in; pressed again it is as before. */
@Component({
  selector: 'ft-size-switch',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" class="ft-bar-button" [attr.aria-label]="t.largeType | words" [title]="t.largeType | words" [attr.aria-pressed]="isLarge()" (click)="turn()"><b></b><span class="ft-bar-word">{{ t.largeType | words }}</span></button>`,
  styles: `b::before { content: 'A+'; } [aria-pressed='true'] { color: var(--mat-sys-primary); }`,
})
export class SizeSwitch {
  private readonly comfort = inject(Comfort);
  protected readonly t = settingsTexts;
  protected readonly isLarge = computed(() => this.comfort.size.value() === 'larger');

  protected turn(): void {
    this.comfort.size.keep(this.isLarge() ? 'usual' : 'larger');
  }
}
