import { DOCUMENT, Injectable, effect, inject } from '@angular/core';
import { Memory } from '../memory/index.js';

export const densities = ['usual', 'compact'] as const;
export type Density = (typeof densities)[number];
export const sizes = ['usual', 'large', 'larger'] as const;
export type Size = (typeof sizes)[number];

const isDensity = (value: unknown): value is Density => densities.some((one) => one === value);
const isSize = (value: unknown): value is Size => sizes.some((one) => one === value);

/** How closely rows stand and how large letters are, as this person likes it; worn by the document. */
@Injectable({ providedIn: 'root' })
export class Comfort {
  private readonly memory = inject(Memory);
  readonly density = this.memory.of<Density>('density', 'usual', isDensity);
  readonly size = this.memory.of<Size>('size', 'usual', isSize);

  constructor() {
    const { dataset } = inject(DOCUMENT).documentElement;
    const wear = (name: string, value: string): void => {
      if (value === 'usual') delete dataset[name];
      else dataset[name] = value;
    };
    effect(() => {
      wear('density', this.density.value());
      wear('size', this.size.value());
    });
  }
}
