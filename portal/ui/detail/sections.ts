import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { FieldView, RecordAnswer, RecordView } from '@fatong/contracts/api';
import { holds } from '@fatong/contracts/expression';
import { Value, fieldTexts } from '../fields/index.js';
import { Words } from '../i18n/index.js';
import { detailTexts } from './texts.js';

/** Kinds that need the whole width of the form. */
const broad = new Set(['prose', 'files']);

/** The record's values as a printed form: sections, each a grid of named cells. */
@Component({
  selector: 'ft-sections',
  imports: [Value, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (section of shown(); track $index) {
      <section>
        <h2>{{ section.title | words }}</h2>
        <dl>
          @for (field of section.fields; track field.name) {
            <div [class.broad]="isBroad(field)">
              <dt>{{ field.title | words }}</dt>
              <dd><ft-value [field]="field" [value]="valueOf(field)" [refs]="answer().refs" [isMasked]="isMasked(field)" [isRevealable]="isRevealable(field)" [absent]="absent()" (reveal)="reveal.emit(field)" /></dd>
            </div>
          }
        </dl>
      </section>
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 20px; }
    h2 { margin-bottom: 8px; }
    dl { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); border: 1px solid var(--ft-hair); border-radius: 6px; background: var(--ft-hair); gap: 1px; overflow: hidden; }
    dl > div { display: grid; grid-template-columns: 128px minmax(0, 1fr); background: var(--ft-sheet); min-height: var(--ft-row); }
    .broad, dl > div:last-child:nth-child(odd):not(.broad) { grid-column: 1 / -1; }
    dt { background: var(--ft-tint); padding: 7px 12px; color: var(--mat-sys-on-surface-variant); }
    dd { padding: 7px 12px; min-width: 0; }
    @container (max-width: 640px) { dl { grid-template-columns: minmax(0, 1fr); } }
    @media (max-width: 720px) { dl { grid-template-columns: minmax(0, 1fr); } dl > div { grid-template-columns: 112px minmax(0, 1fr); } }
  `,
})
export class Sections {
  readonly record = input.required<RecordView>();
  readonly answer = input.required<RecordAnswer>();
  /** Values seen in full, by field, for the life of the page. */
  readonly revealed = input<Readonly<Record<string, unknown>>>({});
  readonly reveal = output<FieldView>();

  protected readonly absent = computed(() => (this.record().kind === 'mirrored' ? fieldTexts.notReported : fieldTexts.none));
  /** Sections with something to say: a condition may hide a field, and a section none of whose fields a mirror has reported stays away. */
  protected readonly shown = computed(() => {
    const { fields, sections, kind } = this.record();
    const values = this.answer().values;
    const listed = new Set(sections.flatMap((section) => section.fields));
    const rest = fields.filter(({ name }) => !listed.has(name)).map(({ name }) => name);
    return [...sections, ...(rest.length > 0 ? [{ title: detailTexts.other, fields: rest }] : [])]
      .map(({ title, fields: names }) => ({ title, fields: names.flatMap((name) => fields.filter((field) => field.name === name && (field.show === undefined || holds(field.show, values)))) }))
      .filter((section, index) => index === 0 || kind !== 'mirrored' || section.fields.some(({ name }) => values[name] !== null && values[name] !== undefined));
  });

  protected valueOf({ name }: FieldView): unknown {
    return Object.hasOwn(this.revealed(), name) ? this.revealed()[name] : this.answer().values[name];
  }

  protected isMasked({ name }: FieldView): boolean {
    return this.answer().masked.includes(name) && !Object.hasOwn(this.revealed(), name);
  }

  protected isRevealable({ name }: FieldView): boolean {
    return this.record().revealable.includes(name);
  }

  protected isBroad({ kind }: FieldView): boolean {
    return broad.has(kind);
  }
}
