import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DeputiesAnswer } from '@fatong/contracts/api';
import { DeputiesApi, Failed, Reading, Session, Words, againWithCounts } from '@fatong/ui';
import { deputyTexts } from '../deputies/texts.js';
import { paths } from '../paths.js';

/** For who has charge of others: how much each of them has to do, who is most behind first. */
@Component({
  selector: 'ft-unit-load',
  imports: [Failed, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (reading.problem(); as failed) { <ft-failed [problem]="failed" (again)="reading.refresh()" /> }
    @if (people().length) {
      <h2><a [routerLink]="link">{{ t.load | words }}</a></h2>
      <div class="ft-sheet">
        <table>
          <caption class="ft-unseen">{{ t.load | words }}</caption>
          <thead><tr><th scope="col">{{ t.name | words }}</th><th scope="col" class="end">{{ t.overdue | words }}</th><th scope="col" class="end">{{ t.asked | words }}</th><th scope="col" class="end">{{ t.inHand | words }}</th><td class="room"></td></tr></thead>
          <tbody>
            @for (one of people(); track one.id) {
              <tr>
                <th scope="row">{{ one.name }}@if (one.until; as until) { <span class="ft-note ft-quiet"> {{ t.away | words }} {{ until }}</span> }</th>
                <td class="end ft-figures" [class.late]="one.load.overdue > 0">{{ one.load.overdue }}</td>
                <td class="end ft-figures">{{ one.load.asked }}</td>
                <td class="end ft-figures">{{ one.load.inHand }}</td>
                <td class="room" aria-hidden="true"><i [style.width.%]="one.share"></i></td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styles: `
    :host { display: block; }
    h2 { margin-bottom: 8px; }
    h2 a { color: inherit; }
    .ft-sheet { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; }
    th, td { padding: 6px 16px; text-align: left; font-weight: 400; white-space: nowrap; border-top: 1px solid var(--ft-hair); }
    thead > tr > * { border-top: 0; font-size: var(--ft-note); color: var(--mat-sys-on-surface-variant); }
    .end { text-align: right; }
    .late { color: var(--ft-late); font-weight: 500; }
    .room { width: 50%; }
    i { display: block; height: 8px; border-radius: 2px; background: var(--mat-sys-primary); opacity: 0.5; }
    @media (max-width: 720px) { .room { display: none; } }
  `,
})
export class UnitLoad {
  private readonly api = inject(DeputiesApi);
  private readonly own = inject(Session).view()?.account.id;
  protected readonly t = deputyTexts;
  protected readonly link = ['/', paths.deputies];
  protected readonly reading = new Reading<DeputiesAnswer>();
  protected readonly people = computed(() => {
    const { colleagues = [], items = [] } = this.reading.value() ?? {};
    const led = colleagues.filter(({ id }) => id !== this.own);
    const most = Math.max(1, ...led.map(({ load }) => load.inHand));
    return led
      .toSorted((a, b) => b.load.overdue - a.load.overdue || b.load.asked - a.load.asked || b.load.inHand - a.load.inHand)
      .map(({ id, name, load }) => ({
        id,
        name,
        load,
        share: (load.inHand / most) * 100,
        until: items.find(({ account, state }) => account.id === id && state === 'running')?.until,
      }));
  });

  constructor() {
    this.reading.ask(() => this.api.all());
    againWithCounts(this.reading);
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }
}
