import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ApiProblem } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { Blank, Failed, Loading, Notice, type Tone } from '../states/index.js';
import { Tag, stateMark } from '../state-tag/index.js';
import { record } from './specimens.js';
import { bookTexts } from './texts.js';

/** How things stand, and what a place says that has nothing to show. */
@Component({
  selector: 'ft-state-chapter',
  imports: [Blank, Failed, Loading, MatButton, Notice, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t.states | words }}</h2>
    <section><h3>{{ t.tags | words }}</h3><div class="ft-row">@for (mark of marks; track mark.tone + mark.icon) { <ft-tag [mark]="mark" /> }</div></section>
    <section><h3>{{ t.notices | words }}</h3><div class="stack">@for (tone of tones; track tone) { <ft-notice [tone]="tone" [content]="{ title: t.happened, detail: t.todo }" /> }</div></section>
    <section>
      <h3>{{ t.empty | words }}</h3>
      <div class="two">
        <div class="ft-sheet"><ft-blank [title]="t.none" [why]="t.noneWhy"><button matButton="outlined">{{ t.again | words }}</button></ft-blank></div>
        <div class="ft-sheet"><ft-loading /></div>
        <ft-failed [problem]="away" />
        <div class="ft-sheet"><ft-blank icon="lock" [title]="t.mayNot" [why]="t.mayNotWhy" /></div>
      </div>
    </section>
  `,
  styleUrl: './chapter.scss',
})
export class StateChapter {
  protected readonly t = bookTexts;
  protected readonly tones: readonly Tone[] = ['live', 'near', 'done', 'late', 'mock', 'rest'];
  protected readonly marks = [...record.states.map(stateMark), { label: bookTexts.simulated, tone: 'mock', icon: 'half' } as const];
  protected readonly away = new ApiProblem(503, 'unavailable', { title: bookTexts.away, detail: bookTexts.awayWhy });
}
