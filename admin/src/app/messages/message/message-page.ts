import { ChangeDetectionStrategy, Component, DestroyRef, Injector, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { MatTabLink, MatTabNav, MatTabNavPanel } from '@angular/material/tabs';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { map } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { MessageAnswer, RetryAnswer } from '@fatong/contracts/api';
import { Failed, Live, Loading, MessagesApi, PageHead, Words, type Crumb } from '@fatong/ui';
import { Reading } from '../parts/reading.js';
import { Titles } from '../parts/titles.js';
import { openRetryDialog } from '../retry/retry-dialog.js';
import { RetryResult } from '../retry/retry-result.js';
import { Conversation } from './conversation.js';
import { MessageHead } from './head.js';
import { Stages } from './stages.js';
import { Technical } from './technical.js';
import { messageTexts as t } from './texts.js';
import { StageLine } from './stage-line.js';

const tabs = ['timeline', 'stages', 'conversation', 'technical'] as const;
type Tab = (typeof tabs)[number];

/** One message: how it stands, the way it took, what it said, with whom it speaks. The tab stands in the address. */
@Component({
  selector: 'fa-message-page',
  imports: [Conversation, Failed, Loading, MatTabLink, MatTabNav, MatTabNavPanel, MessageHead, PageHead, RetryResult, RouterLink, StageLine, Stages, Technical, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="title()" [crumbs]="crumbs" [isQuiet]="true" />
    @if (reading.problem(); as problem) { <ft-failed [problem]="problem" (again)="reading.refresh()" /> }
    @if (reading.value(); as message) {
      <fa-message-head [message]="message" (retry)="retry(message)" />
      @if (retried(); as answer) { <fa-retry-result [answer]="answer" /> }
      <nav mat-tab-nav-bar mat-stretch-tabs="false" [tabPanel]="panel" animationDuration="0ms" [attr.aria-label]="t.tabs | words">
        @for (one of tabs; track one) { <a mat-tab-link [routerLink]="[]" [queryParams]="{ tab: one === 'timeline' ? null : one }" replaceUrl [active]="one === tab()">{{ t[one] | words }}@if (one === 'conversation' && others(message) > 0) { <span class="ft-figures count">{{ others(message) }}</span> }</a> }
      </nav>
      <mat-tab-nav-panel #panel>
        @switch (tab()) {
          @case ('timeline') { <fa-stage-line class="ft-sheet" [message]="message" /> }
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
    .count { margin-left: 6px; color: var(--mat-sys-on-surface-variant); }
    ft-failed { margin-bottom: 12px; }
  `,
})
export class MessagePage {
  private readonly api = inject(MessagesApi);
  private readonly injector = inject(Injector);
  private readonly titles = inject(Titles);
  private readonly route = inject(ActivatedRoute);
  private readonly id = toSignal(this.route.paramMap.pipe(map((all) => all.get('id') ?? '')), { requireSync: true });
  private readonly asked = toSignal(this.route.queryParamMap.pipe(map((all) => all.get('tab'))), { requireSync: true });

  protected readonly t = t;
  protected readonly tabs = tabs;
  protected readonly crumbs: readonly Crumb[] = [{ label: t.list, link: ['/messages/list'] }];
  protected readonly reading = new Reading<MessageAnswer>();
  protected readonly tab = computed((): Tab => tabs.find((one) => one === this.asked()) ?? 'timeline');
  protected readonly retried = signal<RetryAnswer | undefined>(undefined);
  protected readonly title = computed((): Label => {
    const message = this.reading.value();
    if (message === undefined) return t.title;
    const [zh, en] = this.titles.type(message.type) ?? [message.type, message.type];
    return [`${zh} ${message.key}`, `${en} ${message.key}`];
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.retried.set(undefined);
        this.reading.ask(() => this.api.message(id));
      });
    });
    inject(Live).changes('messages', 'failures').pipe(takeUntilDestroyed()).subscribe(({ id }) => {
      if (id === undefined || id === this.id()) this.reading.refresh();
    });
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }

  protected others({ conversation, id }: MessageAnswer): number {
    return conversation.filter((one) => one.id !== id).length;
  }

  protected async retry({ id, direction, state, deliveries }: MessageAnswer): Promise<void> {
    const isUnknown = state === 'unknown' || deliveries.some((one) => one.state === 'unknown');
    const answer = await openRetryDialog(this.injector, { count: 1, direction, isUnknown, send: (key, confirmed) => this.api.retryMessage(id, key, confirmed) });
    if (answer === undefined) return;
    this.retried.set(answer);
    this.reading.refresh();
  }
}
