import { Injectable } from '@angular/core';
import { NativeDateAdapter, type MatDateFormats } from '@angular/material/core';

/** Calendar days as `YYYY-MM-DD`; what is typed may leave out the dashes. The zone plays no part: a day is a day. */
@Injectable()
export class Days extends NativeDateAdapter {
  override parse(typed: unknown): Date | null {
    if (typeof typed !== 'string' || typed.trim() === '') return null;
    const [, year, month, day] = /^\s*(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?\s*$/.exec(typed) ?? [];
    if (year === undefined) return this.invalid();
    const date = new Date(Number(year), Number(month) - 1, Number(day));
    return date.getMonth() === Number(month) - 1 ? date : this.invalid();
  }

  override format(date: Date, display: object): string {
    return 'year' in display || 'month' in display ? super.format(date, display) : toDay(date);
  }

  override getFirstDayOfWeek(): number {
    return 1;
  }
}

export const dayFormats: MatDateFormats = {
  parse: { dateInput: {} },
  display: {
    dateInput: {},
    monthYearLabel: { year: 'numeric', month: 'long' },
    dateA11yLabel: { year: 'numeric', month: 'long', day: 'numeric' },
    monthYearA11yLabel: { year: 'numeric', month: 'long' },
  },
};

export const toDay = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

export const fromDay = (day: string): Date => new Date(`${day}T00:00:00`);
