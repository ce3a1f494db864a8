import { ChangeDetectionStrategy, Component, Injector, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatTab, MatTabContent, MatTabGroup } from '@angular/material/tabs';
import { MatTooltip } from '@angular/material/tooltip';
import { Router, RouterLink } from '@angular/router';
import type { Subscription } from 'rxjs';
import type { MessageAnswer, MessageItem } from '@fatong/contracts/api';
import { Catalogue, Failed, Icon, Language, Live, Loading, MessagesApi, Moment, Notice, PageHead, Session, Table, Tag, Words, fullInstant, problemOf, recordLink, type ApiProblem, type Column } from '@fatong/ui';
import { adminTexts } from '../texts.js';
import { openRetry } from './retry-dialog.js';
import { StageBodies } from './stage-bodies.js';
import { StageStrip } from './stage-strip.js';
import { causeKinds, messageMarks, messageTexts } from './texts.js';

const tabs = ['timeline', 'stages', 'conversation', 'technical'] as const;

/** One message: did it arrive, when, what became of it, and can it be proved. */
@Component({
  selector: 'ft-message-page',
  imports: [Failed, Icon, Loading, MatButton, MatTab, MatTabContent, MatTabGroup, MatTooltip, Moment, Notice, PageHead, RouterLink, StageBodies, StageStrip, Table, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './message-page.html',
  styleUrl: './message-page.scss',
})
export class MessagePage {
  private readonly api = inject(MessagesApi);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  protected readonly catalogue = inject(Catalogue);
  readonly id = input.required<string>();
  /** From the address, so that a tab can be shared. */
  readonly tab = input<string>();

  protected readonly t = messageTexts;
  protected readonly marks = messageMarks;
  protected readonly kinds = causeKinds;
  protected readonly crumbs = [{ label: adminTexts.messageList, link: ['/messages'] }];
  protected readonly full = fullInstant;
  protected readonly message = signal<MessageAnswer | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly tabAt = computed(() => Math.max(0, tabs.findIndex((name) => name === this.tab())));
  protected readonly attributes = computed(() => Object.entries(this.message()?.attributes ?? {}));
  protected readonly recordLink = computed(() => {
    const [type, id] = this.message()?.record?.split(':') ?? [];
    return type !== undefined && id !== undefined && this.catalogue.record(type) !== undefined ? recordLink(type, id) : undefined;
  });
  protected readonly whyNot = computed(() => {
    const { retry } = this.message()!;
    return this.session.view()?.may.retry !== true ? this.language.words(messageTexts.mayNotRetry) : retry.allowed ? '' : (retry.why ?? '');
  });
  protected readonly talk: readonly Column[] = [{ name: 'type', title: messageTexts.type, isWide: true }, { name: 'state', title: messageTexts.state }, { name: 'system', title: messageTexts.system }, { name: 'key', title: messageTexts.key }, { name: 'received', title: messageTexts.received }];
  protected readonly talkKey = ({ id }: MessageItem): string => id;
  protected readonly talkLink = ({ id }: MessageItem): string[] | undefined => (id === this.id() ? undefined : ['/messages', id]);
  private reading?: Subscription;

  constructor() {
    effect(() => {
      this.id();
      this.language.name();
      untracked(() => {
        if (this.message()?.id !== this.id()) this.message.set(undefined);
        this.read();
      });
    });
    inject(Live).changes('messages', 'failures').pipe(takeUntilDestroyed()).subscribe(() => {
      // What is done stays as it is: only unsettled messages are worth asking again.
      if (this.message()?.state !== 'done') this.read();
    });
  }

  protected read(): void {
    this.reading?.unsubscribe();
    this.reading = this.api.message(this.id()).subscribe({
      next: (message) => {
        this.problem.set(undefined);
        this.message.set(message);
      },
      error: (error: unknown) => this.problem.set(problemOf(error)),
    });
  }

  protected stateOf({ state }: MessageItem): MessageItem['state'] {
    return state;
  }

  protected turn(at: number): void {
    void this.router.navigate([], { queryParams: { tab: at === 0 ? null : tabs[at] }, replaceUrl: true });
  }

  protected async retry(): Promise<void> {
    if (this.whyNot() !== '') return;
    const { id, state } = this.message()!;
    if (await openRetry(this.injector, { count: 1, isUnknown: state === 'unknown', run: (key, confirmed) => this.api.retryMessage(id, key, confirmed) })) this.read();
  }
}
