import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject } from '@angular/core';
import { takeUntilDestroyed, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { forkJoin, map, merge, skip, type Observable } from 'rxjs';
import type { Label } from '@fatong/contracts';
import {
  Blank,
  Clock,
  Failed,
  Live,
  Loading,
  MessagesApi,
  Moment,
  PageHead,
  Reading,
  Segments,
  Tag,
  Words,
  type Segment,
} from '@fatong/ui';
import { figure } from '../parts/figures.js';
import { RowKeys } from '../parts/row-keys.js';
import { Titles } from '../parts/titles.js';
import { kinds, rowsOf, type InboxRow, type Kind, type Sources } from './rows.js';
import { inboxTexts } from './texts.js';

/** So many refusals are looked through, the latest; the span over which systems are asked, in minutes. */
const [refusalsRead, span] = [200, 60];
const dayLong = 86_400_000;

/** What is out of order in one list, wherever it was noticed: failures, refusals, differences, alerts. Each row leads to where it is dealt with. */
@Component({
  selector: 'fa-inbox-page',
  imports: [Blank, Failed, Loading, Moment, PageHead, RouterLink, RowKeys, Segments, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="t.title" [lead]="t.lead"><ft-segments [name]="t.which" parameter="kind" [segments]="segments()" [current]="kind()" /></ft-page-head>
    @if (reading.problem(); as problem) { <ft-failed [problem]="problem" (again)="reading.refresh()" /> }
    @if (reading.value()) {
      @if (shown().length) {
        <div class="ft-sheet pane" tabindex="-1" faRowKeys (again)="reading.refresh()">
          <table>
            <caption class="ft-unseen">{{ t.title | words }}</caption>
            <thead><tr><th scope="col">{{ t.kind | words }}</th><th scope="col">{{ t.what | words }}</th><th scope="col">{{ t.system | words }}</th><th scope="col" class="end">{{ t.count | words }}</th><th scope="col">{{ t.last | words }}</th></tr></thead>
            <tbody>
              @for (row of shown(); track row.key) {
                <tr>
                  <td><ft-tag [mark]="row.mark" /></td>
                  <th scope="row"><a [attr.data-row]="row.key" [routerLink]="row.link" [queryParams]="row.query">{{ row.what | words }}</a></th>
                  <td>@if (row.system; as system) { <a [routerLink]="['/messages/systems', system]">{{ nameOf(row) | words }}</a> } @else { {{ nameOf(row) | words }} }</td>
                  <td class="end ft-figures">{{ row.count === null ? '' : figure(row.count) }}</td>
                  <td class="ft-quiet">@if (row.at; as at) { <ft-moment [at]="at" /> }</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        @if (kind() === null || kind() === 'refusal') { <p class="ft-note ft-quiet foot"><a routerLink="/messages/refusals">{{ t.more | words }}</a></p> }
      } @else {
        <div class="ft-sheet"><ft-blank icon="check" [title]="rows().length === 0 ? t.fine : t.noneHere" [why]="t.fineWhy" /></div>
      }
    } @else if (!reading.problem()) { <div class="ft-sheet"><ft-loading [lines]="8" /></div> }
  `,
  styles: `
    .pane { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; }
    thead th { padding: 6px 12px; font-size: var(--ft-note); font-weight: 500; color: var(--mat-sys-on-surface-variant); background: var(--ft-tint); text-align: left; white-space: nowrap; }
    tbody > tr > * { padding: 7px 12px; border-top: 1px solid var(--ft-hair); text-align: left; font-weight: 400; vertical-align: top; }
    tbody tr:hover { background: var(--ft-hover); }
    tbody th { width: 60%; min-width: 240px; overflow-wrap: anywhere; }
    tbody th a { display: block; }
    .end { text-align: right !important; }
    .foot { padding: 8px 2px; }
    ft-failed { margin-bottom: 12px; }
  `,
})
export class InboxPage {
  private readonly api = inject(MessagesApi);
  private readonly clock = inject(Clock);
  private readonly titles = inject(Titles);
  private readonly asked = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map((all) => all.get('kind'))), { requireSync: true });
  protected readonly t = inboxTexts;
  protected readonly figure = figure;
  protected readonly reading = new Reading<Sources>();
  protected readonly kind = computed((): Kind | null => kinds.find((one) => one === this.asked()) ?? null);
  protected readonly rows = computed(() => {
    const sources = this.reading.value();
    return sources === undefined ? [] : rowsOf(sources);
  });
  protected readonly shown = computed(() => this.rows().filter(({ kind }) => this.kind() === null || kind === this.kind()));
  protected readonly segments = computed((): readonly Segment[] => [
    { value: null, label: inboxTexts.all, count: this.rows().length },
    ...kinds.map((value) => ({ value, label: inboxTexts.kinds[value], count: this.rows().filter(({ kind }) => kind === value).length })),
  ]);

  constructor() {
    this.reading.ask(() => this.read());
    // Checks turn ill although nothing happens.
    merge(inject(Live).changes('messages', 'failures', 'systems'), toObservable(this.clock.now).pipe(skip(1)))
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.reading.refresh());
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }

  protected nameOf({ system }: InboxRow): Label {
    return system === null ? inboxTexts.hub : this.titles.system(system);
  }

  /** Refusals are evidence and stay for ever: those of the last day are news. */
  private read(): Observable<Sources> {
    const since = new Date(this.clock.real().getTime() - dayLong).toISOString();
    return forkJoin({
      systems: this.api.systems(span),
      checks: this.api.checks(),
      failures: this.api.failures(),
      refusals: this.api.refusals({ filter: {}, limit: refusalsRead }),
      reckonings: this.api.reckonings(),
    }).pipe(
      map(
        ({ systems, checks, failures, refusals, reckonings }): Sources => ({
          systems: systems.items,
          checks: checks.items,
          failures: failures.items,
          refusals: refusals.items.filter(({ at }) => at >= since),
          reckonings: reckonings.items,
        }),
      ),
    );
  }
}
