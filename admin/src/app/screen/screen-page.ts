import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  DestroyRef,
  Injector,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { BoardQuery, BoardTileView } from '@fatong/contracts/api';
import {
  Blank,
  BoardMap,
  BoardReading,
  BoardSource,
  BoardTile,
  Catalogue,
  Failed,
  Icon,
  Live,
  Loading,
  Words,
  boardLink,
  boardTexts,
  countedAt,
  linesOf,
  openModels,
  sidesOf,
  wall,
} from '@fatong/ui';
import { screenTexts } from './texts.js';

/** A board on one dark screen of a wall, read from five metres: nothing around it, and it follows what changes by itself. */
@Component({
  selector: 'ft-screen-page',
  imports: [Blank, BoardMap, BoardTile, Failed, Icon, Loading, RouterLink, Words],
  providers: [BoardReading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './screen-page.html',
  styleUrl: './screen-page.scss',
})
export class ScreenPage {
  private readonly catalogue = inject(Catalogue);
  private readonly injector = inject(Injector);
  private readonly live = inject(Live);
  protected readonly source = inject(BoardSource);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });
  protected readonly reading = inject(BoardReading);
  readonly id = input.required<string>();

  protected readonly t = boardTexts;
  protected readonly s = screenTexts;
  protected readonly board = this.reading.board.value;
  protected readonly layer = signal<string | null>(null);
  protected readonly zoom = signal<string | null>(null);
  protected readonly entry = signal<string | null>(null);
  private readonly query = computed(
    (): BoardQuery => {
      const [district, unit] = [this.of('district'), this.of('unit')];
      return { ...(district && { district }), ...(unit && { unit }) };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly link = computed(() => boardLink(this.id()));
  protected readonly here = computed(() => this.query());
  protected readonly scope = computed(() => {
    const board = this.board();
    if (board === undefined) return boardTexts.level;
    if (board.unit !== null) return [board.unit.label, board.unit.label] as const;
    return board.level === 'city' ? boardTexts.city : (this.catalogue.district(board.district) ?? boardTexts.unit);
  });
  protected readonly at = computed(() => {
    const at = this.reading.at();
    return at === undefined ? undefined : countedAt(wall(new Date(at)).time);
  });
  /** The map stands in the middle, tiles to its left and right. */
  protected readonly sides = computed(() => sidesOf(this.board()?.tiles ?? [], (tile) => linesOf(tile, this.reading.answer(tile))));
  protected readonly isEmpty = computed(() => {
    const board = this.board();
    return board !== undefined && board.tiles.length === 0 && board.map === null;
  });
  protected readonly isStale = computed(
    () => (this.source.isSignedIn && this.live.state() === 'broken') || this.reading.problem() !== undefined,
  );

  constructor() {
    if (this.source.isSignedIn) this.live.start();
    wearDark(inject(DOCUMENT), inject(DestroyRef));
    effect(() => {
      const [id, query] = [this.id(), this.query()];
      untracked(() => this.reading.open(id, query));
    });
    const timer = setInterval(() => this.reading.refresh(), this.source.rereads);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected look(district: string | null): void {
    this.zoom.set(district);
    this.entry.set(null);
  }
  protected show(layer: string): void {
    this.layer.set(layer);
  }
  protected explain({ models }: BoardTileView): void {
    openModels(this.injector, models);
  }

  private of(name: string): string | null {
    const value: unknown = this.params()[name];
    return typeof value === 'string' && value !== '' ? value : null;
  }
}

/** Dark as long as it is shown, whatever its reader chose for his desk. */
function wearDark({ documentElement: { dataset } }: Document, destroyed: DestroyRef): void {
  const before = dataset['scheme'];
  dataset['scheme'] = 'dark';
  destroyed.onDestroy(() => {
    if (before === undefined) delete dataset['scheme'];
    else dataset['scheme'] = before;
  });
}
