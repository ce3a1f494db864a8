import { Injectable, computed, inject, signal, type Signal } from '@angular/core';
import type { BoardTileView } from '@fatong/contracts/api';
import { Memory, type Kept } from '../memory/index.js';

/** How a person has the tiles of a board: in which order, and which he leaves out. */
interface Arranged {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
}
const usual: Arranged = { order: [], hidden: [] };
const isNames = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isArranged = (value: unknown): value is Arranged =>
  typeof value === 'object' && value !== null && 'order' in value && 'hidden' in value && isNames(value.order) && isNames(value.hidden);

export interface Place {
  readonly tile: BoardTileView;
  readonly isHidden: boolean;
}

/** Keeps it for each board; tiles that a release adds come after those that were arranged. */
@Injectable()
export class Arrangement {
  private readonly memory = inject(Memory);
  private readonly board = signal('');
  private readonly kept = computed((): Kept<Arranged> => this.memory.of(`board.${this.board()}`, usual, isArranged));
  readonly isOwn = computed(() => this.kept().value() !== usual);

  of(board: string): void {
    this.board.set(board);
  }

  places(tiles: Signal<readonly BoardTileView[]>): Signal<readonly Place[]> {
    return computed(() => {
      const { order, hidden } = this.kept().value();
      const rank = ({ name }: BoardTileView): number => (order.includes(name) ? order.indexOf(name) : order.length);
      return tiles()
        .toSorted((a, b) => rank(a) - rank(b))
        .map((tile) => ({ tile, isHidden: hidden.includes(tile.name) }));
    });
  }

  /** One place forward (−1) or back (1). */
  move(places: readonly Place[], name: string, by: -1 | 1): void {
    const order = places.map(({ tile }) => tile.name);
    const [at, to] = [order.indexOf(name), order.indexOf(name) + by];
    if (at < 0 || to < 0 || to >= order.length) return;
    [order[at], order[to]] = [order[to]!, order[at]!];
    this.kept().keep({ ...this.kept().value(), order });
  }

  show(name: string, isShown: boolean): void {
    const { order, hidden } = this.kept().value();
    this.kept().keep({ order, hidden: isShown ? hidden.filter((one) => one !== name) : [...hidden, name] });
  }

  /** As it is declared. */
  reset(): void {
    this.kept().forget();
  }
}
