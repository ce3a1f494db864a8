import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { Router, RouterLink } from '@angular/router';
import type { RatioUnit, ReportRow, ReportTable } from '@fatong/contracts/api';
import { Language, Words } from '../i18n/index.js';
import { Blank } from '../states/index.js';
import { PieChart } from './pie-chart.js';
import { sharesOf, type Shares } from './pie-options.js';
import { pieWords, reportTexts, shownOf } from './texts.js';
import { figureText, listOf, valueText } from './words.js';

/** Rows by one of their figures, largest first; equal ones share a rank. Every number opens its list. */
@Component({
  selector: 'ft-ranking',
  imports: [Blank, MatTooltip, PieChart, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header><h2>{{ table().title | words }}</h2><span class="ft-note ft-quiet">{{ shown() | words }}</span><div class="ways"><ng-content /></div></header>
    @if (rows().length) {
      @if (shares(); as drawn) {
        @defer (on immediate) { <ft-pie-chart [shares]="drawn" (picked)="open($event)" /> }
        @placeholder { <div class="still ft-quiet">{{ t.drawing | words }}</div> }
        @error { <div class="still ft-quiet">{{ t.noChart | words }}</div> }
      }
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="table().title | words">
        <table>
          <thead><tr>
            <th scope="col" class="rank">{{ t.rank | words }}</th><th scope="col">{{ table().head | words }}</th>
            @for (column of table().columns; track column.name) { <th scope="col" class="end" [matTooltip]="column.hint | words" tabindex="0" [attr.aria-sort]="column.name === table().by ? 'descending' : null">{{ column.label | words }}</th> }
          </tr></thead>
          <tbody>
            @for (row of rows(); track row.key) {
              <tr>
                <td class="rank ft-figures ft-quiet">{{ row.rank }}</td><th scope="row">{{ row.label | words }}</th>
                @for (cell of row.cells; track $index) {
                  <td class="end ft-figures" [style.--share.%]="cell.share" [class.by]="cell.share !== null">@if (cell.list; as list) { <a [routerLink]="list.link" [queryParams]="list.params" [class.zero]="cell.isZero">{{ cell.words | words }}</a> } @else { {{ cell.words | words }} }</td>
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
    .still { height: 260px; display: grid; place-items: center; }
    .rank { width: 56px; text-align: right; }
    .by { min-width: 96px; background: linear-gradient(to left, var(--ft-live-wash) var(--share), transparent var(--share)) no-repeat right center / 100% 60%; font-weight: 700; }
    .zero { color: var(--mat-sys-on-surface-variant); }
    thead [tabindex] { cursor: help; }
    @media (max-width: 720px) { th, td { padding: 4px 8px; } tbody th { min-width: 132px; max-width: 168px; white-space: normal; line-height: 20px; } .by { min-width: 64px; } .rank { display: none; } }
  `,
})
export class Ranking {
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  readonly table = input.required<ReportTable>();
  protected readonly t = reportTexts;
  protected readonly shown = computed(() => shownOf(this.table().rows.length, this.table().total));
  protected readonly rows = computed(() => {
    const { rows, columns, by } = this.table();
    const at = columns.findIndex(({ name }) => name === by);
    const counts = rows.map(({ cells }) => countOf(cells[at]));
    const most = Math.max(1, ...counts);
    return rows.map(({ key, label, cells, rank, among }, i) => ({
      key,
      label,
      rank: rank === undefined ? String(counts.findIndex((count) => count === counts[i]) + 1) : `${rank} / ${among ?? ''}`,
      cells: cells.map((cell, j) => ({
        share: j === at ? (countOf(cell) * 100) / most : null,
        isZero: 'count' in cell && cell.count === 0,
        list: 'count' in cell ? listOf(cell) : cell.list === undefined ? null : listOf(cell.list),
        words: 'count' in cell ? ([figureText(cell), figureText(cell)] as const) : valueText(cell, unitOf(columns[j])),
      })),
    }));
  });
  /** The shares of the rows that are here in what they are ranked by. */
  protected readonly shares = computed((): Shares | null => {
    const { rows, columns, by, chart, title } = this.table();
    const at = columns.findIndex(({ name }) => name === by);
    if (chart === undefined || at < 0) return null;
    const unit = columns[at]!.unit === 'money' ? { unit: 'money' as const } : {};
    const write = (value: number): string => figureText({ count: value, ...unit });
    const slices = sharesOf(
      rows.map(({ label, cells }) => {
        const value = countOf(cells[at]);
        return { name: this.language.words(label), value, figure: write(value) };
      }),
      this.language.words(reportTexts.others),
      write,
    );
    return slices.length === 0 ? null : { words: this.language.words(pieWords(title)), slices };
  });

  protected open(row: number): void {
    const { rows, columns, by } = this.table();
    const cell = rows[row]?.cells[columns.findIndex(({ name }) => name === by)];
    if (cell === undefined || !('count' in cell)) return;
    const { link, params } = listOf(cell);
    if (link !== null) void this.router.navigate([...link], { queryParams: params });
  }
}

const countOf = (cell: ReportRow['cells'][number] | undefined): number =>
  cell === undefined ? 0 : 'count' in cell ? cell.count : cell.list === undefined ? 0 : (cell.value ?? 0);
const unitOf = (column: ReportTable['columns'][number] | undefined): RatioUnit =>
  column === undefined || column.unit === 'count' || column.unit === 'money' ? 'per100' : column.unit;
