import { today } from '@fatong/contracts/codes';
import type { ActionType, RecordType } from '../../definitions/index.js';
import type { Unit } from '../../ports/index.js';

/** Numbers of letters, by their names. */
export type LetterNumbers = Readonly<Record<string, string>>;

/**
 * Numbers of the letters an action issues, each the next of its series and year. Whoever takes one holds the series until his transaction ends, and gives it
 * back when that is rolled back: there is no gap. In one order everywhere.
 */
export async function numbersFor(unit: Pick<Unit, 'yearly'>, record: RecordType, { then }: ActionType, at: string): Promise<LetterNumbers> {
  const letters = then
    .flatMap(({ letter }) => (letter === undefined ? [] : [record.letters[letter]!]))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const numbers: Record<string, string> = {};
  for (const { name, number } of letters) numbers[name] = await unit.yearly(number, today(new Date(at)));
  return numbers;
}
