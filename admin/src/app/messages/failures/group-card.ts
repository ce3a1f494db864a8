import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import type { DiscardAnswer, FailureGroupView, RetryAnswer } from '@fatong/contracts/api';
import { Icon, Language, Moment, Session, Tag, Words, type Mark } from '@fatong/ui';
import { DiscardResult } from '../discard/discard-result.js';
import { discardTexts } from '../discard/texts.js';
import { operationTexts } from '../operations/texts.js';
import { figure } from '../parts/figures.js';
import { causeKinds, stageTitle, stateMarks } from '../parts/marks.js';
import { Sparkline } from '../parts/sparkline.js';
import { Titles, shortType } from '../parts/titles.js';
import { RetryResult } from '../retry/retry-result.js';
import { retryTexts } from '../retry/texts.js';
import { PartnerAnswer } from './partner-answer.js';
import { failureTexts } from './texts.js';

const shownPaths = 4;

/** Failures of one cause: what happened in words, where, how many, since when, whose it is, and the ways out. Keeps what a retry or a discard did. */
@Component({
  selector: 'fa-group-card',
  imports: [DiscardResult, Icon, MatButton, MatTooltip, Moment, PartnerAnswer, RetryResult, RouterLink, Sparkline, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-sheet', '[attr.data-tone]': "isGone() ? 'done' : marks[group().state].tone" },
  templateUrl: './group-card.html',
  styleUrl: './group-card.scss',
})
export class GroupCard {
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  protected readonly titles = inject(Titles);
  readonly group = input.required<FailureGroupView>();
  /** What the last retry did. */
  readonly result = input<RetryAnswer>();
  /** How many it was about. */
  readonly retriedOf = input(0);
  /** None of it is left. */
  readonly isGone = input(false);
  /** What giving them up did. */
  readonly discarded = input<DiscardAnswer>();
  readonly retry = output();
  readonly discard = output();
  readonly note = output();
  readonly prepare = output();

  protected readonly t = failureTexts;
  protected readonly retryTexts = retryTexts;
  protected readonly discardTexts = discardTexts;
  protected readonly operationTexts = operationTexts;
  protected readonly marks = stateMarks;
  protected readonly gone: Mark = { label: failureTexts.gone, tone: 'done', icon: 'check' };
  protected readonly kinds = causeKinds;
  protected readonly figure = figure;
  protected readonly stageTitle = stageTitle;
  protected readonly shortType = shortType;
  protected readonly paths = computed(() => this.group().cause.paths.slice(0, shownPaths));
  protected readonly more = computed(() => this.group().cause.paths.length - this.paths().length);
  protected readonly query = computed(() => ({ group: this.group().id, state: this.group().state }));
  /** Of what went out, or was about to: the partner may have said why. */
  protected readonly isOut = computed(() => ['sent', 'outcome'].includes(this.group().cause.stage));
  protected readonly lastDay = computed(() => this.group().trend.reduce((sum, count) => sum + count, 0));
  protected readonly mayAct = computed(() => this.session.view()?.may.retry === true);
  protected readonly why = computed(() => {
    if (!this.mayAct()) return this.language.words(retryTexts.mayNot);
    return this.group().retriable ? '' : this.language.words(failureTexts.never);
  });

  protected press(): void {
    if (this.why() === '') this.retry.emit();
  }
}
