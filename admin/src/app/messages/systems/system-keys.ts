import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SystemPageView } from '@fatong/contracts/api';
import { Clock, Moment, Tag, Words, wall, type Mark } from '@fatong/ui';
import { daysLeft, endTone, systemTexts } from './texts.js';

/** The keys and certificates held towards one system, with their end: the first to end first, in time to be renewed. */
@Component({
  selector: 'fa-system-keys',
  imports: [Moment, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-sheet', role: 'region', 'aria-labelledby': 'system-keys' },
  template: `
    <h2 id="system-keys">{{ t.keys | words }}</h2>
    @if (shown().length) {
      <table aria-labelledby="system-keys">
        <thead><tr><th scope="col">{{ t.keyKind | words }}</th><th scope="col">{{ t.keyName | words }}</th><th scope="col">{{ t.keyEnd | words }}</th></tr></thead>
        <tbody>
          @for (one of shown(); track one.key.name) {
            <tr>
              <th scope="row">{{ t.keyKinds[one.key.kind] | words }}</th>
              <td class="ft-code ft-quiet">{{ one.key.name }}</td>
              <td>@if (one.day) { <span class="ft-figures">{{ one.day }}</span>@if (one.mark) { <ft-tag [mark]="one.mark" /> } } @else { <span class="ft-quiet">{{ t.keyNoEnd | words }}</span> }</td>
            </tr>
          }
        </tbody>
      </table>
      <p class="ft-note ft-quiet">{{ t.keyTold | words }} <ft-moment [at]="shown()[0]!.key.toldAt" /></p>
    } @else { <p class="ft-quiet">{{ t.keysNone | words }}</p> }
  `,
  styleUrl: './system-parts.scss',
})
export class SystemKeys {
  private readonly clock = inject(Clock);
  readonly keys = input.required<SystemPageView['keys']>();
  protected readonly t = systemTexts;
  protected readonly shown = computed(() => {
    const now = this.clock.real();
    return this.keys().map((key) => {
      const { endsAt } = key;
      if (endsAt === null) return { key, day: null, mark: undefined };
      const tone = endTone(endsAt, now);
      const mark: Mark | undefined =
        tone === 'rest'
          ? undefined
          : tone === 'late'
            ? { label: systemTexts.keyEnded, tone, icon: 'warning' }
            : { label: daysLeft(endsAt, now), tone, icon: 'clock' };
      return { key, day: wall(new Date(endsAt)).date, mark };
    });
  });
}
