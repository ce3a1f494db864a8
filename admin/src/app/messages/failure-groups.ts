import { ChangeDetectionStrategy, Component, DestroyRef, Injector, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import { startWith, type Subscription } from 'rxjs';
import type { FailureGroupView } from '@fatong/contracts/api';
import { Blank, Catalogue, Failed, Icon, Language, Live, Loading, MessagesApi, Moment, Session, Tag, Words, problemOf, type ApiProblem } from '@fatong/ui';
import { homeTexts } from '../home/texts.js';
import { openRetry } from './retry-dialog.js';
import { causeKinds, messageMarks, messageTexts } from './texts.js';

/** Failures by cause: what happened in a sentence, how often, since when, and the retry. */
@Component({
  selector: 'ft-failure-groups',
  imports: [Blank, Failed, Icon, Loading, MatButton, MatTooltip, Moment, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './failure-groups.html',
  styleUrl: './failure-groups.scss',
})
export class FailureGroups {
  private readonly api = inject(MessagesApi);
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  protected readonly catalogue = inject(Catalogue);
  /** Groups shown at most; all without it. */
  readonly most = input<number>();

  protected readonly t = messageTexts;
  protected readonly none = homeTexts.failuresNone;
  protected readonly noneWhy = homeTexts.failuresNoneWhy;
  protected readonly marks = messageMarks;
  protected readonly kinds = causeKinds;
  private readonly all = signal<readonly FailureGroupView[] | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly groups = computed(() => this.all()?.slice(0, this.most() ?? Number.MAX_SAFE_INTEGER));
  private reading?: Subscription;

  constructor() {
    inject(Live).changes('failures').pipe(startWith(null), takeUntilDestroyed()).subscribe(() => this.read());
    inject(DestroyRef).onDestroy(() => this.reading?.unsubscribe());
  }

  protected read(): void {
    this.reading?.unsubscribe();
    this.reading = this.api.failures().subscribe({
      next: ({ items }) => {
        this.problem.set(undefined);
        this.all.set([...items].sort((a, b) => b.lastAt.localeCompare(a.lastAt)));
      },
      error: (error: unknown) => this.problem.set(problemOf(error)),
    });
  }

  protected whyNot({ retriable }: FailureGroupView): string {
    if (this.session.view()?.may.retry !== true) return this.language.words(messageTexts.mayNotRetry);
    return retriable ? '' : this.language.words(messageTexts.notRetriable);
  }

  protected async retry(group: FailureGroupView): Promise<void> {
    if (this.whyNot(group) !== '') return;
    if (await openRetry(this.injector, { count: group.count, isUnknown: group.state === 'unknown', run: (key, confirmed) => this.api.retryGroup(group.id, key, confirmed) })) this.read();
  }
}
