import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import type { MessageAnswer, MessageItem, MessageStateName } from '@fatong/contracts/api';
import { Icon, Language, Moment, Notice, Session, Tag, Words, recordLink, type NoticeContent, type Tone } from '@fatong/ui';
import { correctionTexts } from '../corrections/texts.js';
import { discardTexts } from '../discard/texts.js';
import { byteSize } from '../parts/figures.js';
import { directionMarks, stateMarks } from '../parts/marks.js';
import { Titles } from '../parts/titles.js';
import { retryTexts } from '../retry/texts.js';
import { messageTexts } from './texts.js';

/** Nobody waits for these any more. */
const settled: readonly MessageStateName[] = ['done', 'discarded'];

/** What message this is, how it stands and why, and the one thing to do. */
@Component({
  selector: 'fa-message-head',
  imports: [Icon, MatButton, MatTooltip, Moment, Notice, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './head.html',
  styleUrl: './head.scss',
})
export class MessageHead {
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  protected readonly titles = inject(Titles);
  readonly message = input.required<MessageAnswer>();
  readonly retry = output();
  readonly correct = output();
  readonly discard = output();

  protected readonly t = messageTexts;
  protected readonly retryTexts = retryTexts;
  protected readonly correctionTexts = correctionTexts;
  protected readonly discardTexts = discardTexts;
  /** What stands still until a person acts may be given up, and what came in may be corrected. */
  protected readonly mayAct = computed(() => this.session.view()?.may.retry === true);
  protected readonly isStuck = computed(() => ['parked', 'unknown', 'later'].includes(this.message().state));
  protected readonly marks = stateMarks;
  protected readonly directions = directionMarks;
  protected readonly byteSize = byteSize;
  protected readonly title = computed(() => this.titles.type(this.message().type));
  protected readonly recordLink = computed(() => {
    const [type, id] = this.message().record?.split(':') ?? [];
    return type !== undefined && id !== undefined && this.session.view()?.may.records === true ? recordLink(type, id) : null;
  });
  protected readonly why = computed(() => {
    if (!this.mayAct()) return this.language.words(retryTexts.mayNot);
    const { allowed, why } = this.message().retry;
    return allowed ? '' : (why ?? '');
  });

  /** A done message says nothing more; another why it stands where it stands. */
  protected readonly standing = computed((): { readonly tone: Tone; readonly content: NoticeContent } | null => {
    const { state, cause } = this.message();
    const { tone, means } = stateMarks[state];
    if (state === 'done') return null;
    return { tone, content: cause === null ? { title: means } : { title: cause.words, detail: means } };
  });

  /** Whom it waits for: of the same business number the first that did not get through; going out, to the same system. */
  protected readonly behind = computed((): MessageItem | undefined => {
    const { id, state, direction, system, key, receivedAt, conversation } = this.message();
    if (state !== 'waiting') return undefined;
    return conversation
      .filter((one) => one.id !== id && one.key === key && one.direction === direction && (direction === 'in' || one.system === system))
      .filter((one) => one.receivedAt <= receivedAt && !settled.includes(one.state))
      .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))[0];
  });

  /** `ward.case:01a2b301-…` → the beginning of its id. */
  protected shortId(record: string): string {
    return record.replace(/^[^:]*:/, '').replace(/(?<=^[0-9a-f]{8})[0-9a-f-]+$/, '…');
  }

  protected press(): void {
    if (this.why() === '') this.retry.emit();
  }
}
