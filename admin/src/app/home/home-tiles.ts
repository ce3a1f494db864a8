import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReportAnswer, ReportItem } from '@fatong/contracts/api';
import { today } from '@fatong/contracts/codes';
import { Counters, Failed, Ratios, Reading, ReportsApi, Words, againWithCounts, reportLink } from '@fatong/ui';

/** Figures of a report on the first page, of this day or this month: each opens exactly its list, and all are counted anew when something changed. */
@Component({
  selector: 'ft-home-tiles',
  imports: [Counters, Failed, Ratios, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2><a [routerLink]="link()">{{ report().title | words }}</a></h2>
    @if (reading.problem(); as failed) { <ft-failed [problem]="failed" (again)="reading.refresh()" /> }
    @if (reading.value(); as answer) {
      <div class="ft-sheet">
        <ft-counters [figures]="answer.figures" />
        @if (answer.ratios.length > 0) { <ft-ratios [ratios]="answer.ratios" /> }
      </div>
    }
  `,
  styles: `
    :host { display: block; }
    h2 { margin-bottom: 8px; }
    h2 a { color: inherit; }
    .ft-sheet { overflow: hidden; }
    ft-ratios { border-top: 1px solid var(--ft-hair); }
  `,
})
export class HomeTiles {
  private readonly api = inject(ReportsApi);
  readonly report = input.required<ReportItem>();
  protected readonly reading = new Reading<ReportAnswer>();
  protected readonly link = computed(() => reportLink(this.report().id));

  constructor() {
    effect(() => {
      const { id, home } = this.report();
      const day = today();
      untracked(() => this.reading.ask(() => this.api.report(id, { from: home === 'day' ? day : `${day.slice(0, 7)}-01`, to: day })));
    });
    againWithCounts(this.reading);
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }
}
