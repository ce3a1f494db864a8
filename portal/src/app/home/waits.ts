import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { GuideStepView, TrayItem } from '@fatong/contracts/api';
import {
  Blank,
  Catalogue,
  Counts,
  Due,
  Failed,
  Loading,
  Tag,
  TurnList,
  Words,
  listTexts,
  recordLink,
  stateMark,
  type Mark,
  type TrayReading,
} from '@fatong/ui';
import { portalTexts } from '../texts.js';

const atOnce = 5;

interface Waiting {
  readonly item: TrayItem;
  readonly step: GuideStepView;
  readonly mark: Mark | undefined;
}

/** What is asked of this person here, and what a procedure asks of him elsewhere, as its guide says: what, and by when. */
@Component({
  selector: 'ft-waits',
  imports: [Blank, Due, Failed, Loading, MatButton, RouterLink, Tag, TurnList, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t.waits | words }}@if (count(); as count) { <span class="ft-figures">{{ count }}</span> }</h2>
    @if (due().problem() ?? progress().problem(); as failed) { <ft-failed [problem]="failed" (again)="again()" /> }
    @if (due().answer(); as answer) {
      @if (answer.items.length) { <ft-turn-list [items]="answer.items" [counts]="answer.groups" [isBusy]="due().isLoading()" (acted)="again()" /> }
      @if (asking().length) {
        <ul class="ft-sheet">
          @for (one of shown(); track one.item.type + one.item.id) {
            <li><a [routerLink]="link(one.item)">
              <span class="line"><span class="title">{{ one.item.title }}</span>@if (one.mark; as state) { <ft-tag [mark]="state" /> }</span>
              <span class="you">{{ one.step.you | words }}</span>
              <span class="ft-note ft-quiet"><span class="ft-figures">{{ one.item.number }}</span>@if (one.step.within; as within) { · {{ within.words | words }} }@if (one.item.due; as day) { · <ft-due [on]="day" [left]="one.item.left" /> }</span>
            </a></li>
          }
        </ul>
        @if (asking().length > shown().length) { <button matButton="text" (click)="isAll.set(true)">{{ list.loadMore | words }}</button> }
      } @else if (!answer.items.length) { <div class="ft-sheet"><ft-blank icon="check" [title]="t.waitsNone" [why]="t.waitsNoneWhy" /></div> }
    } @else if (!due().problem()) { <div class="ft-sheet"><ft-loading [lines]="4" /></div> }
  `,
  styles: `
    h2 { margin-bottom: 10px; }
    h2 span { margin-left: 8px; padding: 0 8px; border-radius: 3px; font-size: var(--ft-note); color: var(--ft-near); background: var(--ft-near-wash); }
    ft-turn-list + ul { margin-top: 12px; }
    li + li { border-top: 1px solid var(--ft-hair); }
    a { display: flex; flex-direction: column; gap: 4px; padding: 12px 16px; color: inherit; }
    a:hover { background: var(--ft-hover); text-decoration: none; }
    .line { display: flex; gap: 12px; justify-content: space-between; align-items: center; }
    .title { font-weight: 700; min-width: 0; }
    a:hover .title { color: var(--mat-sys-primary); }
  `,
})
export class Waits {
  private readonly catalogue = inject(Catalogue);
  private readonly counts = inject(Counts);
  readonly due = input.required<TrayReading>();
  readonly progress = input.required<TrayReading>();
  protected readonly t = portalTexts;
  protected readonly list = listTexts;
  protected readonly isAll = signal(false);
  protected readonly asking = computed(() =>
    (this.progress().answer()?.items ?? []).flatMap((item): Waiting[] => {
      const step = this.catalogue.record(item.type)?.guide?.states[item.state ?? ''];
      const known = this.catalogue.state(item.type, item.state);
      return step?.asks === true ? [{ item, step, mark: known && stateMark(known) }] : [];
    }),
  );
  protected readonly shown = computed(() => (this.isAll() ? this.asking() : this.asking().slice(0, atOnce)));
  protected readonly count = computed(() => (this.due().answer()?.items.length ?? 0) + this.asking().length);

  protected link({ type, id }: TrayItem): string[] {
    return recordLink(type, id);
  }

  protected again(): void {
    this.due().refresh();
    this.progress().refresh();
    this.counts.refresh();
  }
}
