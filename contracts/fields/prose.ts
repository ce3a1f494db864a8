import type { Label } from '../label.js';
import { common, type Common, type FieldOptions } from './common.js';
import { beginning } from './filters.js';
import { kind } from './kind.js';
import { isText, lengthOf, noText, tooLong } from './reading.js';

/** Paragraphs. Value: string. */
export interface ProseField extends Common<'prose'> {
  readonly max: number;
  readonly cites?: string;
  /** Its words are found by the search in texts. */
  readonly text?: true;
}

/** Paragraphs, at most `max` characters (default 20,000). `cites`: the rows of the same record whose numbers it cites (`3,300〔2〕`). */
export const prose = (
  title: Label,
  { max = 20_000, cites, text, ...options }: FieldOptions & { max?: number; cites?: string; text?: true } = {},
): ProseField => ({
  ...common('prose', title, options),
  max,
  ...(text && { text }),
  ...(cites !== undefined && { cites }),
});

export const proseKind = kind({
  column: 'text',
  filter: beginning,
  isOrdered: false,
  width: 48,
  judge: (json, { max }: Pick<ProseField, 'max' | 'cites' | 'text'>) => {
    if (!isText(json)) return noText;
    return lengthOf(json) > max ? tooLong(max) : { value: json.trim() };
  },
  takes: () => true,
  view: ({ max, cites, text }) => ({ maxLength: max, ...(cites !== undefined && { cites }), ...(text && { text }) }),
  of: ({ maxLength }) => ({ max: maxLength ?? Number.POSITIVE_INFINITY }),
});
