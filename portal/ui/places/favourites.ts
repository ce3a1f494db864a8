import { Injectable, computed, inject } from '@angular/core';
import { Memory, Start } from '../memory/index.js';
import { GRACE } from '../undo/index.js';
import { Places, type Place } from './places.js';

/** No more than a group of the menu has. */
export const mostFavourites = 9;

const isList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** The pages a person put before the others, in the order he gave them. One that he may not open any more is not shown. */
@Injectable({ providedIn: 'root' })
export class Favourites {
  private readonly places = inject(Places);
  private readonly start = inject(Start);
  private readonly kept = inject(Memory).of<readonly string[]>('favourites', [], isList);
  private readonly grace = inject(GRACE);
  /** What was taken out last: where it stood, and until when it goes back there. */
  private out?: { readonly id: string; readonly at: number; readonly wasStart: boolean; readonly until: number } | undefined;
  readonly items = computed((): readonly Place[] => {
    const byId = new Map(this.places.all().map((place) => [place.id, place]));
    return this.kept.value().flatMap((id) => byId.get(id) ?? []);
  });
  readonly isFull = computed(() => this.items().length >= mostFavourites);

  has(id: string): boolean {
    return this.items().some((place) => place.id === id);
  }

  /** One that is taken out is no page to begin with any more either; pressed again within ten seconds, it is all as before. */
  toggle(id: string): void {
    const [ids, wasStart] = [this.ids(), this.start.address() === id];
    if (ids.includes(id)) {
      this.out = { id, at: ids.indexOf(id), wasStart, until: Date.now() + this.grace * 1_000 };
      this.kept.keep(ids.filter((one) => one !== id));
      if (wasStart) this.start.choose('');
    } else if (!this.isFull()) {
      const before = this.out?.id === id && Date.now() < this.out.until ? this.out : undefined;
      this.kept.keep(ids.toSpliced(before?.at ?? ids.length, 0, id));
      if (before?.wasStart) this.start.choose(id);
      this.out = undefined;
    }
  }

  /** Where it stands afterwards. */
  move(id: string, to: number): number {
    const others = this.ids().filter((one) => one !== id);
    const at = Math.min(Math.max(to, 0), others.length);
    this.kept.keep(others.toSpliced(at, 0, id));
    return at;
  }

  private ids(): readonly string[] {
    return this.items().map(({ id }) => id);
  }
}
