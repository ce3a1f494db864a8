import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Catalogue, PageHead, Session, matches, trayReading } from '@fatong/ui';
import { CanDo } from './can-do.js';
import { LookUp } from './look-up.js';
import { Progress } from './progress.js';
import { Waits } from './waits.js';
import type { Label } from '@fatong/contracts';

/** Matters that are read; nobody outside the authorities has more at once. */
const mostRead = 200;

/** Parts that stand by themselves on a phone. */
const parts = ['begin', 'progress', 'own'] as const;

/** Three questions: what waits for me, what can I do, where does each matter stand; then what there is to look up. */
@Component({
  selector: 'ft-home-page',
  imports: [CanDo, LookUp, PageHead, Progress, Waits],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="heading()" [lead]="unit()" />
    <div class="three">
      @if (shows(null)) { <ft-waits [due]="due" [progress]="progress" /> }
      @if (shows(null) || shows('begin')) { <ft-can-do [records]="records()" [events]="events()" /> }
      @if (shows(null) || shows('progress')) { <ft-progress class="whole" [reading]="progress" /> }
      @if (shows(null) || shows('own')) { <ft-look-up class="whole" /> }
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
  /** Of the address, by the bar at the foot of a phone: which part of the page alone. Elsewhere all of it is in sight. */
  readonly part = input<string>();
  private readonly isPhone = matches('(max-width: 720px)');
  private readonly session = inject(Session);
  protected readonly heading = computed((): Label => {
    const name = this.session.view()?.account.name ?? '';
    return [`${name}，您好`, `Good day, ${name}`];
  });
  /** Null: the page as it begins. */
  private readonly shown = computed(() => (this.isPhone() ? (parts.find((one) => one === this.part()) ?? null) : null));
  protected readonly unit = computed(() => this.session.view()?.unit.title);
  protected readonly records = computed(() =>
    this.catalogue
      .areas()
      .flatMap(({ records }) => records)
      .flatMap((type) => this.catalogue.record(type) ?? []),
  );
  protected readonly events = computed(() => this.catalogue.areas().flatMap(({ lifeEvents = [] }) => lifeEvents));
  protected readonly due = trayReading(signal('due'), signal(mostRead));
  protected readonly progress = trayReading(signal('progress'), signal(mostRead));

  protected shows(part: (typeof parts)[number] | null): boolean {
    return this.shown() === part;
  }
}
