import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MessageAnswer } from '@fatong/contracts/api';
import { Icon, Moment, Words, fullInstant } from '@fatong/ui';
import { stateMarks } from '../parts/marks.js';
import { duration, messageTexts } from './texts.js';

/** The way the message took, step by step with its times, and where it stands now. */
@Component({
  selector: 'fa-stage-line',
  imports: [Icon, Moment, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (step of steps(); track $index) {
        <li [attr.data-tone]="step.ok ? 'done' : 'late'">
          <span class="node"><ft-icon [name]="step.ok ? 'check' : 'cross'" /></span>
          <time class="ft-figures" [attr.datetime]="step.at" [title]="step.full">{{ step.clock }}</time>
          <span class="after ft-figures ft-quiet">{{ step.after }}</span>
          <div><strong>{{ step.title | words }}</strong><span class="ft-unseen">{{ (step.ok ? t.passed : t.failed) | words }}</span>@if (step.note) { <p>{{ step.note | words }}</p> }</div>
        </li>
      }
      @if (message().state !== 'done') {
        <li class="now" [attr.data-tone]="mark().tone">
          <span class="node"><ft-icon [name]="mark().icon" /></span>
          <span class="ft-quiet">{{ t.now | words }}</span><span class="after"></span>
          <div><strong>{{ mark().label | words }}</strong><p>{{ mark().means | words }}@if (dueAt(); as at) { <span class="due">{{ t.dueAt | words }} <ft-moment [at]="at" /></span> }</p></div>
        </li>
      }
    </ol>
  `,
  styleUrl: './stage-line.scss',
})
export class StageLine {
  readonly message = input.required<MessageAnswer>();
  protected readonly t = messageTexts;
  protected readonly mark = computed(() => stateMarks[this.message().state]);
  /** When it goes on by itself. */
  protected readonly dueAt = computed(() => this.message().deliveries.find(({ state }) => state === 'later')?.dueAt);

  protected readonly steps = computed(() =>
    this.message().stages.map((stage, index, all) => {
      const full = fullInstant(stage.at);
      const before = all[index - 1];
      const day = full.slice(0, 10) === (before && fullInstant(before.at).slice(0, 10)) ? '' : `${full.slice(5, 10)} `;
      return {
        ...stage,
        full,
        clock: `${day}${full.slice(11)}.${stage.at.slice(20, 23).replace('Z', '').padEnd(3, '0')}`,
        after: before === undefined || before.at === stage.at ? '' : `+${duration(Date.parse(stage.at) - Date.parse(before.at))}`,
      };
    }),
  );
}
