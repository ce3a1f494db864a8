import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { switchMap } from 'rxjs';
import type { RecordItem, RecordView } from '@fatong/contracts/api';
import type { Slot } from '@fatong/contracts/fields';
import { Pages, RecordsApi } from '../api/index.js';
import { Value } from '../fields/index.js';
import { Language, Words } from '../i18n/index.js';
import { Live } from '../live/index.js';
import { recordLink } from '../paths.js';
import { Failed, Loading, Notice } from '../states/index.js';
import { Clock, wall } from '../time/index.js';
import { calendarTexts, weekdays } from './texts.js';
import { besides, shownWords, weeksOf, writeShown, type Shown } from './weeks.js';

/** One record on its day. */
interface Entry {
  readonly item: RecordItem;
  readonly date: string;
  readonly time: string;
}
/** So many pages of a list are read for one month. */
const mostPages = 6;

/** The list of a record type as a calendar: each record on the day of its span of time, by month or week. */
@Component({
  selector: 'ft-record-calendar',
  imports: [Failed, Loading, Notice, RouterLink, Value, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="spoken()">
      <a [routerLink]="[]" [queryParams]="paramsOf(before())" [attr.aria-label]="t.before | words">‹</a>
      <strong class="ft-figures" aria-live="polite">{{ title() | words }}</strong>
      <a [routerLink]="[]" [queryParams]="paramsOf(after())" [attr.aria-label]="t.after | words">›</a>
      <a [routerLink]="[]" [queryParams]="paramsOf({ span: shown().span, on: today() })">{{ t.today | words }}</a>
    </nav>
    @if (pages.problem(); as problem) { <ft-failed [problem]="problem" (again)="pages.refresh()" /> }
    @if (pages.items()) {
      @if (pages.hasMore()) { <ft-notice tone="near" [content]="{ title: t.more }" /> }
      <table>
        <caption>{{ calendar().title | words }}</caption>
        <thead><tr>@for (name of weekdays; track $index) { <th scope="col">{{ name | words }}</th> }</tr></thead>
        <tbody>
          @for (week of weeks(); track week[0]) {
            <tr>
              @for (day of week; track day) {
                <td [class.beyond]="isBeyond(day)" [class.today]="day === today()" [class.empty]="!byDay().get(day)">
                  <time class="ft-figures" [attr.datetime]="day"><span class="whole">{{ day }}</span><span class="brief" aria-hidden="true">{{ day.slice(8) }}</span></time>
                  @if (byDay().get(day); as entries) {
                    <ul>
                      @for (entry of entries; track entry.item.id) {
                        <li>
                          <a [routerLink]="link(entry.item)"><span class="ft-figures">{{ entry.time }}</span> {{ entry.item.title }}</a>
                          @for (field of beside(); track field.name) {
                            @if (entry.item.values[field.name]) { <span class="ft-note ft-quiet"><ft-value [field]="field" [value]="entry.item.values[field.name]" [refs]="entry.item.refs" [isBrief]="true" /></span> }
                          }
                        </li>
                      }
                    </ul>
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
      @if (byDay().size === 0) { <p class="ft-quiet">{{ t.none | words }}</p> }
    } @else if (!pages.problem()) { <ft-loading [lines]="8" /> }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 12px; }
    nav { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
    nav a { padding: 2px 9px; border: 1px solid var(--ft-strong); border-radius: 4px; line-height: 24px; }
    nav a:hover { background: var(--ft-hover); text-decoration: none; }
    table { width: 100%; border-collapse: collapse; table-layout: fixed; background: var(--ft-sheet); }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th { padding: 4px 8px; text-align: left; font-size: var(--ft-note); font-weight: 500; border: 1px solid var(--ft-hair); }
    td { height: 84px; padding: 4px 8px 8px; vertical-align: top; border: 1px solid var(--ft-hair); }
    .beyond time { opacity: 0.55; }
    .today time { color: var(--mat-sys-primary); font-weight: 700; }
    .whole { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    ul { margin: 2px 0 0; padding: 0; list-style: none; }
    li { padding: 3px 0 3px 6px; border-left: 2px solid var(--mat-sys-primary); overflow-wrap: anywhere; }
    li + li { margin-top: 4px; }
    li > span { display: block; }
    @media (max-width: 720px) {
      thead, td.empty, .brief { display: none; }
      table, tbody, tr, td { display: block; height: auto; }
      .whole { position: static; width: auto; height: auto; overflow: visible; clip-path: none; }
    }
  `,
})
export class RecordCalendar {
  private readonly api = inject(RecordsApi);
  private readonly language = inject(Language);
  private readonly clock = inject(Clock);
  readonly record = input.required<RecordView>();
  readonly shown = input.required<Shown>();

  protected readonly t = calendarTexts;
  protected readonly weekdays = weekdays;
  protected readonly pages = new Pages<RecordItem>();
  protected readonly calendar = computed(() => this.record().list.calendar!);
  protected readonly today = computed(() => wall(this.clock.now()).date);
  protected readonly weeks = computed(() => weeksOf(this.shown()));
  protected readonly title = computed(() => shownWords(this.shown()));
  protected readonly before = computed(() => besides(this.shown(), -1));
  protected readonly after = computed(() => besides(this.shown(), 1));
  protected readonly spoken = computed(() => this.language.words(calendarTexts.shown));
  protected readonly beside = computed(() =>
    this.calendar().beside.flatMap((name) => this.record().fields.find((field) => field.name === name) ?? []),
  );
  /** Those of each day, the earliest first. */
  protected readonly byDay = computed((): ReadonlyMap<string, readonly Entry[]> => {
    const { at } = this.calendar();
    const entries = (this.pages.items() ?? []).flatMap((item): readonly Entry[] => {
      const span = item.values[at] as Slot | null | undefined;
      if (!span) return [];
      const [from, until] = [wall(new Date(span.from)), wall(new Date(span.until))];
      return [{ item, date: from.date, time: `${from.time}–${until.time}` }];
    });
    const days = new Map<string, Entry[]>();
    for (const entry of entries.toSorted((a, b) => (a.time < b.time ? -1 : 1)))
      days.set(entry.date, [...(days.get(entry.date) ?? []), entry]);
    return days;
  });

  constructor() {
    effect(() => {
      const [{ type, list }, weeks] = [this.record(), this.weeks()];
      const filter = { [list.calendar!.at]: { from: weeks[0]![0]!, to: weeks.at(-1)![6]! } };
      untracked(() =>
        this.pages.ask((cursor) => this.api.list(type, { filter, sort: list.sort, ...(cursor !== undefined && { cursor }) }), mostPages),
      );
    });
    const live = inject(Live);
    toObservable(computed(() => this.record().type))
      .pipe(
        switchMap((type) => live.recordChanges(type)),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.pages.refresh());
    inject(DestroyRef).onDestroy(() => this.pages.close());
  }

  protected readonly link = (item: RecordItem): string[] => recordLink(this.record().type, item.id);

  /** Of a month its first and last week reach beyond it. */
  protected isBeyond(day: string): boolean {
    const { span, on } = this.shown();
    return span === 'month' && day.slice(0, 7) !== on.slice(0, 7);
  }

  protected paramsOf(shown: Shown): Record<string, string> {
    return { calendar: writeShown(shown) };
  }
}
