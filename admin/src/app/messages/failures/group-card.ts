import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import type { FailureGroupView, RetryAnswer } from '@fatong/contracts/api';
import { Icon, Language, Moment, Session, Tag, Words, type Mark } from '@fatong/ui';
import { figure } from '../parts/figures.js';
import { causeKinds, stageTitle, stateMarks } from '../parts/marks.js';
import { Titles, shortType } from '../parts/titles.js';
import { RetryResult } from '../retry/retry-result.js';
import { retryTexts } from '../retry/texts.js';
import { failureTexts } from './texts.js';

const shownPaths = 4;

/** Failures of one cause: what happened in words, where, how many, since when, and the way out. Keeps what a retry did. */
@Component({
  selector: 'fa-group-card',
  imports: [Icon, MatButton, MatTooltip, Moment, RetryResult, RouterLink, Tag, Words],
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
  readonly retry = output();

  protected readonly t = failureTexts;
  protected readonly retryTexts = retryTexts;
  protected readonly marks = stateMarks;
  protected readonly gone: Mark = { label: failureTexts.gone, tone: 'done', icon: 'check' };
  protected readonly kinds = causeKinds;
  protected readonly figure = figure;
  protected readonly stageTitle = stageTitle;
  protected readonly shortType = shortType;
  protected readonly paths = computed(() => this.group().cause.paths.slice(0, shownPaths));
  protected readonly more = computed(() => this.group().cause.paths.length - this.paths().length);
  protected readonly query = computed(() => ({ group: this.group().id, state: this.group().state }));
  protected readonly why = computed(() => {
    if (this.session.view()?.may.retry !== true) return this.language.words(retryTexts.mayNot);
    return this.group().retriable ? '' : this.language.words(failureTexts.never);
  });

  protected press(): void {
    if (this.why() === '') this.retry.emit();
  }
}
