import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ApiProblem } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Notice, readingNotice } from './notice.js';
import { stateTexts } from './texts.js';

/** Why something could not be read, with a way to try again. */
@Component({
  selector: 'ft-failed',
  imports: [Icon, MatButton, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-notice tone="late" [content]="noticeOf(problem())">
      @if (problem().status !== 403 && problem().status !== 404) {
        <button matButton="outlined" (click)="again.emit()"><ft-icon name="again" />{{ t.again | words }}</button>
      }
    </ft-notice>
  `,
  styles: `:host { display: block; } button { margin-top: 10px; }`,
})
export class Failed {
  readonly problem = input.required<ApiProblem>();
  readonly again = output();
  protected readonly noticeOf = readingNotice;
  protected readonly t = stateTexts;
}
