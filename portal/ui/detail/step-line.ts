import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { RecordAnswer, RecordClock, RecordView, TimelineEntry } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { stateMark, type Mark } from '../state-tag/index.js';
import { Clock, Due, daysBetween, wall } from '../time/index.js';
import { isRunning } from './running.js';
import { detailTexts } from './texts.js';

interface Step {
  readonly name: string;
  readonly mark: Mark;
  readonly place: 'past' | 'here' | 'ahead';
  /** Since when it stood there, and how many days. */
  readonly since?: string;
  readonly days?: number;
  /** By when what is to be done in it has to be, of the present one and of those ahead. */
  readonly limit?: Limit;
}
interface Limit extends Pick<RecordClock, 'name' | 'left'> {
  readonly title: Label;
  readonly on: string;
}

/** More than that are told by their latest. */
const most = 8;

/** The steps a record went through, each with its first day and how long it stood there, and those of its ordinary course that lie ahead; the present one and these with the limit that runs for what is done in them. */
@Component({
  selector: 'ft-step-line',
  imports: [Due, Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[hidden]': 'steps().length < 2' },
  template: `
    @if (steps().length > 1) {
      <ol [attr.aria-label]="t.steps | words" tabindex="0">
        @for (step of steps(); track $index) {
          <li [attr.data-place]="step.place" [attr.aria-current]="step.place === 'here' ? 'step' : null">
            <i>@if (step.place === 'past') { <ft-icon name="check" /> }</i>
            <span class="name">{{ step.mark.label | words }}</span>
            @if (step.since) { <span class="ft-note ft-quiet ft-figures">{{ step.since.slice(5) }}@if (step.days !== undefined) { · {{ t.stood(step.days) | words }} }</span> }
            @if (step.limit; as limit) { <ft-due [on]="limit.on" [left]="limit.left" [title]="limit.title | words" /> }
          </li>
        }
      </ol>
    }
  `,
  styles: `
    :host { display: block; }
    :host([hidden]) { display: none; }
    ol { display: flex; gap: 0; padding: 10px 12px; background: var(--ft-sheet); border: 1px solid var(--ft-hair); border-radius: 6px; overflow-x: auto; }
    li { position: relative; flex: 1 0 92px; display: flex; flex-direction: column; align-items: center; gap: 3px; text-align: center; line-height: 18px; font-size: var(--ft-note); }
    li + li::before { content: ''; position: absolute; top: 7px; right: calc(50% + 10px); left: calc(-50% + 10px); height: 2px; background: var(--mat-sys-primary); }
    li + li[data-place='ahead']::before { background: var(--ft-hair); }
    i { display: grid; place-items: center; width: 16px; height: 16px; border: 2px solid var(--ft-strong); border-radius: 50%; background: var(--ft-sheet); }
    i ft-icon { width: 9px; height: 9px; }
    [data-place='past'] i { background: var(--mat-sys-primary); border-color: var(--mat-sys-primary); color: var(--mat-sys-on-primary); }
    [data-place='here'] i { border-color: var(--mat-sys-primary); background: var(--mat-sys-primary); box-shadow: inset 0 0 0 2px var(--ft-sheet); }
    [data-place='here'] .name { font-weight: 700; color: var(--mat-sys-primary); }
    [data-place='ahead'] .name { color: var(--mat-sys-on-surface-variant); }
  `,
})
export class StepLine {
  private readonly clock = inject(Clock);
  readonly record = input.required<RecordView>();
  readonly answer = input.required<Pick<RecordAnswer, 'clocks' | 'state'>>();
  readonly entries = input.required<readonly TimelineEntry[]>();
  protected readonly t = detailTexts;

  protected readonly steps = computed((): readonly Step[] => {
    const { states, course = [] } = this.record();
    const markOf = (name: string): Mark | undefined => {
      const state = states.find((one) => one.name === name);
      return state && stateMark(state);
    };
    const entered = this.entries().filter(({ toState, fromState }) => toState !== null && toState !== fromState);
    const today = wall(this.clock.now()).date;
    const isOver = states.find(({ name }) => name === this.answer().state)?.end === true;
    const passed = entered.flatMap(({ toState, at }, i): Step[] => {
      const [name, since, next] = [toState!, wall(new Date(at)).date, entered[i + 1]];
      const mark = markOf(name);
      if (mark === undefined) return [];
      const until = next === undefined ? today : wall(new Date(next.at)).date;
      const isLast = next === undefined;
      return [{ name, mark, place: isLast ? 'here' : 'past', since, ...(!(isLast && isOver) && { days: daysBetween(since, until) }) }];
    });
    const here = course.indexOf(this.answer().state ?? '');
    const ahead = (here < 0 ? [] : course.slice(here + 1)).flatMap((name): Step[] => {
      const mark = markOf(name);
      return mark === undefined ? [] : [{ name, mark, place: 'ahead' }];
    });
    return limited([...passed.slice(-most), ...ahead], isOver ? [] : this.limits());
  });
  /** Those that run, the first to end first. */
  private readonly limits = computed((): readonly (Limit & { readonly steps: readonly string[] })[] =>
    (this.answer().clocks ?? [])
      .filter(isRunning)
      .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
      .flatMap(({ name, dueOn, left }) => {
        const known = this.record().clocks.find((one) => one.name === name);
        return known ? [{ name, left, on: dueOn, title: known.title, steps: known.steps }] : [];
      }),
  );
}

/** Each limit at the first step in which it is met; one of which that is not known at the present one. */
function limited(steps: readonly Step[], limits: readonly (Limit & { readonly steps: readonly string[] })[]): readonly Step[] {
  const told = new Set<string>();
  return steps.map((step): Step => {
    if (step.place === 'past') return step;
    const limit = limits.find(
      ({ name, steps: met }) => !told.has(name) && (met.includes(step.name) || (step.place === 'here' && met.length === 0)),
    );
    for (const { name, steps: met } of limits) if (met.includes(step.name)) told.add(name);
    return limit === undefined ? step : { ...step, limit };
  });
}
