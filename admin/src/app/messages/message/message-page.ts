import { ChangeDetectionStrategy, Component, DestroyRef, Injector, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { MatTabLink, MatTabNav, MatTabNavPanel } from '@angular/material/tabs';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { firstValueFrom, map } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { DiscardAnswer, MessageAnswer, RetryAnswer } from '@fatong/contracts/api';
import {
  ApiProblem,
  Failed,
  Keys,
  Live,
  Loading,
  MessagesApi,
  Notice,
  OperationsApi,
  PageHead,
  Reading,
  Session,
  Words,
  pageKeys,
  problemOf,
  type Crumb,
} from '@fatong/ui';
import { editable, openProposeDialog } from '../corrections/propose-dialog.js';
import { correctionTexts } from '../corrections/texts.js';
import { openDiscardDialog } from '../discard/discard-dialog.js';
import { DiscardResult } from '../discard/discard-result.js';
import { keyWords } from '../parts/key-words.js';
import { Titles } from '../parts/titles.js';
import { openRetryDialog } from '../retry/retry-dialog.js';
import { RetryResult } from '../retry/retry-result.js';
import { Conversation } from './conversation.js';
import { MessageHead } from './head.js';
import { Proof } from './proof.js';
import { Stages } from './stages.js';
import { Technical } from './technical.js';
import { messageTexts as t } from './texts.js';
import { StageLine } from './stage-line.js';

const tabs = ['timeline', 'stages', 'conversation', 'technical'] as const;
type Tab = (typeof tabs)[number];

/** One message: how it stands, the way it took, what it said, with whom it speaks. The tab stands in the address. */
@Component({
  selector: 'fa-message-page',
  imports: [
    Conversation,
    DiscardResult,
    Failed,
    Loading,
    MatTabLink,
    MatTabNav,
    MatTabNavPanel,
    MessageHead,
    Notice,
    PageHead,
    Proof,
    RetryResult,
    RouterLink,
    StageLine,
    Stages,
    Technical,
    Words,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'press($event)' },
  template: `
    <ft-page-head [title]="title()" [crumbs]="crumbs" [isQuiet]="true" />
    @if (reading.problem(); as problem) { <ft-failed [problem]="problem" (again)="reading.refresh()" /> }
    @if (reading.value(); as message) {
      <fa-message-head [message]="message" (retry)="retry(message)" (correct)="correct(message)" (discard)="discard(message)" />
      @if (refused(); as problem) { <ft-failed [problem]="problem" (again)="correct(message)" /> }
      @if (notice(); as said) { <ft-notice tone="done" [content]="{ title: said }"><a routerLink="/messages/corrections">{{ correctionTexts.open | words }}</a></ft-notice> }
      @if (discarded(); as answer) { <fa-discard-result [answer]="answer" /> }
      @if (retried(); as answer) { <fa-retry-result [answer]="answer" /> }
      <nav mat-tab-nav-bar mat-stretch-tabs="false" [tabPanel]="panel" animationDuration="0ms" [attr.aria-label]="t.tabs | words">
        @for (one of tabs; track one) { <a mat-tab-link [routerLink]="[]" [queryParams]="{ tab: one === 'timeline' ? null : one }" replaceUrl [active]="one === tab()">{{ t[one] | words }}@if (one === 'conversation' && others(message) > 0) { <span class="ft-figures count">{{ others(message) }}</span> }</a> }
      </nav>
      <mat-tab-nav-panel #panel>
        @switch (tab()) {
          @case ('timeline') { <div class="two"><fa-stage-line class="ft-sheet" [message]="message" /><fa-proof [message]="message" /></div> }
          @case ('stages') { <fa-stages [message]="message" /> }
          @case ('conversation') { <fa-conversation class="ft-sheet" [message]="message" /> }
          @case ('technical') { <fa-technical [message]="message" /> }
        }
      </mat-tab-nav-panel>
    } @else if (reading.problem() === undefined) { <div class="ft-sheet"><ft-loading [lines]="8" /></div> }
  `,
  styles: `
    fa-retry-result { display: block; margin-top: 12px; }
    nav[mat-tab-nav-bar] { margin: 12px 0; }
    .two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 12px; align-items: start; }
    @media (max-width: 1100px) { .two { grid-template-columns: minmax(0, 1fr); } }
    .count { margin-left: 6px; color: var(--mat-sys-on-surface-variant); }
    ft-failed { margin-bottom: 12px; }
  `,
})
export class MessagePage {
  private readonly api = inject(MessagesApi);
  private readonly operations = inject(OperationsApi);
  private readonly injector = inject(Injector);
  private readonly titles = inject(Titles);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly isForPage = pageKeys();
  private readonly route = inject(ActivatedRoute);
  private readonly id = toSignal(this.route.paramMap.pipe(map((all) => all.get('id') ?? '')), { requireSync: true });
  private readonly asked = toSignal(this.route.queryParamMap.pipe(map((all) => all.get('tab'))), { requireSync: true });

  protected readonly t = t;
  protected readonly tabs = tabs;
  protected readonly crumbs: readonly Crumb[] = [{ label: t.list, link: ['/messages/list'] }];
  protected readonly reading = new Reading<MessageAnswer>();
  protected readonly tab = computed((): Tab => tabs.find((one) => one === this.asked()) ?? 'timeline');
  protected readonly correctionTexts = correctionTexts;
  protected readonly retried = signal<RetryAnswer | undefined>(undefined);
  protected readonly discarded = signal<DiscardAnswer | undefined>(undefined);
  protected readonly notice = signal<Label | undefined>(undefined);
  protected readonly refused = signal<ApiProblem | undefined>(undefined);
  protected readonly title = computed((): Label => {
    const message = this.reading.value();
    if (message === undefined) return t.title;
    const [zh, en] = this.titles.type(message.type) ?? [message.type, message.type];
    return [`${zh} ${message.key}`, `${en} ${message.key}`];
  });

  constructor() {
    inject(Keys).offer({
      title: keyWords.message,
      entries: [
        { keys: ['r'], does: keyWords.retryOne },
        { keys: ['1', '2', '3', '4'], does: keyWords.tabs },
      ],
    });
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.retried.set(undefined);
        this.discarded.set(undefined);
        this.notice.set(undefined);
        this.refused.set(undefined);
        this.reading.ask(() => this.api.message(id));
      });
    });
    inject(Live)
      .changes('messages', 'failures')
      .pipe(takeUntilDestroyed())
      .subscribe(({ id }) => {
        if (id === undefined || id === this.id()) this.reading.refresh();
      });
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }

  /** r tries again where that is possible; 1 to 4 turn to a side of the message. */
  protected press(event: KeyboardEvent): void {
    const message = this.reading.value();
    if (message === undefined || !this.isForPage(event)) return;
    const tab = tabs[Number(event.key) - 1];
    if (event.key === 'r' && message.retry.allowed && this.session.view()?.may.retry === true) void this.retry(message);
    else if (tab === undefined) return;
    else void this.router.navigate([], { relativeTo: this.route, queryParams: { tab: tab === 'timeline' ? null : tab }, replaceUrl: true });
    event.preventDefault();
  }

  protected others({ conversation, id }: MessageAnswer): number {
    return conversation.filter((one) => one.id !== id).length;
  }

  protected async discard({ id }: MessageAnswer): Promise<void> {
    const answer = await openDiscardDialog(this.injector, { count: 1, send: (key, reason) => this.api.discardMessage(id, key, reason) });
    if (answer === undefined) return;
    this.discarded.set(answer);
    this.reading.refresh();
  }

  /** A second person approves what is proposed here. */
  protected async correct({ id }: MessageAnswer): Promise<void> {
    this.refused.set(undefined);
    try {
      const view = await firstValueFrom(this.operations.correctable(id));
      const base = editable(view);
      if (base === undefined)
        return this.refused.set(new ApiProblem(409, 'action-not-possible', { title: view.why ?? correctionTexts.never }));
      if ((await openProposeDialog(this.injector, id, base)) !== undefined) this.notice.set(correctionTexts.proposed);
    } catch (error) {
      this.refused.set(problemOf(error));
    }
  }

  protected async retry({ id, direction, state, deliveries }: MessageAnswer): Promise<void> {
    const isUnknown = state === 'unknown' || deliveries.some((one) => one.state === 'unknown');
    const answer = await openRetryDialog(this.injector, {
      count: 1,
      direction,
      isUnknown,
      send: (key, confirmed) => this.api.retryMessage(id, key, confirmed),
    });
    if (answer === undefined) return;
    this.retried.set(answer);
    this.reading.refresh();
  }
}
