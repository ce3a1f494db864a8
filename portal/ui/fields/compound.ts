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

  /** A part is judged when it is left; the whole, which its first part stands for, with it. */
  protected leavePart(name: string, isFirst: boolean): void {
    this.entry().leave(name);
    if (isFirst && this.part(name) === '' && this.entry().value() === null) this.entry().leave();
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
      <span class="part"><label class="ft-note ft-quiet">{{ part.label | words }}
        <input class="ft-control" type="text" autocomplete="off" [id]="$first ? entry().id : entry().id + '-' + part.name" [value]="this.part(part.name)" (input)="writePart(part.name, $event)" (blur)="leavePart(part.name, $first)"
          [attr.aria-invalid]="($first && entry().isWholeWrong()) || entry().wordsOn(part.name).length > 0" [attr.aria-describedby]="entry().wordsOn(part.name).length ? entry().id + '-' + part.name + '-error' : null" />
      </label><ft-part-error [entry]="entry()" [part]="part.name" /></span>
    }
  </div>
`;
export const compoundStyles = `div { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 8px 12px; } label { display: block; } input { font-size: var(--ft-text); color: var(--mat-sys-on-surface); }`;
