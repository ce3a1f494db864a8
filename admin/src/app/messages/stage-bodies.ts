import { ChangeDetectionStrategy, Component, Injector, computed, inject, input, signal } from '@angular/core';
import type { MessageAnswer } from '@fatong/contracts/api';
import { Icon, MessagesApi, Session, Words, openReveal } from '@fatong/ui';
import { differences, linesOf } from './body-lines.js';
import { messageTexts } from './texts.js';

/** Bodies of a message's stages side by side; what one stage added or left behind is marked. */
@Component({
  selector: 'ft-stage-bodies',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (columns().length > 1) {
      <p class="legend ft-note ft-quiet"><span class="key new"></span>{{ t.onlyHere | words }}<span class="key gone"></span>{{ t.goneAfter | words }}</p>
    }
    <div class="columns">
      @for (column of columns(); track column.body.stage) {
        <section class="ft-sheet">
          <header>
            <h3>{{ column.body.title | words }}</h3>
            <span class="ft-note ft-quiet ft-figures">{{ column.body.contentType }} · {{ column.body.size }} B</span>
            @if (column.isClear) { <span class="ft-note clear">{{ t.clear | words }}</span> }
            @else if (column.body.masked && mayReveal()) { <button type="button" (click)="reveal(column.body)"><ft-icon name="eye" />{{ t.reveal | words }}</button> }
            @else if (column.body.masked) { <span class="ft-note ft-quiet"><ft-icon name="lock" /> {{ t.masked | words }}</span> }
          </header>
          <pre tabindex="0" [attr.aria-label]="column.body.title | words">@for (line of column.lines; track $index) {<span [class]="line.difference" [style.padding-left.ch]="line.depth * 2 + 1.5">{{ line.text }}
</span>}</pre>
        </section>
      } @empty { <p class="ft-quiet">{{ t.noBodies | words }}</p> }
    </div>
  `,
  styleUrl: './stage-bodies.scss',
})
export class StageBodies {
  private readonly api = inject(MessagesApi);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  readonly message = input.required<MessageAnswer>();

  protected readonly t = messageTexts;
  private readonly revealed = signal<Readonly<Record<string, string>>>({});
  protected readonly mayReveal = computed(() => this.session.view()?.may.revealBodies === true);
  protected readonly columns = computed(() => {
    const read = this.message().bodies.map((body) => ({ body, isClear: this.keyOf(body) in this.revealed(), all: linesOf(this.revealed()[this.keyOf(body)] ?? body.text) }));
    return read.map(({ body, isClear, all }, i) => {
      // The first body shows what was left behind, the later ones what they added.
      const marks = i === 0 ? differences(all, read[1]?.all, 'gone') : differences(all, read[i - 1]!.all, 'new');
      return { body, isClear, lines: all.map((line, n) => ({ ...line, difference: marks[n] ?? '' })) };
    });
  });

  protected async reveal(body: MessageAnswer['bodies'][number]): Promise<void> {
    const seen = await openReveal(this.injector, { what: body.title, ask: (purpose) => this.api.revealBody(this.message().id, body.stage, purpose) });
    if (seen !== undefined) this.revealed.update((before) => ({ ...before, [this.keyOf(body)]: seen.text }));
  }

  private keyOf({ stage }: { readonly stage: string }): string {
    return `${this.message().id}/${stage}`;
  }
}
