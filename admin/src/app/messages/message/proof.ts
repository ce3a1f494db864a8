import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Label } from '@fatong/contracts';
import type { AttemptView, MessageAnswer } from '@fatong/contracts/api';
import { Icon, Language, Moment, Notice, Tag, Words, fullInstant, type Mark } from '@fatong/ui';
import { Titles } from '../parts/titles.js';
import { BodySheet } from './body-sheet.js';
import { decisive, verdictOn } from './proof-words.js';
import { proofTexts as t } from './proof-texts.js';

const marks: Readonly<Record<NonNullable<AttemptView['outcome']> | 'open', Mark>> = {
  delivered: { label: t.delivered, tone: 'done', icon: 'check' },
  refused: { label: t.refused, tone: 'late', icon: 'shut' },
  transient: { label: t.transient, tone: 'near', icon: 'clock' },
  unknown: { label: t.unknown, tone: 'late', icon: 'question' },
  open: { label: t.open, tone: 'live', icon: 'send' },
};

interface Evidence {
  readonly name: Label;
  readonly value: string;
}

/** One place answers: did they receive it, when, and can it be proven? */
@Component({
  selector: 'fa-proof',
  imports: [BodySheet, Icon, MatButton, Moment, Notice, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './proof.html',
  styleUrl: './proof.scss',
})
export class Proof {
  private readonly clipboard = inject(Clipboard);
  private readonly language = inject(Language);
  private readonly titles = inject(Titles);
  readonly message = input.required<MessageAnswer>();

  protected readonly t = t;
  protected readonly isCopied = signal(false);
  protected readonly verdict = computed(() => verdictOn(this.message(), this.titles.system(this.message().system)));
  protected readonly answer = computed(() =>
    this.message().bodies.find(({ stage }) => stage === decisive(this.message().attempts)?.answer),
  );
  protected readonly tries = computed(() =>
    this.message().attempts.map((attempt) => ({ attempt, mark: marks[attempt.outcome ?? 'open'] })),
  );

  /** What can be shown to the other side: no body, no personal value. */
  protected readonly evidence = computed((): readonly Evidence[] => {
    const { direction, id, receipt, digest, receivedAt, key, attempts } = this.message();
    const call = decisive(attempts);
    const at = (iso: string | null | undefined): string => (iso ? `${fullInstant(iso)} (UTC+8)` : '');
    const all: readonly Evidence[] =
      direction === 'in'
        ? [
            { name: t.receipt, value: receipt ?? '' },
            { name: t.takenAt, value: at(receivedAt) },
          ]
        : [
            { name: t.partnerRef, value: call?.partnerRef ?? '' },
            { name: t.sentAt, value: at(call?.begunAt) },
            { name: t.answeredAt, value: at(call?.finishedAt) },
            { name: t.requestId, value: id },
          ];
    return [...all, { name: t.key, value: key }, { name: t.digest, value: digest }].filter(({ value }) => value !== '');
  });

  protected copy(): void {
    const lines = this.evidence().map(({ name, value }) => `${this.language.words(name)}: ${value}`);
    this.isCopied.set(this.clipboard.copy([this.language.words(this.verdict().words), ...lines].join('\n')));
  }
}
