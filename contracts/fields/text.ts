import type { Label } from '../label.js';
import { common, type Common, type FieldOptions } from './common.js';
import { beginning } from './filters.js';
import { kind } from './kind.js';
import { line } from './reading.js';

/** One line of text. Value: string. */
export interface TextField extends Common<'text'> {
  readonly max: number;
  /** Its words are found by the search in texts. */
  readonly text?: true;
}

/** One line, at most `max` characters (default 200). */
export const text = (
  title: Label,
  { max = 200, text: isFound, ...options }: FieldOptions & { max?: number; text?: true } = {},
): TextField => ({
  ...common('text', title, options),
  max,
  ...(isFound && { text: isFound }),
});

export const textKind = kind({
  can: ['say', 'part'],
  column: 'text',
  indexed: 'filtered',
  filter: beginning,
  width: 24,
  judge: (json, { max }: Pick<TextField, 'max' | 'take' | 'text'>) => line(json, max),
  takes: () => true,
  found: 'heading',
  // Copied from an entry it says the same as the ref; from one of several it says which.
  view: ({ max, take, text: isFound }) => ({
    maxLength: max,
    ...(isFound && { text: isFound }),
    ...(take?.length === 1 && { beside: take[0]!.ref }),
  }),
  of: ({ maxLength }) => ({ max: maxLength ?? Number.POSITIVE_INFINITY }),
});
