import { ChangeDetectionStrategy, Component, type ElementRef, afterRenderEffect, computed, input, output, viewChild } from '@angular/core';
import type { ListView, SavedView } from '@fatong/contracts/api';
import type { Filters } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { viewTexts } from '../views/index.js';
import { readAddress, writeAddress } from './address.js';
import type { Filter } from './filter.js';
import { listTexts } from './texts.js';

/** What a view makes of a list. */
export interface Narrowed {
  readonly filters: Filters;
  /** Absent: the list's usual order. */
  readonly sort?: string;
  /** The kept view it is. */
  readonly view?: SavedView;
}

/** Ready-made narrowings of a list: all of it, the definition's, those people keep. The one in force is marked. */
@Component({
  selector: 'ft-saved-views',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="bar">
      <div #bar class="views" role="group" [attr.aria-label]="t.views | words">
        @if (views().length || kept().length) { <button type="button" [attr.aria-pressed]="current() === ''" (click)="chosen.emit({ filters: {} })">{{ t.all | words }}</button> }
        @for (view of read(); track view.name) { <button type="button" [attr.aria-pressed]="current() === view.name" (click)="chosen.emit({ filters: view.filters })">{{ view.title | words }}</button> }
        @for (view of kept(); track view.id) { <button type="button" class="kept" [attr.aria-pressed]="current() === view.id" (click)="choose(view)"><ft-icon name="bookmark" />{{ view.name }}</button> }
      </div>
      <button type="button" class="tool" (click)="opened.emit()">{{ (isNew() ? v.save : v.manage) | words }}</button>
    </div>
  `,
  styles: `
    .bar { display: flex; gap: 20px; border-bottom: 1px solid var(--ft-hair); }
    .views { display: flex; gap: 20px; overflow-x: auto; flex: 1; min-width: 0; }
    button { border: 0; background: none; padding: 6px 0; margin-bottom: -1px; border-bottom: 2px solid transparent; cursor: pointer; color: var(--mat-sys-on-surface-variant); white-space: nowrap; }
    button:hover { color: var(--mat-sys-on-surface); }
    .kept { display: inline-flex; align-items: center; gap: 5px; }
    .kept ft-icon { width: 12px; height: 12px; }
    .tool { color: var(--mat-sys-primary); }
    @media (max-width: 720px) { .views { flex-wrap: wrap; gap: 0 20px; } .bar { align-items: flex-end; } }
    [aria-pressed='true'] { color: var(--mat-sys-primary); border-color: var(--mat-sys-primary); font-weight: 700; }
  `,
})
export class SavedViews {
  readonly views = input.required<ListView['views']>();
  readonly kept = input<readonly SavedView[]>([]);
  readonly filters = input.required<readonly Filter[]>();
  readonly values = input.required<Filters>();
  /** The order in force; undefined: the usual one. */
  readonly sort = input<string>();
  readonly isHidden = input(false);
  readonly chosen = output<Narrowed>();
  /** Somebody wants to keep or change views. */
  readonly opened = output();

  protected readonly t = listTexts;
  protected readonly v = viewTexts;
  protected readonly read = computed(() =>
    this.views().map(({ name, title, filter }) => ({ name, title, filters: readAddress(filter, this.filters()).filters })),
  );
  /** Name or id of the view whose conditions are exactly those in force, `''` for none at all, else null. */
  protected readonly current = computed(() => {
    if (this.isHidden()) return null;
    const [now, sort] = [this.textOf(this.values()), this.sort()];
    const kept = this.kept().find((view) => this.textOf(view.filter) === now && (view.sort ?? undefined) === sort);
    if (kept) return kept.id;
    if (now === this.textOf({})) return sort === undefined ? '' : null;
    return this.read().find(({ filters }) => this.textOf(filters) === now)?.name ?? null;
  });

  /** What the list shows is no view yet: a ready-made one in another order is not. */
  protected readonly isNew = computed(
    () => this.current() === null || (this.sort() !== undefined && !this.kept().some(({ id }) => id === this.current())),
  );

  private readonly bar = viewChild.required<ElementRef<HTMLElement>>('bar');

  constructor() {
    // Many views do not fit a phone: the one in force is brought into sight.
    afterRenderEffect(() => {
      this.current();
      const bar = this.bar().nativeElement;
      const pressed = bar.querySelector<HTMLElement>('[aria-pressed=true]');
      if (pressed) bar.scrollLeft = Math.max(0, pressed.offsetLeft - bar.offsetLeft - 48);
    });
  }

  protected choose(view: SavedView): void {
    this.chosen.emit({ filters: view.filter, ...(view.sort !== null && { sort: view.sort }), view });
  }

  private textOf(filters: Filters): string {
    return JSON.stringify([writeAddress({ filters, sort: undefined, query: undefined }, this.filters()), Object.keys(filters).length]);
  }
}
