import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Label } from '@fatong/contracts';
import type { FieldView, RecordAnswer, RecordView } from '@fatong/contracts/api';
import { holds } from '@fatong/contracts/expression';
import { Value, fieldTexts, halvesOf } from '../fields/index.js';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { recordLink } from '../paths.js';
import { detailTexts } from './texts.js';

interface Section {
  readonly title: Label;
  /** Said of an empty cell. */
  readonly absent: Label;
  readonly cells: readonly { readonly field: FieldView; readonly isBroad: boolean }[];
}

const needsAll = ({ kind }: FieldView): boolean => halvesOf(kind).isBroad === true;

/** Two cells a line; one that would stand alone in its line takes all of it. */
function cellsOf(fields: readonly FieldView[]): Section['cells'] {
  let isSecond = false;
  return fields.map((field, i) => {
    const next = fields[i + 1];
    const isBroad = needsAll(field) || (!isSecond && (next === undefined || needsAll(next)));
    isSecond = !isBroad && !isSecond;
    return { field, isBroad };
  });
}

/** The record's values as a printed form: sections, each a grid of named cells. */
@Component({
  selector: 'ft-sections',
  imports: [Icon, RouterLink, Value, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (section of shown(); track $index) {
      <section>
        <h2>{{ section.title | words }}</h2>
        <dl>
          @for (cell of section.cells; track cell.field.name) {
            @let field = cell.field;
            <div [class.broad]="cell.isBroad">
              <dt>{{ field.title | words }}</dt>
              <dd>@if (withheld(field); as why) { <span class="ft-quiet withheld"><ft-icon name="lock" />{{ why | words }}</span> } @else if (leadOf(field); as lead) { <a [routerLink]="lead"><ft-value [field]="field" [value]="valueOf(field)" [isBrief]="true" /></a> } @else { <ft-value [field]="field" [value]="valueOf(field)" [refs]="answer().refs" [isMasked]="isMasked(field)" [isRevealable]="isRevealable(field)" [absent]="section.absent" (reveal)="reveal.emit(field)" /> }</dd>
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

  /** Sections with something to say. A condition may hide a field. Who is guided sees no empty cells: it is not for him to wonder who has not reported. Of a mirror, sections whose reports have not come stay away; a brief section shows what is filled. */
  protected readonly shown = computed((): readonly Section[] => {
    const { fields, sections, clocks, kind } = this.record();
    const values = this.answer().values;
    const isMirror = kind === 'mirrored';
    const isFilled = ({ name }: FieldView): boolean => values[name] !== null && values[name] !== undefined;
    const isGuided = this.record().guide !== undefined;
    const visible = (names: readonly string[]): FieldView[] =>
      names.flatMap((name) =>
        fields.filter(
          (field) =>
            field.name === name &&
            (field.show === undefined || holds(field.show, values)) &&
            (!isGuided || isFilled(field) || this.withheld(field) !== undefined),
        ),
      );
    // The days of clocks stand on their own board.
    const listed = new Set([
      ...sections.flatMap((section) => section.fields),
      ...clocks.flatMap(({ name, due, met }) => [due, met, `${name}Extended`]),
    ]);
    const isSaid = ({ beside }: FieldView): boolean => fields.some((field) => field.name === beside && isFilled(field));
    const rest = visible(fields.map(({ name }) => name).filter((name) => !listed.has(name))).filter(
      (field) => !isSaid(field) && (!isMirror || isFilled(field)),
    );
    return [
      ...sections
        .map((section, i) => ({
          title: section.title,
          absent: isMirror ? fieldTexts.notReported : fieldTexts.none,
          fields: visible(section.fields).filter((field) => !section.brief || isFilled(field)),
          isFirst: i === 0,
          isLate: isMirror || section.brief,
        }))
        .filter((section) => section.isFirst || (section.isLate ? section.fields.some(isFilled) : section.fields.length > 0)),
      ...(rest.length > 0
        ? [{ title: sections.length > 0 ? detailTexts.other : this.record().title, absent: fieldTexts.none, fields: rest }]
        : []),
    ].map(({ title, absent, fields: all }) => ({ title, absent, cells: cellsOf(all) }));
  });

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
