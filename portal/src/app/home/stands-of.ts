import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { switchMap } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { RecordItem, RecordView } from '@fatong/contracts/api';
import {
  Failed,
  Live,
  Loading,
  Moment,
  Pages,
  RecordsApi,
  Tag,
  Words,
  recordLink,
  recordsLink,
  stateMark,
  totalText,
  type Mark,
} from '@fatong/ui';
import { portalTexts } from '../texts.js';

const atOnce = 6;

/** One kind of matter: the latest few, each with its state and when it last moved. */
@Component({
  selector: 'ft-stands-of',
  imports: [Failed, Loading, Moment, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (pages.problem(); as failed) { <ft-failed [problem]="failed" (again)="pages.refresh()" /> }
    @if (pages.items(); as items) {
      <div class="ft-sheet">
        <div class="head"><h3>{{ record().title | words }}</h3><a [routerLink]="list()">{{ all() | words }}</a></div>
        <ul>
          @for (item of items; track item.id) {
            <li><a [routerLink]="link(item)"><span class="title">{{ item.title }}</span><span class="ft-figures ft-quiet ft-note number">{{ item.number }}</span>@if (mark(item); as state) { <ft-tag [mark]="state" /> }<span class="ft-note ft-quiet when">{{ t.updated | words }} <ft-moment [at]="item.updatedAt" /></span>@if (now(item); as sentence) { <span class="ft-quiet now">{{ sentence | words }}</span> }</a></li>
          } @empty { <li class="none ft-quiet">{{ t.standsNone | words }}</li> }
        </ul>
      </div>
    } @else if (!pages.problem()) { <div class="ft-sheet"><ft-loading [lines]="3" /></div> }
  `,
  styles: `
    :host { display: block; }
    .head { display: flex; justify-content: space-between; align-items: baseline; padding: 10px 16px; background: var(--ft-tint); border-radius: 5px 5px 0 0; }
    li { border-top: 1px solid var(--ft-hair); }
    li a { display: grid; grid-template-columns: minmax(0, 1fr) 170px 150px 150px; gap: 2px 12px; align-items: center; padding: 10px 16px; color: inherit; }
    li a:hover { background: var(--ft-hover); text-decoration: none; }
    .title { font-weight: 500; }
    ft-tag { justify-self: start; }
    .when { text-align: right; white-space: nowrap; }
    .now { grid-column: 1 / -1; }
    .none { padding: 14px 16px; }
    @media (max-width: 900px) { li a { grid-template-columns: minmax(0, 1fr) auto; gap: 2px 12px; } .when { grid-area: 3 / 1; text-align: left; } .title { grid-area: 1 / 1; } .number { grid-area: 2 / 1; } ft-tag { grid-area: 1 / 2; } .now { grid-row: 4; } }
  `,
})
export class StandsOf {
  private readonly api = inject(RecordsApi);
  readonly record = input.required<RecordView>();
  protected readonly t = portalTexts;
  protected readonly pages = new Pages<RecordItem>();
  protected readonly list = computed(() => recordsLink(this.record().type));
  protected readonly all = computed(() => portalTexts.seeAll(this.record().title, totalText(this.pages.total() ?? 0)));

  constructor() {
    effect(() => {
      const { type } = this.record();
      untracked(() => this.pages.ask(() => this.api.list(type, { sort: '-updatedAt', limit: atOnce })));
    });
    const live = inject(Live);
    toObservable(this.record)
      .pipe(
        switchMap(({ type }) => live.recordChanges(type)),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.pages.refresh());
    inject(DestroyRef).onDestroy(() => this.pages.close());
  }

  protected link({ id }: RecordItem): string[] {
    return recordLink(this.record().type, id);
  }

  /** What happens at this step, where the definition explains it. */
  protected now({ state }: RecordItem): Label | undefined {
    return this.record().guide?.states[state ?? '']?.now;
  }

  protected mark({ state }: RecordItem): Mark | undefined {
    const known = this.record().states.find(({ name }) => name === state);
    return known && stateMark(known);
  }
}
