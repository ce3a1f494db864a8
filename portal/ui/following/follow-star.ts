import { ChangeDetectionStrategy, Component, Injector, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { FollowingApi, problemOf } from '../api/index.js';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { followingTexts } from './texts.js';

/** Follows a record, or no longer: pressed while it is followed. On a page with its word, in a row as a star alone. */
@Component({
  selector: 'ft-follow-star',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" [class.row]="isRow()" [attr.aria-label]="isRow() ? words() : null" [title]="isRow() ? words() : (t.followWhy | words)" [attr.aria-pressed]="isFollowed()" [attr.aria-busy]="isBusy()" (click)="toggle()"><ft-icon [name]="isFollowed() ? 'starred' : 'star'" />@if (!isRow()) { {{ t.follow | words }} }</button>`,
  styles: `
    :host { display: inline-flex; flex: none; }
    button { display: inline-flex; align-items: center; gap: 4px; min-height: 24px; padding: 0 8px; border: 1px solid var(--ft-hair); border-radius: 4px; background: none; color: var(--mat-sys-on-surface-variant); font: inherit; font-size: var(--ft-note); cursor: pointer; }
    .row { width: 28px; height: 28px; justify-content: center; padding: 0; border: 0; }
    button:hover { color: var(--mat-sys-primary); }
    [aria-pressed='true'] ft-icon { color: var(--ft-near); }
    ft-icon { width: 14px; height: 14px; }
    @media (pointer: coarse) { button { min-height: 36px; } .row { width: 36px; height: 36px; } }
  `,
})
export class FollowStar {
  private readonly api = inject(FollowingApi);
  private readonly language = inject(Language);
  private readonly injector = inject(Injector);
  readonly type = input.required<string>();
  readonly id = input.required<string>();
  readonly title = input.required<string>();
  /** As it was read. */
  readonly followed = input.required<boolean>();
  readonly isRow = input(false);
  protected readonly t = followingTexts;
  /** As it was pressed, until it is read again. */
  protected readonly isFollowed = linkedSignal(() => this.followed());
  protected readonly isBusy = signal(false);
  protected readonly words = computed(() => this.language.words(followingTexts.row(this.title())));

  /** Shown at once; what the server refuses is taken back, and it is said why. */
  async toggle(): Promise<void> {
    if (this.isBusy()) return;
    const before = this.isFollowed();
    this.isFollowed.set(!before);
    this.isBusy.set(true);
    try {
      const asked = before ? this.api.unfollow(this.type(), this.id()) : this.api.follow(this.type(), this.id());
      this.isFollowed.set((await firstValueFrom(asked)).isFollowed);
    } catch (error) {
      this.isFollowed.set(before);
      const { title, detail } = problemOf(error).words;
      const words = detail ?? title;
      const { MatSnackBar } = await import('@angular/material/snack-bar');
      this.injector.get(MatSnackBar).open(typeof words === 'string' ? words : this.language.words(words), undefined, { duration: 8_000 });
    } finally {
      this.isBusy.set(false);
    }
  }
}
