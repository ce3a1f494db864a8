import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import type { SavedView, SavedViewChange } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import type { KeptViews } from './kept-views.js';
import { viewTexts } from './texts.js';
import type { Present } from './present.js';

/** One kept view and what may be done with it. Of another's only whether the list opens with it. */
@Component({
  selector: 'ft-view-row',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let own = view().by === null;
    <div class="what">
      @if (isNaming()) {
        <form novalidate (submit)="$event.preventDefault(); rename(name.value)">
          <input #name class="ft-control" maxlength="60" autocomplete="off" [value]="view().name" [attr.aria-label]="t.name | words" (keydown.escape)="isNaming.set(false); $event.stopPropagation()" />
          <button type="submit">{{ t.keep | words }}</button>
          <button type="button" (click)="isNaming.set(false)">{{ t.cancel | words }}</button>
        </form>
      } @else {
        <strong>{{ view().name }}</strong>
        @if (view().isFirst) { <span class="mark">{{ t.isFirst | words }}</span> }
        @if (own && view().isShared) { <span class="mark">{{ t.isShared | words }}</span> }
        @if (view().by; as by) { <span class="ft-note ft-quiet">{{ t.by(by) | words }}</span> }
      }
      @for (lost of view().lost; track $index) { <p class="ft-note lost">{{ lost.title | words }}：{{ lost.why | words }}</p> }
    </div>
    <div class="acts" role="group" [attr.aria-label]="view().name">
      <button type="button" (click)="change({ isFirst: !view().isFirst })">{{ (view().isFirst ? t.unsetFirst : t.setFirst) | words }}</button>
      @if (own) {
        <button type="button" (click)="isNaming.set(true)">{{ t.rename | words }}</button>
        @if (kept().mayShare()) { <button type="button" (click)="change({ isShared: !view().isShared })">{{ (view().isShared ? t.unsetShared : t.setShared) | words }}</button> }
        @if (present(); as now) { <button type="button" (click)="replace(now)">{{ t.replace | words }}</button> }
        <button type="button" class="hurt" (click)="remove()" (blur)="isSure.set(false)">{{ (isSure() ? t.removeSure : t.remove) | words }}</button>
      }
    </div>
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; padding: 8px 0; border-bottom: 1px solid var(--ft-hair); }
    .what { flex: 1 1 200px; min-width: 0; overflow-wrap: anywhere; }
    .what form { display: flex; gap: 6px; }
    .mark { margin-left: 8px; padding: 0 6px; border-radius: 3px; font-size: var(--ft-note); background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); white-space: nowrap; }
    .lost { color: var(--ft-near); }
    .acts { display: flex; flex-wrap: wrap; gap: 2px 12px; }
    button { border: 0; background: none; padding: 3px 0; font-size: var(--ft-note); line-height: 20px; cursor: pointer; color: var(--mat-sys-primary); white-space: nowrap; }
    button:hover { text-decoration: underline; }
    .hurt { color: var(--mat-sys-error); }
    @media (max-width: 720px) { button { padding: 8px 0; } }
  `,
})
export class ViewRow {
  readonly view = input.required<SavedView>();
  readonly kept = input.required<KeptViews>();
  /** What the list shows now, when it may be kept. */
  readonly present = input<Present | null>(null);

  protected readonly t = viewTexts;
  protected readonly isNaming = signal(false);
  protected readonly isSure = signal(false);

  protected change(change: SavedViewChange): void {
    void this.kept().change(this.view().id, change);
  }

  protected async rename(name: string): Promise<void> {
    if (await this.kept().change(this.view().id, { name })) this.isNaming.set(false);
  }

  protected replace({ filter, sort }: Present): void {
    this.change({ filter, ...(sort !== undefined && { sort }) });
  }

  /** Asked twice. */
  protected remove(): void {
    if (this.isSure()) void this.kept().remove(this.view().id);
    else this.isSure.set(true);
  }
}
