import { ChangeDetectionStrategy, Component, DestroyRef, inject } from '@angular/core';
import type { SignInsAnswer } from '@fatong/contracts/api';
import { Reading } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { OwnAccount } from '../session/index.js';
import { Failed, Loading } from '../states/index.js';
import { Moment } from '../time/index.js';
import { accountTexts } from './account-texts.js';

/** When and from where somebody signed in with one's own name, or tried to. */
@Component({
  selector: 'ft-sign-ins',
  imports: [Failed, Loading, Moment, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="ft-sheet" aria-labelledby="sign-ins">
      <h2 id="sign-ins">{{ t.signIns | words }}</h2>
      <p class="ft-quiet">{{ t.signInsLead | words }}</p>
      @if (reading.problem(); as failed) { <ft-failed [problem]="failed" (again)="reading.refresh()" /> }
      @if (reading.value()?.items; as items) {
        <table>
          <caption class="ft-unseen">{{ t.signIns | words }}</caption>
          <thead><tr><th scope="col">{{ t.at | words }}</th><th scope="col">{{ t.from | words }}</th><th scope="col">{{ t.outcome | words }}</th></tr></thead>
          <tbody>
            @for (one of items; track $index) { <tr><td><ft-moment [at]="one.at" /></td><td class="ft-figures">{{ one.address ?? '—' }}</td><td [class.late]="one.outcome === 'refused'">{{ (one.outcome === 'done' ? t.done : t.refused) | words }}</td></tr> }
          </tbody>
        </table>
      } @else if (!reading.problem()) { <ft-loading [lines]="3" /> }
    </section>
  `,
  styles: `
    section { margin-top: 16px; padding: 12px 16px; overflow-x: auto; }
    h2 { margin: 0 0 4px; font-size: 1rem; }
    table { width: 100%; margin-top: 8px; border-collapse: collapse; }
    th, td { padding: 5px 12px 5px 0; text-align: left; font-weight: 400; white-space: nowrap; border-top: 1px solid var(--ft-hair); }
    thead th { border-top: 0; font-size: var(--ft-note); color: var(--mat-sys-on-surface-variant); }
    .late { color: var(--ft-late); }
  `,
})
export class SignIns {
  private readonly own = inject(OwnAccount);
  protected readonly t = accountTexts;
  protected readonly reading = new Reading<SignInsAnswer>();

  constructor() {
    this.reading.ask(() => this.own.signIns());
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }
}
