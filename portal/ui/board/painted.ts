import type { Label } from '@fatong/contracts';
import type { BoardAnswer, BoardLayerView, BoardPoint, BoardUnplaced, ReportAnswer } from '@fatong/contracts/api';
import { cellOf, type Value } from './drawn.js';
import type { GroundDistrict, GroundPoint, Paint } from './ground.js';
import { boardTexts, rowsWords, spoken } from './texts.js';

/** What a layer says of an entry or a district: its number with its list, or a word. */
export interface Said extends Paint {
  readonly words: Label;
  readonly value: Value | null;
}

export interface Layered {
  readonly entry: (entry: BoardUnplaced) => Said;
  readonly district: (code: string) => Said;
}

const barred: Said = { words: boardTexts.notYours, tone: 'barred', value: null };

/** A layer as it colours things: by a report's numbers, or by what a choice says. Nothing where its report has not been read. */
export function layeredOf(board: BoardAnswer, layer: BoardLayerView, answer: ReportAnswer | undefined): Layered {
  const { map } = board;
  const all = [...(map?.points ?? []), ...(map?.unplaced ?? [])];
  const { field, choices = [] } = layer;
  if (field !== undefined) {
    return {
      entry: ({ codes }) => {
        const code = choices.findIndex(({ value }) => value === codes[field]);
        return { words: choices[code]?.label ?? boardTexts.none, value: null, ...(code >= 0 && { code }) };
      },
      district: (code) => ({ words: rowsWords(all.filter(({ district }) => district === code).length), value: null }),
    };
  }
  const [entries, worst, districts] = [
    valuesOf(answer, layer.entries, layer.column),
    valuesOf(answer, layer.entries, layer.worst),
    valuesOf(answer, layer.districts, layer.column),
  ];
  const paint = paintOf(layer);
  const [most, mostOfDistrict] = [largest(entries), largest(districts)];
  const own = board.level === 'city' ? null : board.district;
  return {
    entry: ({ id, isCounted }) => {
      if (!isCounted) return barred;
      const value = entries.get(id) ?? null;
      return { words: wordsOf(value), value, ...paint({ size: value?.size ?? 0, worst: worst.get(id)?.size ?? 0, most }) };
    },
    district: (code) => {
      if (layer.districts === undefined) return { words: rowsWords(all.filter(({ district }) => district === code).length), value: null };
      if (board.level === 'unit' || (own !== null && own !== code)) return barred;
      const value = districts.get(code) ?? null;
      return { words: wordsOf(value), value, ...(answer !== undefined && { step: stepOf(value?.size ?? 0, mostOfDistrict) }) };
    },
  };
}

const wordsOf = (value: Value | null): Label => value?.words ?? ['0', '0'];
const largest = (all: ReadonlyMap<string, Value>): number => Math.max(0, ...[...all.values()].map(({ size }) => size));
/** 0: nothing; 1 to 5 by its share of the largest. */
export const stepOf = (size: number, most: number): number => (size <= 0 || most <= 0 ? 0 : Math.min(5, Math.ceil((size * 5) / most)));

const paintOf =
  ({ isAlert }: BoardLayerView) =>
  ({ size, worst, most }: { readonly size: number; readonly worst: number; readonly most: number }): Paint =>
    isAlert ? { tone: size <= 0 ? 'quiet' : worst > 0 ? 'late' : 'near' } : { step: stepOf(size, most) };

function valuesOf(answer: ReportAnswer | undefined, name: string | undefined, column: string | undefined): ReadonlyMap<string, Value> {
  const table = name === undefined ? undefined : answer?.tables.find((one) => one.name === name);
  if (table === undefined || column === undefined) return new Map();
  return new Map(
    table.rows.flatMap((row) => {
      const value = row.key === null ? undefined : cellOf(table, row, column);
      return row.key === null || value === undefined ? [] : [[row.key, value] as const];
    }),
  );
}

export const groundPoint = (point: BoardPoint, { words, step, tone, code }: Said): GroundPoint => ({
  id: point.id,
  label: point.label,
  words: spoken([point.label, point.label], words),
  district: point.district,
  longitude: point.longitude,
  latitude: point.latitude,
  ...(step !== undefined && { step }),
  ...(tone && { tone }),
  ...(code !== undefined && { code }),
});

export const groundDistrict = (
  { value: area, label }: { readonly value: string; readonly label: Label },
  { words, step, tone }: Said,
): GroundDistrict => ({
  area,
  label,
  words: spoken(label, words),
  ...(step !== undefined && { step }),
  ...(tone && { tone }),
});
