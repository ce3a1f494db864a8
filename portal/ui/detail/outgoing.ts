import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { OutgoingDecision, OutgoingView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Catalogue, Session } from '../session/index.js';
import { Moment } from '../time/index.js';
import { decisionTexts } from './decision-texts.js';
import { outgoingMark } from './outgoing-marks.js';
import { detailTexts } from './texts.js';

/** What a reader decides about something that was sent. */
export interface Decide {
  readonly sent: OutgoingView;
  readonly decision: OutgoingDecision;
}

/** States in which it matters how long it has been so. */
const lasting: readonly OutgoingView['state'][] = ['sent', 'later', 'held', 'unknown', 'parked'];

/** What left because of a record, to whom, how it stands in plain words and since when, what happens next, and what the reader may decide. */
@Component({
  selector: 'ft-outgoing',
  imports: [Icon, MatButton, Moment, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (row of rows(); track row.sent.messageId) {
        <li [attr.data-tone]="row.mark.tone">
          <ft-icon [name]="row.mark.icon" />
          <div>
            <p class="head">
              @if (maySeeMessages()) { <a [routerLink]="['/messages', row.sent.messageId]">{{ row.sent.title | words }}</a> } @else { <strong>{{ row.sent.title | words }}</strong> }
              <ft-icon name="arrow" />{{ catalogue.system(row.sent.system) | words }}
              <ft-moment class="ft-quiet ft-note" [at]="row.sent.at" />
            </p>
            <p class="words">{{ row.sent.words | words }}@if (row.isLasting) { <span class="ft-quiet"> · {{ d.since | words }} <ft-moment [at]="row.sent.since" /></span> }@if (row.sent.attempt > 1) { <span class="ft-quiet"> · {{ t.attempts(row.sent.attempt) | words }}</span> }@if (row.sent.answeredAt) { <span class="ft-quiet"> · {{ t.answered | words }} <ft-moment [at]="row.sent.answeredAt" /></span> }</p>
            @if (row.sent.why; as why) { <p class="ft-note">{{ why | words }}</p> }
            @if (row.sent.next; as next) { <p class="ft-note ft-quiet">{{ next.words | words }}@if (next.at) { <span> · <ft-moment [at]="next.at" /></span> }</p> }
            @if (row.sent.decisions.length) {
              <div class="decisions">@for (decision of row.sent.decisions; track decision) { <button matButton="outlined" type="button" (click)="decide.emit({ sent: row.sent, decision })">{{ d.titles[decision] | words }}</button> }</div>
            }
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    li { display: flex; gap: 10px; padding: 8px 0; --ink: var(--ft-rest); }
    li + li { border-top: 1px solid var(--ft-hair); }
    li > ft-icon { color: var(--ink); margin-top: 3px; }
    li > div { flex: 1; min-width: 0; }
    .head { display: flex; gap: 6px; align-items: center; flex-wrap: wrap; }
    .head strong { font-weight: 700; }
    .head > ft-icon { width: 12px; height: 12px; color: var(--mat-sys-on-surface-variant); }
    .head ft-moment { margin-left: auto; }
    .words { color: var(--ink); }
    .decisions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 6px; }
    [data-tone='late'] { --ink: var(--ft-late); } [data-tone='near'] { --ink: var(--ft-near); } [data-tone='done'] { --ink: var(--ft-done); } [data-tone='live'] { --ink: var(--ft-live); }
  `,
})
export class Outgoing {
  protected readonly catalogue = inject(Catalogue);
  private readonly session = inject(Session);
  readonly outgoing = input.required<readonly OutgoingView[]>();
  readonly decide = output<Decide>();
  protected readonly t = detailTexts;
  protected readonly d = decisionTexts;
  protected readonly rows = computed(() =>
    this.outgoing().map((sent) => ({
      sent,
      mark: outgoingMark(sent),
      isLasting: sent.answeredAt === null && lasting.includes(sent.state),
    })),
  );
  protected readonly maySeeMessages = computed(() => this.session.view()?.may.messages === true);
}
