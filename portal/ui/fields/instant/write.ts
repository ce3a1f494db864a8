import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { wall } from '../../time/index.js';
import { DayInput } from '../date/day-input.js';
import { Writer } from '../writer.js';
import { timeTyped } from './time.js';

/** Day and time on the wall in Shanghai; the value is the UTC instant, null until both are there. */
@Component({
  selector: 'ft-instant-write',
  imports: [DayInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-day-input [inputId]="entry().id" [value]="shown().date" [isWrong]="entry().isWrong()" [describedBy]="entry().describedBy()" (changed)="join($event, shown().time)" (left)="entry().leave()" />
    <input class="ft-control ft-figures" type="text" inputmode="numeric" placeholder="HH:MM" maxlength="5" autocomplete="off" [value]="shown().time" (change)="joinTime($event)" (blur)="entry().leave()" [attr.aria-labelledby]="entry().id + '-name'" />
  `,
  styles: `:host { display: flex; gap: 8px; } input { width: 84px; }`,
})
export class InstantWrite extends Writer {
  protected readonly shown = computed(() => {
    const value = this.text();
    return value === '' || Number.isNaN(Date.parse(value)) ? { date: null, time: '00:00' } : wall(new Date(value));
  });

  /** What is no time leaves the one before. */
  protected joinTime(event: Event): void {
    const input = event.target as HTMLInputElement;
    const time = timeTyped(input.value);
    if (time === undefined) input.value = this.shown().time;
    else this.join(this.shown().date, time);
  }

  protected join(date: string | null, time: string): void {
    const instant = new Date(`${date ?? ''}T${time || '00:00'}:00+08:00`);
    this.entry().set(Number.isNaN(instant.getTime()) ? null : instant.toISOString());
  }
}
