import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Icon, Words } from '@fatong/ui';
import type { Compared, Difference } from './differences.js';
import { messageTexts } from './texts.js';

/** Which source feeds which target, how, and what that did to this message. Pointing at a row tells the page to light its fields. */
@Component({
  selector: 'fa-lineage',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header><h2>{{ t.lineage | words }}</h2><p class="ft-note ft-quiet">{{ t.did(count('same'), count('changed'), count('constant'), count('absent')) | words }}</p><p class="ft-note ft-quiet hint">{{ t.lineageMeans | words }}</p></header>
    <div class="pane"><table>
      <thead><tr><th scope="col">{{ t.target | words }}</th><th scope="col">{{ t.sources | words }}</th><th scope="col">{{ t.through | words }}</th><th scope="col">{{ t.here | words }}</th></tr></thead>
      <tbody (mouseleave)="pointed.emit(null)" (focusout)="pointed.emit(null)">
        @for (line of lines(); track line.target) {
          <tr [class.lit]="line.target === lit()" [attr.data-how]="line.how" (mouseenter)="pointed.emit(line)" (focusin)="pointed.emit(line)">
            <th scope="row"><button type="button" class="ft-code" (click)="pointed.emit(line)">{{ line.target }}</button></th>
            <td><span class="arrow" aria-hidden="true">←</span>@for (source of line.sources; track source) { <span class="ft-code source">{{ source }}</span> } @empty { <span class="ft-quiet">{{ t.constant | words }}</span> }</td>
            <td class="how">{{ (isCopy(line) ? t.copy : line.through) | words }}</td>
            <td class="values">
              <span class="mark">{{ t.hows[line.how] | words }}</span>
              @if (line.how === 'changed' && line.from) { <del>{{ line.from }}</del><ft-icon name="arrow" /><ins>{{ line.to }}</ins> } @else { {{ line.to }} }
            </td>
          </tr>
        }
      </tbody>
    </table></div>
  `,
  styleUrl: './lineage.scss',
})
export class Lineage {
  readonly lines = input.required<readonly Compared[]>();
  /** Target of the line that is pointed at elsewhere. */
  readonly lit = input<string>();
  readonly pointed = output<Compared | null>();
  protected readonly t = messageTexts;
  private readonly counts = computed(() => Map.groupBy(this.lines(), ({ how }) => how));

  protected count(how: Difference): number {
    return this.counts().get(how)?.length ?? 0;
  }

  /** The description of a plain copy is the source itself. */
  protected isCopy({ sources, through }: Compared): boolean {
    return sources.length === 1 && through[1] === sources[0];
  }
}
