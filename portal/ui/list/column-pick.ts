import { ChangeDetectionStrategy, Component, DOCUMENT, Injector, afterNextRender, computed, inject, input, output } from '@angular/core';
import { Language, Words } from '../i18n/index.js';
import { Pick } from './pick.js';
import type { Column } from './table.js';
import { listTexts } from './texts.js';

/** Which columns of a list are shown, in which order and how wide; the first leads to the record and stays. */
@Component({
  selector: 'ft-column-pick',
  imports: [Pick, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-pick [name]="language.words(t.columns)" [chosen]="isOwn() ? shown().length + '/' + all().length : ''">
      <ul>
        @for (row of rows(); track row.column.name; let i = $index) {
          <li>
            <label class="ft-check"><input type="checkbox" [checked]="row.isShown" [disabled]="i === 0" (change)="turn(row.column.name)" />{{ row.column.title | words }}</label>
            @if (row.isShown) {
              <span>
                <button type="button" (click)="sizes.emit({ name: row.column.name, by: -step })" [attr.aria-label]="said(t.columnNarrower, row.column)">−</button>
                <button type="button" (click)="sizes.emit({ name: row.column.name, by: step })" [attr.aria-label]="said(t.columnWider, row.column)">+</button>
                @if (i > 0) {
                <button type="button" [disabled]="i === 1" (click)="move(i, -1)" [attr.aria-label]="said(t.columnUp, row.column)">↑</button>
                <button type="button" [disabled]="i === shown().length - 1" (click)="move(i, 1)" [attr.aria-label]="said(t.columnDown, row.column)">↓</button>
                } @else { <i></i> }
              </span>
            }
          </li>
        }
      </ul>
      @if (isOwn()) { <button type="button" class="usual" (click)="chosen.emit(null)">{{ t.columnsUsual | words }}</button> }
    </ft-pick>
  `,
  styles: `
    ul { margin: 0; padding: 0; list-style: none; max-height: min(420px, 60vh); overflow-y: auto; }
    li { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-height: 32px; }
    button { min-width: 28px; min-height: 26px; border: 1px solid var(--ft-strong); border-radius: 4px; background: none; color: inherit; font: inherit; cursor: pointer; }
    button:disabled { opacity: 0.4; cursor: default; }
    span { display: inline-flex; gap: 4px; }
    i { width: 60px; }
    .usual { margin-top: 8px; padding: 2px 10px; color: var(--mat-sys-primary); }
  `,
})
export class ColumnPick {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly language = inject(Language);
  readonly all = input.required<readonly Column[]>();
  /** In their order. */
  readonly shown = input.required<readonly Column[]>();
  /** He chose them himself. */
  readonly isOwn = input(false);
  /** Names in their order; null: as declared. */
  readonly chosen = output<readonly string[] | null>();
  /** So many pixels wider or narrower than it stands now. */
  readonly sizes = output<{ readonly name: string; readonly by: number }>();
  protected readonly t = listTexts;
  protected readonly step = 24;
  /** Those that are shown first, in their order. */
  protected readonly rows = computed(() => [
    ...this.shown().map((column) => ({ column, isShown: true })),
    ...this.all()
      .filter(({ name }) => !this.shown().some((one) => one.name === name))
      .map((column) => ({ column, isShown: false })),
  ]);

  protected turn(name: string): void {
    const names = this.shown().map((one) => one.name);
    this.chosen.emit(names.includes(name) ? names.filter((one) => one !== name) : [...names, name]);
    this.stay();
  }

  protected move(at: number, by: -1 | 1): void {
    const names = this.shown().map((one) => one.name);
    [names[at], names[at + by]] = [names[at + by]!, names[at]!];
    this.chosen.emit(names);
    this.stay();
  }

  /** A row that takes another place leaves the focus behind, unless it is given back. */
  private stay(): void {
    const { activeElement } = this.document;
    if (activeElement instanceof HTMLElement) afterNextRender(() => activeElement.focus(), { injector: this.injector });
  }

  protected said(does: (typeof listTexts)['columnUp' | 'columnDown' | 'columnNarrower' | 'columnWider'], { title }: Column): string {
    return `${this.language.words(does)} ${this.language.words(title)}`;
  }
}
