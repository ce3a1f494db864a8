import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { MessageAnswer } from '@fatong/contracts/api';
import { Words } from '@fatong/ui';
import { messageTexts } from './texts.js';

type Line = MessageAnswer['lineage'][number];

/** Which source feeds which target, and how. Pointing at a row tells the page to light its fields. */
@Component({
  selector: 'fa-lineage',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header><h2>{{ t.lineage | words }}</h2><p class="ft-note ft-quiet">{{ t.lineageMeans | words }}</p></header>
    <div class="pane"><table>
      <thead><tr><th scope="col">{{ t.target | words }}</th><th scope="col">{{ t.sources | words }}</th><th scope="col">{{ t.through | words }}</th></tr></thead>
      <tbody (mouseleave)="pointed.emit(null)" (focusout)="pointed.emit(null)">
        @for (line of lines(); track line.target) {
          <tr (mouseenter)="pointed.emit(line)" (focusin)="pointed.emit(line)">
            <th scope="row"><button type="button" class="ft-code" (click)="pointed.emit(line)">{{ line.target }}</button></th>
            <td><span class="arrow" aria-hidden="true">←</span>@for (source of line.sources; track source) { <span class="ft-code source">{{ source }}</span> } @empty { <span class="ft-quiet">{{ t.constant | words }}</span> }</td>
            <td class="how">{{ (isCopy(line) ? t.copy : line.through) | words }}</td>
          </tr>
        }
      </tbody>
    </table></div>
  `,
  styles: `
    :host { display: block; }
    header { display: flex; align-items: baseline; gap: 12px; flex-wrap: wrap; padding: 10px 12px 6px; }
    .pane { max-height: var(--fa-lineage, none); overflow: auto; }
    table { width: 100%; border-collapse: separate; border-spacing: 0; }
    th, td { padding: 3px 12px; text-align: left; border-top: 1px solid var(--ft-hair); font-weight: 400; vertical-align: top; }
    thead th { font-size: var(--ft-note); color: var(--mat-sys-on-surface-variant); background: var(--ft-tint); font-weight: 500; position: sticky; top: 0; }
    tbody tr:hover, tbody tr:focus-within { background: var(--ft-hover); }
    button { border: 0; background: none; padding: 0; line-height: 24px; text-align: left; color: var(--mat-sys-primary); cursor: pointer; }
    .arrow { color: var(--mat-sys-on-surface-variant); margin-right: 8px; }
    .source:not(:last-child)::after { content: ', '; }
    .how { color: var(--mat-sys-on-surface-variant); }
    @media (max-width: 720px) {
      table, tbody { display: block; }
      thead { display: none; }
      tbody tr { display: block; padding: 6px 12px; border-top: 1px solid var(--ft-hair); }
      tbody th, td { display: block; border: 0; padding: 0; }
    }
  `,
})
export class Lineage {
  readonly lines = input.required<readonly Line[]>();
  readonly pointed = output<Line | null>();
  protected readonly t = messageTexts;

  /** The description of a plain copy is the source itself. */
  protected isCopy({ sources, through }: Line): boolean {
    return sources.length === 1 && through[1] === sources[0];
  }
}
