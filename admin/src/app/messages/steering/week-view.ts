import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { MaintenanceView } from '@fatong/contracts/api';
import { Clock, Language, Moment, Tag, Words, fullInstant, type Mark } from '@fatong/ui';
import { Titles } from '../parts/titles.js';
import { steeringTexts } from './texts.js';
import { daysFrom, weekOf } from './week.js';

/** Windows of maintenance: the next seven days as bars, and all that are planned as a list. */
@Component({
  selector: 'fa-week-view',
  imports: [MatButton, Moment, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (rows().length > 0) {
      <div class="week" role="img" [attr.aria-label]="t.week | words">
        <div class="row head"><span></span><span class="days">@for (day of days(); track day) { <i class="ft-figures">{{ day }}</i> }</span></div>
        @for (row of rows(); track row.system) {
          <div class="row"><span class="name">{{ titles.system(row.system) | words }}</span><span class="line">@for (bar of row.bars; track bar.window.id) { <i [class.on]="bar.window.active" [style.left.%]="bar.left" [style.width.%]="bar.width" [title]="said(bar.window)"></i> }</span></div>
        }
      </div>
    }
    <ul>
      @for (window of windows(); track window.id) {
        <li>
          <div><b>{{ titles.system(window.system) | words }}</b> @if (window.active) { <ft-tag [mark]="on" /> }<p><ft-moment [at]="window.from" /> – <ft-moment [at]="window.until" /> · {{ window.reason }}</p></div>
          @if (mayChange()) { <button matButton="text" type="button" (click)="end.emit(window)">{{ (window.active ? t.end : t.takeBack) | words }}</button> }
        </li>
      }
    </ul>
  `,
  styles: `
    .row { display: grid; grid-template-columns: minmax(96px, 200px) minmax(0, 1fr); align-items: center; min-height: 28px; }
    .days { display: grid; grid-template-columns: repeat(7, 1fr); color: var(--mat-sys-on-surface-variant); font-size: var(--ft-note); }
    .days i { font-style: normal; }
    .line { position: relative; height: 20px; border: 1px solid var(--ft-hair); background: repeating-linear-gradient(90deg, transparent 0 calc(100% / 7 - 1px), var(--ft-hair) calc(100% / 7 - 1px) calc(100% / 7)); }
    .line i { position: absolute; inset-block: 2px; min-width: 3px; border-radius: 2px; background: var(--ft-live); }
    .line i.on { background: var(--ft-near); }
    .name { padding-right: 12px; }
    ul { margin-top: 6px; }
    li { display: flex; justify-content: space-between; align-items: center; gap: 12px; padding: 6px 0; border-top: 1px solid var(--ft-hair); }
  `,
})
export class WeekView {
  private readonly clock = inject(Clock);
  private readonly language = inject(Language);
  protected readonly titles = inject(Titles);
  readonly windows = input.required<readonly MaintenanceView[]>();
  readonly mayChange = input(false);
  readonly end = output<MaintenanceView>();
  protected readonly t = steeringTexts;
  protected readonly on: Mark = { label: steeringTexts.on, tone: 'near', icon: 'pause' };
  protected readonly rows = computed(() => weekOf(this.windows(), this.clock.real()));
  protected readonly days = computed(() => daysFrom(this.clock.real()));

  protected said({ system, from, until, reason }: MaintenanceView): string {
    return `${this.language.words(this.titles.system(system))} ${fullInstant(from)} – ${fullInstant(until)} ${reason}`;
  }
}
