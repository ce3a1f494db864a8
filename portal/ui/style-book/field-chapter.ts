import { ChangeDetectionStrategy, Component } from '@angular/core';
import { kindNamed } from '@fatong/contracts/fields';
import { Entry, EntryField, Value } from '../fields/index.js';
import { Words } from '../i18n/index.js';
import { specimens } from './specimens.js';
import { bookTexts } from './texts.js';

/** Each kind of field: read, written, wrong, locked. */
@Component({
  selector: 'ft-field-chapter',
  imports: [EntryField, Value, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t.fields | words }}</h2>
    @for (one of kinds; track one.field.name) {
      <section class="ft-sheet kind">
        <div class="read">
          <h3>{{ one.field.title | words }} <code>{{ one.field.kind }}</code></h3>
          <dl>
            <dt>{{ t.read | words }}</dt><dd><ft-value [field]="one.field" [value]="one.value" [refs]="refs" /></dd>
            <dt>{{ t.unfilled | words }}</dt><dd><ft-value [field]="one.field" [value]="null" /></dd>
            <dt>{{ t.masked | words }}</dt><dd><ft-value [field]="one.field" value="***" [isMasked]="true" [isRevealable]="true" /></dd>
          </dl>
        </div>
        <div><h3>{{ t.write | words }}</h3><ft-entry-field [entry]="one.write" /></div>
        <div><h3>{{ t.wrong | words }}</h3><ft-entry-field [entry]="one.wrong" /></div>
        <fieldset disabled [attr.aria-label]="t.locked | words"><h3>{{ t.locked | words }}</h3><ft-entry-field [entry]="one.locked" /></fieldset>
      </section>
    }
  `,
  styleUrl: './chapter.scss',
  styles: `
    .kind { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 16px 24px; padding: 12px 16px; }
    dl { display: grid; grid-template-columns: 64px minmax(0, 1fr); gap: 4px 12px; }
    dt { color: var(--mat-sys-on-surface-variant); }
    fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
    @media (max-width: 1100px) { .kind { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
    @media (max-width: 720px) { .kind { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class FieldChapter {
  protected readonly t = bookTexts;
  protected readonly refs = { r1: '郝辉 13101200810900132' };
  protected readonly kinds = specimens.map(({ field, value, said }, i) => {
    // What a form begins with is not what is shown, where that is masked.
    const given = kindNamed(field.kind)?.fill(value, field, field.class === 'personal') ?? value;
    const [write, wrong, locked] = [new Entry(field, i === 0, given), new Entry(field, true, null), new Entry(field, false, given)];
    wrong.leave();
    if (said !== undefined) wrong.find({ whole: [said], parts: {} });
    return { field, value, write, wrong, locked };
  });
}
