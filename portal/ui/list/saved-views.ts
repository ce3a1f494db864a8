import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ListView } from '@fatong/contracts/api';
import type { Filters } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { readAddress, writeAddress } from './address.js';
import type { Filter } from './filter.js';
import { listTexts } from './texts.js';

/** The definition's ready-made narrowings of a list, and all of it. The one in force is marked. */
@Component({
  selector: 'ft-saved-views',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (views().length) {
      <div role="group" [attr.aria-label]="t.views | words">
        <button type="button" [attr.aria-pressed]="current() === ''" (click)="chosen.emit({})">{{ t.all | words }}</button>
        @for (view of views(); track view.name) { <button type="button" [attr.aria-pressed]="current() === view.name" (click)="choose(view.name)">{{ view.title | words }}</button> }
      </div>
    }
  `,
  styles: `
    div { display: flex; gap: 20px; border-bottom: 1px solid var(--ft-hair); overflow-x: auto; }
    button { border: 0; background: none; padding: 6px 0; margin-bottom: -1px; border-bottom: 2px solid transparent; cursor: pointer; color: var(--mat-sys-on-surface-variant); white-space: nowrap; }
    button:hover { color: var(--mat-sys-on-surface); }
    [aria-pressed='true'] { color: var(--mat-sys-primary); border-color: var(--mat-sys-primary); font-weight: 700; }
  `,
})
export class SavedViews {
  readonly views = input.required<ListView['views']>();
  readonly filters = input.required<readonly Filter[]>();
  readonly values = input.required<Filters>();
  readonly isHidden = input(false);
  readonly chosen = output<Filters>();

  protected readonly t = listTexts;
  private readonly read = computed(() => this.views().map(({ name, filter }) => ({ name, filters: readAddress(filter, this.filters()).filters })));
  /** Name of the view whose conditions are exactly those in force, `''` for none at all, else null. */
  protected readonly current = computed(() => {
    if (this.isHidden()) return null;
    const same = (filters: Filters): boolean => this.textOf(filters) === this.textOf(this.values());
    return same({}) ? '' : (this.read().find(({ filters }) => same(filters))?.name ?? null);
  });

  protected choose(name: string): void {
    this.chosen.emit(this.read().find((view) => view.name === name)?.filters ?? {});
  }

  private textOf(filters: Filters): string {
    return JSON.stringify([writeAddress({ filters, sort: undefined, query: undefined }, this.filters()), Object.keys(filters).length]);
  }
}
