import { HttpParams } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, Injector, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { MatSnackBar } from '@angular/material/snack-bar';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { firstValueFrom, forkJoin, map, switchMap, type Subscription } from 'rxjs';
import type { ActionOffer, ActionView, FieldView, LetterView, RecordAnswer, RecordView, TimelineEntry } from '@fatong/contracts/api';
import { openActionSheet, sheetTexts } from '../action-sheet/index.js';
import { RecordsApi, address, problemOf, type ApiProblem } from '../api/index.js';
import { Clocks, clockTexts } from '../clocks/index.js';
import { Download, type Wanted } from '../download/index.js';
import { fileTexts } from '../fields/index.js';
import { Guide } from '../guide/index.js';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Letters, letterTexts, openDelivery } from '../letters/index.js';
import { AlikeRecords } from '../likeness/index.js';
import { Live } from '../live/index.js';
import { matches } from '../media/index.js';
import { recordLink } from '../paths.js';
import { Recent } from '../recent/index.js';
import { RelatedLists, type Begin } from '../related/index.js';
import { Score } from '../score/index.js';
import { Catalogue } from '../session/index.js';
import { Failed, Loading } from '../states/index.js';
import { Clock, wall } from '../time/index.js';
import { hasWholeFile, wholeFileTexts } from '../whole-file/index.js';
import { Timeline, timelineTexts } from '../timeline/index.js';
import { EarlierFiles } from './earlier-files.js';
import { RecordHead } from './head.js';
import { openDecision } from './decision-dialog.js';
import { decisionTexts } from './decision-texts.js';
import { Outgoing, type Decide } from './outgoing.js';
import { openReveal } from './reveal-dialog.js';
import { Parts, type Part, type PartName } from './parts.js';
import { Sections } from './sections.js';
import { shownSections } from './shown-sections.js';
import { StepLine } from './step-line.js';
import { detailTexts } from './texts.js';
import { Who } from './who.js';

/** So many sections are read on one page. */
const mostSections = 4;

interface Shown {
  readonly answer: RecordAnswer;
  readonly offers: readonly ActionOffer[];
  readonly timeline: readonly TimelineEntry[];
}

/** A record of any type: head, sections as a printed form, what went out because of it, everything that happened. Renews itself when the server says so. */
@Component({
  selector: 'ft-record-detail',
  imports: [
    AlikeRecords,
    Clocks,
    Download,
    EarlierFiles,
    Failed,
    Guide,
    Icon,
    Letters,
    Loading,
    Outgoing,
    Parts,
    RecordHead,
    RelatedLists,
    RouterLink,
    Score,
    Sections,
    StepLine,
    Timeline,
    Who,
    Words,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-detail.html',
  styleUrl: './record-detail.scss',
})
export class RecordDetail {
  private readonly api = inject(RecordsApi);
  private readonly injector = inject(Injector);
  private readonly catalogue = inject(Catalogue);
  private readonly clock = inject(Clock);
  private readonly language = inject(Language);
  private readonly snack = inject(MatSnackBar);
  private readonly recent = inject(Recent);
  readonly record = input.required<RecordView>();
  readonly id = input.required<string>();
  /** What is shown, once it is read. */
  readonly loaded = output<RecordAnswer>();

  protected readonly t = detailTexts;
  protected readonly file = wholeFileTexts.title;
  protected readonly hasFile = computed(() => hasWholeFile(this.record(), this.catalogue));
  protected readonly sheetLink = computed(() => [...recordLink(this.record().type, this.id()), 'sheet']);
  protected readonly fileLink = computed(() => [...recordLink(this.record().type, this.id()), 'file']);
  protected readonly limits = clockTexts.heading;
  protected readonly letters = letterTexts.heading;
  protected readonly earlierFiles = fileTexts.earlier;
  protected readonly story = timelineTexts.heading;
  protected readonly shown = signal<Shown | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly revealed = signal<Readonly<Record<string, unknown>>>({});
  /** An entry of a register of which nothing is told but what it says now. */
  protected readonly isBook = computed(() => this.record().kind === 'register' && this.shown()?.timeline.length === 0);
  /** Beside the story there is no room. */
  protected readonly isNarrow = matches('(max-width: 1100px)');
  /** There is room for a column more. */
  private readonly isWide = matches('(min-width: 1800px)');
  private readonly asked = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map((query) => query.get('part'))), { initialValue: null });
  /** A page of more sections than that is read part by part. */
  protected readonly isParted = computed(() => {
    const answer = this.shown()?.answer;
    if (answer === undefined) return false;
    const lists = [answer.clocks, answer.letters, answer.earlierFiles, answer.outgoing];
    const beside =
      lists.filter((list) => (list?.length ?? 0) > 0).length + Number(answer.score !== undefined) + Number(this.record().hasRelated);
    return shownSections(this.record(), answer).length + beside > mostSections;
  });
  /** How many kinds stand there; undefined until they are read. */
  protected readonly beside = signal<number | undefined>(undefined);
  protected readonly hasMiddle = computed(() => this.isParted() && this.isWide() && this.record().hasRelated);
  protected readonly parts = computed((): readonly Part[] => {
    const answer = this.shown()?.answer;
    const papers = (answer?.letters?.length ?? 0) + (answer?.earlierFiles?.length ?? 0);
    const all: readonly (Part & { readonly isThere: boolean })[] = [
      { name: 'overview', isThere: true },
      { name: 'papers', count: papers, isThere: papers > 0 },
      { name: 'related', isThere: this.record().hasRelated && !this.hasMiddle() },
      { name: 'messages', count: answer?.outgoing.length ?? 0, isThere: (answer?.outgoing.length ?? 0) > 0 },
      { name: 'story', isThere: this.isNarrow() && !this.isBook() },
    ];
    return all.filter(({ isThere }) => isThere);
  });
  protected readonly part = computed((): PartName => this.parts().find(({ name }) => name === this.asked())?.name ?? 'overview');
  private readonly place = computed(() => ({ type: this.record().type, id: this.id(), language: this.language.name() }));
  private reading?: Subscription;

  constructor() {
    effect(() => {
      this.place();
      untracked(() => {
        if (this.shown()?.answer.id !== this.id()) {
          this.shown.set(undefined);
          this.beside.set(undefined);
          this.revealed.set({});
        }
        this.read();
      });
    });
    const live = inject(Live);
    toObservable(this.place)
      .pipe(
        switchMap(({ type, id }) => live.recordChanges(type, id)),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.read());
  }

  /** A record that keeps tables gives them as an Excel file. */
  protected readonly tables = computed((): Wanted | null => {
    const answer = this.shown()?.answer;
    const kept = this.record().fields.filter(({ grid }) => grid !== undefined);
    return answer !== undefined && kept.some(({ name }) => answer.values[name] !== undefined && answer.values[name] !== null)
      ? { path: address('records', this.record().type, this.id(), 'export'), params: new HttpParams() }
      : null;
  });

  /** Whether a part is drawn: of a short page all are. */
  protected shows(part: PartName): boolean {
    return !this.isParted() || this.part() === part;
  }

  protected read(): void {
    const [{ type }, id] = [this.record(), this.id()];
    this.reading?.unsubscribe();
    this.reading = forkJoin({
      answer: this.api.record(type, id),
      offers: this.api.offers(type, id),
      timeline: this.api.timeline(type, id),
    }).subscribe({
      next: ({ answer, offers, timeline }) => {
        this.problem.set(undefined);
        this.loaded.emit(answer);
        this.recent.add({ ...answer, type });
        this.shown.set({ answer, offers: offers.items, timeline: timeline.items });
      },
      error: (error: unknown) => this.problem.set(problemOf(error)),
    });
  }

  protected async act(action: ActionView): Promise<void> {
    const { answer, timeline } = this.shown()!;
    const told = action.tells ? timeline.findLast((entry) => this.isToday(entry, action)) : undefined;
    const done = await openActionSheet(this.injector, { record: this.record(), action, on: answer, ...(told && { told }) });
    if (done === undefined) return;
    this.snack.open(this.language.words(sheetTexts.done(action.title)), undefined, { duration: 4_000 });
    this.read();
  }

  /** The same act, done today. */
  private isToday({ kind, title, at }: TimelineEntry, action: ActionView): boolean {
    return kind === 'action' && title[0] === action.title[0] && wall(new Date(at)).date === wall(this.clock.now()).date;
  }

  /** Opens another record from here; its own list beside this one renews itself. */
  protected async begin({ record, action, values }: Begin): Promise<void> {
    const titles = { ...this.shown()!.answer.refs, [this.id()]: this.shown()!.answer.title };
    const done = await openActionSheet(this.injector, { record, action, on: null, filled: { values, titles } });
    if (done !== undefined) this.snack.open(this.language.words(sheetTexts.done(action.title)), undefined, { duration: 4_000 });
  }

  /** One key a decision: what is decided twice by a trembling hand is decided once. */
  protected async decide({ sent, decision }: Decide): Promise<void> {
    const { type } = this.record();
    const key = crypto.randomUUID();
    const isDone = await openDecision(this.injector, {
      sent,
      decision,
      decide: (reason) => this.api.decide({ type, id: this.id(), messageId: sent.messageId, key }, { decision, reason }),
    });
    if (isDone) this.snack.open(this.language.words(decisionTexts.done[decision]), undefined, { duration: 4_000 });
    this.read();
  }

  /** One key a step: what is sent twice is written down once. */
  protected async deliver(letter: LetterView): Promise<void> {
    const [{ type }, key] = [this.record(), crypto.randomUUID()];
    const isDone = await openDelivery(this.injector, {
      letter,
      save: (request) => this.api.deliver({ type, id: this.id(), letterId: letter.id, key }, request),
    });
    if (!isDone) return;
    this.snack.open(this.language.words(letterTexts.done), undefined, { duration: 4_000 });
    this.read();
  }

  /** Once a press; what the server refuses is said where it was pressed for. */
  protected async sealAgain({ id: letterId }: LetterView): Promise<void> {
    const on = { type: this.record().type, id: this.id(), letterId, key: crypto.randomUUID() };
    try {
      await firstValueFrom(this.api.sealAgain(on), { defaultValue: undefined });
      this.snack.open(this.language.words(letterTexts.askedAgain), undefined, { duration: 4_000 });
    } catch (error) {
      const { title, detail } = problemOf(error).words;
      const words = detail ?? title;
      this.snack.open(typeof words === 'string' ? words : this.language.words(words), undefined, { duration: 8_000 });
    }
    this.read();
  }

  protected async reveal(field: FieldView): Promise<void> {
    const { type } = this.record();
    const seen = await openReveal(this.injector, {
      what: field.title,
      ask: (purpose) => this.api.reveal(type, this.id(), { field: field.name, purpose }),
    });
    if (seen !== undefined) this.revealed.update((before) => ({ ...before, [seen.field]: seen.value }));
  }
}
