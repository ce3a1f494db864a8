import { ChangeDetectionStrategy, Component, Injector, inject } from '@angular/core';
import { EMPTY } from 'rxjs';
import type { LetterView } from '@fatong/contracts/api';
import { openActionSheet } from '../action-sheet/index.js';
import { Outgoing, RecordHead, Sections } from '../detail/index.js';
import { Words } from '../i18n/index.js';
import { Letters, openDelivery } from '../letters/index.js';
import { Score } from '../score/index.js';
import { Timeline } from '../timeline/index.js';
import { answer, offers, record, story } from './specimens.js';
import { bookTexts } from './texts.js';

/** A record: head, what was sent, sections as printed, what happened. */
@Component({
  selector: 'ft-detail-chapter',
  imports: [Letters, Outgoing, RecordHead, Score, Sections, Timeline, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t.detail | words }}</h2>
    <ft-record-head [record]="record" [answer]="answer" [offers]="offers" (act)="act($event.name)" />
    <div class="wide">
      <div class="stack"><div class="ft-sheet pad"><ft-outgoing [outgoing]="answer.outgoing" /></div><div class="ft-sheet pad"><ft-score [score]="answer.score!" /></div>
        <div class="ft-sheet pad"><ft-letters [type]="answer.type" [id]="answer.id" [letters]="answer.letters!" (deliver)="deliver($event)" /></div><ft-sections [record]="record" [answer]="answer" /></div>
      <div class="ft-sheet pad"><ft-timeline [record]="record" [entries]="story" /></div>
    </div>
  `,
  styleUrl: './chapter.scss',
  styles: `.wide { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); gap: 16px; align-items: start; } @media (max-width: 960px) { .wide { grid-template-columns: minmax(0, 1fr); } }`,
})
export class DetailChapter {
  private readonly injector = inject(Injector);
  protected readonly t = bookTexts;
  protected readonly record = record;
  protected readonly answer = answer;
  protected readonly story = story;
  protected readonly offers = offers;

  protected async deliver(letter: LetterView): Promise<void> {
    await openDelivery(this.injector, { letter, save: () => EMPTY });
  }

  protected async act(name: string): Promise<void> {
    await openActionSheet(this.injector, { record, action: record.actions.find((action) => action.name === name)!, on: answer });
  }
}
