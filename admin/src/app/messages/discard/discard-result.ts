import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DiscardAnswer } from '@fatong/contracts/api';
import { Notice } from '@fatong/ui';
import { discardTexts } from './texts.js';

const most = 5;

/** What was given up, and what could not be and why. */
@Component({
  selector: 'fa-discard-result',
  imports: [Notice, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-notice [tone]="answer().refused.length > 0 ? 'near' : 'done'" [content]="{ title: t.done(answer().discarded) }">
      @if (answer().refused.length > 0) {
        <ul>@for (one of answer().refused.slice(0, most); track one.messageId) { <li>{{ one.why }} <a class="ft-code" [routerLink]="['/messages', one.messageId]">{{ one.messageId.slice(0, 8) }}</a></li> }</ul>
      }
    </ft-notice>
  `,
})
export class DiscardResult {
  readonly answer = input.required<DiscardAnswer>();
  protected readonly t = discardTexts;
  protected readonly most = most;
}
