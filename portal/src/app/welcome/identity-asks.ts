import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { DoorQuestion } from '@fatong/contracts/api';
import { Words, type ApiProblem } from '@fatong/ui';
import { identityTexts } from './texts.js';

/** What somebody whom no register knows says of himself besides his numbers; what the server finds wrong stands at its field. */
@Component({
  selector: 'ft-identity-asks',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (ask of asks(); track ask.name) {
      <label class="name" [attr.for]="'identity-' + ask.name">{{ ask.title | words }}</label>
      @if (ask.choices.length) {
        <select #picked class="ft-control" [id]="'identity-' + ask.name" [attr.aria-invalid]="isWrong(ask)" [attr.aria-describedby]="'identity-note-' + ask.name" [attr.aria-required]="ask.isRequired" (change)="say(ask, picked.value)">
          <option value="">{{ t.choose | words }}</option>
          @for (choice of ask.choices; track choice.value) { <option [value]="choice.value" [selected]="said()[ask.name] === choice.value">{{ choice.title | words }}</option> }
        </select>
      } @else {
        <input #typed class="ft-control" [id]="'identity-' + ask.name" autocomplete="off" spellcheck="false" [value]="said()[ask.name] ?? ''" [attr.aria-invalid]="isWrong(ask)" [attr.aria-describedby]="'identity-note-' + ask.name" [attr.aria-required]="ask.isRequired" (input)="say(ask, typed.value)" />
      }
      <div [id]="'identity-note-' + ask.name">
        @if (faultAt(ask.name); as fault) { <p class="wrong">{{ fault }}</p> }
        @else if (ask.hint; as hint) { <p class="ft-note ft-quiet">{{ hint | words }}</p> }
      </div>
    }
  `,
  styles: `
    :host { display: contents; }
    .name { font-weight: 500; margin: 12px 0 4px; }
    .wrong { color: var(--mat-sys-error); font-size: 0.875rem; }
  `,
})
export class IdentityAsks {
  readonly asks = input.required<readonly DoorQuestion[]>();
  readonly problem = input<ApiProblem>();
  /** He tried without filling in all. */
  readonly isTried = input(false);
  readonly said = model<Readonly<Record<string, string>>>({});
  protected readonly t = identityTexts;

  protected say({ name }: DoorQuestion, value: string): void {
    this.said.update((before) => ({ ...before, [name]: value }));
  }

  protected faultAt(name: string): string | undefined {
    return this.problem()?.errors.find(({ pointer }) => pointer === `/form/${name}`)?.detail;
  }

  protected isWrong({ name, isRequired }: DoorQuestion): boolean {
    return this.faultAt(name) !== undefined || (this.isTried() && isRequired && (this.said()[name] ?? '').trim() === '');
  }
}
