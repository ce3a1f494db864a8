import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Blank, Catalogue, Clock, Counts, Failed, PageHead, Session, Words, Workbench, longDay } from '@fatong/ui';
import { paths } from '../paths.js';
import { StateCounts } from './state-counts.js';
import { homeTexts } from './texts.js';

/** An official's first page: what is asked of this person, then how much stands where. */
@Component({
  selector: 'ft-home-page',
  imports: [Blank, Failed, PageHead, StateCounts, Words, Workbench],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="heading()"><span class="ft-quiet ft-figures">{{ today() | words }}</span></ft-page-head>
    @if (mayRecords()) {
      <div class="stack">
        <ft-workbench [shown]="list()" [most]="20" [whole]="whole" />
        <section aria-labelledby="stands">
          <h2 id="stands">{{ t.stands | words }}</h2>
          @if (counts.problem(); as failed) { <ft-failed [problem]="failed" (again)="counts.refresh()" /> }
          <div class="ft-sheet rows">@for (record of shown(); track record.type) { <ft-state-counts [record]="record" /> }</div>
        </section>
      </div>
    } @else { <div class="ft-sheet"><ft-blank icon="lock" [title]="t.nothing" [why]="t.nothingWhy" /></div> }
  `,
  styles: `
    .stack { display: flex; flex-direction: column; gap: 28px; }
    h2 { margin-bottom: 8px; }
    .rows { overflow: hidden; }
    ft-state-counts + ft-state-counts { border-top: 1px solid var(--ft-strong); }
  `,
})
export class HomePage {
  private readonly catalogue = inject(Catalogue);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  protected readonly counts = inject(Counts);
  /** Of the address: which list of the workbench. */
  readonly list = input<string>();
  protected readonly whole = ['/', paths.tray];
  protected readonly t = homeTexts;
  protected readonly heading = computed(() => homeTexts.greeting(this.session.view()?.account.name ?? ''));
  protected readonly today = computed(() => longDay(this.clock.now()));
  protected readonly mayRecords = computed(() => this.session.view()?.may.records === true);
  /** Types whose records pass through states. */
  private readonly stateful = computed(() =>
    this.catalogue
      .areas()
      .flatMap(({ records }) => records)
      .flatMap((type) => this.catalogue.record(type) ?? [])
      .filter(({ states }) => states.some(({ end }) => !end)),
  );
  protected readonly shown = computed(() => this.counts.most(this.stateful()));
}
