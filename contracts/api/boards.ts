import { Type } from 'typebox';
import { closed, flag, instant, label, named, nullable, oneOf, text, whole, type Shape } from './shape.js';

const item = {
  id: text,
  title: label,
  area: text,
  /** Group of the area's menu it stands in; absent: the first. */
  group: Type.Optional(text),
  /** It has a screen for a wall. */
  isScreen: flag,
};
/** Tiles and a map of figures that reports have; `GET /api/boards/:id`. */
export const boardItem = named('BoardItem', item);
export type BoardItem = Shape<typeof boardItem>;

/** Whose board it is: of the city, of one district, of one unit. */
const level = oneOf('city', 'district', 'unit');
export type BoardLevel = Shape<typeof level>;

const days = { from: text, to: text };
/** A rule as it goes now: what it watches, by which version and value, what it opens. */
const model = named('BoardModel', {
  name: text,
  title: label,
  watches: Type.Array(label),
  opens: label,
  daily: flag,
  isOn: flag,
  version: nullable(whole),
  since: nullable(text),
  value: Type.Array(Type.Object({ label, words: label })),
});
export type BoardModel = Shape<typeof model>;

const tile = named('BoardTile', {
  name: text,
  title: label,
  /** Report that is asked for these days, with the district or unit of the board. */
  report: text,
  period: Type.Object(days),
  shows: oneOf('figures', 'rows', 'bars', 'shares'),
  /** Counters and ratios of the report. */
  figures: Type.Array(text),
  table: nullable(text),
  column: nullable(text),
  top: whole,
  /** Layer of the map that a press shows. */
  layer: nullable(text),
  /** Rules that a press explains. */
  models: Type.Array(model),
});
export type BoardTileView = Shape<typeof tile>;

const layer = named('BoardLayer', {
  name: text,
  title: label,
  /** Report, table and column that say the value of each entry, and of each district; absent: `field`. */
  report: Type.Optional(text),
  period: Type.Optional(Type.Object(days)),
  column: Type.Optional(text),
  entries: Type.Optional(text),
  districts: Type.Optional(text),
  /** More than nothing is a bad sign; `worst`: the column that says how many are of the worst kind. */
  isAlert: Type.Optional(flag),
  worst: Type.Optional(text),
  field: Type.Optional(text),
  choices: Type.Optional(Type.Array(Type.Object({ value: text, label }))),
});
export type BoardLayerView = Shape<typeof layer>;

const entry = {
  id: text,
  label: text,
  /** Code of the district it lies in. */
  district: nullable(text),
  /** Its figures are told to this reader. */
  isCounted: flag,
  facts: Type.Array(Type.Object({ label, words: label })),
  /** What the choices say by which a layer colours it. */
  codes: Type.Record(Type.String(), text),
};
const point = named('BoardPoint', { ...entry, longitude: Type.Number(), latitude: Type.Number() });
export type BoardPoint = Shape<typeof point>;
const unplaced = named('BoardUnplaced', entry);
export type BoardUnplaced = Shape<typeof unplaced>;

const spot = Type.Tuple([Type.Number(), Type.Number()]);
/** What the map is drawn on, longitude before latitude: the outlines in force with their review number, else the bureau's own sketch. */
export const groundView = named('Ground', {
  bounds: Type.Object({ west: Type.Number(), south: Type.Number(), east: Type.Number(), north: Type.Number() }),
  outlines: Type.Array(Type.Object({ district: text, rings: Type.Array(Type.Array(spot)) })),
  /** Codes of the small districts in the middle, which have a picture of their own. */
  inner: Type.Array(text),
  /** 审图号 of the picture; null: it has none. */
  approval: nullable(text),
  /** Drawn by hand and not surveyed, which is said beside it. */
  isSketch: flag,
  /** Pictures of a tile server that lie under it, and their review number; absent: none. */
  tiles: Type.Optional(Type.Object({ address: text, approval: text })),
});
export type GroundView = Shape<typeof groundView>;

export const boardAnswer = named('Board', {
  ...item,
  lead: nullable(label),
  /** This reader may open it on a screen where nobody is signed in. */
  opens: Type.Optional(flag),
  at: instant,
  level,
  /** Wider or narrower boards that this reader may open. */
  levels: Type.Array(level),
  district: nullable(text),
  /** The one unit it is of, and by which field reports are narrowed to it. */
  unit: nullable(Type.Object({ id: text, label: text, by: text })),
  tiles: Type.Array(tile),
  map: nullable(
    Type.Object({
      type: text,
      ground: groundView,
      layers: Type.Array(layer),
      points: Type.Array(point),
      /** Entries of which no place is known, or none within the city. */
      unplaced: Type.Array(unplaced),
    }),
  ),
});
export type BoardAnswer = Shape<typeof boardAnswer>;

export const boardQuery = closed('', {
  level: Type.Optional(level),
  district: Type.Optional(Type.String({ pattern: '^\\d{6}$', description: 'Code of the district whose board it is to be' })),
  unit: Type.Optional(Type.String({ maxLength: 64, description: 'Id of the entry of the register whose board it is to be' })),
});
export type BoardQuery = Shape<typeof boardQuery>;
