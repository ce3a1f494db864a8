import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OutgoingView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Catalogue, Session } from '../session/index.js';
import { Moment } from '../time/index.js';
import { outgoingMark } from './outgoing-marks.js';
import { detailTexts } from './texts.js';

/** What left because of a record, to whom, and how it stands in plain words. */
@Component({
  selector: 'ft-outgoing',
  imports: [Icon, Moment, RouterLink, Words],
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
            <p class="words">{{ row.sent.words | words }}@if (row.sent.attempt > 1) { <span class="ft-quiet"> · {{ t.attempts(row.sent.attempt) | words }}</span> }@if (row.sent.answeredAt) { <span class="ft-quiet"> · {{ t.answered | words }} <ft-moment [at]="row.sent.answeredAt" /></span> }</p>
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
    [data-tone='late'] { --ink: var(--ft-late); } [data-tone='near'] { --ink: var(--ft-near); } [data-tone='done'] { --ink: var(--ft-done); } [data-tone='live'] { --ink: var(--ft-live); }
  `,
})
export class Outgoing {
  protected readonly catalogue = inject(Catalogue);
  private readonly session = inject(Session);
  readonly outgoing = input.required<readonly OutgoingView[]>();
  protected readonly t = detailTexts;
  protected readonly rows = computed(() => this.outgoing().map((sent) => ({ sent, mark: outgoingMark(sent) })));
  protected readonly maySeeMessages = computed(() => this.session.view()?.may.messages === true);
}
