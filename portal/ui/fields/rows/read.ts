import { ChangeDetectionStrategy, Component, computed, forwardRef, inject } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import type { FieldView } from '@fatong/contracts/api';
import { Language, Words } from '../../i18n/index.js';
import { Moment } from '../../time/index.js';
import { Reader } from '../reader.js';
import { fieldTexts } from '../texts.js';
import { Value } from '../value.js';
import { listIn, RowsGrid } from './grid.js';
import { textIn, type Shown } from './row.js';

/** Columns that a page has room for, filled or not. */
const wide = 5;

/** A small table, on a phone a card a row; in one line each row after the other. Rows that stay say who wrote them and when. */
@Component({
  selector: 'ft-rows-read',
  imports: [Moment, RouterLink, RowsGrid, Words, forwardRef(() => Value)],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[class.brief]': 'isBrief()',
    '[class.wide]': 'isWide()',
    '[attr.tabindex]': 'isWide() ? 0 : null',
    '[attr.role]': "isWide() ? 'region' : null",
    '[attr.aria-label]': 'isWide() ? spoken() : null',
  },
  template: `
    @if (isBrief()) {
      @for (row of value(); track $index) {@if (!$first) {{{ separator() }}}@for (cell of filled(row); track cell.name) {@if (!$first) {{{ ' ' }}}<ft-value [field]="cell" [value]="row[cell.name]" [refs]="refs()" [isBrief]="true" [isMasked]="isMasked(cell, row)" />}}
    } @else if (field().grid; as grid) {
      <ft-rows-grid [rows]="value()" [grid]="grid" />
    } @else {
      <table role="table">
        <thead role="rowgroup"><tr role="row">
          @for (cell of cells(); track cell.name) { <th role="columnheader" scope="col">{{ cell.title | words }}</th> }
          @if (field().appendOnly) { <th role="columnheader" scope="col">{{ t.written | words }}</th> }
        </tr></thead>
        <tbody role="rowgroup">
          @for (row of value(); track $index) {
            <tr role="row">
              @for (cell of cells(); track cell.name) {
                <td role="cell" [attr.data-title]="cell.title | words">@if (listOf(row, cell.name); as list) { <a [routerLink]="list.link" [queryParams]="list.params">{{ textIn(row, cell.name) }}</a> } @else {<ft-value [field]="cell" [value]="row[cell.name]" [refs]="refs()" [isBrief]="isMasked(cell, row)" [isMasked]="isMasked(cell, row)" />}</td>
              }
              @if (field().appendOnly) { <td role="cell" class="ft-note ft-quiet" [attr.data-title]="t.written | words"><span>{{ textIn(row, 'by') }} @if (textIn(row, 'at'); as at) { <ft-moment [at]="at" /> }</span></td> }
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styles: `
    :host { display: block; max-width: 100%; overflow-x: auto; }
    :host(.brief) { display: inline; }
    table { border-collapse: collapse; width: 100%; }
    th { text-align: left; font-weight: 500; font-size: var(--ft-note); color: var(--mat-sys-on-surface-variant); border-bottom: 1px solid var(--ft-strong); padding: 0 16px 4px 0; white-space: nowrap; }
    td { text-align: left; vertical-align: top; padding: 4px 16px 4px 0; border-bottom: 1px solid var(--ft-hair); overflow-wrap: anywhere; }
    /* Columns of a character each cannot be read: a wide table is scrolled instead. */
    :host(.wide) td { min-width: 5.5em; }
    th:last-child, td:last-child { padding-right: 0; }
    tr:last-child td { border-bottom: 0; }
    @media (max-width: 720px) {
      table, tbody, tr, td { display: block; }
      thead { display: none; }
      tr { padding: 6px 0; border-bottom: 1px solid var(--ft-strong); }
      tr:first-child { padding-top: 0; }
      tr:last-child { border-bottom: 0; padding-bottom: 0; }
      :host(.wide) td { min-width: 0; }
      td { display: grid; grid-template-columns: 6em minmax(0, 1fr); gap: 8px; padding: 1px 0; border: 0; }
      td::before { content: attr(data-title); color: var(--mat-sys-on-surface-variant); font-size: var(--ft-note); }
    }
  `,
})
export class RowsRead extends Reader<readonly Shown[]> {
  private readonly language = inject(Language);
  protected readonly t = fieldTexts;
  protected readonly textIn = textIn;
  /** Of a wide table the columns that some row fills: twelve of which nine are empty cannot be read. */
  protected readonly cells = computed(() => {
    const { fields = [], links = {} } = this.field();
    const all = fields.filter(({ name }) => !Object.values(links).includes(name));
    return all.length <= wide ? all : all.filter(({ name }) => this.value()?.some((row) => row[name] !== undefined && row[name] !== null));
  });
  /** More columns than fit side by side: it is scrolled, by the keyboard too. */
  protected readonly isWide = computed(
    () => !this.isBrief() && !this.field().grid && this.cells().length + Number(this.field().appendOnly === true) > wide,
  );
  protected readonly spoken = computed(() => this.language.words(this.field().title));
  protected readonly separator = computed(() => this.language.words(fieldTexts.rowSeparator));

  /** The list in which a value was counted. */
  protected listOf(row: Shown, name: string): { readonly link: readonly string[]; readonly params: Params } | null {
    const opens = this.field().links?.[name];
    const said = opens === undefined ? '' : textIn(row, opens);
    return said === '' ? null : listIn(said);
  }

  protected filled(row: Shown): readonly FieldView[] {
    return this.cells().filter(({ name }) => row[name] !== undefined && row[name] !== null);
  }

  /** As the server masked it: a text with stars, whatever the kind; shown for a purpose it is a value again. */
  protected isMasked({ name, class: of }: FieldView, row: Shown): boolean {
    return (of === 'personal' || of === 'sensitive') && (typeof row[name] === 'object' || textIn(row, name).includes('*'));
  }
}
