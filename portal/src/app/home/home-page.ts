import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Catalogue, Counts, PageHead, Session } from '@fatong/ui';
import { CanDo } from './can-do.js';
import { Stands } from './stands.js';
import { Waits } from './waits.js';
import type { Label } from '@fatong/contracts';

/** Three questions: what can I do, what waits for me, where does each matter stand. */
@Component({
  selector: 'ft-home-page',
  imports: [CanDo, PageHead, Stands, Waits],
  providers: [Counts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="heading()" [lead]="unit()" />
    <div class="three">
      <ft-waits />
      <ft-can-do [records]="records()" />
      <ft-stands class="whole" [records]="shown()" />
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
  private readonly counts = inject(Counts);
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
  private readonly stateful = computed(() => this.records().filter(({ states }) => states.some(({ end }) => !end)));
  protected readonly shown = computed(() => this.counts.most(this.stateful()));
}
