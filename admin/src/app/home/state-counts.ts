import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RecordView } from '@fatong/contracts/api';
import { Counts, Icon, Words, recordsLink, stateMark, totalText } from '@fatong/ui';
import { homeTexts } from './texts.js';

/** How many records stand in each state that is not the end; every figure opens exactly its list. */
@Component({
  selector: 'ft-state-counts',
  imports: [Icon, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3><a [routerLink]="list()">{{ record().title | words }}</a><span class="bar" aria-hidden="true">@for (cell of cells(); track cell.name) { @if (cell.share > 0) { <i [attr.data-tone]="cell.mark.tone" [style.flex-grow]="cell.share"></i> } }</span>@if (pressing(); as words) { <span class="pressing ft-note" [class.late]="words.isLate">{{ words.said | words }}</span> }</h3>
    <ul>
      @for (cell of cells(); track cell.name) {
        <li><a [routerLink]="list()" [queryParams]="{ state: cell.name }" [attr.data-tone]="cell.mark.tone" [class.zero]="cell.count === '0'">
          <span class="figure ft-figures">{{ cell.count ?? '–' }}</span>
          <span class="name"><ft-icon [name]="cell.mark.icon" />{{ cell.mark.label | words }}</span>
        </a></li>
      }
    </ul>
  `,
  styles: `
    :host { display: grid; grid-template-columns: 132px minmax(0, 1fr); overflow: hidden; }
    h3 { padding: 12px 12px 12px 16px; background: var(--ft-tint); border-right: 1px solid var(--ft-hair); }
    h3 a { color: inherit; }
    .pressing { display: block; margin-top: 6px; font-weight: 400; color: var(--ft-near); }
    .pressing.late { color: var(--ft-late); }
    /* How the open ones stand to each other; the figures beside say it in words. */
    .bar { display: flex; gap: 1px; height: 6px; margin-top: 8px; border-radius: 2px; overflow: hidden; }
    .bar i { min-width: 2px; background: var(--ft-rest); }
    .bar [data-tone='live'] { background: var(--ft-live); } .bar [data-tone='near'] { background: var(--ft-near); } .bar [data-tone='done'] { background: var(--ft-done); } .bar [data-tone='late'] { background: var(--ft-late); }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(112px, 1fr)); margin: 0 -1px -1px 0; }
    li { border: solid var(--ft-hair); border-width: 0 1px 1px 0; }
    li a { display: flex; flex-direction: column; padding: 8px 14px; height: 100%; color: inherit; }
    li a:hover { background: var(--ft-hover); text-decoration: none; }
    .figure { font-size: var(--ft-title); line-height: 26px; font-weight: 500; }
    .name { display: inline-flex; gap: 5px; align-items: center; color: var(--ft-rest); font-size: var(--ft-note); line-height: 18px; }
    .name ft-icon { width: 12px; height: 12px; }
    [data-tone='live'] .name { color: var(--ft-live); } [data-tone='near'] .name { color: var(--ft-near); } [data-tone='done'] .name { color: var(--ft-done); } [data-tone='late'] .name { color: var(--ft-late); }
    .zero .figure { color: var(--mat-sys-on-surface-variant); font-weight: 400; }
    @media (max-width: 720px) { :host { grid-template-columns: minmax(0, 1fr); } h3 { padding: 6px 12px; border: 0; border-bottom: 1px solid var(--ft-hair); } ul { grid-template-columns: repeat(3, minmax(0, 1fr)); } li a { padding: 8px 12px; } }
  `,
})
export class StateCounts {
  private readonly counts = inject(Counts);
  readonly record = input.required<RecordView>();
  protected readonly list = computed(() => recordsLink(this.record().type));
  /** Of what is asked of this person what is late, and what is due within this week. */
  protected readonly pressing = computed(() => {
    const { overdue, week } = this.counts.pressing(this.record().type);
    return overdue + week === 0 ? undefined : { isLate: overdue > 0, said: homeTexts.pressing(overdue, week) };
  });
  protected readonly cells = computed(() =>
    this.record()
      .states.filter(({ end }) => !end)
      .map((state) => {
        const count = this.counts.of(this.record().type, state.name);
        return {
          name: state.name,
          mark: stateMark(state),
          count: count === undefined ? undefined : totalText(count),
          share: count ?? 0,
        };
      }),
  );
}
