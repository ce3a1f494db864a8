import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { BoardAnswer, BoardLayerView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { recordLink } from '../paths.js';
import { Segments } from '../segments/index.js';
import { Catalogue } from '../session/index.js';
import { Ground, type Frame } from './ground.js';
import { groundDistrict, groundPoint, layeredOf, type Said } from './painted.js';
import { BoardReading } from './reading.js';
import { approvalWords, boardTexts, tilesWords } from './texts.js';

/** The map of a board: the city, a district, a unit's card. The same as a table beside it, for who does not see the picture or wants the numbers. */
@Component({
  selector: 'ft-board-map',
  imports: [Ground, Icon, MatButton, MatIconButton, RouterLink, Segments, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './board-map.html',
  styleUrl: './board-map.scss',
})
export class BoardMap {
  private readonly reading = inject(BoardReading);
  private readonly catalogue = inject(Catalogue);
  protected readonly here = inject(ActivatedRoute);
  readonly board = input.required<BoardAnswer>();
  /** Name of a layer; the first one otherwise. */
  readonly layer = input<string | null>(null);
  /** District looked at. */
  readonly zoom = input<string | null>(null);
  /** Entry whose card is open. */
  readonly entry = input<string | null>(null);
  readonly isTable = input(false);
  /** On a wall nothing is chosen but by a press on the map itself. */
  readonly isScreen = input(false);
  readonly district = output<string | null>();
  readonly chosen = output<string | null>();

  protected readonly t = boardTexts;
  protected readonly map = computed(() => this.board().map);
  protected readonly approval = computed(() => {
    const number = this.map()?.ground.approval ?? null;
    return number === null ? boardTexts.noApproval : approvalWords(number);
  });
  protected readonly tiles = computed(() => {
    const tiles = this.map()?.ground.tiles;
    return tiles === undefined ? null : tilesWords(tiles.approval);
  });
  protected readonly isSketch = computed(() => this.map()?.ground.isSketch ?? true);
  private readonly layers = computed((): readonly BoardLayerView[] => this.map()?.layers ?? []);
  protected readonly current = computed(() => this.layers().find(({ name }) => name === this.layer()) ?? this.layers()[0]);
  protected readonly segments = computed(() => this.layers().map(({ name, title }, i) => ({ value: i === 0 ? null : name, label: title })));
  protected readonly segment = computed(() => {
    const name = this.current()?.name;
    return name === undefined || name === this.layers()[0]?.name ? null : name;
  });
  protected readonly ways = [
    { value: null, label: boardTexts.asMap },
    { value: 'table', label: boardTexts.asTable },
  ];
  private readonly layered = computed(() => {
    const layer = this.current();
    return layer && layeredOf(this.board(), layer, this.answerOf(layer));
  });
  protected readonly points = computed(() => {
    const layered = this.layered();
    return layered === undefined ? [] : (this.map()?.points ?? []).map((point) => groundPoint(point, layered.entry(point)));
  });
  protected readonly districts = computed(() => {
    const layered = this.layered();
    return layered === undefined ? [] : this.catalogue.districts().map((one) => groundDistrict(one, layered.district(one.value)));
  });
  protected readonly frame = computed((): Frame => {
    const zoom = this.zoom();
    return zoom === null ? 'city' : { district: zoom };
  });
  protected readonly zoomName = computed(() => this.catalogue.district(this.zoom()));
  protected readonly legend = computed(() => this.current()?.choices ?? []);
  protected readonly unplaced = computed(() => {
    const zoom = this.zoom();
    return (this.map()?.unplaced ?? []).filter(({ district }) => zoom === null || district === zoom);
  });
  /** The table twin: districts of the city, or units of a district. */
  protected readonly districtRows = computed(() => {
    const layered = this.layered();
    if (layered === undefined || this.zoom() !== null) return [];
    return this.catalogue.districts().map(({ value, label }) => ({ key: value, label, said: layered.district(value) }));
  });
  protected readonly entryRows = computed(() => {
    const layered = this.layered();
    if (layered === undefined) return [];
    const zoom = this.zoom();
    return [...(this.map()?.points ?? []), ...(this.map()?.unplaced ?? [])]
      .filter(({ district }) => zoom === null || district === zoom)
      .map((one) => ({ key: one.id, label: [one.label, one.label] as const, said: layered.entry(one) }));
  });
  /** What is known of the chosen unit, with its number of every layer. */
  protected readonly card = computed(() => {
    const map = this.map();
    const found = [...(map?.points ?? []), ...(map?.unplaced ?? [])].find(({ id }) => id === this.entry());
    if (map === null || found === undefined) return undefined;
    const figures = map.layers.flatMap(
      (layer): { readonly name: string; readonly title: BoardLayerView['title']; readonly said: Said }[] =>
        layer.report === undefined
          ? []
          : [{ name: layer.name, title: layer.title, said: layeredOf(this.board(), layer, this.answerOf(layer)).entry(found) }],
    );
    return {
      ...found,
      figures,
      district: this.catalogue.district(found.district),
      file: recordLink(map.type, found.id),
      hasBoard: found.isCounted && this.board().levels.includes('unit') && this.board().unit?.id !== found.id,
    };
  });

  private answerOf({ report, period }: BoardLayerView) {
    return report === undefined || period === undefined ? undefined : this.reading.answer({ report, period });
  }
}
