import type { FunctionId, Label } from '@fatong/contracts';
import type { AreaName } from './area.js';
import { declared } from './declared.js';
import type { Fields } from './fields.js';
import type { RecordType } from './record.js';
import type { ReportType } from './report.js';
import type { Rule } from './rule.js';

/** Of which days a report is asked for a tile: today, this month, this year. */
export type BoardPeriod = 'day' | 'month' | 'year';

/**
 * A part of a board: figures that a report has already, so that a tile counts nothing of its own and each of its numbers opens exactly the list it would open there.
 * `figures` as numbers, `rows` as how many rows a table has, `bars` as a table drawn, `shares` as parts of its whole.
 */
export interface TileType {
  readonly title: Label;
  readonly report: ReportType;
  readonly period: BoardPeriod;
  readonly shows: 'figures' | 'rows' | 'bars' | 'shares';
  /** Counters and ratios of the report, in this order. */
  readonly figures: readonly string[];
  /** Table of the report, and its column that is drawn. */
  readonly table: string | null;
  readonly column: string | null;
  /** How many rows are drawn. */
  readonly top: number;
  /** Layer of the map of this board that a press shows, with its entries in relief. */
  readonly layer: string | null;
  /** Rules that a press explains: what each watches, what it opens, by which version it goes now. */
  readonly rules: readonly Rule[];
}

/**
 * What entries of a map are coloured by: a column of a report, by a table for entries and perhaps one for districts; what a choice of the entry says; or what a choice of a
 * record says that leads to it and is in one of these states, the latest of several: only of those records that the reader sees.
 */
export type LayerType =
  | {
      readonly title: Label;
      readonly report: ReportType;
      readonly period: BoardPeriod;
      readonly column: string;
      readonly entries: string;
      readonly districts: string | null;
      /** More than nothing is a bad sign: coloured as a warning, not by its share. */
      readonly isAlert: boolean;
      /** Of a warning, the column of its entries that says how many are of the worst kind. */
      readonly worst: string | null;
    }
  | FieldLayer
  | RecordLayer;

interface FieldLayer {
  readonly title: Label;
  readonly field: string;
}
export interface RecordLayer {
  readonly title: Label;
  readonly record: RecordType;
  /** Ref of the record that leads to the entry. */
  readonly by: string;
  readonly states: readonly string[];
  /** Its choice. */
  readonly says: string;
}

/** Outlines of the districts that a record holds as GeoJSON, and the review number under which they may be shown. */
export interface GroundType {
  readonly record: RecordType;
  readonly states: readonly string[];
  /** Its paragraphs of GeoJSON (`format: districtOutlines`), its text with the number (审图号), and the date since when it is used. */
  readonly outlines: string;
  readonly approval: string;
  readonly since: string;
}

export interface MapType {
  /** Register whose entries are the points, each with its page. */
  readonly of: RecordType;
  /** Text field that begins with `经度,纬度`; choice of districts in which it lies. */
  readonly at: string;
  readonly district: string;
  /** Fields said on the card of an entry. */
  readonly facts: readonly string[];
  /** Records that hold the outlines it is drawn on, the latest of those in force; null, and until there is one: the bureau's sketch. */
  readonly ground: GroundType | null;
  readonly layers: Readonly<Record<string, LayerType>>;
}

/** Tiles and perhaps a map on one page, and on one dark screen of a wall: of the city, of a district or of one unit, by who looks at it and what he chose. */
export interface BoardType {
  /** `<area>.<board>`; its own address, apart from those of reports. */
  readonly name: string;
  readonly area: string;
  readonly title: Label;
  readonly lead: Label | null;
  readonly group: string | null;
  readonly order: number;
  readonly see: readonly string[];
  /** Register of the units whose boards there are, and the field by which every report of the board is narrowed to one; null: city and districts alone. */
  readonly unit: { readonly of: RecordType; readonly by: string } | null;
  /** It has a screen for a wall. */
  readonly isScreen: boolean;
  /** Roles that open it on a screen where nobody is signed in. */
  readonly opens: readonly string[];
  readonly tiles: Readonly<Record<string, TileType>>;
  readonly map: MapType | null;
}

type TileWords = Pick<TileType, 'title' | 'report'> & Partial<Omit<TileType, 'title' | 'report'>>;
type LayerWords =
  | (Omit<Extract<LayerType, { report: ReportType }>, 'districts' | 'isAlert' | 'period' | 'worst'> & {
      readonly period?: BoardPeriod;
      readonly districts?: string;
      readonly isAlert?: true;
      readonly worst?: string;
    })
  | FieldLayer
  | (Omit<RecordLayer, 'record'> & { readonly record: object });

export interface BoardWords<R, Z, F extends Fields> {
  readonly law?: FunctionId | readonly FunctionId[];
  readonly lead?: Label;
  readonly menu?: { readonly group?: Z; readonly order?: number };
  readonly see: readonly R[];
  readonly unit?: { readonly of: RecordType; readonly by: string };
  /** `by`: who opens it on a screen where nobody is signed in, with his own figures. */
  readonly screen?: true | { readonly by: readonly R[] };
  readonly tiles?: Readonly<Record<string, TileWords>>;
  readonly map?: {
    readonly of: RecordType<F, string>;
    readonly at: NoInfer<keyof F & string>;
    readonly district: NoInfer<keyof F & string>;
    readonly facts?: readonly NoInfer<keyof F & string>[];
    readonly ground?: Omit<GroundType, 'record'> & { readonly record: object };
    readonly layers: Readonly<Record<string, LayerWords>>;
  };
}

/** Declares a board: which parts of which reports stand on it, and where on a map their units are. */
export function board<const R extends string, const Z extends string, F extends Fields>(
  of: AreaName<string, R, Z>,
  name: string,
  title: Label,
  words: BoardWords<NoInfer<R>, NoInfer<Z>, F>,
): BoardType {
  const { map } = words;
  return declared(
    'board',
    Object.freeze({
      name: `${of.name}.${name}`,
      area: of.name,
      title,
      lead: words.lead ?? null,
      group: words.menu?.group ?? null,
      order: words.menu?.order ?? Number.MAX_SAFE_INTEGER,
      see: words.see,
      unit: words.unit ?? null,
      isScreen: words.screen !== undefined,
      opens: typeof words.screen === 'object' ? words.screen.by : [],
      tiles: Object.fromEntries(Object.entries(words.tiles ?? {}).map(([tile, one]) => [tile, tileOf(one)])),
      map:
        map === undefined
          ? null
          : {
              of: map.of as unknown as RecordType,
              at: map.at,
              district: map.district,
              facts: map.facts ?? [],
              ground: (map.ground as GroundType | undefined) ?? null,
              layers: Object.fromEntries(Object.entries(map.layers).map(([layer, one]) => [layer, layerOf(one)])),
            },
    }),
  );
}

const tileOf = (words: TileWords): TileType => ({
  period: 'month',
  shows: words.table === undefined ? 'figures' : 'bars',
  figures: [],
  table: null,
  column: words.table === undefined || words.table === null ? null : (words.report.tables[words.table]?.rank ?? null),
  top: 10,
  layer: null,
  rules: [],
  ...words,
});

const layerOf = (words: LayerWords): LayerType =>
  'field' in words || 'record' in words
    ? (words as FieldLayer | RecordLayer)
    : {
        ...words,
        period: words.period ?? 'month',
        districts: words.districts ?? null,
        isAlert: words.isAlert ?? false,
        worst: words.worst ?? null,
      };
