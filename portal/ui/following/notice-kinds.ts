import { ChangeDetectionStrategy, Component, DestroyRef, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ListAnswer, NoticeKind } from '@fatong/contracts/api';
import { FollowingApi, Reading, problemOf, type ApiProblem } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { Failed, Loading, Notice, problemNotice } from '../states/index.js';
import { followingTexts } from './texts.js';

/** Which kinds of notices this person wants: a switch each, kept with the account at once. */
@Component({
  selector: 'ft-notice-kinds',
  imports: [Failed, Loading, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="ft-sheet" aria-labelledby="notice-kinds">
      <h2 id="notice-kinds">{{ t.kinds | words }}</h2>
      <p class="ft-quiet">{{ t.kindsLead | words }}</p>
      @if (reading.problem(); as failed) { <ft-failed [problem]="failed" (again)="reading.refresh()" /> }
      @if (problem(); as failed) { <ft-notice tone="late" [content]="noticeOf(failed)" /> }
      @for (one of reading.value()?.items; track one.kind) {
        <label class="ft-check"><input type="checkbox" role="switch" [checked]="one.isOn" [disabled]="isBusy()" (change)="switch(one, $any($event.target))" />{{ one.title | words }}</label>
      } @empty { @if (!reading.problem()) { <ft-loading [lines]="1" /> } }
    </section>
  `,
  styles: `
    section { margin-top: 16px; padding: 12px 16px; }
    h2 { margin: 0 0 4px; font-size: 1rem; }
    label { margin-top: 8px; }
  `,
})
export class NoticeKinds {
  private readonly api = inject(FollowingApi);
  protected readonly t = followingTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly reading = new Reading<ListAnswer<NoticeKind>>();
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  constructor() {
    this.reading.ask(() => this.api.kinds());
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }

  protected async switch({ kind, isOn }: NoticeKind, box: HTMLInputElement): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      await firstValueFrom(this.api.switch(kind, { isOn: !isOn }));
    } catch (error) {
      this.problem.set(problemOf(error));
      // What the browser ticked by itself is as it was: nothing that is bound has changed.
      box.checked = isOn;
    }
    this.reading.refresh();
    this.isBusy.set(false);
  }
}
