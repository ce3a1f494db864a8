import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Label } from '@fatong/contracts';
import type { TrayItem } from '@fatong/contracts/api';
import { Catalogue, Failed, Loading, Moment, Tag, Words, listTexts, recordLink, stateMark, type Mark, type TrayReading } from '@fatong/ui';
import { paths } from '../paths.js';
import { portalTexts } from '../texts.js';

const atOnce = 8;

interface Standing {
  readonly item: TrayItem;
  readonly kind: Label | undefined;
  readonly mark: Mark | undefined;
  /** What happens at this step, where the definition explains it, or who has it now. */
  readonly now: Label | null;
}

/** Where each matter in hand stands, of all kinds in one list. */
@Component({
  selector: 'ft-progress',
  imports: [Failed, Loading, MatButton, Moment, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="head"><h2>{{ t.stands | words }}</h2><a [routerLink]="tray" [queryParams]="{ list: 'followed' }">{{ t.followed | words }}</a></div>
    @if (reading().problem(); as failed) { <ft-failed [problem]="failed" (again)="reading().refresh()" /> }
    @if (reading().answer()) {
      <ul class="ft-sheet">
        @for (one of shown(); track one.item.type + one.item.id) {
          <li><a [routerLink]="link(one.item)">
            <span class="title">{{ one.item.title }}</span><span class="ft-quiet ft-note kind">{{ one.kind | words }} <span class="ft-figures">{{ one.item.number }}</span></span>
            @if (one.mark; as state) { <ft-tag [mark]="state" /> }
            <span class="ft-note ft-quiet when">{{ t.since | words }} <ft-moment [at]="one.item.waits?.since ?? one.item.since" /></span>
            @if (one.now; as sentence) { <span class="ft-quiet now">{{ sentence | words }}</span> }
          </a></li>
        } @empty { <li class="none ft-quiet">{{ t.standsNone | words }}</li> }
      </ul>
      @if (all().length > shown().length) { <button matButton="text" (click)="isAll.set(true)">{{ list.loadMore | words }}</button> }
    } @else if (!reading().problem()) { <div class="ft-sheet"><ft-loading [lines]="3" /></div> }
  `,
  styles: `
    .head { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: baseline; justify-content: space-between; margin-bottom: 10px; }
    li + li { border-top: 1px solid var(--ft-hair); }
    li a { display: grid; grid-template-columns: minmax(0, 1fr) 220px 220px 130px; gap: 2px 12px; align-items: center; padding: 10px 16px; color: inherit; }
    li a:hover { background: var(--ft-hover); text-decoration: none; }
    .title { font-weight: 500; }
    ft-tag { justify-self: start; }
    .when { text-align: right; white-space: nowrap; grid-column: 4; grid-row: 1; }
    .now { grid-column: 1 / -1; }
    .none { padding: 14px 16px; }
    @media (max-width: 900px) { li a { grid-template-columns: minmax(0, 1fr) auto; gap: 2px 12px; } .title { grid-area: 1 / 1; } .kind { grid-area: 2 / 1; } ft-tag { grid-area: 1 / 2; } .when { grid-area: 2 / 2; } .now { grid-row: 3; } }
  `,
})
export class Progress {
  private readonly catalogue = inject(Catalogue);
  readonly reading = input.required<TrayReading>();
  protected readonly t = portalTexts;
  protected readonly list = listTexts;
  protected readonly tray = ['/', paths.tray];
  protected readonly isAll = signal(false);
  protected readonly all = computed(() => (this.reading().answer()?.items ?? []).map((item) => this.standing(item)));
  protected readonly shown = computed(() => (this.isAll() ? this.all() : this.all().slice(0, atOnce)));

  protected link({ type, id }: TrayItem): string[] {
    return recordLink(type, id);
  }

  private standing(item: TrayItem): Standing {
    const record = this.catalogue.record(item.type);
    const known = this.catalogue.state(item.type, item.state);
    return {
      item,
      kind: record && this.catalogue.listTitle(item.type),
      mark: known && stateMark(known),
      now: record?.guide?.states[item.state ?? '']?.now ?? (item.waits?.who ? portalTexts.waitsFor(item.waits.who) : null),
    };
  }
}
