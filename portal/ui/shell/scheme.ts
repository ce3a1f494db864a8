import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';

export const schemes = ['auto', 'light', 'dark'] as const;
export type SchemeName = (typeof schemes)[number];

const remembered = { scheme: 'fatong.scheme', contrast: 'fatong.contrast' };

/** Light or dark as the machine has it or as chosen, and high contrast; kept on this machine, worn by the document. */
@Injectable({ providedIn: 'root' })
export class Scheme {
  private readonly document = inject(DOCUMENT);
  private readonly memory = this.document.defaultView?.localStorage;
  private readonly chosen = signal<SchemeName>(schemes.find((name) => name === this.memory?.getItem(remembered.scheme)) ?? 'auto');
  private readonly strong = signal(this.memory?.getItem(remembered.contrast) === 'more');

  readonly name = this.chosen.asReadonly();
  readonly isStrong = this.strong.asReadonly();

  constructor() {
    effect(() => {
      const { dataset } = this.document.documentElement;
      if (this.chosen() === 'auto') delete dataset['scheme'];
      else dataset['scheme'] = this.chosen();
      if (this.strong()) dataset['contrast'] = 'more';
      else delete dataset['contrast'];
    });
  }

  choose(name: SchemeName): void {
    this.memory?.setItem(remembered.scheme, name);
    this.chosen.set(name);
  }

  strengthen(isStrong: boolean): void {
    this.memory?.setItem(remembered.contrast, isStrong ? 'more' : 'usual');
    this.strong.set(isStrong);
  }
}
