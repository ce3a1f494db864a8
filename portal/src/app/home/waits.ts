import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { GuideStepView, TrayItem } from '@fatong/contracts/api';
import {
  Blank,
  Catalogue,
  Failed,
  Live,
  Loading,
  Pages,
  RecordsApi,
  Tag,
  Words,
  listTexts,
  recordLink,
  stateMark,
  type Mark,
} from '@fatong/ui';
import { portalTexts } from '../texts.js';

const atOnce = 5;
/** Matters in hand that are looked through; nobody has more at once. */
const mostRead = 200;

interface Waiting {
  readonly item: TrayItem;
  readonly step: GuideStepView | undefined;
  readonly mark: Mark | undefined;
}

/** Matters that ask something of this person: what, and by when. Where no guide says so, all that involve him. */
@Component({
  selector: 'ft-waits',
  imports: [Blank, Failed, Loading, MatButton, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t.waits | words }}@if (waiting()?.length; as count) { <span class="ft-figures">{{ count }}</span> }</h2>
    @if (pages.problem(); as failed) { <ft-failed [problem]="failed" (again)="pages.refresh()" /> }
    @if (waiting(); as all) {
      @if (all.length) {
        <ul class="ft-sheet">
          @for (one of shown(); track one.item.type + one.item.id) {
            <li><a [routerLink]="link(one.item)">
              <span class="line"><span class="title">{{ one.item.title }}</span>@if (one.mark; as state) { <ft-tag [mark]="state" /> }</span>
              @if (one.step; as step) { <span class="you">{{ step.you | words }}</span> }
              <span class="ft-note ft-quiet"><span class="ft-figures">{{ one.item.number }}</span>@if (one.step?.within; as within) { · {{ within.words | words }} }</span>
            </a></li>
          }
        </ul>
        @if (all.length > shown().length) { <button matButton="text" (click)="isAll.set(true)">{{ list.loadMore | words }}</button> }
      } @else { <div class="ft-sheet"><ft-blank icon="check" [title]="t.waitsNone" [why]="t.waitsNoneWhy" /></div> }
    } @else if (!pages.problem()) { <div class="ft-sheet"><ft-loading [lines]="4" /></div> }
  `,
  styles: `
    h2 { margin-bottom: 10px; }
    h2 span { margin-left: 8px; padding: 0 8px; border-radius: 3px; font-size: var(--ft-note); color: var(--ft-near); background: var(--ft-near-wash); }
    li + li { border-top: 1px solid var(--ft-hair); }
    a { display: flex; flex-direction: column; gap: 4px; padding: 12px 16px; color: inherit; }
    a:hover { background: var(--ft-hover); text-decoration: none; }
    .line { display: flex; gap: 12px; justify-content: space-between; align-items: center; }
    .title { font-weight: 700; min-width: 0; }
    a:hover .title { color: var(--mat-sys-primary); }
  `,
})
export class Waits {
  private readonly api = inject(RecordsApi);
  private readonly catalogue = inject(Catalogue);
  protected readonly t = portalTexts;
  protected readonly list = listTexts;
  protected readonly isAll = signal(false);
  protected readonly pages = new Pages<TrayItem>();
  protected readonly waiting = computed(() =>
    this.pages.items()?.flatMap((item): Waiting[] => {
      const guide = this.catalogue.record(item.type)?.guide;
      const step = guide?.states[item.state ?? ''];
      const known = this.catalogue.state(item.type, item.state);
      return guide !== undefined && step?.asks !== true ? [] : [{ item, step, mark: known && stateMark(known) }];
    }),
  );
  protected readonly shown = computed(() => this.waiting()?.slice(0, this.isAll() ? mostRead : atOnce) ?? []);

  constructor() {
    this.pages.ask(() => this.api.tray({ limit: mostRead }));
    inject(Live)
      .changes('record')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.pages.refresh());
    inject(DestroyRef).onDestroy(() => this.pages.close());
  }

  protected link({ type, id }: TrayItem): string[] {
    return recordLink(type, id);
  }
}
