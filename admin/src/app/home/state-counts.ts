import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { forkJoin, switchMap, type Subscription } from 'rxjs';
import type { ListAnswer, RecordView } from '@fatong/contracts/api';
import { Failed, Icon, Live, RecordsApi, Words, problemOf, recordsLink, stateMark, totalText, type ApiProblem } from '@fatong/ui';

/** How many records stand in each state that is not the end; every figure opens exactly its list. */
@Component({
  selector: 'ft-state-counts',
  imports: [Failed, Icon, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2><a [routerLink]="list()">{{ record().title | words }}</a></h2>
    @if (problem(); as failed) { <ft-failed [problem]="failed" (again)="read()" /> }
    <ul class="ft-sheet">
      @for (cell of cells(); track cell.name) {
        <li><a [routerLink]="list()" [queryParams]="{ state: cell.name }" [attr.data-tone]="cell.mark.tone" [class.zero]="cell.count === '0'">
          <span class="figure ft-figures">{{ cell.count ?? '–' }}</span>
          <span class="name"><ft-icon [name]="cell.mark.icon" />{{ cell.mark.label | words }}</span>
        </a></li>
      }
    </ul>
  `,
  styles: `
    :host { display: block; }
    h2 { margin-bottom: 8px; }
    h2 a { color: inherit; }
    ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(116px, 1fr)); overflow: hidden; }
    li { box-shadow: 1px 0 0 var(--ft-hair), 0 1px 0 var(--ft-hair); }
    li a { display: flex; flex-direction: column; gap: 2px; padding: 12px 16px; height: 100%; color: inherit; }
    li a:hover { background: var(--ft-hover); text-decoration: none; }
    .figure { font-size: var(--ft-figure); line-height: 1.2; font-weight: 500; letter-spacing: -0.01em; }
    .name { display: inline-flex; gap: 5px; align-items: flex-start; color: var(--ft-rest); }
    .name ft-icon { width: 13px; height: 13px; margin-top: 4px; }
    [data-tone='live'] .name { color: var(--ft-live); } [data-tone='near'] .name { color: var(--ft-near); } [data-tone='done'] .name { color: var(--ft-done); } [data-tone='late'] .name { color: var(--ft-late); }
    .zero .figure { color: var(--mat-sys-on-surface-variant); font-weight: 400; }
    ft-failed { margin-bottom: 8px; }
  `,
})
export class StateCounts {
  private readonly api = inject(RecordsApi);
  readonly record = input.required<RecordView>();
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  private readonly totals = signal<Readonly<Record<string, ListAnswer<unknown>['total']>>>({});
  protected readonly list = computed(() => recordsLink(this.record().type));
  private readonly states = computed(() => this.record().states.filter(({ end }) => !end));
  protected readonly cells = computed(() => this.states().map((state) => {
    const total = this.totals()[state.name];
    return { name: state.name, mark: stateMark(state), count: total === undefined ? undefined : totalText(total) };
  }));
  private reading?: Subscription;

  constructor() {
    effect(() => {
      this.record();
      untracked(() => this.read());
    });
    const live = inject(Live);
    toObservable(this.record).pipe(switchMap(({ type }) => live.recordChanges(type)), takeUntilDestroyed()).subscribe(() => this.read());
  }

  protected read(): void {
    this.reading?.unsubscribe();
    const counts = Object.fromEntries(this.states().map(({ name }) => [name, this.api.list(this.record().type, { filter: { state: [name] }, limit: 1 })]));
    this.reading = forkJoin(counts).subscribe({
      next: (answers) => {
        this.problem.set(undefined);
        this.totals.set(Object.fromEntries(Object.entries(answers).map(([name, { total }]) => [name, total])));
      },
      error: (error: unknown) => this.problem.set(problemOf(error)),
    });
  }
}
