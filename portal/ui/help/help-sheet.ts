import { ChangeDetectionStrategy, Component, Injector, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { detailTexts } from '../detail/texts.js';
import { Words } from '../i18n/index.js';
import { openKeySheet } from '../keys/index.js';
import { typeAt } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { PageTitle } from '../shell/title.js';
import { Tag, stateMark } from '../state-tag/index.js';
import { helpTexts } from './texts.js';

/** What a page is for, from its own lead and from the definition of what it shows: states, time limits with their law, what this reader may do. */
@Component({
  selector: 'ft-help-sheet',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 mat-dialog-title id="ft-help-title">{{ t.title | words }}@if (record()?.title ?? tab.page(); as page) { <span class="ft-quiet"> · {{ page | words }}</span> }</h2>
    <mat-dialog-content tabindex="0">
      @if (tab.lead(); as lead) { <p>{{ lead | words }}</p> }
      @if (tab.explained(); as more) { <p>{{ more | words }}</p> }
      @if (record(); as known) {
        @if (known.master; as master) { <p>{{ masterWhy(master.title, known.actions.length > 0) | words }}</p> }
        @if (states().length) { <section><h3>{{ t.states | words }}</h3><p class="states">@for (state of states(); track $index) { <ft-tag [mark]="state" /> }</p></section> }
        @if (known.clocks.length) {
          <section><h3>{{ t.clocks | words }}</h3><ul>@for (clock of known.clocks; track clock.name) { <li>{{ clock.title | words }}<span class="ft-quiet"> · {{ clock.within | words }}@if (clock.law) { · {{ clock.law }} }</span></li> }</ul></section>
        }
        <section>
          <h3>{{ t.acts | words }}</h3>
          @if (known.actions.length) { <ul class="acts">@for (action of known.actions; track action.name) { <li>{{ action.title | words }}</li> }</ul> } @else { <p class="ft-quiet">{{ t.readOnly | words }}</p> }
        </section>
      } @else { <p class="ft-quiet">{{ t.places | words }}</p> }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" (click)="showKeys()" mat-dialog-close>{{ t.keys | words }}</button>
      <button matButton="outlined" mat-dialog-close>{{ t.close | words }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content { display: flex; flex-direction: column; gap: 14px; }
    mat-dialog-content:focus-visible { outline-offset: -2px; }
    h3 { font-size: var(--ft-note); font-weight: 500; color: var(--mat-sys-on-surface-variant); border-bottom: 1px solid var(--ft-hair); padding-bottom: 4px; margin-bottom: 6px; }
    .states { display: flex; flex-wrap: wrap; gap: 4px 12px; }
    .acts { display: flex; flex-wrap: wrap; gap: 2px 20px; }
  `,
})
export class HelpSheet {
  private readonly injector = inject(Injector);
  protected readonly tab = inject(PageTitle);
  protected readonly t = helpTexts;
  protected readonly masterWhy = detailTexts.masterWhy;
  private readonly type = typeAt(inject(Router).url);
  private readonly catalogue = inject(Catalogue);
  protected readonly record = computed(() => (this.type === undefined ? undefined : this.catalogue.record(this.type)));
  protected readonly states = computed(() => this.record()?.states.map(stateMark) ?? []);

  protected showKeys(): void {
    void openKeySheet(this.injector);
  }
}
