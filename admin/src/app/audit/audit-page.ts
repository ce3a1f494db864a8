import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Label } from '@fatong/contracts';
import type { AuditEntry } from '@fatong/contracts/api';
import { Blank, Failed, ListFoot, Loading, MessagesApi, Moment, PageHead, QueryBar, Table, Tag, Words, listTexts, type Column, type Filter, type Mark } from '@fatong/ui';
import { Listing } from '../messages/listing.js';
import { adminTexts } from '../texts.js';
import { actNames, auditTexts } from './texts.js';

const marks: Readonly<Record<AuditEntry['outcome'], Mark>> = {
  done: { label: auditTexts.done, tone: 'done', icon: 'check' },
  refused: { label: auditTexts.refused, tone: 'late', icon: 'shut' },
};

/** Who did what, when, from where, and whether it was allowed. */
@Component({
  selector: 'ft-audit-page',
  imports: [Blank, Failed, ListFoot, Loading, MatButton, Moment, PageHead, QueryBar, Table, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="title" />
    <ft-query-bar [filters]="filters()" [values]="listing.values()" (changed)="listing.narrow($event)" (cleared)="listing.narrow({})" />
    @if (listing.pages.problem(); as failed) { <ft-failed [problem]="failed" (again)="listing.refresh()" /> }
    @if (listing.pages.items(); as items) {
      @if (items.length) {
        <div><ft-table [caption]="title | words" [columns]="columns" [rows]="items" [cell]="cell" [key]="key" /><ft-list-foot [pages]="listing.pages" /></div>
      } @else { <div class="ft-sheet"><ft-blank icon="eye" [title]="listing.isNarrowed() ? list.noneFound : t.none">@if (listing.isNarrowed()) { <button matButton="outlined" (click)="listing.narrow({})">{{ list.clear | words }}</button> }</ft-blank></div> }
    } @else if (!listing.pages.problem()) { <div class="ft-sheet"><ft-loading [lines]="10" /></div> }
    <ng-template #cell let-entry let-column="column">
      @switch (column) {
        @case ('at') { <ft-moment [at]="entry.at" /> }
        @case ('account') { <span class="ft-figures">{{ entry.account }}</span> }
        @case ('unit') { {{ entry.unit ?? '—' }} }
        @case ('act') { {{ (actOf(entry) | words) }} }
        @case ('object') { <span class="ft-code">{{ entry.object }}</span> }
        @case ('outcome') { <ft-tag [mark]="markOf(entry)" /> }
        @case ('address') { <span class="ft-figures">{{ entry.address ?? '—' }}</span> }
        @case ('detail') { <span class="ft-quiet">{{ detailOf(entry) }}</span> }
      }
    </ng-template>
  `,
  styles: `:host { display: flex; flex-direction: column; gap: 12px; } ft-page-head { margin-bottom: 0; }`,
})
export class AuditPage {
  private readonly api = inject(MessagesApi);
  protected readonly t = auditTexts;
  protected readonly list = listTexts;
  protected readonly title = adminTexts.audit;
  private readonly known: readonly Filter[] = [
    { name: 'account', title: auditTexts.account, kind: 'text', isPersonal: false },
    { name: 'object', title: auditTexts.object, kind: 'text', isPersonal: false },
  ];
  protected readonly filters = signal(this.known).asReadonly();
  protected readonly listing = new Listing<AuditEntry>(this.filters, (query) => this.api.audit(query), false);
  protected readonly columns: readonly Column[] = [
    { name: 'at', title: auditTexts.at }, { name: 'account', title: auditTexts.account }, { name: 'unit', title: auditTexts.unit }, { name: 'act', title: auditTexts.act },
    { name: 'object', title: auditTexts.object }, { name: 'outcome', title: auditTexts.outcome }, { name: 'address', title: auditTexts.address }, { name: 'detail', title: auditTexts.detail, isWide: true },
  ];
  protected readonly key = ({ id }: AuditEntry): string => id;
  protected readonly markOf = ({ outcome }: AuditEntry): Mark => marks[outcome];
  protected readonly actOf = ({ act }: AuditEntry): Label => (Object.hasOwn(actNames, act) ? actNames[act]! : [act, act]);
  protected readonly detailOf = ({ detail }: AuditEntry): string => Object.entries(detail).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(' · ');
}
