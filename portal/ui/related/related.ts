import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { merge, switchMap, type Subscription } from 'rxjs';
import type { RelatedView } from '@fatong/contracts/api';
import { RecordsApi, problemOf, type ApiProblem } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { Live } from '../live/index.js';
import { Catalogue } from '../session/index.js';
import { Failed } from '../states/index.js';
import { relatedTexts } from './texts.js';
import { Related, type Begin } from './one.js';

/** Everything that stands beside a record, read with one call; renews itself when such records change. Kinds with nothing to list stand last, a line each on one sheet; those of which there is none and none to begin are folded. */
@Component({
  selector: 'ft-related-lists',
  imports: [Failed, Related, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (problem(); as failed) { <ft-failed [problem]="failed" (again)="read()" /> }
    @for (one of listed(); track $index) { <ft-related [view]="one.view" [type]="one.type" (begin)="begin.emit($event)" /> }
    @if (brief().length) { <div class="ft-sheet">@for (one of brief(); track $index) { <ft-related [view]="one.view" [type]="one.type" (begin)="begin.emit($event)" /> }</div> }
    @if (isRead() && !known().length) { <p class="ft-quiet">{{ t.nothing | words }}</p> }
    @if (none().length) { <details class="ft-sheet"><summary>{{ t.without(none().length) | words }}</summary>@for (one of none(); track $index) { <ft-related [view]="one.view" [type]="one.type" (begin)="begin.emit($event)" /> }</details> }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: 20px; } .ft-sheet ft-related + ft-related, summary + ft-related { border-top: 1px solid var(--ft-hair); } summary { padding: 7px 14px; cursor: pointer; color: var(--mat-sys-on-surface-variant); }`,
})
export class RelatedLists {
  private readonly api = inject(RecordsApi);
  private readonly catalogue = inject(Catalogue);
  readonly type = input.required<string>();
  readonly id = input.required<string>();
  readonly begin = output<Begin>();
  /** How many kinds there are to show, each time they were read. */
  readonly found = output<number>();
  protected readonly t = relatedTexts;

  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  private readonly views = signal<readonly RelatedView[]>([]);
  protected readonly isRead = signal(false);
  protected readonly known = computed(() =>
    this.views().flatMap((view) => {
      const type = this.catalogue.record(view.type);
      return type === undefined ? [] : [{ view, type }];
    }),
  );
  protected readonly listed = computed(() => this.known().filter(({ view }) => view.items.length > 0));
  protected readonly brief = computed(() =>
    this.known().filter(({ view }) => view.items.length === 0 && (view.total !== 0 || view.begins.length > 0)),
  );
  protected readonly none = computed(() => this.known().filter(({ view }) => view.total === 0 && view.begins.length === 0));
  private reading?: Subscription;

  constructor() {
    effect(() => {
      this.type();
      this.id();
      untracked(() => {
        this.views.set([]);
        this.read();
      });
    });
    const live = inject(Live);
    const types = computed(() => [...new Set(this.views().map(({ type }) => type))], { equal: (a, b) => a.join() === b.join() });
    toObservable(types)
      .pipe(
        switchMap((all) => merge(...all.map((type) => live.recordChanges(type)))),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.read());
  }

  read(): void {
    this.reading?.unsubscribe();
    this.reading = this.api.related(this.type(), this.id()).subscribe({
      next: ({ items }) => {
        this.problem.set(undefined);
        this.views.set(items);
        this.found.emit(this.known().length);
        this.isRead.set(true);
      },
      error: (error: unknown) => this.problem.set(problemOf(error)),
    });
  }
}
