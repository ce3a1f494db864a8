import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Language, Words } from '../i18n/index.js';
import type { KeptViews } from './kept-views.js';
import type { Present } from './present.js';
import { viewTexts } from './texts.js';

/** Keeps what the list shows now under a name. */
@Component({
  selector: 'ft-keep-form',
  imports: [MatButton, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form novalidate (submit)="$event.preventDefault(); keep()" [attr.aria-label]="t.keepPresent | words">
      <label for="ft-view-name">{{ t.keepPresent | words }}</label>
      <div class="line">
        <input class="ft-control" id="ft-view-name" maxlength="60" autocomplete="off" [placeholder]="t.name | words" [value]="name()" (input)="write($any($event.target).value)" [attr.aria-invalid]="fault() !== ''" aria-describedby="ft-view-name-error" />
        <button matButton="filled" type="submit" [disabled]="isBusy()">{{ t.keep | words }}</button>
      </div>
      <p class="error ft-note" id="ft-view-name-error">{{ fault() }}</p>
      <label class="ft-check"><input type="checkbox" [checked]="isFirst()" (change)="isFirst.set(!isFirst())" />{{ t.first | words }}</label>
      @if (kept().mayShare()) { <label class="ft-check"><input type="checkbox" [checked]="isShared()" (change)="isShared.set(!isShared())" />{{ t.share | words }}</label> }
    </form>
  `,
  styles: `
    label[for] { display: block; font-weight: 500; margin-bottom: 4px; }
    .line { display: flex; gap: 8px; }
    .error { color: var(--mat-sys-error); min-height: 18px; }
  `,
})
export class KeepForm {
  private readonly language = inject(Language);
  readonly kept = input.required<KeptViews>();
  readonly present = input.required<Present>();

  protected readonly t = viewTexts;
  protected readonly name = signal('');
  protected readonly isFirst = signal(false);
  protected readonly isShared = signal(false);
  protected readonly isBusy = signal(false);
  private readonly isMissing = signal(false);
  protected readonly fault = computed(() =>
    this.isMissing()
      ? this.language.words(viewTexts.nameMissing)
      : (this.kept()
          .problem()
          ?.errors.find(({ pointer }) => pointer === '/name')?.detail ?? ''),
  );

  protected write(name: string): void {
    this.name.set(name);
    this.isMissing.set(false);
  }

  protected async keep(): Promise<void> {
    this.isMissing.set(this.name().trim() === '');
    if (this.isMissing() || this.isBusy()) return;
    const { filter, sort } = this.present();
    this.isBusy.set(true);
    const isDone = await this.kept().keep({
      name: this.name(),
      filter,
      isFirst: this.isFirst(),
      isShared: this.isShared(),
      ...(sort !== undefined && { sort }),
    });
    this.isBusy.set(false);
    if (isDone) this.name.set('');
  }
}
