import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TrayList } from '@fatong/contracts/api';
import { Counts } from '../counts/index.js';
import { Words } from '../i18n/index.js';
import { totalText } from '../list/index.js';
import { Segments } from '../segments/index.js';
import { Blank, Failed, Loading } from '../states/index.js';
import { InHand } from './in-hand.js';
import { Sent } from './sent.js';
import { trayReading } from './reading.js';
import { trayTexts } from './texts.js';
import { TurnList } from './turn-list.js';

/** The most the server tells of a tray. */
const all = 200;
const lists = { waiting: true, followed: true } as const;

/** What is asked of this person, what of theirs waits for others, and what they follow: one of the three, as the address says. */
@Component({
  selector: 'ft-workbench',
  imports: [Blank, Failed, InHand, Loading, RouterLink, Segments, Sent, TurnList, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="head">
      <ft-segments parameter="list" [name]="t.lists" [segments]="segments()" [current]="current()" />
      @if (whole(); as link) { @if (reading.hasMore()) { <a [routerLink]="link" [queryParams]="{ list: current() }">{{ t.all(total()) | words }}</a> } }
    </div>
    @if (reading.problem(); as failed) { <ft-failed [problem]="failed" (again)="reading.refresh()" /> }
    @if (reading.answer(); as answer) {
      @if (!answer.items.length) { <div class="ft-sheet"><ft-blank icon="check" [title]="none().title" [why]="none().why" /></div> }
      @else if (list() === 'due') { <ft-turn-list [items]="answer.items" [counts]="answer.groups" [isBusy]="reading.isLoading()" (acted)="again()" /> }
      @else { <ft-in-hand [items]="answer.items" [isWaiting]="list() === 'waiting'" [isBusy]="reading.isLoading()" /> }
      @if (!whole() && reading.hasMore()) { <p class="ft-quiet foot" role="status">{{ t.most | words }}</p> }
    } @else if (!reading.problem()) { <div class="ft-sheet"><ft-loading /></div> }
    @if (list() === 'due') { @defer (when counts.turn()?.sent) { <ft-sent /> } }
  `,
  styles: `
    .head { display: flex; gap: 12px; align-items: center; justify-content: space-between; flex-wrap: wrap; margin-bottom: 8px; }
    .foot { padding: 10px 2px; }
  `,
})
export class Workbench {
  protected readonly counts = inject(Counts);
  /** Of the address. */
  readonly shown = input<string>();
  /** Only the most urgent, and the way to the rest. */
  readonly most = input(all);
  readonly whole = input<readonly string[]>();
  protected readonly t = trayTexts;
  protected readonly list = computed((): TrayList => {
    const shown = this.shown();
    return isList(shown) ? shown : 'due';
  });
  protected readonly current = computed(() => (this.list() === 'due' ? null : this.list()));
  protected readonly reading = trayReading(this.list, this.most);
  protected readonly total = computed(() => totalText(this.reading.answer()?.total ?? 0));
  protected readonly segments = computed(() => [
    { value: null, label: trayTexts.due, ...(this.counts.turn() && { count: this.counts.turn()!.total }) },
    { value: 'waiting', label: trayTexts.waiting, ...(this.counts.turn()?.waiting && { count: this.counts.turn()!.waiting }) },
    { value: 'followed', label: trayTexts.followed },
  ]);
  protected readonly none = computed(() => {
    const list = this.list();
    if (list === 'waiting') return { title: trayTexts.waitingNone, why: trayTexts.waitingNoneWhy };
    return list === 'followed'
      ? { title: trayTexts.followedNone, why: trayTexts.followedNoneWhy }
      : { title: trayTexts.dueNone, why: trayTexts.dueNoneWhy };
  });

  /** After an act of one's own nothing is waited for. */
  protected again(): void {
    this.reading.refresh();
    this.counts.refresh();
  }
}

const isList = (value: string | undefined): value is keyof typeof lists => value !== undefined && Object.hasOwn(lists, value);
