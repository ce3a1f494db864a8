import { reader, type FormerRow, type Read } from './reading.js';

export type Outcome = 'taken' | 'corrected' | 'refused';
/** What became of one row. */
export interface Accounted {
  /** Its place in the export, from 1. */
  readonly row: number;
  readonly number: string;
  readonly outcome: Outcome;
  /** What was corrected, or why it was refused. */
  readonly words: string;
  readonly read: Read;
}
export type Sums = Readonly<Record<Outcome | 'rows', number>>;

/** Every row of an export with what became of it; none is left out, whatever stands in it. */
export async function* accounted(rows: AsyncIterable<FormerRow> | Iterable<FormerRow>, today: string): AsyncGenerator<Accounted> {
  const read = reader(today);
  let row = 0;
  for await (const one of rows) {
    const result = read(one);
    const number = (one['xfbh'] ?? '').trim();
    row += 1;
    if ('refused' in result) yield { row, number, outcome: 'refused', words: result.refused, read: result };
    else {
      const { corrections } = result;
      yield { row, number, outcome: corrections.length > 0 ? 'corrected' : 'taken', words: corrections.join(''), read: result };
    }
  }
}

export const noSums = (): { -readonly [K in keyof Sums]: number } => ({ rows: 0, taken: 0, corrected: 0, refused: 0 });
