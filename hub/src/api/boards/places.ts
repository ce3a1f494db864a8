import type { Label } from '@fatong/contracts';
import type { BoardAnswer, BoardLayerView, BoardPoint } from '@fatong/contracts/api';
import { coordinatesOf, isWithin } from '@fatong/contracts/bureau/ground';
import { isChoice } from '@fatong/contracts/fields';
import { expressionOf, valueOf, type Expression, type LeafValue } from '@fatong/contracts/expression';
import type { BoardType, LayerType, MapType, RecordLayer, RecordType } from '../../definitions/index.js';
import type { RecordReader, RecordRow, Scope } from '../../ports/index.js';
import { reaches } from './seen.js';

/** So many entries at most are drawn; a register with more wants another picture. */
const [perRead, mostReads] = [200, 10];

export interface Placing {
  readonly records: Pick<RecordReader, 'list'>;
  /** Of the register, and of what is counted. */
  readonly scopes: readonly Scope[];
  readonly counted: readonly Scope[];
  /** Of the records that say something of entries. */
  readonly scopesOf: (record: RecordType) => readonly Scope[];
}

/** Every entry that the reader may know of: where it is, what is said of it, and whether its figures are his to see. */
export async function placesOf({ of, at, district, facts, layers }: MapType, { records, scopes, counted, scopesOf }: Placing) {
  const coloured = Object.values(layers).flatMap((layer) => ('field' in layer ? [layer.field] : []));
  const fields = [...new Set([at, district, ...facts, ...coloured])];
  const said = await Promise.all(
    Object.entries(layers).flatMap(([name, layer]) =>
      'record' in layer ? [saidOf(records, layer, scopesOf(layer.record)).then((codes) => [name, codes] as const)] : [],
    ),
  );
  const rows = await all(records, { type: of.name, scopes, fields });
  const titles = of.heading.length > 0 ? of.heading : Object.keys(of.fields).slice(0, 1);
  const placed: BoardPoint[] = [];
  const unplaced: Omit<BoardPoint, 'longitude' | 'latitude'>[] = [];
  for (const row of rows) {
    const value = (field: string): unknown => row.values[field];
    const entry = {
      id: row.id,
      label: titles.map((field) => textOf(value(field))).join(' ') || row.id,
      district: (value(district) as string | null | undefined) ?? null,
      isCounted: reaches(counted, row),
      facts: facts.flatMap((field) => factOf(of, field, value(field))),
      codes: Object.fromEntries([
        ...coloured.flatMap((field) => (typeof value(field) === 'string' ? [[field, value(field) as string] as const] : [])),
        ...said.flatMap(([name, codes]) => (codes.has(row.id) ? [[keyOf(name), codes.get(row.id)!] as const] : [])),
      ]),
    };
    const place = coordinatesOf(value(at) as string | null);
    if (place !== undefined && isWithin(place)) placed.push({ ...entry, ...place });
    else unplaced.push(entry);
  }
  return { points: placed, unplaced };
}

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
/** Apart from the fields of the entry. */
const keyOf = (layer: string): string => `layer ${layer}`;

/** What records say of entries, by their ids; of several the latest. */
async function saidOf(
  records: Placing['records'],
  { record, by, states, says }: RecordLayer,
  scopes: readonly Scope[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await all(records, { type: record.name, scopes, fields: [by, says], where: expressionOf(leaf('state').in(states)) });
  return new Map(
    rows.flatMap(({ values }) =>
      typeof values[by] === 'string' && typeof values[says] === 'string' ? [[values[by], values[says]] as const] : [],
    ),
  );
}

async function all(
  records: Pick<RecordReader, 'list'>,
  query: { readonly type: string; readonly scopes: readonly Scope[]; readonly fields: readonly string[]; readonly where?: Expression },
): Promise<readonly RecordRow[]> {
  const rows: RecordRow[] = [];
  let cursor: string | undefined;
  for (let reads = 0; reads < mostReads; reads++) {
    const { items, next } = await records.list({
      ...query,
      sort: { field: 'createdAt', descending: false },
      limit: perRead,
      isCounted: false,
      ...(cursor !== undefined && { cursor }),
    });
    rows.push(...items);
    if (next === null) break;
    cursor = next;
  }
  return rows;
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function factOf(of: MapType['of'], name: string, value: unknown): readonly { readonly label: Label; readonly words: Label }[] {
  const field = of.fields[name];
  const text = textOf(value);
  if (field === undefined || text === '') return [];
  return [{ label: field.title, words: isChoice(field) ? (field.choices[text] ?? [text, text]) : [text, text] }];
}

export const layerOf = (
  name: string,
  layer: LayerType,
  of: MapType['of'],
  daysOf: (period: 'day' | 'month' | 'year') => { readonly from: string; readonly to: string },
): BoardLayerView => {
  if ('field' in layer) {
    const field = of.fields[layer.field];
    const choices = isChoice(field) ? Object.entries(field.choices).map(([value, label]) => ({ value, label })) : [];
    return { name, title: layer.title, field: layer.field, choices };
  }
  if ('record' in layer) {
    const field = layer.record.fields[layer.says];
    const choices = isChoice(field) ? Object.entries(field.choices).map(([value, label]) => ({ value, label })) : [];
    return { name, title: layer.title, field: keyOf(name), choices };
  }
  const { title, report, period, column, entries, districts, isAlert, worst } = layer;
  return {
    name,
    title,
    report: report.name,
    period: daysOf(period),
    column,
    entries,
    ...(districts !== null && { districts }),
    ...(isAlert && { isAlert }),
    ...(worst !== null && { worst }),
  };
};

export type BoardMap = NonNullable<BoardAnswer['map']>;
export type WithMap = BoardType & { readonly map: MapType };
