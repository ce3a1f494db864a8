import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { EMPTY, firstValueFrom, interval, map, switchMap } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { OperationAct, OperationMessage, OperationView } from '@fatong/contracts/api';
import {
  Failed,
  ListFoot,
  Live,
  Loading,
  Moment,
  Notice,
  OperationsApi,
  PageHead,
  Pages,
  Reading,
  Session,
  Tag,
  Words,
  problemOf,
  type ApiProblem,
  type Crumb,
} from '@fatong/ui';
import { chosenWords } from './chosen.js';
import { memberMarks, operationMarks, operationTexts as t } from './texts.js';

const pageSize = 100;
/** Between two looks, ms, while it goes on: of what is written down of it, beside its messages, nobody is told. */
const pace = 1_500;

/** One operation: how far it is, what its dry run said, why it halted, what can be said to it, and each of its messages. */
@Component({
  selector: 'fa-operation-page',
  imports: [Failed, ListFoot, Loading, MatButton, Moment, Notice, PageHead, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './operation-page.html',
  styleUrl: './operation-page.scss',
})
export class OperationPage {
  private readonly api = inject(OperationsApi);
  private readonly session = inject(Session);
  private readonly id = toSignal(inject(ActivatedRoute).paramMap.pipe(map((all) => all.get('id') ?? '')), { requireSync: true });

  protected readonly t = t;
  protected readonly marks = operationMarks;
  protected readonly memberMarks = memberMarks;
  protected readonly chosenWords = chosenWords;
  protected readonly crumbs: readonly Crumb[] = [{ label: t.title, link: ['/messages/operations'] }];
  protected readonly reading = new Reading<OperationView>();
  protected readonly members = new Pages<OperationMessage>();
  protected readonly refused = signal<ApiProblem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly mayAct = computed(() => this.session.view()?.may.retry === true);
  private readonly isUnderWay = computed(() => {
    const { state, dryRun } = this.reading.value() ?? {};
    return state === 'running' || state === 'cancelling' || dryRun?.isDone === false;
  });
  protected readonly title = computed((): Label => {
    const operation = this.reading.value();
    return operation === undefined ? t.one : t.kinds[operation.kind];
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.reading.ask(() => this.api.operation(id));
        this.members.ask((cursor) => this.api.members(id, { limit: pageSize, ...(cursor !== undefined && { cursor }) }));
      });
    });
    inject(Live)
      .changes('messages', 'failures')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.again());
    toObservable(this.isUnderWay)
      .pipe(
        switchMap((is) => (is ? interval(pace) : EMPTY)),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.look());
    inject(DestroyRef).onDestroy(() => {
      this.reading.close();
      this.members.close();
    });
  }

  protected again(): void {
    this.refused.set(undefined);
    this.look();
  }

  private look(): void {
    this.reading.refresh();
    this.members.refresh();
  }

  protected async order({ id }: OperationView, act: OperationAct): Promise<void> {
    this.isBusy.set(true);
    try {
      await firstValueFrom(this.api.order(id, act));
      this.again();
    } catch (error) {
      this.refused.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
