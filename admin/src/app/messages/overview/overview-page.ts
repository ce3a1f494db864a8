import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, untracked } from '@angular/core';
import { takeUntilDestroyed, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map, merge, skip } from 'rxjs';
import { Blank, Clock, Failed, Live, LiveMark, Loading, MessagesApi, PageHead, Reading, Segments, Words, wall } from '@fatong/ui';
import type { ListAnswer, SystemView } from '@fatong/contracts/api';
import { RowKeys } from '../parts/row-keys.js';
import { ChecksLine } from './checks-line.js';
import { FlowPanel } from './flow-panel.js';
import { sumsOf, verdictOf } from './sums.js';
import { SystemsTable } from './systems-table.js';
import { overviewTexts, spans } from './texts.js';
import { VerdictLine } from './verdict.js';

const usualMinutes = 60;

/** How the message flow stands: a sentence, the picture of the flow, one row a system. Follows the server by itself. */
@Component({
  selector: 'fa-overview-page',
  imports: [Blank, ChecksLine, Failed, FlowPanel, LiveMark, Loading, PageHead, RowKeys, Segments, SystemsTable, VerdictLine, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="t.title">
      <ft-live-mark />
      <ft-segments [name]="t.span" parameter="minutes" [segments]="spans" [current]="minutes() === 60 ? null : '' + minutes()" />
    </ft-page-head>
    @if (reading.problem(); as problem) { <ft-failed [problem]="problem" (again)="reading.refresh()" /> }
    @if (systems(); as systems) {
      @if (systems.length === 0) {
        <ft-blank class="ft-sheet" icon="flow" [title]="t.noSystems" [why]="t.noSystemsWhy" />
      } @else {
        <div class="stack" faRowKeys (again)="reading.refresh()">
          <fa-verdict [verdict]="verdict()"><span class="checked">{{ t.checked | words }} <span class="ft-figures">{{ checked() }}</span></span></fa-verdict>
          @defer (on idle) { <fa-checks-line /> }
          <fa-flow-panel [minutes]="minutes()" />
          <section class="ft-sheet" [attr.aria-label]="t.systems | words"><fa-systems-table [systems]="systems" /></section>
        </div>
      }
    } @else if (reading.problem() === undefined) { <ft-loading class="ft-sheet" [lines]="8" /> }
  `,
  styles: `
    .stack { display: flex; flex-direction: column; gap: 12px; }
    ft-failed { margin-bottom: 12px; }
    .checked { white-space: nowrap; }
    ft-live-mark { display: none; }
    /* The shell's own mark has no room there. */
    @media (max-width: 960px) { ft-live-mark { display: inline-flex; } }
  `,
})
export class OverviewPage {
  private readonly api = inject(MessagesApi);
  private readonly clock = inject(Clock);
  private readonly parameters = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map((all) => all.get('minutes'))));

  protected readonly minutes = computed(() =>
    spans.some(({ value }) => value !== null && value === this.parameters()) ? Number(this.parameters()) : usualMinutes,
  );
  protected readonly reading = new Reading<ListAnswer<SystemView>>();
  protected readonly systems = computed(() => this.reading.value()?.items);
  protected readonly verdict = computed(() => verdictOf(sumsOf(this.systems() ?? []), this.clock.real()));
  protected readonly checked = computed(() => wall(new Date(this.reading.at() ?? 0)).seconds);
  protected readonly spans = spans;
  protected readonly t = overviewTexts;

  constructor() {
    effect(() => {
      const minutes = this.minutes();
      untracked(() => this.reading.ask(() => this.api.systems(minutes), { keep: true }));
    });
    // Rates and ages change although nothing happens.
    merge(inject(Live).changes('messages', 'failures', 'systems'), toObservable(this.clock.now).pipe(skip(1)))
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.reading.refresh());
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }
}
