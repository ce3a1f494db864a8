import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { Subscription } from 'rxjs';
import {
  Blank,
  Failed,
  Loading,
  NotFoundPage,
  PageHead,
  RecordDetail,
  RecordsApi,
  problemOf,
  recordsLink,
  type ApiProblem,
} from '@fatong/ui';
import { portalTexts } from '../texts.js';
import { Menu } from './menu.js';

/** The one record of a type that is the reader's own: his firm, his registration. Where there are several, their list. */
@Component({
  selector: 'ft-mine-page',
  imports: [Blank, Failed, Loading, NotFoundPage, PageHead, RecordDetail],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (item(); as mine) {
      <ft-page-head [title]="mine.title" [isQuiet]="true" />
      @if (problem(); as failed) { <ft-failed [problem]="failed" (again)="read()" /> }
      @else {
        @switch (found()) {
          @case (undefined) { <div class="ft-sheet"><ft-loading [lines]="8" /></div> }
          @case (null) { <div class="ft-sheet"><ft-blank icon="book" [title]="t.mineNone" [why]="t.mineNoneWhy" /></div> }
          @default { <ft-record-detail [record]="mine.record" [id]="found()!" /> }
        }
      }
    } @else { <ft-not-found-page /> }
  `,
})
export class MinePage {
  private readonly api = inject(RecordsApi);
  private readonly menu = inject(Menu);
  private readonly router = inject(Router);
  readonly type = input.required<string>();
  protected readonly t = portalTexts;
  protected readonly item = computed(() => this.menu.items().find(({ record }) => record.type === this.type()));
  /** Its id; null: there is none; undefined: not yet known. */
  protected readonly found = signal<string | null | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  private reading?: Subscription;

  constructor() {
    effect(() => {
      this.type();
      untracked(() => this.read());
    });
  }

  protected read(): void {
    this.reading?.unsubscribe();
    this.problem.set(undefined);
    this.found.set(undefined);
    if (this.item() === undefined) return;
    this.reading = this.api.list(this.type(), { limit: 2 }).subscribe({
      next: ({ items }) =>
        items.length > 1 ? void this.router.navigate(recordsLink(this.type()), { replaceUrl: true }) : this.found.set(items[0]?.id ?? null),
      error: (error: unknown) => this.problem.set(problemOf(error)),
    });
  }
}
