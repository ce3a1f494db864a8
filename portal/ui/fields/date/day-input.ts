import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { DateAdapter, MAT_DATE_FORMATS } from '@angular/material/core';
import { MatDatepicker, MatDatepickerInput, type MatDatepickerInputEvent } from '@angular/material/datepicker';
import { Language, Words } from '../../i18n/index.js';
import { Icon } from '../../icon/index.js';
import { fieldTexts } from '../texts.js';
import { Days, dayFormats, fromDay, toDay } from './days.js';

/** A day typed or picked. What is no day is given on as typed, so that it can be called wrong. */
@Component({
  selector: 'ft-day-input',
  imports: [Icon, MatDatepicker, MatDatepickerInput, Words],
  providers: [
    { provide: DateAdapter, useClass: Days },
    { provide: MAT_DATE_FORMATS, useValue: dayFormats },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input class="ft-control ft-figures" inputmode="numeric" placeholder="YYYY-MM-DD" autocomplete="off" [id]="inputId()" [matDatepicker]="picker" [value]="date()"
      (dateChange)="pick($event)" (blur)="left.emit()" [attr.aria-label]="label() || null" [attr.aria-invalid]="isWrong()" [attr.aria-describedby]="describedBy()" />
    <button type="button" (click)="picker.open()" [attr.aria-label]="t.pickDate | words"><ft-icon name="calendar" /></button>
    <mat-datepicker #picker />
  `,
  styles: `
    :host { display: block; position: relative; max-width: 200px; }
    input { padding-right: 34px; }
    button { position: absolute; right: 3px; top: 50%; translate: 0 -50%; padding: 5px; border: 0; background: none; color: var(--mat-sys-on-surface-variant); border-radius: 4px; cursor: pointer; line-height: 0; }
    button:hover { color: var(--mat-sys-primary); }
  `,
})
export class DayInput {
  readonly inputId = input.required<string>();
  readonly value = input<string | null>(null);
  readonly label = input('');
  readonly isWrong = input(false);
  readonly describedBy = input<string | null>(null);
  readonly changed = output<string | null>();
  readonly left = output();

  protected readonly t = fieldTexts;
  protected readonly date = computed(() => (/^\d{4}-\d\d-\d\d$/.test(this.value() ?? '') ? fromDay(this.value()!) : null));

  constructor() {
    const [days, language] = [inject<DateAdapter<Date>>(DateAdapter), inject(Language)];
    effect(() => days.setLocale(language.tag()));
  }

  protected pick({ value, targetElement }: MatDatepickerInputEvent<Date>): void {
    const typed = (targetElement as HTMLInputElement).value.trim();
    this.changed.emit(value === null ? typed || null : toDay(value));
  }
}
