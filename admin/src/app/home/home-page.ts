import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Blank, Catalogue, Clock, PageHead, Session, wall } from '@fatong/ui';
import { StateCounts } from './state-counts.js';
import { homeTexts } from './texts.js';
import { Tray } from './tray.js';

/** An official's first page: how much stands where, and what involves this person. */
@Component({
  selector: 'ft-home-page',
  imports: [Blank, PageHead, StateCounts, Tray],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="heading()"><span class="ft-quiet ft-figures">{{ today() }}</span></ft-page-head>
    @if (mayRecords()) {
      <div class="stack">
        @for (record of stateful(); track record.type) { <ft-state-counts [record]="record" /> }
        <ft-tray />
      </div>
    } @else { <div class="ft-sheet"><ft-blank icon="lock" [title]="t.nothing" [why]="t.nothingWhy" /></div> }
  `,
  styles: `.stack { display: flex; flex-direction: column; gap: 28px; }`,
})
export class HomePage {
  private readonly catalogue = inject(Catalogue);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  protected readonly t = homeTexts;
  protected readonly heading = computed(() => homeTexts.greeting(this.session.view()?.account.name ?? ''));
  protected readonly today = computed(() => wall(this.clock.now()).date);
  protected readonly mayRecords = computed(() => this.session.view()?.may.records === true);
  /** Types whose records pass through states. */
  protected readonly stateful = computed(() => this.catalogue.areas().flatMap(({ records }) => records).flatMap((type) => this.catalogue.record(type) ?? []).filter(({ states }) => states.some(({ end }) => !end)));
}
