import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { forkJoin, type Subscription } from 'rxjs';
import type { FileAnswer, FileEntry, RecordAnswer } from '@fatong/contracts/api';
import { RecordsApi, problemOf, type ApiProblem } from '../api/index.js';
import { Language, Words } from '../i18n/index.js';
import { recordLink, recordsLink } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { PageHead } from '../shell/index.js';
import { Tag, stateMark, type Mark } from '../state-tag/index.js';
import { Blank, Failed, Loading } from '../states/index.js';
import { Clock, dayOf, fullInstant, wall } from '../time/index.js';
import { fileTexts } from './texts.js';

/** The whole file of a person or an organisation in a register: figures of every kind of record about it, and one time line over all of them. */
@Component({
  selector: 'ft-whole-file-page',
  imports: [Blank, Failed, Loading, PageHead, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="title()" [crumbs]="crumbs()" [lead]="t.lead" />
    @if (problem(); as failed) { <ft-failed [problem]="failed" (again)="read()" /> }
    @if (shown(); as seen) {
      @if (!seen.file.figures.length) { <div class="ft-sheet"><ft-blank icon="book" [title]="t.none" [why]="t.noneWhy" /></div> }
      @else {
        <ul class="figures" [attr.aria-label]="t.figures | words">
          @for (figure of figures(); track figure.type) {
            <li class="ft-sheet"><a [routerLink]="figure.link" [queryParams]="figure.query"><b class="ft-figures">{{ figure.total }}</b><span>{{ figure.title | words }}</span>@if (figure.open) { <span class="ft-note ft-quiet">{{ t.open(figure.open) | words }}</span> }</a></li>
          }
        </ul>
        <section>
          <div class="head">
            <h2>{{ t.story | words }}</h2>
            <select class="ft-control" [attr.aria-label]="t.figures | words" (change)="only.set($any($event.target).value)"><option value="">{{ t.all | words }}</option>@for (figure of figures(); track figure.type) { <option [value]="figure.type">{{ figure.title | words }}</option> }</select>
          </div>
          @if (seen.file.partly) { <p class="ft-note ft-quiet">{{ t.partly | words }}</p> }
          @for (day of days(); track day.date) {
            <h3>{{ day.words }}</h3>
            <ol class="ft-sheet">
              @for (entry of day.entries; track entry.id) {
                <li>
                  <time class="ft-figures ft-quiet" [attr.datetime]="entry.at" [title]="full(entry.at)">{{ time(entry.at) }}</time>
                  <span class="what"><strong>{{ entry.what | words }}</strong>@if (markOf(entry); as mark) { <ft-tag [mark]="mark" /> }<span class="ft-note ft-quiet">{{ entry.by | words }}</span></span>
                  <a [routerLink]="linkTo(entry)"><span class="ft-note ft-quiet">{{ catalogue.record(entry.record.type)?.one | words }}</span> {{ entry.record.title }}</a>
                </li>
              }
            </ol>
          }
        </section>
      }
    } @else if (!problem()) { <div class="ft-sheet"><ft-loading [lines]="8" /></div> }
  `,
  styles: `
    .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 10px; margin-bottom: 24px; }
    .figures a { display: flex; flex-direction: column; padding: 10px 14px; height: 100%; color: inherit; }
    .figures a:hover { background: var(--ft-hover); text-decoration: none; }
    .figures b { font-size: var(--ft-title); line-height: 28px; font-weight: 500; }
    .head { display: flex; gap: 12px; align-items: center; justify-content: space-between; }
    .head select { width: auto; }
    h3 { margin: 14px 0 6px; font-size: var(--ft-note); font-weight: 500; color: var(--mat-sys-on-surface-variant); }
    li { min-width: 0; }
    ol li { display: grid; grid-template-columns: 52px minmax(0, 1fr) minmax(0, 1fr); gap: 4px 12px; padding: 7px 14px; align-items: baseline; }
    ol li + li { border-top: 1px solid var(--ft-hair); }
    .what { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; }
    @media (max-width: 720px) { ol li { grid-template-columns: 52px minmax(0, 1fr); } ol li a { grid-column: 2; } }
  `,
})
export class WholeFilePage {
  private readonly api = inject(RecordsApi);
  private readonly clock = inject(Clock);
  private readonly language = inject(Language);
  protected readonly catalogue = inject(Catalogue);
  readonly type = input.required<string>();
  readonly id = input.required<string>();
  protected readonly t = fileTexts;
  protected readonly full = fullInstant;
  protected readonly shown = signal<{ readonly answer: RecordAnswer; readonly file: FileAnswer } | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  /** Only what happened to records of this type. */
  protected readonly only = signal('');
  protected readonly title = computed(() => {
    const name = this.shown()?.answer.title ?? '';
    return [`${fileTexts.title[0]} ${name}`.trim(), `${fileTexts.title[1]} ${name}`.trim()] as const;
  });
  protected readonly crumbs = computed(() => [
    { label: this.catalogue.listTitle(this.type()), link: recordsLink(this.type()) },
    { label: this.named(), link: recordLink(this.type(), this.id()) },
  ]);
  protected readonly figures = computed(() =>
    (this.shown()?.file.figures ?? []).map((figure) => ({
      ...figure,
      title: this.catalogue.listTitle(figure.type),
      link: recordsLink(figure.type),
      query: figure.by === undefined ? {} : { [figure.by]: this.id() },
    })),
  );
  protected readonly days = computed(() => {
    const entries = (this.shown()?.file.entries ?? []).filter(({ record }) => this.only() === '' || record.type === this.only());
    return [...Map.groupBy(entries, ({ at }) => wall(new Date(at)).date)].map(([date, of]) => ({
      date,
      entries: of,
      words: this.language.words(dayOf(of[0]!.at, this.clock.now())),
    }));
  });
  private reading?: Subscription;

  constructor() {
    effect(() => {
      this.type();
      this.id();
      this.language.name();
      untracked(() => this.read());
    });
  }

  protected read(): void {
    const [type, id] = [this.type(), this.id()];
    this.reading?.unsubscribe();
    this.reading = forkJoin({ answer: this.api.record(type, id), file: this.api.file(type, id) }).subscribe({
      next: (seen) => {
        this.problem.set(undefined);
        this.shown.set(seen);
      },
      error: (error: unknown) => this.problem.set(problemOf(error)),
    });
  }

  protected time(at: string): string {
    return wall(new Date(at)).time;
  }

  protected linkTo({ record }: FileEntry): string[] {
    return recordLink(record.type, record.id);
  }

  protected markOf({ state, record }: FileEntry): Mark | undefined {
    const known = this.catalogue.state(record.type, state);
    return known && stateMark(known);
  }

  private named(): readonly [string, string] {
    const name = this.shown()?.answer.title ?? this.id();
    return [name, name];
  }
}
