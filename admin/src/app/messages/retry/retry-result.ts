import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RetryAnswer } from '@fatong/contracts/api';
import { Notice, Words, type Tone } from '@fatong/ui';
import { retryTexts } from './texts.js';

const shown = 5;

/** What a retry did: how many go on, which do not and why. */
@Component({
  selector: 'fa-retry-result',
  imports: [Notice, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-notice [tone]="tone()" [content]="{ title: answer().retried > 0 ? t.retried(answer().retried) : t.refused(answer().refused.length) }">
      @if (answer().retried > 0 && answer().refused.length > 0) { <p>{{ t.refused(answer().refused.length) | words }}</p> }
      @if (answer().refused.length > 0) {
        <ul>@for (one of answer().refused.slice(0, shown); track one.messageId) { <li>{{ one.why }} <a class="ft-code" [routerLink]="['/messages', one.messageId]">{{ one.messageId.slice(0, 8) }}</a></li> }</ul>
      }
      @if (rest() > 0) { <p>{{ t.rest(rest()) | words }}</p> }
    </ft-notice>
  `,
  styles: `ul { margin-top: 2px; } a { line-height: 24px; }`,
})
export class RetryResult {
  readonly answer = input.required<RetryAnswer>();
  /** How many were meant; more than one request takes leave a rest. */
  readonly count = input(1);
  protected readonly shown = shown;
  protected readonly t = retryTexts;
  protected readonly rest = computed(() => Math.max(0, this.count() - this.answer().retried - this.answer().refused.length));
  protected readonly tone = computed((): Tone => (this.answer().refused.length === 0 ? 'done' : this.answer().retried > 0 ? 'near' : 'late'));
}
