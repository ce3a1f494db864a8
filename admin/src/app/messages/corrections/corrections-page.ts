import { ChangeDetectionStrategy, Component, Injector, computed, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import type { CorrectionView, RevealedCorrection } from '@fatong/contracts/api';
import { Icon, Moment, OperationsApi, PageHead, Session, Tag, Words, type Column, type Filter, type ListQuery } from '@fatong/ui';
import { ask } from '../ask/question.js';
import { reasonField } from '../discard/discard-dialog.js';
import { openRevealDialog } from '../message/reveal-dialog.js';
import { messageTexts } from '../message/texts.js';
import { Listing, type ListWords } from '../parts/listing.js';
import { correctionMarks, correctionTexts as t, stateChoices } from './texts.js';

const columns: readonly Column[] = [
  { name: 'at', title: t.at },
  { name: 'message', title: t.message },
  { name: 'state', title: t.state },
  { name: 'who', title: t.who },
  { name: 'changes', title: t.changes },
  { name: 'reason', title: t.reason, isWide: true },
];
const filters: readonly Filter[] = [
  { name: 'state', title: t.state, kind: 'choice', isPersonal: false, isSingle: true, choices: stateChoices },
];

/** Corrections of messages: what is to be changed, by whom, and the second person's word. */
@Component({
  selector: 'fa-corrections-page',
  imports: [Icon, Listing, MatButton, MatTooltip, Moment, PageHead, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-fill' },
  template: `
    <ft-page-head [title]="t.title" [lead]="t.lead" />
    <fa-listing [words]="words" [filters]="filters" [columns]="columns" [cell]="cell" [key]="key" [read]="read" />
    <ng-template #cell let-row let-column="column">
      @let one = asCorrection(row);
      @switch (column) {
        @case ('at') { <ft-moment [at]="one.createdAt" /> }
        @case ('message') { <a class="ft-code" [routerLink]="['/messages', one.messageId]">{{ one.messageId.slice(0, 8) }}</a> }
        @case ('state') { <ft-tag [mark]="marks[one.state]" /> }
        @case ('who') { {{ one.who?.name ?? one.account }}@if (one.decided; as decided) { <span class="ft-quiet"> → {{ decided.who?.name ?? decided.account }}</span> } }
        @case ('changes') {
          @let shown = clearOf(one);
          @if (shown) { <p class="ft-note" role="status"><ft-icon name="eye" /> {{ m.revealed | words }}</p> }
          @for (change of shown ?? one.changes; track change.pointer) { <p><span class="ft-code">{{ change.pointer }}</span> <s class="ft-quiet">{{ said(change.before) }}</s> → {{ said(change.after) }}</p> }
          @if (shown) { <button matButton="text" type="button" (click)="clear.set(undefined)"><ft-icon name="lock" />{{ m.hide | words }}</button> }
          @else if (one.masked) { <button matButton="text" type="button" [disabled]="!mayReveal()" disabledInteractive [matTooltip]="mayReveal() ? '' : (m.mayNotReveal | words)" (click)="reveal(one)"><ft-icon name="eye" />{{ m.reveal | words }}</button> }
        }
        @case ('reason') {
          {{ one.reason }}@if (one.decided?.words; as words) { <span class="ft-quiet"> · {{ words }}</span> }
          @if (mayDecide() && one.state === 'proposed') {
            @if (isMine(one)) { <button matButton="text" type="button" (click)="refuse(one)">{{ t.withdraw | words }}</button> }
            @else { <button matButton="text" type="button" (click)="approve(one)">{{ t.approve | words }}</button><button matButton="text" type="button" (click)="refuse(one)">{{ t.refuse | words }}</button> }
          }
        }
      }
    </ng-template>
  `,
  styleUrl: '../parts/cells.scss',
})
export class CorrectionsPage {
  private readonly api = inject(OperationsApi);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  private readonly listing = viewChild.required<Listing<CorrectionView>>(Listing);
  protected readonly t = t;
  protected readonly m = messageTexts;
  protected readonly words: ListWords = { title: t.title, icon: 'pen', none: t.none, noneWhy: t.noneWhy };
  protected readonly columns = columns;
  protected readonly filters = filters;
  protected readonly marks = correctionMarks;
  /** The one correction whose values stand in clear, here and now. */
  protected readonly clear = signal<{ readonly id: string; readonly changes: RevealedCorrection['changes'] } | undefined>(undefined);
  protected readonly mayReveal = computed(() => this.session.view()?.may.revealBodies === true);
  protected readonly mayDecide = computed(() => this.session.view()?.may.retry === true);
  protected readonly key = ({ id }: CorrectionView): string => id;
  protected readonly read = (query: ListQuery) => this.api.corrections(query);
  /** A template does not know what its row is. */
  protected readonly asCorrection = (row: CorrectionView): CorrectionView => row;

  protected isMine({ account }: CorrectionView): boolean {
    return account === this.session.view()?.account.id;
  }

  protected clearOf({ id }: CorrectionView): RevealedCorrection['changes'] | undefined {
    const clear = this.clear();
    return clear?.id === id ? clear.changes : undefined;
  }

  protected async reveal({ id }: CorrectionView): Promise<void> {
    if (!this.mayReveal()) return;
    this.clear.set(undefined);
    const seen = await openRevealDialog(this.injector, (purpose) => this.api.revealCorrection(id, purpose));
    if (seen !== undefined) this.clear.set({ id, changes: seen.changes });
  }

  protected said(value: unknown): string {
    if (value === undefined) return '—';
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  protected async approve(correction: CorrectionView): Promise<void> {
    const question = { title: t.approveTitle, lead: t.approveWhy, fields: [], submit: t.approve };
    if ((await ask(this.injector, { ...question, send: () => this.api.approve(correction) })) !== undefined) this.listing().refresh();
  }

  protected async refuse(correction: CorrectionView): Promise<void> {
    const mine = this.isMine(correction);
    const done = await ask(this.injector, {
      title: mine ? t.withdrawTitle : t.refuseTitle,
      fields: [reasonField],
      submit: mine ? t.withdraw : t.refuse,
      send: ({ reason = '' }) => this.api.refuse(correction, reason),
    });
    if (done !== undefined) this.listing().refresh();
  }
}
