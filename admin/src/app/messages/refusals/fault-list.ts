import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { RefusalFault } from '@fatong/contracts/api';
import { Words } from '@fatong/ui';
import { refusalTexts } from './texts.js';

/** What is wrong, place by place, as one tells it a partner on the telephone: which field, what came, what is allowed. */
@Component({
  selector: 'fa-fault-list',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (fault of faults(); track fault.pointer) {
        <li>
          <p><b>{{ fault.label ?? t.noField | words }}</b> <span class="ft-code ft-quiet">{{ fault.pointer }}</span></p>
          <dl>
            <dt>{{ t.came | words }}</dt><dd>@if (fault.received !== null) { <span class="ft-code">{{ fault.received }}</span> } @else { <span class="ft-quiet">{{ t.nothing | words }}</span> }</dd>
            <dt>{{ t.asked | words }}</dt><dd>{{ fault.words | words }}@if (fault.rule) { <span class="ft-code ft-quiet"> {{ fault.rule }}</span> }</dd>
          </dl>
        </li>
      }
    </ol>
  `,
  styles: `
    li { padding: 8px 0; }
    li + li { border-top: 1px solid var(--ft-hair); }
    b { color: var(--ft-late); font-weight: 600; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 12px; }
    dt { color: var(--mat-sys-on-surface-variant); }
    dd { overflow-wrap: anywhere; }
  `,
})
export class FaultList {
  readonly faults = input.required<readonly RefusalFault[]>();
  protected readonly t = refusalTexts;
}
