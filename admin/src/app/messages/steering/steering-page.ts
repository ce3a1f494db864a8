import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { firstValueFrom, forkJoin } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { GuardView, ListAnswer, MaintenanceView, StopView } from '@fatong/contracts/api';
import { Failed, Live, Loading, Moment, PageHead, Reading, Session, SteeringApi, Words, problemOf, type ApiProblem } from '@fatong/ui';
import { FlowEvents } from '../events/flow-events.js';
import { Titles } from '../parts/titles.js';
import { FailurePolicyTable } from './failure-policy.js';
import { LimitsTable } from './limits-table.js';
import { SteeringOrders } from './orders.js';
import { steeringTexts } from './texts.js';
import { WeekView } from './week-view.js';

interface Steering {
  readonly stops: ListAnswer<StopView>;
  readonly guards: ListAnswer<GuardView>;
  readonly maintenance: ListAnswer<MaintenanceView>;
}

/** What operators lay down while everything runs: stops, limits, maintenance, what is done with failures. */
@Component({
  selector: 'fa-steering-page',
  imports: [Failed, FailurePolicyTable, FlowEvents, LimitsTable, Loading, MatButton, Moment, PageHead, WeekView, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="t.title" [lead]="t.lead" />
    @if (refused() ?? reading.problem(); as problem) { <ft-failed [problem]="problem" (again)="again()" /> }
    @if (reading.value(); as all) {
      <section class="ft-sheet" [attr.aria-label]="t.stops | words">
        <header><h2>{{ t.stops | words }}</h2>@if (mayChange()) { <button matButton="outlined" type="button" (click)="done(orders.stop())">{{ t.stop | words }}</button> }</header>
        @for (stop of all.stops.items; track stop.id) {
          <div class="stop"><p><b>{{ nameOf(stop) | words }}</b> · {{ stop.reason }} <span class="ft-quiet">· {{ t.since | words }} <ft-moment [at]="stop.since" /></span></p>@if (mayChange()) { <button matButton="text" type="button" (click)="done(orders.resume(stop))">{{ t.resume | words }}</button> }</div>
        } @empty { <p class="ft-quiet">{{ t.noStops | words }}</p> }
      </section>
      <section class="ft-sheet" [attr.aria-label]="t.maintenance | words">
        <header><h2>{{ t.maintenance | words }} <span class="ft-note ft-quiet">{{ t.week | words }}</span></h2>@if (mayChange()) { <button matButton="outlined" type="button" (click)="done(orders.plan())">{{ t.plan | words }}</button> }</header>
        @if (all.maintenance.items.length > 0) { <fa-week-view [windows]="all.maintenance.items" [mayChange]="mayChange()" (end)="done(orders.end($event))" /> } @else { <p class="ft-quiet">{{ t.noWindows | words }}</p> }
      </section>
      <section class="ft-sheet" [attr.aria-label]="t.limits | words">
        <header><h2>{{ t.limits | words }} <span class="ft-note ft-quiet">{{ t.limitsWhy | words }}</span></h2></header>
        <fa-limits-table [guards]="all.guards.items" [mayChange]="mayChange()" (edit)="done(orders.limit($event))" (probe)="probe($event)" />
      </section>
      @defer (on idle) { <fa-failure-policy [mayChange]="mayChange()" /><fa-flow-events /> }
    } @else if (reading.problem() === undefined) { <div class="ft-sheet"><ft-loading [lines]="8" /></div> }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 12px; }
    section { padding: 12px 16px; }
    header, .stop { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 4px 12px; }
    header { margin-bottom: 6px; min-height: 32px; }
    h2 span { font-weight: 400; margin-left: 8px; }
    .stop { border-top: 1px solid var(--ft-hair); }
  `,
})
export class SteeringPage {
  private readonly api = inject(SteeringApi);
  private readonly titles = inject(Titles);
  private readonly session = inject(Session);
  protected readonly orders = inject(SteeringOrders);
  protected readonly t = steeringTexts;
  protected readonly reading = new Reading<Steering>();
  protected readonly refused = signal<ApiProblem | undefined>(undefined);
  protected readonly mayChange = computed(() => this.session.view()?.may.retry === true);

  constructor() {
    this.reading.ask(() => forkJoin({ stops: this.api.stops(), guards: this.api.guards(), maintenance: this.api.maintenance() }));
    inject(Live)
      .changes('systems')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.reading.refresh());
    inject(DestroyRef).onDestroy(() => this.reading.close());
  }

  protected nameOf({ scope, name }: StopView): Label {
    if (scope === 'all') return steeringTexts.scopes.all;
    return scope === 'system' ? this.titles.system(name) : (this.titles.type(name) ?? [name, name]);
  }

  protected again(): void {
    this.refused.set(undefined);
    this.reading.refresh();
  }

  protected async done(order: Promise<boolean>): Promise<void> {
    if (await order) this.again();
  }

  protected async probe({ system }: GuardView): Promise<void> {
    try {
      await firstValueFrom(this.api.probe(system));
      this.again();
    } catch (error) {
      this.refused.set(problemOf(error));
    }
  }
}
