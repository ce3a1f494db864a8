import { ChangeDetectionStrategy, Component, Injector, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { ActionView, RecordView } from '@fatong/contracts/api';
import {
  Blank,
  Catalogue,
  Clock,
  Counts,
  Failed,
  Icon,
  Keys,
  PageHead,
  Session,
  Words,
  Workbench,
  longDay,
  openActionSheet,
  pageKeys,
  recordLink,
} from '@fatong/ui';
import { paths } from '../paths.js';
import { ByDistrict } from './by-district.js';
import { HomeTiles } from './home-tiles.js';
import { StateCounts } from './state-counts.js';
import { OwnTypes } from './own-types.js';
import { homeTexts } from './texts.js';
import { UnitLoad } from './unit-load.js';

/** An official's first page: what is asked of this person, to who has charge of others how much they have to do and what is late in which district, then how much stands where. */
@Component({
  selector: 'ft-home-page',
  imports: [Blank, ByDistrict, Failed, HomeTiles, Icon, MatButton, PageHead, StateCounts, UnitLoad, Words, Workbench],
  providers: [OwnTypes],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'pressed($event)' },
  template: `
    <ft-page-head [title]="heading()">
      @for (one of begins(); track one.record.type + one.action.name) { <button matButton="filled" (click)="begin(one)"><ft-icon name="plus" />{{ one.action.title | words }}</button> }
      <span class="ft-quiet ft-figures">{{ today() | words }}</span>
    </ft-page-head>
    @if (mayRecords()) {
      <div class="stack">
        <ft-workbench [shown]="list()" [most]="20" [whole]="whole" />
        @if (leads()) { @defer (on idle) { <ft-unit-load /> } }
        @if (compares()) { @defer (on idle) { <ft-by-district /> } }
        @for (report of tiles(); track report.id) { <ft-home-tiles [report]="report" /> }
        <section aria-labelledby="stands">
          <div class="head">
            <h2 id="stands">{{ t.stands | words }}</h2>
            @if (types.isMany()) {
              <details>
                <summary>{{ t.choose | words }}</summary>
                <div class="ft-sheet choices" role="group" [attr.aria-label]="t.choose | words">
                  @for (record of types.all(); track record.type) { <label class="ft-check"><input type="checkbox" [checked]="isShown(record.type)" [disabled]="types.isFull() && !isShown(record.type)" (change)="types.turn(record.type)" />{{ record.title | words }}</label> }
                  @if (types.isOwn()) { <button matButton="text" type="button" (click)="types.usual()">{{ t.usual | words }}</button> }
                </div>
              </details>
            }
          </div>
          @if (counts.problem(); as failed) { <ft-failed [problem]="failed" (again)="counts.refresh()" /> }
          <div class="ft-sheet rows">@for (record of types.shown(); track record.type) { <ft-state-counts [record]="record" /> }</div>
        </section>
      </div>
    } @else { <div class="ft-sheet"><ft-blank icon="lock" [title]="t.nothing" [why]="t.nothingWhy" /></div> }
  `,
  styles: `
    .stack { display: flex; flex-direction: column; gap: 28px; }
    .head { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: baseline; justify-content: space-between; margin-bottom: 8px; }
    .rows { overflow: hidden; }
    details[open] { flex-basis: 100%; }
    summary { width: max-content; cursor: pointer; color: var(--mat-sys-primary); font-size: var(--ft-note); }
    .choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 0 16px; padding: 8px 16px; margin-top: 4px; }
    ft-state-counts + ft-state-counts { border-top: 1px solid var(--ft-strong); }
  `,
})
export class HomePage {
  private readonly catalogue = inject(Catalogue);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly keys = inject(Keys);
  private readonly isForPage = pageKeys();
  protected readonly counts = inject(Counts);
  protected readonly types = inject(OwnTypes);
  /** Of the address: which list of the workbench. */
  readonly list = input<string>();
  protected readonly whole = ['/', paths.tray];
  protected readonly t = homeTexts;
  protected readonly heading = computed(() => homeTexts.greeting(this.session.view()?.account.name ?? ''));
  protected readonly today = computed(() => longDay(this.clock.now()));
  protected readonly mayRecords = computed(() => this.session.view()?.may.records === true);
  /** He has charge of others. */
  protected readonly leads = computed(() => this.catalogue.areas().some(({ leads }) => leads));
  /** The districts stand beside each other for him. */
  protected readonly compares = computed(() => this.catalogue.areas().some(({ comparesDistricts }) => comparesDistricts));
  /** Reports whose figures stand here. */
  protected readonly tiles = computed(() => this.catalogue.reports().filter(({ home }) => home !== undefined));
  /** What this person may begin here at once. */
  protected readonly begins = computed(() =>
    this.catalogue
      .areas()
      .flatMap(({ records }) => records)
      .flatMap((type) => this.catalogue.record(type) ?? [])
      .flatMap((record) => record.actions.filter(({ fromHome }) => fromHome).map((action) => ({ record, action }))),
  );

  constructor() {
    if (this.begins().length > 0) this.keys.offer({ title: homeTexts.here, entries: [{ keys: ['n'], does: homeTexts.begin }] });
  }

  protected isShown(type: string): boolean {
    return this.types.shown().some((record) => record.type === type);
  }

  protected pressed(event: KeyboardEvent): void {
    const [first] = this.begins();
    if (event.key !== 'n' || first === undefined || !this.isForPage(event)) return;
    event.preventDefault();
    void this.begin(first);
  }

  protected async begin({ record, action }: { readonly record: RecordView; readonly action: ActionView }): Promise<void> {
    const done = await openActionSheet(this.injector, { record, action, on: null });
    if (done !== undefined) await this.router.navigate(recordLink(done.type, done.id));
  }
}
