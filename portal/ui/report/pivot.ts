import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { Choice, ReportPivot, ReportRow } from '@fatong/contracts/api';
import type { Label } from '@fatong/contracts';
import { isSeveral, type FilterValue } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { ChoiceFilter, type Filter } from '../list/index.js';
import { Blank } from '../states/index.js';
import { PivotViews } from './pivot-views.js';
import { pivotTexts, reportTexts, shownOf } from './texts.js';
import { figureText, listOf, valueText } from './words.js';

/** What the reader puts together: a measure by rows and columns, chosen here and kept in the address. Every number opens its list. */
@Component({
  selector: 'ft-pivot',
  imports: [Blank, ChoiceFilter, PivotViews, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2>{{ pivot().table.title | words }}</h2><span class="ft-note ft-quiet">{{ shown() | words }}</span>
      <ft-pivot-views [report]="report()" [pivot]="pivot()" />
      <div class="ways">
        @for (one of choosing(); track one.filter.name) { <ft-choice-filter [filter]="one.filter" [value]="one.chosen" (changed)="choose(one.filter.name, $event)" /> }
      </div>
    </header>
    @if (rows().length) {
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="pivot().table.title | words">
        <table>
          <thead><tr>
            <th scope="col">{{ pivot().table.head | words }}</th>
            @for (column of pivot().table.columns; track column.name) { <th scope="col" class="end">{{ column.label | words }}</th> }
          </tr></thead>
          <tbody>
            @for (row of rows(); track row.key) {
              <tr [class.whole]="row.isWhole">
                <th scope="row">{{ row.label | words }}</th>
                @for (cell of row.cells; track $index) {
                  <td class="end ft-figures">@if (cell.list?.link; as link) { <a [routerLink]="link" [queryParams]="cell.list!.params">{{ cell.words | words }}</a> } @else { {{ cell.words | words }} }</td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else { <ft-blank [title]="t.noRows" /> }
  `,
  styleUrl: './report.scss',
  styles: `
    .whole > * { font-weight: 700; border-top: 1px solid var(--ft-strong); }
    .ways { display: flex; flex-wrap: wrap; gap: 8px; }
  `,
})
export class Pivot {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  readonly pivot = input.required<ReportPivot>();
  /** The report it is part of: what is kept under a name is kept of it. */
  readonly report = input.required<string>();
  protected readonly t = reportTexts;
  protected readonly shown = computed(() => shownOf(this.pivot().table.rows.length, this.pivot().table.total));

  private readonly dimensions = computed(() => {
    const { measures, measure } = this.pivot();
    return measures.find(({ name }) => name === measure)?.dimensions ?? [];
  });
  protected readonly choosing = computed(() => {
    const { measures, measure, rows, columns } = this.pivot();
    const choices = (all: readonly { readonly name: string; readonly label: Label }[]): readonly Choice[] =>
      all.map(({ name, label }) => ({ value: name, label }));
    const others = (than: string | null): readonly Choice[] => choices(this.dimensions().filter(({ name }) => name !== than));
    return [
      choice('measure', pivotTexts.measure, choices(measures), measure),
      choice('rows', pivotTexts.rows, others(columns), rows),
      choice('columns', pivotTexts.columns, others(rows), columns),
    ];
  });

  protected readonly rows = computed(() => {
    const { table, totals } = this.pivot();
    const unit = table.columns[0]?.unit;
    const cells = (of: ReportRow['cells']) =>
      of.map((cell) => ({
        list: 'count' in cell ? listOf(cell) : cell.list === undefined ? null : listOf(cell.list),
        words:
          'count' in cell
            ? ([figureText(cell), figureText(cell)] as const)
            : valueText(cell, unit === undefined || unit === 'count' || unit === 'money' ? 'per100' : unit),
      }));
    const all = table.rows.map((row) => ({ key: row.key ?? '-', label: row.label, cells: cells(row.cells), isWhole: false }));
    return all.length === 0 ? [] : [...all, { key: 'whole', label: pivotTexts.whole, cells: cells(totals), isWhole: true }];
  });

  /** What another measure is not told apart by is chosen anew. */
  protected choose(name: string, value: FilterValue | undefined): void {
    const chosen = value !== undefined && isSeveral(value) ? (value[0] ?? null) : null;
    const { measures, rows, columns } = this.pivot();
    const may = measures.find((one) => one.name === chosen)?.dimensions.map((one) => one.name) ?? [];
    const kept = (one: string | null): string | null => (one !== null && may.includes(one) ? one : null);
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: name === 'measure' ? { measure: chosen, rows: kept(rows), columns: kept(columns) } : { [name]: chosen },
      queryParamsHandling: 'merge',
    });
  }
}

function choice(
  name: string,
  title: Label,
  choices: readonly Choice[],
  chosen: string | null,
): { readonly filter: Filter; readonly chosen?: FilterValue } {
  const filter: Filter = { name, title, kind: 'choice', choices, isPersonal: false, isSingle: true };
  return { filter, ...(chosen !== null && { chosen: [chosen] }) };
}
