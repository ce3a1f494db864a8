import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { RecordItem, RecordView } from '@fatong/contracts/api';
import { ClockDay } from '../clocks/index.js';
import { Value } from '../fields/index.js';
import { Words } from '../i18n/index.js';
import { Catalogue } from '../session/index.js';
import { Badges, Tag, stateMark } from '../state-tag/index.js';
import { Moment } from '../time/index.js';

/** One value of a record in a list: what every record has, or a field as its kind reads it. */
@Component({
  selector: 'ft-record-cell',
  imports: [Badges, ClockDay, Moment, Tag, Value, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let row = item();
    @switch (beside()) {
      @case ('number') { <span class="ft-figures">{{ row.number ?? '—' }}</span> }
      @case ('title') { {{ row.title }} }
      @case ('state') { @if (mark(); as shown) { <ft-tag [mark]="shown" /> } @else { <span class="ft-quiet">{{ row.state ?? '—' }}</span> } }
      @case ('district') { {{ (catalogue.district(row.district) | words) || row.district || '—' }} }
      @case ('ownerUnit') { {{ row.ownerUnit ?? '—' }} }
      @case ('createdAt') { <ft-moment [at]="row.createdAt" /> }
      @case ('updatedAt') { <ft-moment [at]="row.updatedAt" /> }
      @default { @if (clock(); as limit) { <ft-clock-day [clock]="limit" [item]="row" /> } @else if (field(); as known) { <ft-value [field]="known" [value]="row.values[column()]" [refs]="row.refs" [isBrief]="true" [isMasked]="isPersonal()" /> } }
    }
    @if (row.badges && wears()) { <ft-badges [badges]="row.badges" /> }
  `,
  // Beside each other two of them would make a table wider than its frame.
  styles: `ft-badges { margin-left: 6px; } @media (min-width: 721px) { ft-badges { flex-direction: column; gap: 2px; } }`,
})
export class RecordCell {
  protected readonly catalogue = inject(Catalogue);
  readonly record = input.required<RecordView>();
  readonly item = input.required<RecordItem>();
  readonly column = input.required<string>();
  protected readonly field = computed(() => this.record().fields.find(({ name }) => name === this.column()));
  /** What every record has, where no field of this one is called so. */
  protected readonly beside = computed(() => (this.field() === undefined ? this.column() : ''));
  /** The time limit whose last day the column is. */
  protected readonly clock = computed(() => this.record().clocks.find(({ due }) => due === this.column()));
  protected readonly wears = computed(() => this.record().badges.some(({ beside }) => beside === this.column()));
  /** A list says of no value whether it is masked; those of persons are, as texts. */
  protected readonly isPersonal = computed(() => ['personal', 'sensitive'].includes(this.field()?.class ?? ''));
  protected readonly mark = computed(() => {
    const state = this.record().states.find(({ name }) => name === this.item().state);
    return state && stateMark(state);
  });
}
