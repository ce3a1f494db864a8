import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { MessageAnswer } from '@fatong/contracts/api';
import { Moment, Tag, Words } from '@fatong/ui';
import { causeKinds, stageTitle, stateMarks } from '../parts/marks.js';
import { Titles } from '../parts/titles.js';
import { BodySheet } from './body-sheet.js';
import { messageTexts } from './texts.js';

/** What an operator may want to know to the letter. */
@Component({
  selector: 'fa-technical',
  imports: [BodySheet, Moment, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './technical.html',
  styleUrl: './technical.scss',
})
export class Technical {
  protected readonly titles = inject(Titles);
  readonly message = input.required<MessageAnswer>();
  protected readonly t = messageTexts;
  protected readonly marks = stateMarks;
  protected readonly kinds = causeKinds;
  protected readonly stageTitle = stageTitle;
  protected readonly attributes = computed(() => Object.entries(this.message().attributes));
  protected readonly raw = computed(() => this.message().bodies.find(({ stage }) => stage === 'technical'));
}
