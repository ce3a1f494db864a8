import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { MessageAnswer } from '@fatong/contracts/api';
import { Icon, Words, fullInstant } from '@fatong/ui';

/** The steps a message went through, in order, with the time of each and where it stopped. */
@Component({
  selector: 'ft-stage-strip',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (stage of stages(); track $index) {
        <li [class.stopped]="!stage.ok">
          <span class="dot"><ft-icon [name]="stage.ok ? 'check' : 'cross'" /></span>
          <span><b>{{ stage.title | words }}</b><time class="ft-note ft-quiet ft-figures" [attr.datetime]="stage.at">{{ time(stage.at) }}</time>@if (stage.note) { <em class="ft-note">{{ stage.note | words }}</em> }</span>
        </li>
      }
    </ol>
  `,
  styles: `
    ol { display: flex; flex-wrap: wrap; gap: 8px 0; }
    li { display: flex; gap: 8px; padding-right: 20px; position: relative; }
    li:not(:last-child) { min-width: 128px; }
    li:not(:last-child)::after { content: ''; position: absolute; top: 10px; left: 28px; right: 6px; height: 1px; background: var(--ft-strong); }
    li > span:last-child { display: flex; flex-direction: column; padding-top: 22px; margin-left: -30px; }
    .dot { width: 21px; height: 21px; border-radius: 50%; display: grid; place-items: center; background: var(--ft-done-wash); color: var(--ft-done); z-index: 1; flex: none; }
    .dot ft-icon { width: 12px; height: 12px; }
    .stopped .dot { background: var(--ft-late); color: var(--ft-sheet); }
    .stopped b { color: var(--ft-late); }
    b { font-weight: 600; }
    em { font-style: normal; color: var(--ft-late); max-width: 28ch; }
  `,
})
export class StageStrip {
  readonly stages = input.required<MessageAnswer['stages']>();

  /** Down to the millisecond: stages lie close together. */
  protected time(at: string): string {
    return `${fullInstant(at).slice(11)}.${String(new Date(at).getUTCMilliseconds()).padStart(3, '0')}`;
  }
}
