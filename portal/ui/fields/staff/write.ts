import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, signal, type OnInit } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { StaffItem } from '@fatong/contracts/api';
import { staffIn, type Named } from '@fatong/contracts/fields';
import { RecordsApi, problemOf, type ApiProblem } from '../../api/index.js';
import { Language, Words } from '../../i18n/index.js';
import { Icon } from '../../icon/index.js';
import { Failed } from '../../states/index.js';
import { PartError } from '../part-error.js';
import { atMost, fieldTexts } from '../texts.js';
import { Writer } from '../writer.js';

/** Those who are chosen stand as names; the list below has the others who may be named on this record. */
@Component({
  selector: 'ft-staff-write',
  imports: [Failed, Icon, PartError, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (chosen().length) {
      <ul [attr.aria-labelledby]="entry().id + '-name'">
        @for (one of chosen(); track one.id) {
          <li>
            <span class="chosen" [class.wrong]="entry().wordsOn('' + $index).length">{{ one.name }}<button type="button" [id]="!isOpen() && $first ? entry().id : entry().id + '-' + $index" (click)="remove(one.id)" [attr.aria-label]="(t.remove | words) + ' ' + one.name"><ft-icon name="cross" /></button></span>
            <ft-part-error [entry]="entry()" [part]="'' + $index" />
          </li>
        }
      </ul>
    }
    @if (problem(); as failed) { <ft-failed [problem]="failed" (again)="load()" /> }
    @if (isOpen()) {
      <select class="ft-control" #list [id]="entry().id" (change)="add(list)" (blur)="entry().leave()" [attr.aria-labelledby]="entry().id + '-name'" [attr.aria-invalid]="entry().isWholeWrong()" [attr.aria-describedby]="entry().describedBy()" [attr.aria-required]="entry().isRequired">
        <option value="">{{ (offered() && left().length === 0 ? t.nobodyLeft : t.choose) | words }}</option>
        @for (one of left(); track one.id) { <option [value]="one.id">{{ one.name }}@if (one.unit) {（{{ one.unit | words }}）}</option> }
      </select>
    } @else { <p class="ft-note ft-quiet">{{ full() | words }}</p> }
  `,
  styles: `
    ul { display: flex; flex-wrap: wrap; gap: 6px; margin-bottom: 6px; }
    .chosen { display: inline-flex; align-items: center; gap: 4px; border: 1px solid var(--ft-strong); border-radius: 4px; padding: 4px 4px 4px 10px; background: var(--ft-tint); }
    .wrong { border-color: var(--mat-sys-error); }
    button { border: 0; background: none; padding: 5px; line-height: 0; cursor: pointer; color: var(--mat-sys-on-surface-variant); }
  `,
})
export class StaffWrite extends Writer implements OnInit {
  private readonly api = inject(RecordsApi);
  private readonly gone = inject(DestroyRef);
  protected readonly language = inject(Language);
  protected readonly t = fieldTexts;
  protected readonly offered = signal<readonly StaffItem[] | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly chosen = computed(() => staffIn(this.entry().value()));
  protected readonly left = computed(() => (this.offered() ?? []).filter(({ id }) => !this.chosen().some((one) => one.id === id)));
  private readonly most = computed(() => this.entry().field.most ?? 1);
  protected readonly isOpen = computed(() => this.chosen().length < this.most());
  protected readonly full = computed(() => atMost(this.most()));

  ngOnInit(): void {
    this.load();
  }

  protected load(): void {
    const { type, field, record } = this.entry().place;
    this.problem.set(undefined);
    if (type === '') return;
    this.api
      .staff({ type, field, ...(record !== undefined && { record }) })
      .pipe(takeUntilDestroyed(this.gone))
      .subscribe({ next: ({ items }) => this.offered.set(items), error: (error: unknown) => this.problem.set(problemOf(error)) });
  }

  protected add(list: HTMLSelectElement): void {
    const found = this.left().find(({ id }) => id === list.value);
    list.value = '';
    if (found) this.keep([...this.chosen(), { id: found.id, name: found.name }]);
  }

  protected remove(id: string): void {
    this.keep(this.chosen().filter((one) => one.id !== id));
  }

  private keep(chosen: readonly Named[]): void {
    this.entry().set(chosen.length === 0 ? null : chosen);
  }
}
