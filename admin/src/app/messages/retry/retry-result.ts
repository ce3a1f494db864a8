import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RetryAnswer } from '@fatong/contracts/api';
import { Notice, Words, type Tone } from '@fatong/ui';
import { followed } from './progress.js';
import { retryTexts } from './texts.js';

const shown = 5;

/** What a retry did, and what becomes of it while one looks: how many went through, failed again, are under way; which did not go at all and why. */
@Component({
  selector: 'fa-retry-result',
  imports: [Notice, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let now = progress();
    <ft-notice [tone]="tone()" [content]="{ title: answer().retried > 0 ? t.retried(answer().retried) : t.refused(answer().refused.length) }">
      @if (now.total > 0) {
        <div class="bar" role="img" [attr.aria-label]="t.progress(now.done, now.failed, now.open) | words"><i class="done" [style.flex-grow]="now.done"></i><i class="failed" [style.flex-grow]="now.failed"></i><i class="open" [style.flex-grow]="now.open"></i></div>
        <p>{{ t.progress(now.done, now.failed, now.open) | words }}</p>
      }
      @if (answer().retried > 0 && answer().refused.length > 0) { <p>{{ t.refused(answer().refused.length) | words }}</p> }
      @if (answer().refused.length > 0) {
        <ul>@for (one of answer().refused.slice(0, shown); track one.messageId) { <li>{{ one.why }} <a class="ft-code" [routerLink]="['/messages', one.messageId]">{{ one.messageId.slice(0, 8) }}</a></li> }</ul>
      }
      @if (rest() > 0) { <p>{{ t.rest(rest()) | words }}</p> }
    </ft-notice>
  `,
  styles: `
    ul { margin-top: 2px; }
    a { line-height: 24px; }
    .bar { display: flex; gap: 1px; height: 6px; margin: 6px 0 2px; border-radius: 3px; overflow: hidden; background: var(--ft-hair); }
    .bar i { flex: 0 0 0; transition: flex-grow 120ms; }
    .done { background: var(--ft-done); } .failed { background: var(--ft-late); } .open { background: var(--ft-strong); }
  `,
})
export class RetryResult {
  readonly answer = input.required<RetryAnswer>();
  /** How many were meant; more than one request takes leave a rest. */
  readonly count = input(1);
  protected readonly shown = shown;
  protected readonly t = retryTexts;
  protected readonly progress = followed(computed(() => this.answer().messageIds));
  protected readonly rest = computed(() => Math.max(0, this.count() - this.answer().retried - this.answer().refused.length));
  protected readonly tone = computed((): Tone => {
    const { failed, open, total } = this.progress();
    if (answerRefusedAll(this.answer()) || (total > 0 && failed === total)) return 'late';
    if (this.answer().refused.length > 0 || failed > 0) return 'near';
    return open > 0 ? 'live' : 'done';
  });
}

const answerRefusedAll = ({ retried, refused }: RetryAnswer): boolean => retried === 0 && refused.length > 0;
