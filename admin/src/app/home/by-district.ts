import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DistrictCountsAnswer } from '@fatong/contracts/api';
import { Catalogue, Failed, Loading, Reading, RecordsApi, Words, againWithCounts } from '@fatong/ui';
import { tableOf } from './district-table.js';
import { homeTexts } from './texts.js';

/** For who sees several districts: what is overdue or due soon in each, of every type; each figure opens exactly its list. The bars say at a glance what the table says in numbers. */
@Component({
  selector: 'ft-by-district',
  imports: [Failed, Loading, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="by-district">{{ t.byDistrict | words }}</h2>
    @if (reading.problem(); as failed) { <ft-failed [problem]="failed" (again)="reading.refresh()" /> }
    @if (table(); as shown) {
      @if (shown.rows.length) {
        <div class="ft-sheet" tabindex="0" role="region" aria-labelledby="by-district">
          <table>
            <caption class="ft-unseen">{{ t.byDistrictWhat | words }}</caption>
            <thead>
              <tr><th scope="col" rowspan="2">{{ t.district | words }}</th>@for (column of shown.columns; track column.type) { <th scope="colgroup" colspan="2" class="end">{{ column.title | words }}</th> }<td class="room" rowspan="2"></td></tr>
              <tr>@for (column of shown.columns; track column.type) { <th scope="col" class="end">{{ t.overdue | words }}</th><th scope="col" class="end">{{ t.near | words }}</th> }</tr>
            </thead>
            <tbody>
              @for (row of shown.rows; track row.key) {
                <tr>
                  <th scope="row">{{ row.title | words }}</th>
                  @for (cell of row.cells; track $index) { <td class="end ft-figures" [attr.data-standing]="cell.standing">@if (cell.count > 0) { <a [routerLink]="cell.link" [queryParams]="cell.params" [attr.aria-label]="cell.said | words">{{ cell.count }}</a> } @else { <span class="ft-quiet">0</span> }</td> }
                  <td class="room" aria-hidden="true"><span class="bar"><i class="late" [style.width.%]="row.late"></i><i class="near" [style.width.%]="row.near"></i></span></td>
                </tr>
              }
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{{ shown.total.title | words }}</th>
                @for (cell of shown.total.cells; track $index) { <td class="end ft-figures" [attr.data-standing]="cell.standing">@if (cell.count > 0) { <a [routerLink]="cell.link" [queryParams]="cell.params" [attr.aria-label]="cell.said | words">{{ cell.count }}</a> } @else { <span class="ft-quiet">0</span> }</td> }
                <td class="room"></td>
              </tr>
            </tfoot>
          </table>
        </div>
        @if (shown.others.length) { <p class="ft-note ft-quiet">{{ t.otherTypes | words }}@for (one of shown.others; track one.link.join('/')) { <a [routerLink]="one.link">{{ one.title | words }}</a> }</p> }
        @if (reading.value()?.partly) { <p class="ft-note ft-quiet">{{ t.partly | words }}</p> }
      } @else { <p class="ft-sheet none ft-quiet">{{ t.nothingPresses | words }}</p> }
    } @else if (!reading.problem()) { <div class="ft-sheet"><ft-loading [lines]="4" /></div> }
  `,
  styles: `
    :host { display: block; }
    h2 { margin-bottom: 8px; }
    .ft-sheet { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; }
    th, td { padding: 5px 12px; text-align: left; font-weight: 400; white-space: nowrap; border-top: 1px solid var(--ft-hair); }
    thead > tr > * { font-size: var(--ft-note); color: var(--mat-sys-on-surface-variant); vertical-align: bottom; }
    thead > tr:first-child > * { border-top: 0; }
    thead > tr:last-child > * { padding-top: 0; border-top: 0; }
    tfoot > tr > * { border-top: 1px solid var(--ft-strong); }
    .end { text-align: right; }
    td a { display: inline-block; min-width: 24px; margin: -3px -6px; padding: 3px 6px; }
    [data-standing='overdue'] a { color: var(--ft-late); font-weight: 500; }
    [data-standing='near'] a { color: var(--ft-near); }
    .room { width: 30%; }
    .bar { display: flex; gap: 1px; }
    .bar i { height: 8px; border-radius: 2px; }
    .bar .late { background: var(--ft-late); }
    .bar .near { background: var(--ft-near); opacity: 0.6; }
    p { margin: 6px 0 0; }
    .none { margin: 0; padding: 14px 16px; }
    p a { margin-left: 12px; }
    @media (max-width: 900px) { .room { display: none; } }
  `,
})
export class ByDistrict {
  private readonly api = inject(RecordsApi);
  private readonly catalogue = inject(Catalogue);
  protected readonly t = homeTexts;
  protected readonly reading = new Reading<DistrictCountsAnswer>();
  protected readonly table = computed(() => {
    const answer = this.reading.value();
    return answer && tableOf(answer, { district: (code) => this.catalogue.district(code), type: (type) => this.catalogue.listTitle(type) });
  });

  constructor() {
    this.reading.ask(() => this.api.byDistrict());
    againWithCounts(this.reading);
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }
}
