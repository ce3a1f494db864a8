import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Catalogue, Clock, Icon, PageHead, Session, Words, wall } from '@fatong/ui';
import { FailureGroups } from '../messages/failure-groups.js';
import { SystemRows } from '../messages/system-rows.js';
import { adminTexts } from '../texts.js';
import { StateCounts } from './state-counts.js';
import { homeTexts } from './texts.js';
import { Tray } from './tray.js';

/** The first page: for officials what waits and how much stands where, for the operator how the systems do. */
@Component({
  selector: 'ft-home-page',
  imports: [FailureGroups, Icon, MatButton, PageHead, RouterLink, StateCounts, SystemRows, Tray, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="heading()"><span class="ft-quiet ft-figures">{{ today() }}</span></ft-page-head>
    <div class="stack">
      @if (may().records) {
        @for (record of stateful(); track record.type) { <ft-state-counts [record]="record" /> }
        <section><ft-tray /></section>
      }
      @if (may().messages) {
        <section>
          <div class="line"><h2>{{ t.exchange | words }}</h2><a routerLink="/flows">{{ t.toFlows | words }}</a></div>
          <ft-system-rows />
        </section>
        <section>
          <div class="line"><h2>{{ t.failures | words }}</h2><a routerLink="/failures">{{ t.toFailures | words }}</a></div>
          <ft-failure-groups [most]="5" />
        </section>
      }
      @if (may().audit) {
        <section class="ft-sheet audit"><h2>{{ admin.audit | words }}</h2><p class="ft-quiet">{{ t.auditWhy | words }}</p><a matButton="outlined" routerLink="/audit"><ft-icon name="eye" />{{ t.toAudit | words }}</a></section>
      }
    </div>
  `,
  styles: `
    .stack { display: flex; flex-direction: column; gap: 28px; }
    .line { display: flex; justify-content: space-between; align-items: baseline; margin-bottom: 8px; }
    .audit { padding: 20px 24px; display: flex; flex-direction: column; gap: 8px; align-items: flex-start; }
  `,
})
export class HomePage {
  private readonly catalogue = inject(Catalogue);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  protected readonly t = homeTexts;
  protected readonly admin = adminTexts;
  protected readonly heading = computed(() => homeTexts.greeting(this.session.view()?.account.name ?? ''));
  protected readonly today = computed(() => wall(this.clock.now()).date);
  protected readonly may = computed(() => this.session.view()!.may);
  /** Types whose records pass through states. */
  protected readonly stateful = computed(() => this.catalogue.areas().flatMap(({ records }) => records).flatMap((type) => this.catalogue.record(type) ?? []).filter(({ states }) => states.some(({ end }) => !end)));
}
