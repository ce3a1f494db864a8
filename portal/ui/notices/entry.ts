import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { NoticeItem } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { recordLink } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { Moment } from '../time/index.js';
import { noticeTexts } from './texts.js';

/** One notice: what was said, of which record, when; leads to the record where the reader may see it. */
@Component({
  selector: 'ft-notice-entry',
  imports: [MatButton, Moment, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.unread]': 'isUnread()' },
  template: `
    @let one = notice();
    <i aria-hidden="true"></i>
    <div class="said">
      @if (one.record; as record) {
        <a class="open" [routerLink]="link()" (click)="opened.emit()">@if (isUnread()) { <span class="ft-unseen">{{ t.unread | words }}：</span> }{{ one.words | words }}</a>
        <p class="ft-note ft-quiet"><span>{{ kind() | words }}</span><span class="ft-figures">{{ record.number }}</span><span>{{ record.title }}</span></p>
      } @else {
        <p tabindex="-1" class="open">@if (isUnread()) { <span class="ft-unseen">{{ t.unread | words }}：</span> }{{ one.words | words }}</p>
      }
    </div>
    <span class="when ft-note ft-quiet"><ft-moment [at]="one.at" /></span>
    <span class="act">@if (isUnread()) { <button matButton="text" (click)="read.emit()">{{ t.read | words }}</button> }</span>
  `,
  styles: `
    :host { display: grid; grid-template-columns: 8px minmax(0, 1fr) 112px 124px; gap: 2px 12px; align-items: start; padding: 12px 16px; position: relative; }
    :host(:hover) { background: var(--ft-hover); }
    i { width: 8px; height: 8px; border-radius: 50%; margin-top: calc((var(--ft-line) - 8px) / 2); }
    :host(.unread) i { background: var(--mat-sys-primary); }
    .open { color: inherit; display: block; }
    a.open:hover { color: var(--mat-sys-primary); text-decoration: none; }
    a.open::after { content: ''; position: absolute; inset: 0; }
    :host(.unread) .open { font-weight: 700; }
    .said p.ft-note { display: flex; flex-wrap: wrap; gap: 0 12px; margin-top: 2px; }
    .when { text-align: right; line-height: var(--ft-line); white-space: nowrap; }
    .act { position: relative; z-index: 1; text-align: right; margin: -5px 0; white-space: nowrap; }
    @media (max-width: 720px) { :host { grid-template-columns: 8px minmax(0, 1fr) auto; } .said { grid-column: 2 / -1; } .when { grid-area: 2 / 2; text-align: left; line-height: 32px; } .act { grid-area: 2 / 3; margin: 0; } }
  `,
})
export class NoticeEntry {
  private readonly catalogue = inject(Catalogue);
  readonly notice = input.required<NoticeItem>();
  /** The person goes to its record. */
  readonly opened = output();
  readonly read = output();
  protected readonly t = noticeTexts;
  protected readonly isUnread = computed(() => this.notice().readAt === null);
  protected readonly kind = computed(() => this.catalogue.record(this.notice().record?.type ?? '')?.title);
  protected readonly link = computed(() => {
    const record = this.notice().record;
    return record === null ? [] : recordLink(record.type, record.id);
  });
}
