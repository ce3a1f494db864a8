import { ChangeDetectionStrategy, Component, DestroyRef, Injector, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { DiscardAnswer, FailureGroupView, ListAnswer, MessageStateName, RetryAnswer } from '@fatong/contracts/api';
import {
  Blank,
  Failed,
  Icon,
  Keys,
  Live,
  Loading,
  MessagesApi,
  PageHead,
  Reading,
  Segments,
  Session,
  Words,
  wall,
  type Segment,
} from '@fatong/ui';
import { openDiscardDialog } from '../discard/discard-dialog.js';
import { openPrepareDialog } from '../operations/prepare-dialog.js';
import { figure } from '../parts/figures.js';
import { keyWords } from '../parts/key-words.js';
import { stateMarks } from '../parts/marks.js';
import { RowKeys, type RowAct } from '../parts/row-keys.js';
import { Titles } from '../parts/titles.js';
import { openRetryDialog } from '../retry/retry-dialog.js';
import { GroupCard } from './group-card.js';
import { openNoteDialog } from './note-dialog.js';
import { failureTexts as t } from './texts.js';

/** What was done with a group here. */
interface Treated {
  readonly group: FailureGroupView;
  readonly retry?: RetryAnswer;
  readonly discard?: DiscardAnswer;
}

/** Cards of one message or one system under its name. */
interface Section {
  readonly key: string;
  readonly title: Label | null;
  readonly groups: readonly FailureGroupView[];
  /** How many are open. */
  readonly count: string;
}

const ways = ['type', 'system'] as const;
type Way = (typeof ways)[number] | null;
const states = ['parked', 'unknown', 'later'] as const satisfies readonly MessageStateName[];
const gravity = (group: FailureGroupView): number => states.indexOf(group.state);

/** What does not go on, by cause, gravest first. A card keeps what was done with it, also when the group is gone. */
@Component({
  selector: 'fa-failures-page',
  imports: [Blank, Failed, GroupCard, Icon, Loading, MatButton, PageHead, RowKeys, Segments, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="t.title" [lead]="t.lead">
      <ft-segments [name]="t.by" parameter="by" [segments]="ways" [current]="by()" />
      <ft-segments [name]="t.which" parameter="state" [segments]="segments()" [current]="asked()" />
    </ft-page-head>
    @if (reading.problem(); as problem) { <ft-failed [problem]="problem" (again)="reading.refresh()" /> }
    @if (reading.value()) {
      @if (shown().length > 0) {
        <p class="ft-note ft-quiet sum" role="status">{{ sum() | words }}</p>
        <div faRowKeys [acts]="acts" (act)="act($event)" (again)="reading.refresh()">
          @for (section of sections(); track section.key) {
            @if (section.title; as title) { <h2>{{ title | words }} <span class="ft-figures ft-quiet">{{ section.count }}</span></h2> }
            <ul>@for (group of section.groups; track group.id) {
              <li><fa-group-card [group]="group" [result]="treated().get(group.id)?.retry" [discarded]="treated().get(group.id)?.discard" [retriedOf]="treated().get(group.id)?.group?.count ?? 0" [isGone]="!isThere(group)" (retry)="retry(group)" (discard)="discard(group)" (note)="note(group)" (prepare)="prepare(group)" /></li>
            }</ul>
          }
        </div>
      } @else {
        <div class="ft-sheet"><ft-blank icon="check" [title]="isResolved() ? t.noneResolved : all().length === 0 ? t.fine : t.noneHere" [why]="isResolved() ? undefined : checked()"><button matButton="outlined" (click)="reading.refresh()"><ft-icon name="again" />{{ t.again | words }}</button></ft-blank></div>
      }
    } @else if (reading.problem() === undefined) { <div class="ft-sheet"><ft-loading [lines]="8" /></div> }
  `,
  styles: `ul { display: flex; flex-direction: column; gap: 10px; } h2 { margin: 16px 0 6px; } .sum { margin-bottom: 6px; } ft-failed { margin-bottom: 12px; }`,
})
export class FailuresPage {
  private readonly api = inject(MessagesApi);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly titles = inject(Titles);
  protected readonly asked = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map((all) => all.get('state'))), { requireSync: true });

  protected readonly t = t;
  protected readonly reading = new Reading<ListAnswer<FailureGroupView>>();
  protected readonly treated = signal<ReadonlyMap<string, Treated>>(new Map());
  private readonly wayAsked = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map((all) => all.get('by'))), { requireSync: true });
  protected readonly by = computed((): Way => ways.find((way) => way === this.wayAsked()) ?? null);
  protected readonly ways: readonly Segment[] = [
    { value: null, label: t.byCause },
    { value: 'type', label: t.byType },
    { value: 'system', label: t.bySystem },
  ];
  /** Those of which nothing is open any more are asked for by themselves. */
  protected readonly isResolved = computed(() => this.asked() === 'resolved');
  private readonly groups = computed(() => this.reading.value()?.items.filter(({ resolved }) => !resolved) ?? []);
  /** Groups that are, and those that were until something was done with them. */
  protected readonly all = computed(() => {
    const gone = [...this.treated().values()].map(({ group }) => group).filter((group) => !this.isThere(group));
    return [...this.groups(), ...gone].toSorted((a, b) => gravity(a) - gravity(b) || (a.lastAt < b.lastAt ? 1 : -1));
  });
  protected readonly shown = computed(() =>
    this.isResolved()
      ? (this.reading.value()?.items ?? []).filter(({ resolved }) => resolved)
      : this.all().filter(({ state }) => !isState(this.asked()) || state === this.asked()),
  );
  /** By cause alone each card stands for itself. */
  protected readonly sections = computed((): readonly Section[] => {
    const by = this.by();
    if (by === null) return [{ key: '', title: null, groups: this.shown(), count: '' }];
    return [...Map.groupBy(this.shown(), (group) => group[by])].map(([key, groups]) => ({
      key,
      title: by === 'system' ? this.titles.system(key) : (this.titles.type(key) ?? [key, key]),
      groups,
      count: figure(groups.filter((group) => this.isThere(group)).reduce((sum, { count }) => sum + count, 0)),
    }));
  });
  protected readonly segments = computed((): readonly Segment[] => [
    { value: null, label: t.all, count: this.all().length },
    ...states.map((state) => ({
      value: state,
      label: stateMarks[state].label,
      count: this.all().filter((group) => group.state === state).length,
    })),
    { value: 'resolved', label: t.resolved },
  ]);
  protected readonly sum = computed(() =>
    t.sum(
      this.shown().length,
      this.shown()
        .filter((group) => this.isThere(group))
        .reduce((sum, { count }) => sum + count, 0),
    ),
  );
  protected readonly checked = computed(() => t.checked(wall(new Date(this.reading.at() ?? 0)).seconds));

  protected readonly acts = ['r', 'e'];

  constructor() {
    inject(Keys).offer({
      title: keyWords.failures,
      entries: [
        { keys: ['r'], does: keyWords.retry },
        { keys: ['e'], does: keyWords.examine },
      ],
    });
    effect(() => {
      const isResolved = this.isResolved();
      untracked(() => this.reading.ask(() => this.api.failures(isResolved), { keep: true }));
    });
    inject(Live)
      .changes('failures', 'messages')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.reading.refresh());
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }

  protected isThere({ id }: FailureGroupView): boolean {
    return this.groups().some((group) => group.id === id);
  }

  protected act({ key, row }: RowAct): void {
    const group = this.groups().find(({ id }) => id === row);
    if (group === undefined) return;
    if (key === 'e') this.examine(group);
    else if (this.session.view()?.may.retry === true && group.retriable) void this.retry(group);
  }

  /** The latest message tells more than its cause. */
  private examine({ id, state }: FailureGroupView): void {
    this.api.list({ filter: { group: [id], state: [state] }, limit: 1 }).subscribe({
      next: ({ items: [latest] }) => latest && void this.router.navigate(['/messages', latest.id]),
      error: () => this.reading.refresh(),
    });
  }

  protected async retry(group: FailureGroupView): Promise<void> {
    const answer = await openRetryDialog(this.injector, {
      count: group.count,
      direction: null,
      isUnknown: group.state === 'unknown',
      send: (key, confirmed) => this.api.retryGroup(group.id, key, confirmed),
    });
    if (answer !== undefined) this.keep({ group, retry: answer });
  }

  protected async discard(group: FailureGroupView): Promise<void> {
    const answer = await openDiscardDialog(this.injector, {
      count: group.count,
      send: (key, reason) => this.api.discardGroup(group.id, key, reason),
    });
    if (answer !== undefined) this.keep({ group, discard: answer });
  }

  protected async note(group: FailureGroupView): Promise<void> {
    const noted = await openNoteDialog(this.injector, group, (request) => this.api.noteFailure(group.id, request));
    if (noted !== undefined) this.reading.refresh();
  }

  protected async prepare({ id, state, cause }: FailureGroupView): Promise<void> {
    const operation = await openPrepareDialog(this.injector, { id, lead: cause.words, isUnknown: state === 'unknown' });
    if (operation !== undefined) await this.router.navigate(['/messages/operations', operation.id]);
  }

  private keep(treated: Treated): void {
    this.treated.update((all) => new Map(all).set(treated.group.id, treated));
    this.reading.refresh();
  }
}

const isState = (name: string | null): boolean => states.some((state) => state === name);
