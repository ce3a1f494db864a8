import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { momentWords } from '@fatong/contracts/calendar';
import type { RecordClock, RecordView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Tag } from '../state-tag/index.js';
import { leftWords } from '../time/index.js';
import { standingMark } from './standing.js';
import { clockTexts as t } from './texts.js';

/** The time limits of a record: how each stands, its last day, and on demand how that day was counted, line by line. */
@Component({
  selector: 'ft-clocks',
  imports: [Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (one of shown(); track one.clock.name) {
        <li>
          <details>
            <summary>
              <span class="title">{{ one.title | words }}@if (one.law) { <span class="ft-quiet">{{ one.law }}</span> }</span>
              <span class="within ft-quiet">{{ one.within | words }}</span>
              <span class="day ft-figures">{{ one.due }}@if (one.clock.isProvisional) { <span class="ft-quiet" [title]="t.provisionalWhy | words">{{ t.provisional | words }}</span> }</span>
              <span class="standing">@if (one.mark) { <ft-tag [mark]="one.mark" /> } @else { <span class="ft-quiet">{{ t.still | words }}</span> }@if (one.left) { <span class="ft-quiet">{{ one.left | words }}</span> }</span>
            </summary>
            <ol [attr.aria-label]="t.ledger | words">
              @for (line of one.clock.ledger; track $index) { <li><span class="ft-figures">{{ line.on }}</span><span>{{ line.words | words }}</span></li> }
            </ol>
          </details>
        </li>
      }
    </ul>
  `,
  styles: `
    ul, ol { list-style: none; margin: 0; padding: 0; }
    ul > li + li { border-top: 1px solid var(--ft-hair); }
    summary { display: grid; grid-template-columns: minmax(150px, 1.4fr) minmax(80px, 0.7fr) minmax(120px, 1fr) minmax(150px, 1.3fr) 16px; gap: 4px 14px; align-items: center; padding: 8px 0; cursor: pointer; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    summary::after { content: ''; width: 6px; height: 6px; border: solid var(--mat-sys-on-surface-variant); border-width: 0 1.5px 1.5px 0; rotate: 45deg; justify-self: center; }
    details[open] summary::after { rotate: 225deg; }
    summary span span { margin-left: 6px; }
    .standing { display: inline-flex; flex-wrap: wrap; gap: 2px 6px; align-items: center; }
    ol { padding: 2px 0 12px; }
    ol li { display: grid; grid-template-columns: minmax(92px, max-content) 1fr; gap: 10px; line-height: 22px; color: var(--mat-sys-on-surface-variant); }
    @media (max-width: 720px) {
      summary { grid-template-columns: 1fr auto 16px; }
      .within { display: none; }
      .standing { grid-column: 1 / 3; }
      summary::after { grid-row: 1; grid-column: 3; }
    }
  `,
})
export class Clocks {
  readonly record = input.required<RecordView>();
  readonly clocks = input.required<readonly RecordClock[]>();
  protected readonly t = t;
  protected readonly shown = computed(() =>
    this.clocks().flatMap((clock) => {
      const of = this.record().clocks.find(({ name }) => name === clock.name);
      return of
        ? [
            {
              clock,
              title: of.title,
              law: of.law,
              within: of.within,
              mark: clock.standing && standingMark(clock.standing),
              due: clock.dueOn === null ? '—' : momentWords(clock.dueOn),
              left: clock.left && leftWords(clock.left),
            },
          ]
        : [];
    }),
  );
}
