import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NgTemplateOutlet } from '@angular/common';
import type { Label } from '@fatong/contracts';
import type { FieldView, RecordAnswer, RecordView } from '@fatong/contracts/api';
import { Value } from '../fields/index.js';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { recordLink } from '../paths.js';
import { shownSections } from './shown-sections.js';
import { detailTexts } from './texts.js';

/** The record's values as a printed form: sections, each a grid of named cells. */
@Component({
  selector: 'ft-sections',
  imports: [Icon, NgTemplateOutlet, RouterLink, Value, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (section of shown(); track $index) {
      @if (section.isEmpty) {
        <details><summary><h2>{{ section.title | words }}</h2><span class="ft-quiet">{{ t.unfilled | words }}</span></summary><ng-container [ngTemplateOutlet]="grid" [ngTemplateOutletContext]="{ $implicit: section }" /></details>
      } @else {
        <section><h2>{{ section.title | words }}</h2><ng-container [ngTemplateOutlet]="grid" [ngTemplateOutletContext]="{ $implicit: section }" /></section>
      }
    }
    <ng-template #grid let-section>
      <dl>
        @for (cell of section.cells; track cell.field.name) {
          @let field = cell.field;
          <div [class.broad]="cell.isBroad">
            <dt>{{ field.title | words }}</dt>
            <dd>@if (withheld(field); as why) { <span class="ft-quiet withheld"><ft-icon name="lock" />{{ why | words }}</span> } @else if (leadOf(field); as lead) { <a [routerLink]="lead"><ft-value [field]="field" [value]="valueOf(field)" [isBrief]="true" /></a> } @else { <ft-value [field]="field" [value]="valueOf(field)" [refs]="answer().refs" [isMasked]="isMasked(field)" [isRevealable]="isRevealable(field)" [beside]="beside()" [absent]="section.absent" (reveal)="reveal.emit(field)" /> }</dd>
          </div>
        }
      </dl>
    </ng-template>
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 20px; }
    h2 { margin-bottom: 8px; }
    summary { display: flex; gap: 10px; align-items: baseline; cursor: pointer; list-style: none; padding: 2px 0; }
    summary h2 { margin: 0; font-size: inherit; font-weight: 500; }
    summary::before { content: ''; width: 5px; height: 5px; border: solid var(--mat-sys-on-surface-variant); border-width: 0 1.5px 1.5px 0; rotate: -45deg; align-self: center; }
    details[open] summary::before { rotate: 45deg; }
    details[open] summary { margin-bottom: 8px; }
    dl { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); border: 1px solid var(--ft-hair); border-radius: 6px; background: var(--ft-hair); gap: 1px; overflow: hidden; }
    dl > div { display: grid; grid-template-columns: 128px minmax(0, 1fr); background: var(--ft-sheet); min-height: var(--ft-row); }
    .broad { grid-column: 1 / -1; }
    dt { background: var(--ft-tint); padding: 7px 12px; color: var(--mat-sys-on-surface-variant); }
    dd { padding: 7px 12px; min-width: 0; }
    .withheld { display: inline-flex; align-items: center; gap: 6px; }
    .withheld ft-icon { width: 13px; height: 13px; }
    @container (max-width: 640px) { dl { grid-template-columns: minmax(0, 1fr); } }
    @media (max-width: 720px) { dl { grid-template-columns: minmax(0, 1fr); } dl > div { grid-template-columns: 8.2em minmax(0, 1fr); } }
  `,
})
export class Sections {
  readonly record = input.required<RecordView>();
  readonly answer = input.required<RecordAnswer>();
  /** Values seen in full, by field, for the life of the page. */
  readonly revealed = input<Readonly<Record<string, unknown>>>({});
  readonly reveal = output<FieldView>();
  protected readonly t = detailTexts;

  protected readonly shown = computed(() => shownSections(this.record(), this.answer()));
  protected readonly beside = computed(() => ({ values: this.answer().values, fields: this.record().fields }));

  /** A key leads to the entry that was found by it, unless that has a cell of its own. */
  protected leadOf({ name }: FieldView): string[] | undefined {
    const { fields, sections } = this.record();
    const found = fields.find(
      (field) => field.to !== undefined && field.beside === name && !sections.some((section) => section.fields.includes(field.name)),
    );
    const id = found && this.answer().values[found.name];
    return found?.to !== undefined && typeof id === 'string' ? recordLink(found.to, id) : undefined;
  }

  /** Why the procedure keeps it from this reader. */
  protected withheld({ name }: FieldView): Label | undefined {
    return this.answer().withheld?.[name];
  }

  protected valueOf({ name }: FieldView): unknown {
    return Object.hasOwn(this.revealed(), name) ? this.revealed()[name] : this.answer().values[name];
  }

  protected isMasked({ name }: FieldView): boolean {
    return this.answer().masked.includes(name) && !Object.hasOwn(this.revealed(), name);
  }

  protected isRevealable({ name }: FieldView): boolean {
    return this.record().revealable.includes(name);
  }
}
