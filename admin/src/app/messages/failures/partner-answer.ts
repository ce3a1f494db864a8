import { ChangeDetectionStrategy, Component, DestroyRef, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EMPTY, map, of, switchMap } from 'rxjs';
import type { FailureGroupView, MessageAnswer } from '@fatong/contracts/api';
import { Failed, Icon, MessagesApi, Moment, Reading, Words } from '@fatong/ui';
import { JsonView } from '../message/json-view.js';
import { failureTexts } from './texts.js';

interface Said {
  readonly messageId: string;
  readonly at: string;
  readonly text: string | null;
}

/** What the partner answered to the latest message of a group, masked; read when somebody asks for it. */
@Component({
  selector: 'fa-partner-answer',
  imports: [Failed, Icon, JsonView, MatButton, Moment, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (reading.value(); as said) {
      <p class="ft-note ft-quiet">{{ t.answered | words }} <ft-moment [at]="said.at" /> · <a [routerLink]="['/messages', said.messageId]">{{ t.latest | words }}</a></p>
      @if (said.text; as text) { <fa-json-view [name]="t.answer | words" [text]="text" [masked]="true" /> } @else { <p class="ft-quiet">{{ t.noAnswer | words }}</p> }
    } @else if (reading.problem(); as problem) { <ft-failed [problem]="problem" (again)="reading.refresh()" /> }
    @else { <button matButton="text" type="button" [disabled]="reading.isLoading()" (click)="read()"><ft-icon name="eye" />{{ t.answer | words }}</button> }
  `,
  styles: `fa-json-view { display: block; max-height: 220px; margin-top: 4px; border: 1px solid var(--ft-hair); } button { margin-left: -12px; }`,
})
export class PartnerAnswer {
  private readonly api = inject(MessagesApi);
  readonly group = input.required<FailureGroupView>();
  protected readonly t = failureTexts;
  protected readonly reading = new Reading<Said>();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }

  protected read(): void {
    const { id, state } = this.group();
    this.reading.ask(() =>
      this.api.list({ filter: { group: [id], state: [state] }, limit: 1 }).pipe(
        switchMap(({ items: [latest] }) => (latest === undefined ? EMPTY : of(latest))),
        switchMap(({ id: messageId }) => this.api.message(messageId)),
        map(saidIn),
      ),
    );
  }
}

function saidIn({ id, receivedAt, attempts, bodies }: MessageAnswer): Said {
  const last = attempts.findLast(({ answer }) => answer !== null) ?? attempts.at(-1);
  const text = bodies.find(({ stage }) => stage === last?.answer)?.text ?? null;
  return { messageId: id, at: last?.finishedAt ?? last?.begunAt ?? receivedAt, text };
}
