import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { takeUntilDestroyed, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map, merge, skip } from 'rxjs';
import type { FlowView } from '@fatong/contracts/api';
import { Clock, Failed, Live, Loading, MessagesApi, PageTitle, Reading, Segments, Words } from '@fatong/ui';
import { flowOf, namesOf } from './flow-edges.js';
import { FlowPicture } from './flow-picture.js';
import { FlowTable } from './flow-table.js';
import { overviewTexts, passes } from './texts.js';

/** Who speaks with whom and what moves there, as a picture or the same as a table; the choice stands in the address. Follows the server by itself. */
@Component({
  selector: 'fa-flow-panel',
  imports: [Failed, FlowPicture, FlowTable, Loading, Segments, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-sheet' },
  template: `
    <header>
      <h2>{{ t.flow | words }}</h2>
      <ft-segments [name]="t.shownAs" parameter="flow" [segments]="ways" [current]="way()" />
    </header>
    @if (reading.problem(); as problem) { <ft-failed [problem]="problem" (again)="reading.refresh()" /> }
    @if (reading.value(); as view) {
      <fa-flow-picture [class.away]="way() === 'table'" [view]="view" [flows]="flows()" [names]="names()!" />
      <fa-flow-table [class.away]="way() !== 'table'" [flows]="flows()" [names]="names()!" />
    } @else if (reading.problem() === undefined) { <ft-loading [lines]="4" /> }
  `,
  styles: `
    :host { display: block; }
    header { display: flex; align-items: center; gap: 4px 20px; flex-wrap: wrap; padding: 8px 12px 8px 16px; border-bottom: 1px solid var(--ft-hair); }
    ft-segments { margin-left: auto; }
    .away { display: none; }
    ft-failed { padding: 8px; }
    /* A picture has no room there: the table says the same. */
    @media (max-width: 960px) { ft-segments, fa-flow-picture { display: none; } fa-flow-table.away { display: block; } }
  `,
})
export class FlowPanel {
  private readonly api = inject(MessagesApi);
  private readonly asked = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map((all) => all.get('flow'))), { requireSync: true });
  readonly minutes = input.required<number>();

  protected readonly t = overviewTexts;
  protected readonly ways = [
    { value: null, label: overviewTexts.asPicture },
    { value: 'table', label: overviewTexts.asTable },
  ];
  protected readonly way = computed(() => (this.asked() === 'table' ? 'table' : null));
  protected readonly reading = new Reading<FlowView>();
  protected readonly flows = computed(() => this.reading.value()?.edges.map(flowOf) ?? []);
  protected readonly names = computed(() => {
    const view = this.reading.value();
    return view && namesOf(view);
  });

  constructor() {
    // What each message passes is asked once, and stands in the help of the page.
    const page = inject(PageTitle);
    effect(() => {
      const steps = this.reading.value()?.steps;
      if (steps) page.explain(passes(steps.map(({ title }) => title)));
    });
    effect(() => {
      const minutes = this.minutes();
      untracked(() => this.reading.ask(() => this.api.flow(minutes), { keep: true }));
    });
    merge(inject(Live).changes('messages', 'failures', 'systems'), toObservable(inject(Clock).now).pipe(skip(1)))
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.reading.refresh());
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }
}
