import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  forwardRef,
  inject,
  linkedSignal,
  untracked,
} from '@angular/core';
import { Language, Words } from '../../i18n/index.js';
import { Icon } from '../../icon/index.js';
import type { Entry } from '../entry.js';
import { EntryField } from '../entry-field.js';
import { PartError } from '../part-error.js';
import { halvesOf } from '../registry.js';
import { fieldTexts, mostRows, rowNumber } from '../texts.js';
import { Writer } from '../writer.js';
import { RowsRead } from './read.js';
import { RowEntry, type CellEntry, type Shown } from './row.js';

/** Rows to add, fill in and remove, a card each, by keyboard alone; rows that stay stand above as they were written. */
@Component({
  selector: 'ft-rows-write',
  imports: [Icon, PartError, RowsRead, Words, forwardRef(() => EntryField)],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="all" role="group" tabindex="-1" [id]="entry().id" [attr.aria-labelledby]="entry().id + '-name'" [attr.aria-describedby]="entry().describedBy()">
      @if (staying().length) {
        <ft-rows-read [field]="plain()" [value]="staying()" [refs]="entry().titles" />
        <p class="ft-note ft-quiet">{{ t.rowsStay | words }}</p>
      }
      @for (row of rows(); track row) {
        <div class="row" role="group" [attr.aria-label]="place($index)">
          <div class="head"><span class="ft-note ft-quiet">{{ place($index) }}</span><button type="button" (click)="remove($index)" [attr.aria-label]="removes($index)"><ft-icon name="cross" /></button></div>
          <div class="cells">
            @for (cell of row.cells; track cell.id) {
              <div [class.broad]="isBroad(cell)"><ft-entry-field [entry]="cell" />@if (row.isKept(cell)) { <p class="ft-note ft-quiet">{{ t.keptAsIs | words }}</p> }</div>
            }
          </div>
          <ft-part-error [entry]="entry()" [part]="'' + (staying().length + $index)" />
        </div>
      }
    </div>
    @if (isFull()) { <p class="ft-note ft-quiet">{{ full() | words }}</p> }
    @else { <button type="button" class="add" (click)="add()"><ft-icon name="plus" />{{ t.addRow | words }}</button> }
  `,
  styles: `
    :host { display: block; }
    .all { display: flex; flex-direction: column; gap: 8px; }
    .row { border: 1px solid var(--ft-strong); border-radius: 6px; padding: 6px 12px 12px; }
    .head { display: flex; align-items: center; justify-content: space-between; }
    .cells { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 10px 12px; align-items: start; }
    .cells > div { min-width: 0; }
    .broad { grid-column: 1 / -1; }
    button { display: inline-flex; align-items: center; gap: 6px; border: 0; background: none; padding: 6px; cursor: pointer; color: var(--mat-sys-on-surface-variant); }
    .add { color: var(--mat-sys-primary); padding-left: 0; margin-top: 4px; }
    ft-icon { width: 13px; height: 13px; }
  `,
})
export class RowsWrite extends Writer {
  private readonly language = inject(Language);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly t = fieldTexts;
  private readonly fields = computed(() => this.entry().field.fields ?? []);
  /** Rows that no form may touch. */
  protected readonly staying = computed(() => (this.entry().field.appendOnly ? rowsOf(this.entry().initial) : []));
  /** As they are told in a form: who wrote them stands on the record. */
  protected readonly plain = computed(() => ({
    ...this.entry().field,
    appendOnly: false,
    fields: this.fields().filter(({ name }) => this.staying().some((row) => Object.hasOwn(row, name))),
  }));
  /** Of another entry other rows. */
  protected readonly rows = linkedSignal<Entry, readonly RowEntry[]>({
    source: () => this.entry(),
    computation: (entry) =>
      untracked(() =>
        rowsOf(entry.value())
          .slice(this.staying().length)
          .map((row) => this.made(row, entry)),
      ),
  });
  private readonly most = computed(() => this.entry().field.most ?? Number.POSITIVE_INFINITY);
  protected readonly isFull = computed(() => this.staying().length + this.rows().length >= this.most());
  protected readonly full = computed(() => mostRows(this.most()));

  constructor() {
    super();
    effect(() => {
      const { parts } = this.entry().said();
      untracked(() => this.rows().forEach((row, i) => row.find(within(parts, this.staying().length + i))));
    });
  }

  protected place = (row: number): string => this.language.words(rowNumber(this.staying().length + row + 1));
  protected removes = (row: number): string => `${this.language.words(fieldTexts.remove)} ${this.place(row)}`;
  protected isBroad = ({ field }: CellEntry): boolean => halvesOf(field.kind).isBroad === true;

  protected add(): void {
    this.rows.update((rows) => [...rows, this.made(null, this.entry())]);
    this.tell();
    this.focus(() =>
      [...this.host.nativeElement.querySelectorAll('.row')].at(-1)?.querySelector<HTMLElement>('.cells :is(input, select, textarea)'),
    );
  }

  protected remove(row: number): void {
    this.rows.update((rows) => rows.filter((_, i) => i !== row));
    this.tell();
    // To the row that took its place, else to where another is added.
    this.focus(
      () =>
        this.host.nativeElement.querySelectorAll<HTMLElement>('.head button')[row] ??
        this.host.nativeElement.querySelector<HTMLElement>('.add'),
    );
  }

  private made(before: Shown | null, entry: Entry): RowEntry {
    return new RowEntry(this.fields(), before, entry, () => this.tell());
  }

  private tell(): void {
    const all = [...this.staying(), ...this.rows().map((row) => row.value())];
    this.entry().set(all.length > 0 ? all : null);
  }

  private focus(find: () => HTMLElement | null | undefined): void {
    afterNextRender(() => find()?.focus(), { injector: this.injector });
  }
}

const rowsOf = (value: unknown): readonly Shown[] => (Array.isArray(value) ? (value as readonly Shown[]) : []);

/** Of findings by path those within the row at a place. */
const within = (parts: Readonly<Record<string, readonly string[]>>, row: number): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(parts).flatMap(([path, said]) => (path.startsWith(`${row}/`) ? [[path.slice(`${row}/`.length), said]] : [])));
