import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Catalogue, PageHead, Session, trayReading } from '@fatong/ui';
import { CanDo } from './can-do.js';
import { LookUp } from './look-up.js';
import { Progress } from './progress.js';
import { Waits } from './waits.js';
import type { Label } from '@fatong/contracts';

/** Matters that are read; nobody outside the authorities has more at once. */
const mostRead = 200;

/** Three questions: what waits for me, what can I do, where does each matter stand; then what there is to look up. */
@Component({
  selector: 'ft-home-page',
  imports: [CanDo, LookUp, PageHead, Progress, Waits],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="heading()" [lead]="unit()" />
    <div class="three">
      <ft-waits [due]="due" [progress]="progress" />
      <ft-can-do [records]="records()" />
      <ft-progress class="whole" [reading]="progress" />
      <ft-look-up class="whole" />
    </div>
  `,
  styles: `
    .three { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 32px; align-items: start; }
    .whole { grid-column: 1 / -1; }
    @media (max-width: 900px) { .three { grid-template-columns: minmax(0, 1fr); gap: 24px; } }
  `,
})
export class HomePage {
  private readonly catalogue = inject(Catalogue);
  private readonly session = inject(Session);
  protected readonly heading = computed((): Label => {
    const name = this.session.view()?.account.name ?? '';
    return [`${name}，您好`, `Good day, ${name}`];
  });
  protected readonly unit = computed(() => this.session.view()?.unit.title);
  protected readonly records = computed(() =>
    this.catalogue
      .areas()
      .flatMap(({ records }) => records)
      .flatMap((type) => this.catalogue.record(type) ?? []),
  );
  protected readonly due = trayReading(signal('due'), signal(mostRead));
  protected readonly progress = trayReading(signal('progress'), signal(mostRead));
}
