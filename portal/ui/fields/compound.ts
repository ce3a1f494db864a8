import { computed, Directive } from '@angular/core';
import type { Label } from '@fatong/contracts';
import { Writer } from './writer.js';

export interface Part {
  readonly name: string;
  readonly label: Label;
}

/** A value of several named texts; empty ones are left out, and nothing at all is null. */
@Directive()
export abstract class Compound extends Writer {
  protected abstract readonly parts: readonly Part[];
  private readonly whole = computed(() => (this.entry().value() ?? {}) as Readonly<Record<string, string>>);

  protected part(name: string): string {
    return this.whole()[name] ?? '';
  }

  protected writePart(name: string, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    const filled = Object.entries({ ...this.whole(), [name]: value }).filter(([, text]) => text !== '');
    this.entry().set(filled.length === 0 ? null : Object.fromEntries(filled));
  }
}

/** Drawn alike by every compound kind. */
export const compoundTemplate = `
  <div role="group" [attr.aria-labelledby]="entry().id + '-name'" [attr.aria-describedby]="entry().describedBy()">
    @for (part of parts; track part.name) {
      <label class="ft-note ft-quiet">{{ part.label | words }}
        <input class="ft-control" type="text" autocomplete="off" [id]="$first ? entry().id : entry().id + '-' + part.name" [value]="this.part(part.name)" (input)="writePart(part.name, $event)" (blur)="entry().leave()" [attr.aria-invalid]="$first && entry().isWrong()" />
      </label>
    }
  </div>
`;
export const compoundStyles = `div { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 8px 12px; } input { font-size: var(--ft-text); color: var(--mat-sys-on-surface); }`;
