import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { Words } from '../../i18n/index.js';
import { fieldTexts } from '../texts.js';
import { Writer } from '../writer.js';

/** Several: boxes to tick. One of few: dots. One of many: a list to open. */
@Component({
  selector: 'ft-choice-write',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let field = entry().field;
    @if (field.many || choices().length <= 4) {
      <div class="several" [class.columns]="choices().length > 4" [id]="entry().id" tabindex="-1" [attr.role]="field.many ? 'group' : 'radiogroup'" [attr.aria-labelledby]="entry().id + '-name'" [attr.aria-describedby]="entry().describedBy()">
        @for (choice of choices(); track choice.value) {
          <label class="ft-check">
            <input [type]="field.many ? 'checkbox' : 'radio'" [name]="entry().id" [checked]="chosen().includes(choice.value)" (change)="choose(choice.value, $event)" (blur)="entry().leave()" />
            {{ choice.label | words }}
          </label>
        }
      </div>
    } @else {
      <select class="ft-control" [id]="entry().id" (change)="write($event)" (blur)="entry().leave()" [attr.aria-invalid]="entry().isWrong()" [attr.aria-describedby]="entry().describedBy()" [attr.aria-required]="entry().isRequired">
        <option value="" [selected]="chosen().length === 0">{{ t.choose | words }}</option>
        @for (choice of choices(); track choice.value) { <option [value]="choice.value" [selected]="chosen().includes(choice.value)">{{ choice.label | words }}</option> }
      </select>
    }
  `,
  styles: `.several { border: 0; } .columns { columns: 2 180px; }`,
})
export class ChoiceWrite extends Writer {
  protected readonly t = fieldTexts;
  protected readonly choices = computed(() => this.entry().field.choices ?? []);
  protected readonly chosen = computed(() => [this.entry().value() ?? []].flat().map(String));

  protected choose(code: string, event: Event): void {
    const isOn = (event.target as HTMLInputElement).checked;
    if (!this.entry().field.many) return this.entry().set(code);
    const others = this.chosen().filter((other) => other !== code);
    const now = isOn ? [...others, code] : others;
    // In the order of the definition, whatever the order of ticking.
    this.entry().set(
      this.choices()
        .map(({ value }) => value)
        .filter((value) => now.includes(value)),
    );
  }
}
