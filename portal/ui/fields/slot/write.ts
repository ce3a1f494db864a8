import { ChangeDetectionStrategy, Component, computed, linkedSignal } from '@angular/core';
import { Words } from '../../i18n/index.js';
import { wall } from '../../time/index.js';
import { DayInput } from '../date/day-input.js';
import { timeTyped } from '../instant/time.js';
import { PartError } from '../part-error.js';
import { fieldTexts } from '../texts.js';
import { Writer } from '../writer.js';

/** What is typed of it so far: a day and two times on the wall in Shanghai. */
interface Typed {
  readonly date: string | null;
  readonly from: string;
  readonly until: string;
}
const ends = [
  { name: 'from', label: fieldTexts.slotFrom },
  { name: 'until', label: fieldTexts.slotUntil },
] as const;
type End = (typeof ends)[number]['name'];

/** A day, and from when to when on it. */
@Component({
  selector: 'ft-slot-write',
  imports: [DayInput, PartError, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="group" [attr.aria-labelledby]="entry().id + '-name'" [attr.aria-describedby]="entry().describedBy()">
      <ft-day-input [inputId]="entry().id" [label]="t.slotDay | words" [value]="typed().date" [isWrong]="entry().isWholeWrong()" [describedBy]="entry().describedBy()" (changed)="put({ date: $event })" (left)="entry().leave()" />
      @for (end of ends; track end.name) {
        <span><label class="ft-note ft-quiet">{{ end.label | words }}
          <input class="ft-control ft-figures" type="text" inputmode="numeric" placeholder="HH:MM" maxlength="5" autocomplete="off" [id]="entry().id + '-' + end.name" [value]="typed()[end.name]" (change)="writeTime(end.name, $event)" (blur)="entry().leave(end.name)"
            [attr.aria-invalid]="entry().wordsOn(end.name).length > 0" [attr.aria-describedby]="entry().wordsOn(end.name).length ? entry().id + '-' + end.name + '-error' : null" />
        </label><ft-part-error [entry]="entry()" [part]="end.name" /></span>
      }
    </div>
  `,
  styles: `div { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 8px 12px; } label { display: block; } input { display: block; width: 84px; font-size: var(--ft-text); color: var(--mat-sys-on-surface); }`,
})
export class SlotWrite extends Writer {
  protected readonly t = fieldTexts;
  protected readonly ends = ends;
  private readonly whole = computed(() => (this.entry().value() ?? {}) as Partial<Readonly<Record<End, string>>>);
  /** A day without times, and times without a day, are no value yet, and stay typed. */
  protected readonly typed = linkedSignal<Partial<Readonly<Record<End, string>>>, Typed>({
    source: this.whole,
    computation: (whole, before) => {
      const [from, until] = ends.map(({ name }) => (whole[name] === undefined ? null : wall(new Date(whole[name]))));
      if (!from && !until) return before?.value ?? { date: null, from: '', until: '' };
      return { date: (from ?? until)!.date, from: from?.time ?? '', until: until?.time ?? '' };
    },
  });

  /** What is no time leaves the one before. */
  protected writeTime(end: End, event: Event): void {
    const input = event.target as HTMLInputElement;
    const time = timeTyped(input.value);
    if (time === undefined && input.value.trim() !== '') input.value = this.typed()[end];
    else this.put({ [end]: time ?? '' });
  }

  protected put(part: Partial<Typed>): void {
    const typed = { ...this.typed(), ...part };
    this.typed.set(typed);
    const told = ends.flatMap(({ name }) => {
      const at = new Date(`${typed.date ?? ''}T${typed[name]}:00+08:00`);
      return Number.isNaN(at.getTime()) ? [] : [[name, at.toISOString()] as const];
    });
    this.entry().set(told.length === 0 ? null : Object.fromEntries(told));
  }
}
