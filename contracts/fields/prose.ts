import type { Label } from '../label.js';
import { common, type Common, type FieldOptions } from './common.js';
import { beginning } from './filters.js';
import { faultOf } from '../formats.js';
import { kind } from './kind.js';
import { isText, lengthOf, noText, tooLong } from './reading.js';

/** Paragraphs. Value: string. */
export interface ProseField extends Common<'prose'> {
  readonly max: number;
  readonly cites?: string;
  readonly format?: string;
  /** Its words are found by the search in texts. */
  readonly text?: true;
}

/** Paragraphs, at most `max` characters (default 20,000). `cites`: the rows of the same record whose numbers it cites (`3,300〔2〕`). `format`: what it must be, by the name
 * of a format of the contracts (a document that is pasted): refused with what is wrong in it. */
export const prose = (
  title: Label,
  { max = 20_000, cites, format, text, ...options }: FieldOptions & { max?: number; cites?: string; format?: string; text?: true } = {},
): ProseField => ({
  ...common('prose', title, options),
  max,
  ...(text && { text }),
  ...(cites !== undefined && { cites }),
  ...(format !== undefined && { format }),
});

export const proseKind = kind({
  column: 'text',
  filter: beginning,
  isOrdered: false,
  width: 48,
  judge: (json, { max, format }: Pick<ProseField, 'max' | 'cites' | 'format' | 'text'>) => {
    if (!isText(json)) return noText;
    if (lengthOf(json) > max) return tooLong(max);
    const wrong = format === undefined ? undefined : faultOf(format, json);
    return wrong ? { faults: [wrong] } : { value: json.trim() };
  },
  takes: () => true,
  view: ({ max, cites, text }) => ({ maxLength: max, ...(cites !== undefined && { cites }), ...(text && { text }) }),
  of: ({ maxLength }) => ({ max: maxLength ?? Number.POSITIVE_INFINITY }),
});
