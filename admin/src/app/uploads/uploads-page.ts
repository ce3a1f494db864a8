import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatAnchor, MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { firstValueFrom, type Observable } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { UploadAttemptView, UploadLineView, UploadMonth } from '@fatong/contracts/api';
import {
  Blank,
  Catalogue,
  Clock,
  Failed,
  Icon,
  Loading,
  Moment,
  NoPermissionPage,
  NotFoundPage,
  Notice,
  PageHead,
  Reading,
  Tag,
  UploadsApi,
  Words,
  problemNotice,
  problemOf,
  recordLink,
  wall,
  type ApiProblem,
  type Mark,
} from '@fatong/ui';
import { uploadTexts as t } from './texts.js';

const looks: Readonly<Record<UploadAttemptView['standing'], Omit<Mark, 'label'>>> = {
  sent: { tone: 'near', icon: 'clock' },
  received: { tone: 'done', icon: 'check' },
  returned: { tone: 'late', icon: 'shut' },
  undelivered: { tone: 'late', icon: 'shut' },
  replaced: { tone: 'live', icon: 'half' },
};

/** A month of what was reported to an outside system; who may locks it. The month stands in the address. */
@Component({
  selector: 'fa-uploads-page',
  imports: [
    Blank,
    Failed,
    Icon,
    Loading,
    MatAnchor,
    MatButton,
    Moment,
    NoPermissionPage,
    NotFoundPage,
    Notice,
    PageHead,
    RouterLink,
    Tag,
    Words,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './uploads-page.html',
  styleUrl: './uploads-page.scss',
})
export class UploadsPage {
  private readonly api = inject(UploadsApi);
  private readonly catalogue = inject(Catalogue);
  private readonly clock = inject(Clock);
  private readonly router = inject(Router);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });
  readonly id = input.required<string>();

  protected readonly t = t;
  protected readonly noticeOf = problemNotice;
  protected readonly reading = new Reading<UploadMonth>();
  /** What a lock answered, or pages read on. */
  private readonly changed = signal<UploadMonth | undefined>(undefined);
  protected readonly shown = computed(() => this.changed() ?? this.reading.value());
  protected readonly reason = signal('');
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<ApiProblem | undefined>(undefined);

  private readonly item = computed(() => this.catalogue.uploads().find(({ id }) => id === this.id()));
  protected readonly title = computed(() => this.item()?.title ?? t.title);
  protected readonly lead = computed(() => {
    const item = this.item();
    return item && t.lead(item.system);
  });
  protected readonly month = computed(() => {
    const asked: unknown = this.params()['month'];
    return typeof asked === 'string' && /^\d{4}-\d{2}$/.test(asked) ? asked : wall(this.clock.now()).date.slice(0, 7);
  });
  protected readonly counts = computed(() => {
    const standings = this.shown()?.standings;
    return standings === undefined
      ? []
      : (['sent', 'received', 'returned', 'undelivered'] as const)
          .filter((standing) => standings[standing] > 0)
          .map((standing) => ({ label: t.standings[standing], mark: this.markOf(standing), count: standings[standing] }));
  });

  constructor() {
    effect(() => {
      const [id, month] = [this.id(), this.month()];
      untracked(() => {
        this.changed.set(undefined);
        this.reading.ask(() => this.api.month(id, month));
      });
    });
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }

  protected choose(month: string): void {
    if (month !== '') void this.router.navigate([], { queryParams: { month }, queryParamsHandling: 'merge' });
  }

  protected lock(): Promise<void> {
    return this.follow(this.api.lock(this.id(), this.month()), (month) => month);
  }

  protected async unlock(): Promise<void> {
    await this.follow(this.api.unlock(this.id(), this.month(), this.reason().trim()), (month) => month);
    if (this.failure() === undefined) this.reason.set('');
  }

  protected async more(): Promise<void> {
    const before = this.shown();
    if (before?.next)
      await this.follow(this.api.month(this.id(), this.month(), before.next), (page) => ({
        ...page,
        items: [...before.items, ...page.items],
      }));
  }

  protected linkOf(record: string): readonly string[] {
    return recordLink(this.shown()!.type, record);
  }

  protected markOf(standing: UploadAttemptView['standing']): Mark {
    return { ...looks[standing], label: t.standings[standing] };
  }

  /** Whether it makes sense to report it again: it came back, or says otherwise now. */
  protected mayReport({ mayReport, attempts: [last], differs }: UploadLineView): boolean {
    if (!mayReport || last === undefined || last.standing === 'sent' || this.shown()?.lock !== null) return false;
    return last.standing !== 'received' || (differs ?? []).length > 0;
  }

  protected answerOf({ words, attempts: [last] }: UploadLineView): Label {
    if (last?.standing === 'returned' && words !== null) return words === '***' ? t.hidden : [words, words];
    return [last?.receipt ?? '—', last?.receipt ?? '—'];
  }

  protected namesOf(labels: readonly Label[]): Label {
    return [labels.map(([zh]) => zh).join('、'), labels.map(([, en]) => en).join(', ')];
  }

  protected countOf(total: UploadMonth['total']): string {
    return typeof total === 'number' ? String(total) : `${total.atLeast}+`;
  }

  private async follow(call: Observable<UploadMonth>, use: (answer: UploadMonth) => UploadMonth): Promise<void> {
    this.isBusy.set(true);
    this.failure.set(undefined);
    await firstValueFrom(call)
      .then((answer) => this.changed.set(use(answer)))
      .catch((error: unknown) => this.failure.set(problemOf(error)));
    this.isBusy.set(false);
  }
}
