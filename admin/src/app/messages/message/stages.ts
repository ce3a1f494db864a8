import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import type { MessageAnswer } from '@fatong/contracts/api';
import { Blank, Words } from '@fatong/ui';
import { BodySheet } from './body-sheet.js';
import { compare, type Compared } from './differences.js';
import { isWithin } from './json-lines.js';
import { Lineage } from './lineage.js';
import { messageTexts } from './texts.js';

/** Bodies that the mapping reads and makes, by direction. */
const sides = { in: { source: 'received', target: 'mapped' }, out: { source: 'fact', target: 'mapped' } } as const;

/** What came in, what it became, what went out, side by side, the differences marked; below, which field feeds which. Pointing at a field lights where it comes from or goes to. */
@Component({
  selector: 'fa-stages',
  imports: [Blank, BodySheet, Lineage, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (bodies().length > 0) {
      <div class="bodies">
        @for (body of bodies(); track body.stage) {
          <fa-body-sheet [messageId]="message().id" [body]="body" [lit]="litOf(body.stage)" [used]="body.stage === side().source && hasLineage() ? used() : null"
            [changed]="body.stage === side().target ? changed() : []" (pointed)="point(body.stage, $event)" />
        }
      </div>
    } @else if (message().bodiesRemovedAt) { <ft-blank class="ft-sheet" icon="file" [title]="t.bodiesRemoved" [why]="t.bodiesRemovedWhy" /> }
    @else { <ft-blank class="ft-sheet" icon="file" [title]="t.noBodies" [why]="t.noBodiesWhy" /> }
    @if (hasLineage()) { <fa-lineage class="ft-sheet" [lines]="lines()" [lit]="pointed()?.target" (pointed)="pointed.set($event)" /> }
    @else { <p class="ft-quiet">{{ t.noLineage | words }}</p> }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 12px; }
    .bodies { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(360px, 100%), 1fr)); gap: 12px; align-items: start; }
    /* On a desk bodies and lineage stand in one view. */
    @media (min-width: 1000px) and (min-height: 700px) { :host { --fa-pane: 42dvh; --fa-lineage: 34dvh; } }
  `,
})
export class Stages {
  readonly message = input.required<MessageAnswer>();
  protected readonly t = messageTexts;
  protected readonly pointed = signal<Compared | null>(null);
  protected readonly bodies = computed(() => this.message().bodies.filter(({ stage }) => stage !== 'technical'));
  protected readonly side = computed(() => sides[this.message().direction]);
  protected readonly hasLineage = computed(() => this.message().lineage.length > 0);
  protected readonly used = computed(() => this.message().lineage.flatMap(({ sources }) => sources));
  protected readonly lines = computed(() =>
    compare(this.message().lineage, this.textOf(this.side().source), this.textOf(this.side().target)),
  );
  protected readonly changed = computed(() =>
    this.lines()
      .filter(({ how }) => how === 'changed')
      .map(({ target }) => target),
  );

  protected litOf(stage: string): readonly string[] {
    const line = this.pointed();
    if (line === null) return [];
    if (stage === this.side().source) return line.sources;
    return stage === this.side().target ? [line.target] : [];
  }

  /** A field of either side leads to the line it belongs to. */
  protected point(stage: string, path: string | null): void {
    const { source, target } = this.side();
    const found =
      path === null
        ? undefined
        : this.lines().find((line) =>
            stage === source ? line.sources.some((one) => isWithin(path, one)) : stage === target && isWithin(path, line.target),
          );
    this.pointed.set(found ?? null);
  }

  private textOf(stage: string): string | undefined {
    return this.message().bodies.find((body) => body.stage === stage)?.text;
  }
}
