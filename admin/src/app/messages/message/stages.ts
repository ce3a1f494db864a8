import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import type { MessageAnswer } from '@fatong/contracts/api';
import { Blank, Words } from '@fatong/ui';
import { BodySheet } from './body-sheet.js';
import { Lineage } from './lineage.js';
import { messageTexts } from './texts.js';

type Line = MessageAnswer['lineage'][number];

/** Bodies that the mapping reads and makes, by direction. */
const sides = { in: { source: 'received', target: 'mapped' }, out: { source: 'fact', target: 'mapped' } } as const;

/** What came in, what it became, what went out, side by side; below, which field feeds which. */
@Component({
  selector: 'fa-stages',
  imports: [Blank, BodySheet, Lineage, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (bodies().length > 0) {
      <div class="bodies">
        @for (body of bodies(); track body.stage) {
          <fa-body-sheet [messageId]="message().id" [body]="body" [lit]="litOf(body.stage)" [used]="body.stage === side().source && message().lineage.length > 0 ? used() : null" />
        }
      </div>
    } @else { <ft-blank class="ft-sheet" icon="file" [title]="t.noBodies" [why]="t.noBodiesWhy" /> }
    @if (message().lineage.length > 0) { <fa-lineage class="ft-sheet" [lines]="message().lineage" (pointed)="pointed.set($event)" /> }
    @else { <p class="ft-quiet">{{ t.noLineage | words }}</p> }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 12px; }
    .bodies { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(360px, 100%), 1fr)); gap: 12px; align-items: start; }
    /* On a desk bodies and lineage stand in one view. */
    @media (min-width: 1000px) and (min-height: 700px) { :host { --fa-pane: 46dvh; --fa-lineage: 34dvh; } }
  `,
})
export class Stages {
  readonly message = input.required<MessageAnswer>();
  protected readonly t = messageTexts;
  protected readonly pointed = signal<Line | null>(null);
  protected readonly bodies = computed(() => this.message().bodies.filter(({ stage }) => stage !== 'technical'));
  protected readonly side = computed(() => sides[this.message().direction]);
  protected readonly used = computed(() => this.message().lineage.flatMap(({ sources }) => sources));

  protected litOf(stage: string): readonly string[] {
    const line = this.pointed();
    if (line === null) return [];
    if (stage === this.side().source) return line.sources;
    return stage === this.side().target ? [line.target] : [];
  }
}
