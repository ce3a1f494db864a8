import { ChangeDetectionStrategy, Component, DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { forkJoin, interval, map, of, switchMap, type Observable, type Subscription } from 'rxjs';
import type { DifferenceView, ListAnswer, ReckoningView } from '@fatong/contracts/api';
import { Blank, Failed, Loading, MessagesApi, Moment, Notice, PageHead, Session, Words, problemOf, type ApiProblem } from '@fatong/ui';
import { differenceTexts as t } from './texts.js';

interface Shown {
  readonly system: ReckoningView;
  readonly items: readonly DifferenceView[];
}

/** Between two looks, ms: what is asked for again arrives within seconds. */
const pause = 5_000;
const most = 200;

/** Where mirrors and their masters are not in step, what was asked for again, and the buttons for it. */
@Component({
  selector: 'fa-differences-page',
  imports: [Blank, Failed, Loading, MatButton, Moment, Notice, PageHead, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './differences-page.html',
  styleUrl: './differences-page.scss',
})
export class DifferencesPage {
  private readonly api = inject(MessagesApi);
  private readonly session = inject(Session);
  protected readonly t = t;
  protected readonly shown = signal<readonly Shown[] | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  /** What was just asked for, so that a button is not pressed twice. */
  protected readonly pressed = signal<ReadonlySet<string>>(new Set());
  private reading?: Subscription;

  constructor() {
    this.read();
    interval(pause)
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.read());
    inject(DestroyRef).onDestroy(() => this.reading?.unsubscribe());
  }

  protected mayAsk(): boolean {
    return this.session.view()?.may.retry === true;
  }

  protected read(): void {
    this.reading?.unsubscribe();
    this.reading = this.api
      .reckonings()
      .pipe(switchMap(({ items }) => (items.length === 0 ? of([]) : forkJoin(items.map((system) => this.differencesOf(system))))))
      .subscribe({
        next: (shown) => {
          this.problem.set(undefined);
          this.shown.set(shown);
        },
        error: (error: unknown) => this.problem.set(problemOf(error)),
      });
  }

  protected resend({ system }: Shown, ids?: readonly string[]): void {
    this.press(ids?.map((id) => `${system.system} ${id}`) ?? [system.system], this.api.resend(system.system, ids));
  }

  protected round({ system }: Shown): void {
    this.press([`round ${system.system}`], this.api.round(system.system));
  }

  private press(keys: readonly string[], call: Observable<unknown>): void {
    this.pressed.update((before) => new Set([...before, ...keys]));
    const release = (): void => this.pressed.update((before) => new Set([...before].filter((key) => !keys.includes(key))));
    call.subscribe({
      next: () => this.read(),
      complete: release,
      error: (error: unknown) => {
        release();
        this.problem.set(problemOf(error));
      },
    });
  }

  private differencesOf(system: ReckoningView): Observable<Shown> {
    const rows: Observable<Pick<ListAnswer<DifferenceView>, 'items'>> =
      system.open > 0 ? this.api.differences(system.system, most) : of({ items: [] });
    return rows.pipe(map(({ items }) => ({ system, items })));
  }
}
