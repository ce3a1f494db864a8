import { ChangeDetectionStrategy, Component, Injector, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AuditEntry } from '@fatong/contracts/api';
import {
  MessagesApi,
  Moment,
  PageHead,
  Session,
  Tag,
  Words,
  recordLink,
  type Column,
  type Filter,
  type ListQuery,
  type Mark,
} from '@fatong/ui';
import { Listing, type ListWords } from '../parts/listing.js';
import { openAuditEntry } from './entry-dialog.js';
import { actWords, auditTexts as t, detailWords, objectWords } from './texts.js';

const columns: readonly Column[] = [
  { name: 'time', title: t.time },
  { name: 'account', title: t.account },
  { name: 'act', title: t.act },
  { name: 'object', title: t.object },
  { name: 'outcome', title: t.outcome },
  { name: 'detail', title: t.detail, isWide: true },
];

const filters: readonly Filter[] = [
  { name: 'account', title: t.accountFilter, kind: 'text', isPersonal: false },
  { name: 'object', title: t.object, kind: 'text', isPersonal: false },
];

/** Who did what, when, to what, and whether he could. */
@Component({
  selector: 'fa-audit-page',
  imports: [Listing, Moment, PageHead, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-fill' },
  template: `
    <ft-page-head [title]="t.title" />
    <fa-listing [words]="words" [filters]="filters" [columns]="columns" [cell]="cell" [key]="key" [read]="read" />
    <ng-template #cell let-row let-column="column">
      @let entry = asEntry(row);
      @switch (column) {
        @case ('time') { <ft-moment [isExact]="true" [at]="entry.at" /> }
        @case ('account') { <a class="ft-figures" [routerLink]="[]" [queryParams]="{ account: entry.who?.username ?? entry.account }" queryParamsHandling="merge">@if (entry.who; as who) { {{ who.name }} <span class="ft-quiet">{{ who.username }}</span> } @else { {{ entry.account }} }</a> }
        @case ('act') { @if (entry.actTitle ?? actWords(entry.act); as words) { {{ words | words }} } @else { <span class="ft-code">{{ entry.act }}</span> } }
        @case ('object') { @let said = objectOf(entry); @if (linkOf(entry); as link) { <a [routerLink]="link" [title]="entry.object">{{ said.title | words }} <span class="ft-code">{{ said.rest }}</span></a> } @else { <span [title]="entry.object">{{ said.title | words }} <span class="ft-code">{{ said.rest }}</span></span> } }
        @case ('outcome') { <ft-tag [mark]="marks[entry.outcome]" /> }
        @case ('detail') { <button type="button" class="rest" [title]="t.whole | words" (click)="open(entry)">{{ (detailWords(entry.detail, entry.terms) | words) || (t.whole | words) }}</button> }
      }
    </ng-template>
  `,
  styleUrl: '../parts/cells.scss',
})
export class AuditPage {
  private readonly api = inject(MessagesApi);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  protected readonly t = t;
  protected readonly words: ListWords = { title: t.title, icon: 'book', none: t.none, noneWhy: t.noneWhy };
  protected readonly columns = columns;
  protected readonly filters = filters;
  protected readonly marks: Readonly<Record<AuditEntry['outcome'], Mark>> = {
    done: { label: t.done, tone: 'done', icon: 'check' },
    refused: { label: t.refused, tone: 'late', icon: 'shut' },
  };
  protected readonly actWords = actWords;
  protected readonly detailWords = detailWords;
  protected readonly objectOf = objectWords;
  protected readonly key = ({ id }: AuditEntry): string => id;
  protected readonly read = (query: ListQuery) => this.api.audit(query);
  /** A template does not know what its row is. */
  protected readonly asEntry = (row: AuditEntry): AuditEntry => row;

  protected open(entry: AuditEntry): void {
    openAuditEntry(this.injector, entry);
  }

  /** Where the object can be seen, by those who may see it. */
  protected linkOf({ object }: AuditEntry): string[] | null {
    const [kind, id] = object.split(':');
    const may = this.session.view()?.may;
    if (kind === undefined || id === undefined) return null;
    if (kind === 'message') return may?.messages === true ? ['/messages', id] : null;
    return may?.records === true && kind.includes('.') ? recordLink(kind, id) : null;
  }
}
