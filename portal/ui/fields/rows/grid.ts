import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Params } from '@angular/router';
import { RouterLink } from '@angular/router';
import type { FieldView } from '@fatong/contracts/api';
import { recordsLink } from '../../paths.js';
import { textIn, type Shown } from './row.js';

type Grid = NonNullable<FieldView['grid']>;
interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly lines: readonly { readonly title: string; readonly cells: readonly (Figure | null)[] }[];
}
export interface Figure {
  readonly value: string;
  readonly cited: number | null;
  readonly link: readonly string[] | null;
  readonly params: Params;
}

/** Rows that are cells of tables: a line for each line, a column for each column; each number opens its list. */
@Component({
  selector: 'ft-rows-grid',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (table of tables(); track table.title) {
      <h4>{{ table.title }}</h4>
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="table.title">
        <table>
          <thead><tr><td></td>@for (column of table.columns; track column) { <th scope="col">{{ column }}</th> }</tr></thead>
          <tbody>
            @for (line of table.lines; track line.title) {
              <tr><th scope="row">{{ line.title }}</th>
                @for (cell of line.cells; track $index) {
                  <td class="ft-figures">@if (cell) {@if (cell.link) { <a [routerLink]="cell.link" [queryParams]="cell.params">{{ cell.value }}</a> } @else { {{ cell.value }} }@if (cell.cited) {<sup class="ft-quiet">{{ cell.cited }}</sup>}}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styles: `
    h4 { margin: 12px 0 4px; font-weight: 500; }
    .scroll { overflow-x: auto; max-width: 100%; }
    table { border-collapse: collapse; }
    th, td { padding: 4px 12px; border-bottom: 1px solid var(--ft-hair); white-space: nowrap; text-align: right; }
    thead th { font-weight: 500; font-size: var(--ft-note); color: var(--mat-sys-on-surface-variant); border-bottom-color: var(--ft-strong); }
    tbody th { text-align: left; font-weight: 400; }
    tbody tr:last-child { font-weight: 700; }
  `,
})
export class RowsGrid {
  readonly rows = input.required<readonly Shown[]>();
  readonly grid = input.required<Grid>();

  protected readonly tables = computed((): readonly Table[] =>
    [...Map.groupBy(this.rows(), (row) => textIn(row, this.grid().table))].map(([title, all]) => {
      const { line, column } = this.grid();
      const columns = [...new Set(all.map((row) => textIn(row, column)))];
      const lines = [...Map.groupBy(all, (row) => textIn(row, line))].map(([name, cells]) => ({
        title: name,
        cells: columns.map((one) => {
          const cell = cells.find((row) => textIn(row, column) === one);
          return cell === undefined ? null : figureIn(cell, this.grid());
        }),
      }));
      return { title, columns, lines };
    }),
  );
}

/** What a cell says, and the list it was counted in: `notary.act?state=issued`. */
export function figureIn(row: Shown, grid: Grid): Figure {
  const opens = textIn(row, grid.opens);
  const list = opens === '' ? null : listIn(opens);
  const cited = row[grid.cited];
  return {
    value: textIn(row, grid.value),
    cited: typeof cited === 'number' ? cited : null,
    link: list?.link ?? null,
    params: list?.params ?? {},
  };
}

/** The list that is said: `notary.act?state=issued`. */
export function listIn(said: string): { readonly link: readonly string[]; readonly params: Params } {
  const [type = '', query = ''] = said.split('?');
  return { link: recordsLink(type), params: Object.fromEntries(new URLSearchParams(query)) };
}
