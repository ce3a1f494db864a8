import { ChangeDetectionStrategy, Component, Injector, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { BoardLevel, BoardQuery, BoardTileView } from '@fatong/contracts/api';
import { Arrangement } from './arrangement.js';
import { BoardMap, BoardReading, BoardTile, boardTexts, openModels } from '../board/index.js';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { screenLink, screensLink } from '../paths.js';
import { countedAt, reportTexts, scopeOf } from '../report/index.js';
import { Catalogue, SURFACE } from '../session/index.js';
import { Share } from '../share/index.js';
import { PageHead } from '../shell/index.js';
import { Failed, Loading, NoPermissionPage, NotFoundPage } from '../states/index.js';
import { wall } from '../time/index.js';

/** A declared board: its tiles and its map. Whose board it is, the layer, the district and the unit looked at stand in the address. */
@Component({
  selector: 'ft-board-page',
  imports: [BoardMap, BoardTile, Failed, Icon, Loading, MatButton, NoPermissionPage, NotFoundPage, PageHead, RouterLink, Share, Words],
  providers: [Arrangement, BoardReading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './board-page.html',
  styles: `
    :host { display: flex; flex-direction: column; gap: 16px; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); gap: 12px; align-items: stretch; }
    .tiles.few { grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); }
    .busy { opacity: 0.7; }
    .place { display: flex; flex-direction: column; min-width: 0; }
    .place ft-board-tile { flex: 1; }
    .place.hidden ft-board-tile { opacity: 0.45; }
    .moves { display: flex; gap: 4px; padding-bottom: 4px; }
    .moves button { padding: 2px 8px; border: 1px solid var(--ft-strong); border-radius: 4px; background: var(--ft-sheet); color: inherit; font: inherit; font-size: var(--ft-note); cursor: pointer; }
    .moves button:disabled { opacity: 0.4; cursor: default; }
    .moves .last { margin-left: auto; }
  `,
})
export class BoardPage {
  private readonly catalogue = inject(Catalogue);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly injector = inject(Injector);
  private readonly params = toSignal(this.route.queryParams, { requireSync: true });
  protected readonly reading = inject(BoardReading);
  readonly id = input.required<string>();
  protected readonly arrangement = inject(Arrangement);
  /** Tiles are moved and left out. */
  protected readonly isArranging = signal(false);

  protected readonly t = boardTexts;
  protected readonly r = reportTexts;
  protected readonly board = this.reading.board.value;
  protected readonly places = this.arrangement.places(computed(() => this.board()?.tiles ?? []));
  protected readonly shown = computed(() => this.places().filter(({ isHidden }) => this.isArranging() || !isHidden));
  protected readonly title = computed(
    () => this.board()?.title ?? this.catalogue.boards().find(({ id }) => id === this.id())?.title ?? boardTexts.level,
  );
  private readonly query = computed(
    (): BoardQuery => {
      const [level, district, unit] = [this.of('level'), this.of('district'), this.of('unit')];
      return { ...(level && { level: level as BoardLevel }), ...(district && { district }), ...(unit && { unit }) };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly layer = computed(() => this.of('layer'));
  protected readonly entry = computed(() => this.of('entry'));
  protected readonly isTable = computed(() => this.of('as') === 'table');
  protected readonly zoom = computed(() => this.of('zoom') ?? this.of('district'));
  protected readonly scope = computed(() => {
    const board = this.board();
    if (board === undefined) return undefined;
    if (board.unit !== null) return scopeOf([board.unit.label, board.unit.label]);
    return board.level === 'city' ? scopeOf(boardTexts.city) : scopeOf(this.catalogue.district(board.district) ?? boardTexts.unit);
  });
  protected readonly at = computed(() => {
    const at = this.reading.at();
    return at === undefined ? undefined : countedAt(wall(new Date(at)).time);
  });
  protected readonly isNarrowed = computed(() => this.of('district') !== null || this.of('unit') !== null);
  /** A wall hangs with officials. */
  protected readonly screen =
    inject(SURFACE) === 'admin' ? computed(() => (this.board()?.isScreen ? screenLink(this.id()) : null)) : () => null;

  protected readonly screens =
    inject(SURFACE) === 'admin' ? computed(() => (this.board()?.opens ? screensLink(this.id()) : null)) : () => null;

  constructor() {
    effect(() => {
      const [id, query] = [this.id(), this.query()];
      untracked(() => {
        this.arrangement.of(id);
        this.reading.open(id, query);
      });
    });
  }

  /** A district's board where the reader may open it; else the map alone looks there. */
  protected look(district: string | null): void {
    const isCity = this.board()?.levels.includes('city') === true;
    this.go(isCity ? { district, unit: null, zoom: null, entry: null } : { zoom: district, entry: null });
  }
  protected choose(entry: string | null): void {
    this.go({ entry });
  }
  protected show(layer: string): void {
    const first = this.board()?.map?.layers[0]?.name;
    this.go({ layer: layer === first ? null : layer, as: null });
  }
  protected explain({ models }: BoardTileView): void {
    openModels(this.injector, models);
  }
  protected widen(): void {
    this.go({ district: null, unit: null, level: null, zoom: null, entry: null });
  }

  private of(name: string): string | null {
    const value: unknown = this.params()[name];
    return typeof value === 'string' && value !== '' ? value : null;
  }
  private go(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge' });
  }
}
